using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the tasks of a run-together table by telling all cells of a row together. What the scan does not show plainly stays blank.</summary>
/// <param name="ids">Of the plan's rows.</param>
/// <param name="known">Units that the plan names elsewhere.</param>
/// <param name="year">The one year the plan is for.</param>
internal sealed partial class AnnexReader(RowIds ids, IReadOnlyList<string> known, int? year)
{
    public static Action<string>? Dump;
    public const int MostLines = 400;
    private const int PageGap = 3, MostNamed = 60, FewestRows = 2;
    private const double NearlyAsLikely = 3.0;

    /// <summary>The rows; none where they cannot be made out.</summary>
    public IReadOnlyList<PlanTask> Read(IReadOnlyList<PaperLine> paper, RunTogether table)
    {
        var raw = new List<(PaperLine Line, string Text, bool NewPage)>();
        var (blank, again) = (0, RunTogetherReader.HeadAgain(paper, table));
        for (var i = table.First; i < table.Last; i++)
            if (paper[i].Text.Length == 0)
                blank++;
            else if (!again.Contains(i) && !(blank >= PageGap && PageScraps.IsNumber(paper[i].Text)))
            {
                raw.Add((paper[i], Rule().Replace(paper[i].Text, " | "), blank >= PageGap && raw.Count > 0));
                blank = 0;
            }
        if (raw.Count is 0 or > MostLines)
            return [];
        var marks = RowMarks.Find([.. raw.Select(r => r.Text)]);
        var lengths = marks.Where(m => m.Length > 0).ToDictionary(m => m.Line, m => m.Length);
        var units = AnnexNames.OfUnits(known.Where(u => u.Length is > 5 and < 90 && u.Contains(' ')).DistinctBy(Vietnamese.Key).Take(MostNamed));
        var lines = raw.Select((r, i) => AnnexLine.Of(r.Line.Number, r.NewPage, r.Text[lengths.GetValueOrDefault(i, Math.Max(Loose().Match(r.Text).Length, Ahead().Match(r.Text).Length))..], units, AnnexNames.OfTimes, AnnexNames.OfResults)).ToList();
        var rows = new AnnexRows(lines, marks, units, AnnexNames.OfTimes, AnnexNames.OfResults, [.. raw.Select((r, i) => !lengths.ContainsKey(i) && Loose().IsMatch(r.Text))]);
        List<AnnexColumn> columns = table.Partners ? table.PartnersFirst ? [AnnexColumn.Task, AnnexColumn.Partner, AnnexColumn.Lead, AnnexColumn.Time] : [AnnexColumn.Task, AnnexColumn.Lead, AnnexColumn.Partner, AnnexColumn.Time] : [AnnexColumn.Task, AnnexColumn.Lead, AnnexColumn.Time];
        var layouts = new List<List<AnnexColumn>> { ([.. columns, AnnexColumn.Result]), ([.. columns[..^1], AnnexColumn.Result, AnnexColumn.Time]) };
        var (layout, parts) = rows.Read(layouts);
        var beam = new AnnexBeam(lines, layout, units, AnnexNames.OfTimes, AnnexNames.OfResults);
        Dump?.Invoke($"columns {string.Join(' ', layout.Columns)} widths {string.Join(' ', layout.Widths)}");
        var tasks = new List<PlanTask>();
        foreach (var part in parts)
        {
            Dump?.Invoke($"{part.Kind} {part.From}-{part.To} {part.Mark}");
            if (part.Kind != 'r')
                continue;
            var readings = beam.Read(part.From, part.To);
            if (readings.Count == 0)
                continue;
            if (Dump is not null)
                for (var c = 0; c < layout.Columns.Count; c++)
                    Dump($"   {layout.Columns[c]}: {string.Join(" / ", readings[0].Pieces[c].Select(p => string.Join(' ', Enumerable.Range(p.From, p.To - p.From).Select(w => lines[p.Line].Words[w].Text))))}");
            if (Dump is not null && layout.Columns.ToList().IndexOf(AnnexColumn.Time) is var tc)
                foreach (var r in readings.TakeWhile(r => r.Score > readings[0].Score - 0.6))
                    Dump($"   ~{r.Score:0.00} {string.Join(" / ", r.Pieces.Skip(1).Select(q => string.Join(" ", q.Select(p => string.Join(' ', Enumerable.Range(p.From, p.To - p.From).Select(w => lines[p.Line].Words[w].Text))))))}");
            Dump?.Invoke($"   = {string.Join(" | ", new AnnexCells(lines, layout, [.. readings.TakeWhile(r => r.Score > readings[0].Score - NearlyAsLikely)], units, table.Finish, year).Why())}");
            if (Task(part, [.. readings.TakeWhile(r => r.Score > readings[0].Score - NearlyAsLikely)], lines, layout, units, table) is { } task)
                tasks.Add(task);
        }
        return tasks.Count < FewestRows ? [] : tasks;
    }

    private PlanTask? Task(AnnexRows.Part part, IReadOnlyList<AnnexBeam.Row> readings, IReadOnlyList<AnnexLine> lines, AnnexLayout layout, AnnexLexicon units, RunTogether table)
    {
        var cells = new AnnexCells(lines, layout, readings, units, table.Finish, year);
        var text = cells.Task();
        if (text.Length == 0)
            return null;
        var time = cells.Time();
        // What only might be a row is one where its cells say so.
        if (part.Mark is null && cells.Filled < 2)
            return null;
        return new PlanTask
        {
            Id = ids.Take(part.Mark is { } mark ? "PL." + mark.Label : "PL"),
            Text = text,
            Line = cells.Line,
            Lead = cells.Units(AnnexColumn.Lead),
            Partners = cells.Units(AnnexColumn.Partner),
            When = time,
            Result = cells.Result(),
        };
    }

    /// <summary>A drawn line between columns, as scans read it, with the dirt beside it.</summary>
    [GeneratedRegex(@"\s*[_‘’'`~—]*\s*(?:[|¦]|[}{\[\]](?=\s|$)|(?<=\s)[}{\[\]])\s*[_‘’'`~—]*\.?\s*", RegexOptions.None, 10_000)]
    private static partial Regex Rule();

    /// <summary>A number that may be a row's.</summary>
    [GeneratedRegex(@"^[|\W]{0,3}(?:\d|\d{1,2}\.\d{1,2})\s*[.)]?\s*[|{]?\s*(?=[\p{L}“""-])", RegexOptions.None, 10_000)]
    private static partial Regex Loose();

    /// <summary>A number that nobody can read, before a drawn line.</summary>
    [GeneratedRegex(@"^[|\s]*[^|\s]{1,3}\s*\|\s*", RegexOptions.None, 10_000)]
    private static partial Regex Ahead();
}
