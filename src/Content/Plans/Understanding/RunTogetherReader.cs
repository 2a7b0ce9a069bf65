using System.Text;
using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the tasks of a table whose columns a scan ran into each other. What the scan does not show plainly stays blank.</summary>
/// <param name="ids">Of the plan's rows.</param>
/// <param name="known">Units that the plan names elsewhere.</param>
/// <param name="year">The one year the plan is for.</param>
internal sealed partial class RunTogetherReader(RowIds ids, IReadOnlyList<string> known, int? year)
{
    private const int FewestRows = 2, FewestPairs = 3, LongestCell = 24;
    private const double Apart = 1;
    private const double OfSecond = 3;

    private double? _partnersFrom;

    /// <summary>The rows; none where the numbers of the rows cannot be made out.</summary>
    public IReadOnlyList<PlanTask> Read(IReadOnlyList<PaperLine> paper, RunTogether table)
    {
        var lines = RunTogetherLines.Of(paper, table, pageNumbers: true);
        var texts = lines.Select(l => DrawnRules.Spaced(l.Line.Text)).ToList();
        var marks = RowMarks.Find(texts);
        foreach (var mark in marks)
            texts[mark.Line] = texts[mark.Line][mark.Length..];
        var tails = new TailReader(CellText.Make(CellKind.Unit, known), table.Partners ? 2 : 1);
        texts.ForEach(tails.Read);
        var cells = tails.Streams.Where(s => s.Sound).ToList();
        marks = LostMarks.Fill(marks, cells, lines.Count);
        if (marks.Count == 0)
            return [];
        var rows = texts.Select((t, i) => tails.TaskWords(i, t)).Select((words, i) => new RowLine(lines[i].Line.Number, words, Begins(words), lines[i].NewPage)).ToList();
        var starts = RowBounds.Choose(rows, [.. marks.Select(m => m.Line)], cells);
        _partnersFrom = table.Partners ? PartnersFrom(cells) : null;
        var parted = RowSplit.Apply(marks.Select((mark, r) => (mark, starts[r], r + 1 < marks.Count ? starts[r + 1] : rows.Count)), rows, cells).ToList();
        var begun = cells.ToLookup(c => c.First);
        return parted.Count < FewestRows ? [] : [.. parted.Where(r => !r.Mark.Group)
            .Select(r => Task(r.Mark.Label, rows[r.From..r.To], [.. Enumerable.Range(r.From, r.To - r.From).SelectMany(line => begun[line]).Where(c => Belongs(c, r.Mark, marks)).OrderBy(c => c.Order)], table)).Where(t => t.Text.Length > 0)];
    }

    /// <summary>Whether a cell stands beside its row's number rather than plainly beside another's; what does not stays blank.</summary>
    private static bool Belongs(CellStream cell, RowMark own, IReadOnlyList<RowMark> marks)
    {
        if (own.Length == 0)
            return true;
        double Off(RowMark mark) => Math.Min(Math.Abs((cell.First + cell.Last) / 2.0 - mark.Line), Math.Abs(cell.First - mark.Line));
        return !marks.Any(m => m.Length > 0 && !m.Group && m.Line != own.Line && Off(m) + Apart < Off(own));
    }

    /// <summary>The character of a line from which on a unit stands in the second column, by the lines on which two begin; null where there are too few.</summary>
    private static double? PartnersFrom(List<CellStream> cells)
    {
        var pairs = cells.Where(c => c.Kind == CellKind.Unit).GroupBy(c => c.First).Select(g => g.OrderBy(c => c.Order).ToList()).Where(g => g.Count == 2).ToList();
        return pairs.Count < FewestPairs ? null : pairs.Average(p => (p[0].Index + (OfSecond - 1) * p[1].Index) / OfSecond);
    }

    private PlanTask Task(string label, List<RowLine> lines, List<CellStream> cells, RunTogether table)
    {
        var units = cells.Where(c => c.Kind == CellKind.Unit).ToList();
        var named = units.Select(c => c.Said!).ToList();
        if (table.Partners && units is [var one] && (one.Behind || one.Index >= _partnersFrom))
            named.Insert(0, "");   // who leads is what cannot be read
        var (lead, partners) = table.Partners ? (named.Take(1), named.Skip(1)) : (named, []);
        if (table.PartnersFirst && named.Count > 1)
            (lead, partners) = (partners, lead);
        var time = cells.FirstOrDefault(c => c.Kind == CellKind.Time)?.Said;
        var spoken = lines.Where(l => l.Words.Length > 0).ToList();
        return new PlanTask
        {
            Id = ids.Take(label.Length == 0 ? "PL" : "PL." + label),
            Text = Words(spoken),
            Line = spoken.Count > 0 ? spoken[0].Number : 0,
            Lead = [.. lead.SelectMany(UnitNames.Split).DistinctBy(Vietnamese.Key)],
            Partners = [.. partners.SelectMany(UnitNames.Split).DistinctBy(Vietnamese.Key)],
            When = time is null ? PlanTime.Unsaid : Times.Of(time, table.Finish, year),
            Result = cells.FirstOrDefault(c => c.Kind == CellKind.Result)?.Said,
        };
    }

    private static string Words(List<RowLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
            if (text.Length == 0)
                text.Append(line.Words);
            else if (line.Starts == RowStart.Bullet)
                text.Append('\n').Append(line.Words);
            else
                LineEnds.Join(text, line.Words);
        return text.ToString();
    }

    private static RowStart Begins(string words) =>
        Bullet().IsMatch(words) ? RowStart.Bullet : IsCell(words) ? RowStart.Middle : words.TrimStart('“', '"', '(') is [var first, ..] && char.IsUpper(first) ? RowStart.Capital : RowStart.Middle;

    /// <summary>Whether a line is a cell's alone, of a unit that could not be read whole: no task begins with it.</summary>
    private static bool IsCell(string words) => words.Length is > 0 and <= LongestCell && !words.EndsWith('.') && UnitNames.Starts(UnitReading.Read(words));

    [GeneratedRegex(@"^\s*(?:[-–—•+*])\s*\p{L}", RegexOptions.None, 10_000)]
    private static partial Regex Bullet();
}
