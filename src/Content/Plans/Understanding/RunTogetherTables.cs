using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Reads a run-together table in two ways: by the names that units bear everywhere, and by telling all cells of a row together. The
/// first stands where it fills about four cells of five and no fewer than the second, as it does where all units are known; else the second
/// does. What the one that stands leaves blank, the other fills.
/// </summary>
internal static class RunTogetherTables
{
    private const double EnoughCells = 0.7, ManyCells = 0.78, MostTimes = 0.6, HalfOfUnits = 0.5;
    private const int FewestGuessed = 3, Around = 1, GuessedLines = 60, HeldLines = 120, MostNamed = 60;

    /// <summary>
    /// The table, where one stands there: some cell below its heading says something. One without a heading is what its rows are likeliest
    /// read as, with a column of partners or without, where most of them tell a time, and half of them who.
    /// </summary>
    public static RunTogether? Held(IReadOnlyList<PaperLine> paper, RunTogether table)
    {
        if (!table.Guessed)
            return new RunTogetherReader(new RowIds(), [], null).Read(paper, table with { Last = Math.Min(table.Last, table.First + HeldLines) }).Any(t => Told(t) > 0) ? table : null;
        var (guess, tasks, _) = new[] { true, false }.Select(partners =>
        {
            var reader = new AnnexReader(new RowIds(), [], null);
            return (Guess: table with { Partners = partners }, Tasks: reader.Read(paper, table with { Partners = partners, Last = Math.Min(table.Last, table.First + GuessedLines) }), reader.Score);
        }).MaxBy(g => g.Score);
        return tasks.Count >= FewestGuessed && tasks.Count(t => t.When.Kind != PlanTimeKind.None) >= MostTimes * tasks.Count && tasks.Count(t => t.Lead.Count + t.Partners.Count > 0) >= HalfOfUnits * tasks.Count ? guess : null;
    }

    /// <summary>The rows of a plan's tables, in their order. So many lines are told together in a plan as in one table, however many it has.</summary>
    public static IReadOnlyList<PlanTask> Read(IReadOnlyList<PaperLine> paper, IReadOnlyList<RunTogether> tables, IReadOnlyList<string> known, int? year, RowIds ids, bool damaged)
    {
        var (tasks, left) = (new List<PlanTask>(), AnnexReader.MostLines);
        known = [.. known.Where(u => u.Length is > 5 and < 90 && u.Contains(' ')).DistinctBy(Vietnamese.Key).Take(MostNamed)];
        foreach (var table in tables)
        {
            var lines = Enumerable.Range(table.First, table.Last - table.First).Count(i => paper[i].Text.Length > 0);
            var rows = One(paper, table, known, year, told: lines <= left);
            if (!damaged)
                rows = [.. rows.Select((row, i) => Said(row, paper, i + 1 < rows.Count ? rows[i + 1].Line : table.Last))];
            // Nobody takes part in what they lead.
            tasks.AddRange(rows.Select(t => t with { Id = ids.Take(t.Id), Partners = [.. t.Partners.ExceptBy(t.Lead.Select(Vietnamese.Key), Vietnamese.Key)] }));
            left -= Math.Min(left, lines);
        }
        return tasks;
    }

    /// <summary>A row without the names that a text with sound letters does not say on the row's lines: there no word is another misread.</summary>
    private static PlanTask Said(PlanTask row, IReadOnlyList<PaperLine> paper, int next)
    {
        var words = paper.SkipWhile(line => line.Number < row.Line - Around).TakeWhile(line => line.Number < next + Around).SelectMany(line => Vietnamese.Key(line.Text).Split(' ')).ToHashSet();
        bool Says(string name) => Vietnamese.Key(name).Split(' ').All(words.Contains);
        return row with { Lead = [.. row.Lead.Where(Says)], Partners = [.. row.Partners.Where(Says)] };
    }

    private static IReadOnlyList<PlanTask> One(IReadOnlyList<PaperLine> paper, RunTogether table, IReadOnlyList<string> known, int? year, bool told)
    {
        var named = new RunTogetherReader(new RowIds(), known, year).Read(paper, table);
        var together = told ? new AnnexReader(new RowIds(), known, year).Read(paper, table) : [];
        var cells = table.Partners ? 3 : 2;
        var enough = named.Count >= together.Count ? EnoughCells : ManyCells;
        var stands = named.Count + 1 >= together.Count && named.Sum(Told) >= Math.Max(together.Sum(Told), enough * cells * named.Count);
        if (together.Count == 0)
            return named;
        var readings = new TwoReadings(known);
        return stands ? readings.Join(named, together, times: true) : readings.Join(together, named, times: false);
    }

    /// <summary>How many of a row's narrow cells say something.</summary>
    private static int Told(PlanTask task) => (task.Lead.Count > 0 ? 1 : 0) + (task.Partners.Count > 0 ? 1 : 0) + (task.When.Kind != PlanTimeKind.None ? 1 : 0);
}
