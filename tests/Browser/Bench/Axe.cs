namespace Campaigns.Desk.Browser;

/// <summary>What axe-core finds against WCAG 2.2 AA on the page as it stands.</summary>
internal static class Axe
{
    private static readonly string[] Rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private const string Check = """
        async ([tags, colours]) => {
          const found = await axe.run(document, {
            runOnly: colours ? { type: "rule", values: ["color-contrast", "link-in-text-block"] } : { type: "tag", values: tags },
            resultTypes: ["violations"],
          });
          // What is wrong in the same way many times is told once, with the first place.
          const told = new Map();
          for (const v of found.violations)
            for (const n of v.nodes) {
              const why = `${v.id}: ${n.failureSummary.replace(/^Fix.*:/, "").replace(/\s+/g, " ").trim()}`;
              told.set(why, [...(told.get(why) ?? []), n.target.join(" ")]);
            }
          return [...told].map(([why, places]) => `${why} (${places.length}: ${places.slice(0, 2).join(", ")})`);
        }
        """;

    private static readonly Lazy<string> s_axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    /// <summary>Once for each page that was gone to.</summary>
    public static Task Bring(Seat seat) => seat.Page.EvaluateAsync(s_axe.Value);

    /// <param name="seat">Where <see cref="Bring"/> was called.</param>
    /// <param name="colours">Only what light and dark change.</param>
    public static Task<string[]> Broken(Seat seat, bool colours) => seat.Page.EvaluateAsync<string[]>(Check, new object[] { Rules, colours });
}
