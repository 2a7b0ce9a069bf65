using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Campaigns.Architecture.Tests;

/// <summary>Each floor knows only the floors above it.</summary>
public sealed partial class FloorTests
{
    private static readonly Dictionary<string, string[]> Above = new(StringComparer.Ordinal)
    {
        ["Content"] = [],
        ["Channels"] = ["Content"],
        ["Scheduler"] = ["Channels", "Content"],
        ["Desk"] = ["Channels", "Content", "Scheduler"],
    };

    [Fact]
    public void There_are_four_floors_and_no_other_project_in_src() =>
        Sources.Projects.Where(p => p.Name.StartsWith("src/", StringComparison.Ordinal)).Select(p => Path.GetFileNameWithoutExtension(p.Name)).ShouldBe(Above.Keys, ignoreOrder: true);

    [Theory]
    [InlineData("Content")]
    [InlineData("Channels")]
    [InlineData("Scheduler")]
    [InlineData("Desk")]
    public void A_project_refers_to_the_floors_above_it_and_no_other(string floor)
    {
        var project = XDocument.Load(Repository.Path("src", floor, $"{floor}.csproj"));
        var references = project.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

        references.Except(Above[floor], StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Content")]
    [InlineData("Channels")]
    [InlineData("Scheduler")]
    [InlineData("Desk")]
    public void A_source_names_only_the_floors_above_its_own(string floor)
    {
        var known = Above[floor].Append(floor).ToHashSet(StringComparer.Ordinal);
        var strangers = from file in Sources.All
                        where file.Name.StartsWith($"src/{floor}/", StringComparison.Ordinal) && (file.Name.EndsWith(".cs", StringComparison.Ordinal) || file.Name.EndsWith(".razor", StringComparison.Ordinal))
                        from Match named in FloorNamed.Matches(file.Text)
                        where Above.ContainsKey(named.Groups["floor"].Value) && !known.Contains(named.Groups["floor"].Value)
                        select $"{file}: {named.Value}";

        strangers.ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_is_the_floor_and_the_folder_of_its_file()
    {
        var astray = from file in Sources.CSharp
                     where file.Name.StartsWith("src/", StringComparison.Ordinal)
                     let declared = Namespace.Match(file.Text)
                     let expected = "Campaigns." + string.Join('.', Path.GetDirectoryName(file.Name)!.Replace('\\', '/').Split('/').Skip(1))
                     where declared.Success && declared.Groups["name"].Value != expected
                     select $"{file}: {declared.Groups["name"].Value}, not {expected}";

        astray.ShouldBeEmpty();
    }

    [Fact]
    public void Content_speaks_no_http()
    {
        var speakers = Sources.CSharp.Where(f => (f.Name.StartsWith("src/Content/", StringComparison.Ordinal) || f.Name.StartsWith("src/Scheduler/", StringComparison.Ordinal))
            && (f.Text.Contains("System.Net.Http", StringComparison.Ordinal) || f.Text.Contains("HttpClient", StringComparison.Ordinal) || f.Text.Contains("RestSharp", StringComparison.Ordinal)));

        speakers.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_and_environment_are_read_by_the_desk_alone()
    {
        var readers = Sources.CSharp.Where(f => f.Name.StartsWith("src/", StringComparison.Ordinal) && !f.Name.StartsWith("src/Desk/", StringComparison.Ordinal)
            && (f.Text.Contains("IConfiguration", StringComparison.Ordinal) || f.Text.Contains("GetEnvironmentVariable", StringComparison.Ordinal)));

        readers.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\bCampaigns\.(?<floor>Content|Channels|Scheduler|Desk)\b", RegexOptions.NonBacktracking)]
    private static partial Regex FloorNamed { get; }

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Namespace { get; }
}
