using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads a run-together table by the names that are known and by the places of its columns, and takes what is told more of.</summary>
internal static class WovenChoice
{
    private const double PerRow = 1.1, PerDoubt = 0.35, Margin = 1;

    public static IReadOnlyList<PlanTask> Read(IReadOnlyList<PaperLine> lines, RunTogether table, RowIds ids, IReadOnlyList<string> known, int? year, bool damaged)
    {
        var named = new RunTogetherReader(new RowIds(), known, year).Read(lines, table);
        var woven = new WovenReader(new RowIds(), year, damaged);
        var placed = woven.Read(lines, table);
        // Where many cells are none, the columns were not told.
        var chosen = woven.Doubts * 2 <= placed.Count && Told(placed, table) - PerDoubt * woven.Doubts > Told(named, table) + Margin ? placed : named;
        return [.. chosen.Select(t => t with { Id = ids.Take(t.Id) })];
    }

    /// <summary>How much rows say of who and when, beyond what a row that is none would say.</summary>
    private static double Told(IReadOnlyList<PlanTask> tasks, RunTogether table) => tasks.Sum(t =>
        (t.Lead.Count > 0 ? 1 : 0) + (table.Partners && t.Partners.Count > 0 ? 0.7 : 0) + (t.When.Kind != PlanTimeKind.None ? 1 : 0) + (char.IsLower(t.Text[0]) ? -0.5 : 0) - PerRow);
}
