using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Campaigns.Architecture.Tests;

/// <summary>What the build promises a newcomer on any package feed.</summary>
public sealed partial class BuildTests
{
    private static readonly XDocument Props = XDocument.Load(Repository.Path("Directory.Build.props"));
    private static readonly XDocument Packages = XDocument.Load(Repository.Path("Directory.Packages.props"));

    [Fact]
    public void Versions_stand_in_one_file_and_in_no_project()
    {
        Packages.Descendants("ManagePackageVersionsCentrally").Single().Value.ShouldBe("true");
        Packages.Descendants("CentralPackageTransitivePinningEnabled").Single().Value.ShouldBe("true");
        var versions = from project in Sources.Projects.Concat(Sources.All.Where(f => f.Name.EndsWith("Directory.Build.props", StringComparison.Ordinal)))
                       from reference in XDocument.Parse(project.Text).Descendants("PackageReference")
                       where reference.Attribute("Version") is not null || reference.Attribute("VersionOverride") is not null || reference.Element("Version") is not null
                       select $"{project}: {reference.Attribute("Include")?.Value}";
        versions.ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_that_is_referred_to_has_one_version()
    {
        var referred = Sources.Projects.Concat(Sources.All.Where(f => f.Name.EndsWith("Directory.Build.props", StringComparison.Ordinal) || f.Name.EndsWith(".targets", StringComparison.Ordinal)))
            .SelectMany(p => XDocument.Parse(p.Text).Descendants("PackageReference")).Select(r => r.Attribute("Include")!.Value).ToHashSet(StringComparer.Ordinal);
        var pinned = Packages.Descendants("PackageVersion").Select(v => v.Attribute("Include")!.Value).ToList();

        referred.Except(pinned, StringComparer.Ordinal).ShouldBeEmpty();
        pinned.ShouldBeUnique();
    }

    /// <summary>A feed with audit data may report a package tomorrow; with warnings as errors that would be a build that fails at the newcomer's and never here.</summary>
    [Fact]
    public void Audit_findings_do_not_break_the_build_and_none_is_suppressed()
    {
        Props.Descendants("TreatWarningsAsErrors").Single().Value.ShouldBe("true");
        Props.Descendants("WarningsNotAsErrors").Single().Value.Split(';').ShouldBeSubsetOf(["$(WarningsNotAsErrors)", "NU1901", "NU1902", "NU1903", "NU1904"]);
        Props.Descendants("WarningsNotAsErrors").Single().Value.Split(';').Length.ShouldBe(5);
        Props.Descendants("NuGetAuditSuppress").ShouldBeEmpty();
    }

    [Fact]
    public void A_silenced_warning_has_its_reason_on_the_line_above()
    {
        var lines = File.ReadAllLines(Repository.Path("Directory.Build.props"));
        foreach (var (line, index) in lines.Select((l, i) => (l, i)).Where(l => l.l.Contains("<NoWarn>", StringComparison.Ordinal) || l.l.Contains("<NuGetAuditSuppress", StringComparison.Ordinal)))
            lines[index - 1].ShouldContain("<!--", customMessage: line);
        var bare = from file in Sources.All
                   where file.Name == ".editorconfig"
                   from line in file.Lines
                   where line.Contains(".severity = none", StringComparison.Ordinal) && !line.Contains('#', StringComparison.Ordinal)
                   select line;
        bare.ShouldBeEmpty();
        Sources.Projects.Where(p => p.Text.Contains("NoWarn", StringComparison.Ordinal) && !p.Text.Contains("<!--", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_takes_the_shared_framework_and_none_takes_a_part_of_it_as_a_package()
    {
        Props.Descendants("FrameworkReference").Single().Attribute("Include")!.Value.ShouldBe("Microsoft.AspNetCore.App");
        Sources.Projects.Where(p => XDocument.Parse(p.Text).Descendants("PackageReference").Any(r => r.Attribute("Include")!.Value.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))).ShouldBeEmpty();
        var resolved = from project in Sources.Projects
                       let assets = Repository.Path(Path.GetDirectoryName(project.Name)!, "obj", "project.assets.json")
                       where File.Exists(assets) && !File.ReadAllText(assets).Contains("Microsoft.AspNetCore.App", StringComparison.Ordinal)
                       select project.Name;
        resolved.ShouldBeEmpty();
    }

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.Path("Campaigns.sln")).Replace('\\', '/');
        Sources.Projects.Where(p => !solution.Contains(p.Name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine()
    {
        var placed = from file in Sources.All
                     where new FileInfo(file.Path).Length < 1_000_000 && !file.Name.EndsWith("BuildTests.cs", StringComparison.Ordinal)
                     from line in file.Lines
                     where MachinePath.IsMatch(line)
                     select $"{file}: {line.Trim()}";
        placed.ShouldBeEmpty();
    }

    [Fact]
    public void The_scripts_are_executable_and_end_their_lines_for_a_shell()
    {
        foreach (var script in new[] { "campaigns", ".ci/run", "tests/tally" })
        {
            File.ReadAllText(Repository.Path(script)).ShouldNotContain("\r");
            if (!OperatingSystem.IsWindows())
                File.GetUnixFileMode(Repository.Path(script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue(script);
        }
    }

    [GeneratedRegex(@"(?:^|[\s""'=(:])(?:/work/|/root/|/home/[a-z]+/|[A-Z]:\\Users\\)", RegexOptions.NonBacktracking)]
    private static partial Regex MachinePath { get; }
}
