namespace Campaigns.Content.Plans.Understanding;

/// <summary>Tells where the rows of a run-together table begin, so that all its rows together are read likeliest; learns the widths of its columns on the way.</summary>
internal sealed class AnnexRows(IReadOnlyList<AnnexLine> lines, IReadOnlyList<RowMark> marks, IReadOnlyList<bool> loose, AnnexWords known)
{
    private const int MostLines = 26, MostUnmarked = 12;
    private const int FewestWide = 4, Rounds = 3, Sample = 64, PerLayout = 3, FewestWords = 3;
    private const double AsWide = 0.8, Headless = 6, SeldomEnded = 0.2, PerEnded = 2.2, FewEnded = 0.3;

    private readonly RowMark?[] _at = [.. Enumerable.Range(0, lines.Count).Select(i => marks.Where(m => m.Line == i).Select(m => (RowMark?)m).FirstOrDefault())];

    /// <summary>The likeliest of some layouts, and the rows in it. A long table's columns are known from its beginning.</summary>
    public (AnnexLayout Layout, IReadOnlyList<AnnexPart> Parts, double Score) Read(IReadOnlyList<IReadOnlyList<AnnexColumn>> columns)
    {
        if (lines.Count <= Sample)
            return Learned(columns);
        var (layout, _, _) = new AnnexRows([.. lines.Take(Sample)], [.. marks.Where(m => m.Line < Sample)], loose, known).Learned(columns);
        var (score, parts) = Best(layout);
        return (layout, parts, score);
    }

    private (AnnexLayout Layout, IReadOnlyList<AnnexPart> Parts, double Score) Learned(IReadOnlyList<IReadOnlyList<AnnexColumn>> columns)
    {
        var (layout, (score, parts)) = columns.SelectMany((c, i) => new[] { false, true }.Select(top => (Layout: new AnnexLayout(c, FirstWidths(c), top), Order: i)))
            .Select(l => (l.Layout, l.Order, Read: Best(l.Layout, quick: true))).OrderByDescending(l => l.Read.Score - l.Order * PerLayout).Select(l => (l.Layout, l.Read)).First();
        for (var round = 1; round < Rounds; round++)
        {
            layout = Learn(layout, parts);
            (score, parts) = Best(layout);
        }
        return (layout, parts, score);
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

    /// <summary>The same columns with the widths that the rows have shown, and with how tasks end in them.</summary>
    private AnnexLayout Learn(AnnexLayout layout, IReadOnlyList<AnnexPart> parts)
    {
        var beam = new AnnexBeam(lines, layout, known);
        var rows = parts.Where(p => p.Kind == AnnexPart.Row).Select(p => beam.Read(p.From, p.To)).Where(r => r.Count > 0).Select(r => r[0].Pieces).ToList();
        double Width(int column)
        {
            // The last line of a task is as short as it likes.
            var seen = rows.SelectMany(r => r[column].SkipLast(column == 0 ? 1 : 0)).Select(p => lines[p.Line].Words[p.To - 1].End - lines[p.Line].Words[p.From].Start).Order().ToList();
            return seen.Count < FewestWide ? layout.Widths[column] : Math.Min(seen[(int)(seen.Count * AsWide)], column == 0 ? int.MaxValue : Most(layout.Widths[0], layout.Columns[column]));
        }
        var ended = rows.Count(r => r[0] is [.., var last] && lines[last.Line].Words[last.To - 1].Stop) / Math.Max(1.0, rows.Count);
        return layout with { Unended = SeldomEnded + PerEnded * Math.Max(0, ended - FewEnded), Widths = [.. Enumerable.Range(0, layout.Columns.Count).Select(Width)] };
    }

    private (double Score, IReadOnlyList<AnnexPart> Parts) Best(AnnexLayout layout, bool quick = false)
    {
        var beam = new AnnexBeam(lines, layout, known, quick);
        var best = new (double Score, int From, char Kind)[lines.Count + 1];
        Array.Fill(best, (double.NegativeInfinity, 0, AnnexPart.Dirt), 1, lines.Count);
        void Try(int from, int to, char kind, double score)
        {
            if (best[from].Score + score > best[to].Score)
                best[to] = (best[from].Score + score, from, kind);
        }
        for (var i = 0; i < lines.Count; i++)
        {
            Try(i, i + 1, AnnexPart.Dirt, lines[i].Dirt ? -0.2 : -6);
            if (Heading(i, layout.Widths[0]) is { } heading)
                Try(i, i + 1, AnnexPart.Heading, heading);
            if (Longest(i) is not (> 0 and var most))
                continue;
            var headless = MayBegin(i) ? 0 : Headless;
            var scores = beam.Scores(i, most);
            for (var n = 1; n <= most; n++)
                Try(i, i + n, AnnexPart.Row, scores[n] + Row(i, n, layout.Top) - headless);
        }
        var parts = new List<AnnexPart>();
        for (var at = lines.Count; at > 0; at = best[at].From)
            parts.Add(new(best[at].From, at, best[at].Kind, Enumerable.Range(best[at].From, at - best[at].From).Select(l => _at[l]).FirstOrDefault(m => m is not null)));
        parts.Reverse();
        return (best[^1].Score, parts);
    }

    /// <summary>How many lines a row that begins with one may have: its second number, or a heading, is another's.</summary>
    private int Longest(int start)
    {
        var seen = 0;
        for (var n = 0; n < MostLines && start + n < lines.Count; n++)
            if ((_at[start + n] is { } mark && (mark.Group || ++seen > 1)) || (n == MostUnmarked && seen == 0))
                return n;
        return Math.Min(MostLines, lines.Count - start);
    }

    /// <summary>What its number says for a row: whether it has one, and whether that stands where numbers do.</summary>
    private double Row(int start, int count, bool top)
    {
        var (own, mays, pages, at) = (0, 0, 0, -1);
        for (var i = start; i < start + count; i++)
        {
            var (marked, may) = (_at[i] is not null, _at[i] is null && loose[i]);
            at = marked || (may && at < 0) ? i : at;
            own += marked ? 1 : 0;
            mays += may ? 1 : 0;
            pages += i > start && lines[i].NewPage ? 1 : 0;
        }
        var off = at < 0 ? 0 : Math.Max(0, (top ? at - start : Math.Abs(at - start - (count - 1) / 2.0)) - 0.5);
        return (own == 1 ? 2.5 : mays > 0 ? -0.8 : -2) - (own + mays > 1 ? 0.7 : 0) - pages - Math.Min(2, 0.4 * off);
    }

    /// <summary>What it is worth that a line is the heading of a group of rows; null where it is none.</summary>
    private double? Heading(int at, double width)
    {
        var words = lines[at].Words.Where(w => !w.Dirt).ToList();
        if (_at[at] is { Group: true })
            return 2;
        var goesOn = at + 1 < lines.Count && !Opens(at + 1);
        if (_at[at] is not null || goesOn || words.Count < FewestWords || !words[0].Upper || words[^1].Stop || words[^1].Listed || words.Exists(w => w.Bar && w != words[0]) || words.Skip(2).Any(w => w.Upper && w.UnitHead))
            return null;
        // What is as long as a line of a task is one more likely.
        var length = words[^1].End - words[0].Start;
        return length > AsWide * width && length < 1.08 * width ? -3 : -0.5;
    }

    /// <summary>Whether a row may well begin with a line: it has a number, or its words may. Else its first letter would be lost.</summary>
    private bool MayBegin(int at) => at == 0 || lines[at].NewPage || _at[at] is not null || loose[at] || Opens(at);

    /// <summary>Whether the words of a line may begin a row: with a capital, a bullet, a number, a quotation, or with nothing at all.</summary>
    private bool Opens(int at) => lines[at].Words.Count == 0 || (lines[at].Words.FirstOrDefault(w => !w.Dirt) is { } first && (first.Upper || first.Dash || first.Digit || first.Text[0] is '“' or '"' or '('));
}
