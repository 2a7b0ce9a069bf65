using Microsoft.Playwright;

namespace Campaigns.Desk.Browser;

/// <summary>WCAG 2.2 AA as axe-core checks it: on a phone and on a screen, light and dark.</summary>
public sealed class AccessibilityTests(Visits visits) : IClassFixture<Visits>
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    // What colours do not change is looked at once for each width.
    private const string Check = """
        async ([tags, colours]) => {
          const found = await axe.run(document, {
            runOnly: colours ? { type: "rule", values: ["color-contrast", "link-in-text-block"] } : { type: "tag", values: tags },
            resultTypes: ["violations"],
          });
          return found.violations.flatMap(v => v.nodes.map(n => `${v.id} ${n.target.join(" ")}: ${n.failureSummary.replace(/\s+/g, " ")}`));
        }
        """;

    private static readonly Lazy<string> s_axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    public static TheoryData<string> Pages => DeskPage.Paths;

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task A_page_breaks_no_rule_of_WCAG_2_2_AA_on_phone_and_screen_in_light_and_dark(string path)
    {
        var seat = await visits.At(DeskPage.Of(path), Seat.Screen);
        await seat.Page.EvaluateAsync(s_axe.Value);
        var broken = new List<string>();
        foreach (var width in new[] { Seat.Screen, Seat.Phone })
        {
            await seat.Page.SetViewportSizeAsync(width, 844);
            foreach (var dark in new[] { false, true })
            {
                await seat.Page.EmulateMediaAsync(new() { ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light });
                broken.AddRange((await seat.Page.EvaluateAsync<string[]>(Check, new object[] { Rules, dark })).Select(one => $"{width} {(dark ? "dark" : "light")}: {one}"));
            }
        }

        broken.ShouldBeEmpty();
        seat.IsWell();
    }
}
