namespace Campaigns.Content.Plans.Understanding;

/// <summary>Tells where the rows of a run-together table begin, so that all its rows together are read likeliest; learns the widths of its columns on the way.</summary>
internal sealed class AnnexRows(IReadOnlyList<AnnexLine> lines, IReadOnlyList<RowMark> marks, AnnexLexicon units, AnnexLexicon times, AnnexLexicon results, IReadOnlyList<bool> loose)
{
    private readonly IReadOnlyList<bool> _loose = loose;

    public const int MostLines = 26;
    private const int FewestWide = 4, Rounds = 3;
    private const double NoRow = -1e9;

    /// <summary>A row, or the heading of a group of rows, or lines that say nothing.</summary>
    /// <param name="From">Its first line.</param>
    /// <param name="To">The line behind it.</param>
    /// <param name="Kind">'r', 'h' or 'd'.</param>
    /// <param name="Mark">Its number; null where it is lost.</param>
    public sealed record Part(int From, int To, char Kind, RowMark? Mark);

    private readonly RowMark?[] _at = [.. Enumerable.Range(0, lines.Count).Select(i => marks.Where(m => m.Line == i).Select(m => (RowMark?)m).FirstOrDefault())];

    public (AnnexLayout Layout, IReadOnlyList<Part> Parts) Read(IReadOnlyList<IReadOnlyList<AnnexColumn>> columns)
    {
        var (layout, score, parts) = columns.SelectMany((c, i) => new[] { false, true }.Select(top => new AnnexLayout(c, FirstWidths(c), top) is var first && Best(first, quick: true) is var (s, p) ? (first, s - 3 * i, p) : default)).MaxBy(x => x.Item2);
        for (var round = 1; round < Rounds; round++)
        {
            layout = Learn(layout, parts);
            (score, parts) = Best(layout);
        }
        return (layout, parts);
    }

    /// <summary>The width of the tasks as the drawn lines beside them show it.</summary>
    private double[] FirstWidths(IReadOnlyList<AnnexColumn> columns)
    {
        var widths = new double[columns.Count];
        var first = lines.Select(l => l.Words.Select((w, i) => (w, i)).FirstOrDefault(x => x.w.Bar) is { i: > 2, w: { } at } x ? l.Words[x.i - 1].End - l.Words[0].Start : 0).Where(w => w > 0).Order().ToList();
        if (first.Count >= FewestWide)
            widths[0] = first[first.Count * 7 / 10];
        for (var c = 1; c < widths.Length; c++)
            widths[c] = Most(widths[0], columns[c]);
        return widths;
    }

    /// <summary>What a line of a narrow column holds at most beside tasks of that width.</summary>
    private static double Most(double task, AnnexColumn column) => (task > 0 ? 0.42 * task + 5 : 26) * (column == AnnexColumn.Time ? 0.8 : 1);

    private AnnexLayout Learn(AnnexLayout layout, IReadOnlyList<Part> parts)
    {
        var beam = new AnnexBeam(lines, layout, units, times, results);
        var seen = layout.Columns.Select(_ => new List<int>()).ToList();
        foreach (var part in parts)
            if (part.Kind == 'r' && beam.Read(part.From, part.To) is [var row, ..])
                for (var c = 0; c < seen.Count; c++)
                    seen[c].AddRange(row.Pieces[c].SkipLast(c == 0 ? 1 : 0).Select(p => lines[p.Line].Words[p.To - 1].End - lines[p.Line].Words[p.From].Start));
        var ended = parts.Where(p => p.Kind == 'r').Select(p => beam.Read(p.From, p.To) is [{ Pieces: [[.., var last], ..] }, ..] && lines[last.Line].Words[last.To - 1].Stop).ToList();
        return layout with { Unended = 0.2 + 2.2 * Math.Max(0, ended.Count(e => e) / Math.Max(1.0, ended.Count) - 0.3), Widths = [.. seen.Select((s, c) => { s.Sort(); return s.Count < FewestWide ? layout.Widths[c] : c == 0 ? s[s.Count * 8 / 10] : Math.Min(s[s.Count * 8 / 10], Most(layout.Widths[0], layout.Columns[c])); })] };
    }

    private (double, IReadOnlyList<Part>) Best(AnnexLayout layout, bool quick = false)
    {
        var beam = new AnnexBeam(lines, layout, units, times, results, quick);
        var best = new (double Score, int From, char Kind)[lines.Count + 1];
        Array.Fill(best, (NoRow, 0, 'd'));
        best[0] = (0, 0, 'd');
        void Try(int from, int to, char kind, double score)
        {
            if (best[from].Score + score > best[to].Score)
                best[to] = (best[from].Score + score, from, kind);
        }
        for (var i = 0; i < lines.Count; i++)
        {
            if (best[i].Score <= NoRow)
                continue;
            Try(i, i + 1, 'd', lines[i].Dirt ? -0.2 : -6);
            if (IsHeading(i, layout.Widths[0]) is { } heading)
                Try(i, i + 1, 'h', heading);
            var most = Math.Min(MostLines, lines.Count - i);
            if (!MayBegin(i))
                continue;
            for (var (n, seen) = (0, 0); n < most; n++)
                if (_at[i + n] is { } met && (met.Group || ++seen > 1))
                    most = n;
            if (most == 0)
                continue;
            var scores = beam.Scores(i, most);
            var (own, loose, groups, pages, at) = (0, 0, 0, 0, -1);
            for (var n = 1; n <= most; n++)
            {
                var mark = _at[i + n - 1];
                loose += mark is null && _loose[i + n - 1] ? 1 : 0;
                own += mark is { Group: false } ? 1 : 0;
                at = mark is { Group: false } || (at < 0 && own == 0 && _loose[i + n - 1]) ? i + n - 1 : at;
                groups += mark is { Group: true } ? 1 : 0;
                pages += n > 1 && lines[i + n - 1].NewPage ? 1 : 0;
                if (own > 1 || groups > 0)
                    break;
                Try(i, i + n, 'r', scores[n] + (own == 1 ? 2.5 : loose > 0 ? -0.8 : -2) - (own + loose > 1 ? 0.7 : 0) - pages - (at >= 0 ? Math.Min(2, 0.4 * Math.Max(0, (layout.Top ? at - i : Math.Abs(at - i - (n - 1) / 2.0)) - 0.5)) : 0));
            }
        }
        var parts = new List<Part>();
        for (var at = lines.Count; at > 0; at = best[at].From)
        {
            if (best[at].Score <= NoRow)
                return (NoRow, []);
            parts.Insert(0, new(best[at].From, at, best[at].Kind, Enumerable.Range(best[at].From, at - best[at].From).Select(l => _at[l]).FirstOrDefault(m => m is not null)));
        }
        return (best[^1].Score, parts);
    }

    /// <summary>What it is worth that a line is the heading of a group of rows; null where it is none.</summary>
    private double? IsHeading(int at, double width)
    {
        var words = lines[at].Words.Where(w => !w.Dirt).ToList();
        if (_at[at] is { Group: true })
            return 2;
        if (_at[at] is not null || words.Count < 3 || !words[0].Upper || words[^1].Stop || words[^1].Listed || words.Exists(w => w.Bar && w != words[0]) || words.Skip(2).Any(w => w.Upper && w.UnitHead) || (at + 1 < lines.Count && _at[at + 1] is null && !MayBegin(at + 1)))
            return null;
        // What is as long as a line of a task is one more likely.
        var length = words[^1].End - words[0].Start;
        return length > 0.8 * width && length < 1.08 * width ? -3 : -0.5;
    }

    /// <summary>Whether a row may begin with a line: a capital, a bullet, a number, a quotation, or nothing that can be read.</summary>
    private bool MayBegin(int at)
    {
        if (at == 0 || lines[at].NewPage || _at[at] is not null || _loose[at] || lines[at].Words.Count == 0)
            return true;
        var first = lines[at].Words.FirstOrDefault(w => !w.Dirt);
        return first is not null && (first.Upper || first.Dash || first.Digit || first.Text[0] is '“' or '"' or '(');
    }
}
