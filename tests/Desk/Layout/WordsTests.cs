using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Campaigns.Desk.Layout;

/// <summary>Every word a page says stands in its resources, and every word there is said.</summary>
public sealed partial class WordsTests
{
    public static TheoryData<string> Resources => [.. Directory.EnumerateFiles(Repository.Path("src", "Desk"), "*.resx", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains("node_modules", StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Repository.Path("src", "Desk"), file))];

    [Theory]
    [MemberData(nameof(Resources))]
    public void Keys_are_asked_for_where_they_stand_and_stand_where_they_are_asked_for(string resource)
    {
        var file = Repository.Path("src", "Desk", resource);
        var keys = XDocument.Load(file).Root!.Elements("data").Select(e => e.Attribute("name")!.Value).ToArray();
        var type = Path.GetFileNameWithoutExtension(file);
        var asked = Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.razor")
            .Select(File.ReadAllText).Where(text => text.Contains($"IStringLocalizer<{type}>", StringComparison.Ordinal))
            .SelectMany(text => Calls().Matches(text)).SelectMany(call => Literals().Matches(call.Groups["arguments"].Value)).ToArray();
        // A key put together from parts vouches for all that begin alike: @Words[$"state.{…}"].
        var whole = asked.Where(m => m.Groups["open"].Value.Length == 0).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        var begun = asked.Where(m => m.Groups["open"].Value.Length > 0).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        whole.Except(keys).ShouldBeEmpty();
        begun.Where(start => !keys.Any(k => k.StartsWith(start, StringComparison.Ordinal))).ShouldBeEmpty();
        keys.Where(k => !whole.Contains(k) && !begun.Any(start => k.StartsWith(start, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public void Words_are_composed_Unicode_and_never_empty(string resource)
    {
        foreach (var word in XDocument.Load(Repository.Path("src", "Desk", resource)).Root!.Elements("data").Select(e => e.Element("value")!.Value))
        {
            word.ShouldNotBeNullOrWhiteSpace();
            word.IsNormalized(NormalizationForm.FormC).ShouldBeTrue(word);
        }
    }

    [GeneratedRegex("""Words\[(?<arguments>[^\]]+)\]""", RegexOptions.NonBacktracking)]
    private static partial Regex Calls();

    // A literal, or the literal start of a key that goes on: $"state.{x}", "kind." + x.
    [GeneratedRegex(""" "(?<key>[a-z.\-]+)((?<open>\{|"\ \+)|") """, RegexOptions.NonBacktracking | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Literals();
}
