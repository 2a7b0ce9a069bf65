using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Desk.Shell;
using Microsoft.Extensions.Configuration;

namespace Campaigns.Desk.Tests.Shell;

/// <summary>The options classes, the file that ships and the page that explains them say the same.</summary>
public sealed partial class SettingsDocsTests
{
    private static readonly string Page = File.ReadAllText(Repository.Path("docs", "configuration.md"));

    private static readonly IReadOnlyList<SettingPlace> Leaves = [.. SettingsCatalog.Root.Leaves()];

    [Fact]
    public void Options_classes_are_found_on_every_floor_by_their_section() =>
        SettingsCatalog.Classes.Select(c => c.Section).ShouldContain("Store");

    [Fact]
    public void The_file_that_ships_is_right() =>
        Settings.Load(Repository.Path("appsettings.json")).Problems.Select(p => p.In("en")).ShouldBeEmpty();

    [Fact]
    public void Every_setting_stands_in_the_file_that_ships_with_its_default()
    {
        var shipped = Settings.Load(Repository.Path("appsettings.json")).Value!.Configuration;
        foreach (var (section, options) in SettingsCatalog.Classes)
        {
            var (defaults, bound) = (Activator.CreateInstance(options)!, shipped.GetSection(section).Get(options));
            bound.ShouldNotBeNull($"appsettings.json has no section {section}");
            JsonSerializer.Serialize(bound, options).ShouldBe(JsonSerializer.Serialize(defaults, options), $"appsettings.json, {section}");
        }
        var absent = Leaves.Where(l => l.Value is not null && shipped[l.Path] is null).Select(l => l.Path);
        absent.ShouldBeEmpty();
    }

    [Fact]
    public void Every_setting_is_explained_and_nothing_else_is()
    {
        var explained = Row.Matches(Page).Select(m => m.Groups["key"].Value).ToList();

        Leaves.Select(l => l.Path).Except(explained).ShouldBeEmpty("docs/configuration.md lacks these");
        explained.Where(k => k.Contains(':', StringComparison.Ordinal)).Except(Leaves.Select(l => l.Path)).ShouldBeEmpty("docs/configuration.md explains these, which are no settings");
    }

    [Fact]
    public void The_default_that_is_explained_is_the_default()
    {
        var explained = Row.Matches(Page).ToDictionary(m => m.Groups["key"].Value, m => m.Groups["default"].Value.Trim('`'), StringComparer.Ordinal);
        foreach (var (section, options) in SettingsCatalog.Classes)
        {
            var defaults = Activator.CreateInstance(options)!;
            foreach (var property in options.GetProperties().Where(p => explained.ContainsKey($"{section}:{p.Name}") && SettingsCatalog.Root.Section($"{section}:{p.Name}").Value is not null))
            {
                var value = Convert.ToString(property.GetValue(defaults), System.Globalization.CultureInfo.InvariantCulture)!;
                var said = explained[$"{section}:{property.Name}"];
                said.ToUpperInvariant().ShouldBe((value.Length == 0 ? "empty" : value).ToUpperInvariant(), $"docs/configuration.md, {section}:{property.Name}");
            }
        }
    }

    [GeneratedRegex(@"^\| `(?<key>[A-Za-z]+(?::[A-Za-z]+)+)` \|[^|\n]*\| (?<default>[^|\n]*?) \|", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex Row { get; }
}
