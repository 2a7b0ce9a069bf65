using System.Text.RegularExpressions;
using Campaigns.Content.Plans.Paper;

namespace Campaigns.Content.Plans.Understanding;

/// <summary>Reads the tasks of a run-together table by telling all cells of a row together. What the scan does not show plainly stays blank.</summary>
/// <param name="ids">Of the plan's rows.</param>
/// <param name="known">Units that the plan names elsewhere.</param>
/// <param name="year">The one year the plan is for.</param>
internal sealed partial class AnnexReader(RowIds ids, IReadOnlyList<string> known, int? year)
{
    /// <summary>A longer table takes too long to be read so.</summary>
    public const int MostLines = 160;

    private const int FewestRows = 2, FewestCells = 2;
    private const double NearlyAsLikely = 3, Likely = 6, MostlyEnded = 1;

    /// <summary>How likely the last table reads so; to be compared with the same lines in another layout.</summary>
    public double Score { get; private set; } = double.NegativeInfinity;

    /// <summary>The rows; none where they cannot be made out.</summary>
    public IReadOnlyList<PlanTask> Read(IReadOnlyList<PaperLine> paper, RunTogether table)
    {
        var raw = RunTogetherLines.Of(paper, table, pageNumbers: false).ConvertAll(l => (l.Line, Text: DrawnRules.Spaced(l.Line.Text), l.NewPage));
        if (raw.Count is 0 or > MostLines)
            return [];
        var marks = RowMarks.Find([.. raw.Select(r => r.Text)]);
        var ahead = marks.Where(m => m.Length > 0).ToDictionary(m => m.Line, m => m.Length);
        var loose = raw.Select((r, i) => !ahead.ContainsKey(i) && Loose().IsMatch(r.Text)).ToList();
        var words = new AnnexWords(AnnexNames.OfUnits(known), AnnexNames.OfTimes, AnnexNames.OfResults);
        var lines = raw.Select((r, i) => AnnexLine.Of(r.Line.Number, r.NewPage, r.Text[ahead.GetValueOrDefault(i, Math.Max(Loose().Match(r.Text).Length, Unread().Match(r.Text).Length))..], words)).ToList();
        (var layout, var parts, Score) = new AnnexRows(lines, marks, loose, words).Read(Layouts(table));
        var beam = new AnnexBeam(lines, layout, words);
        var tasks = new List<PlanTask>();
        var ended = true;
        foreach (var part in parts.Where(p => p.Kind == AnnexPart.Row))
        {
            if (beam.Read(part.From, part.To) is not { Count: > 0 } readings)
                continue;
            var cells = new AnnexCells(lines, layout, [.. readings.TakeWhile(r => r.Score > readings[0].Score - NearlyAsLikely)], words.Units, table.Finish, year);
            // A row without number below a sentence that goes on is a part of the row above.
            if ((ended || part.Mark is not null || layout.Unended < MostlyEnded) && Task(part.Mark, readings[0].Score, cells) is { } task)
                tasks.Add(task);
            ended = readings[0].Pieces[0] is [.., var last] && lines[last.Line].Words[last.To - 1].Stop;
        }
        return tasks.Count < FewestRows ? [] : tasks;
    }

    /// <summary>The orders in which the columns may stand: a product, or notes, behind the time or before it; the time before the units where the heading says so.</summary>
    private static List<IReadOnlyList<AnnexColumn>> Layouts(RunTogether table)
    {
        AnnexColumn[] units = !table.Partners ? [AnnexColumn.Lead] : table.PartnersFirst ? [AnnexColumn.Partner, AnnexColumn.Lead] : [AnnexColumn.Lead, AnnexColumn.Partner];
        AnnexColumn[] front = table.Form ? [AnnexColumn.Task, AnnexColumn.Form] : [AnnexColumn.Task];
        var orders = new List<IReadOnlyList<AnnexColumn>>();
        // A product that the heading does not name may be there all the same: a scan spoils headings too.
        if (!table.Product)
            orders.Add(table.TimeFirst ? [.. front, AnnexColumn.Time, .. units] : [.. front, .. units, AnnexColumn.Time]);
        if (!table.Form || !table.TimeFirst)
            orders.AddRange([[.. front, .. units, AnnexColumn.Time, AnnexColumn.Result], [.. front, .. units, AnnexColumn.Result, AnnexColumn.Time]]);
        if (table.TimeFirst)
            orders.Add([.. front, AnnexColumn.Time, .. units, AnnexColumn.Result]);
        return orders;
    }

    private PlanTask? Task(RowMark? mark, double score, AnnexCells cells)
    {
        var (lead, partners, time, text) = (cells.Units(AnnexColumn.Lead), cells.Units(AnnexColumn.Partner), cells.Time(), cells.Task());
        var filled = (lead.Count > 0 ? 1 : 0) + (partners.Count > 0 ? 1 : 0) + (time.Kind != PlanTimeKind.None ? 1 : 0);
        // What only might be a row is one where its cells say so, or all of it stands as it should.
        return text.Length == 0 || (mark is null && (char.IsLower(text[0]) || filled < (score > Likely ? 1 : FewestCells))) ? null : new PlanTask
        {
            Id = ids.Take(mark is { } number ? "PL." + number.Label : "PL"),
            Text = text,
            Line = cells.Line,
            Lead = lead,
            Partners = partners,
            When = time,
            Result = cells.Result(),
        };
    }

    /// <summary>A number that may be a row's.</summary>
    [GeneratedRegex(@"^[|\W]{0,3}(?:\d|\d{1,2}\.\d{1,2})\s*[.)]?\s*[|{]?\s*(?=[\p{L}“""-])", RegexOptions.None, 10_000)]
    private static partial Regex Loose();

    /// <summary>A number that nobody can read, before a drawn line.</summary>
    [GeneratedRegex(@"^[|\s]*[^|\s]{1,3}\s*\|\s*", RegexOptions.None, 10_000)]
    private static partial Regex Unread();
}
