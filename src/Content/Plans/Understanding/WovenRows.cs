namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Chooses which lines of a woven table make a row: its number and its narrow cells stand at its middle (in some tables at its top),
/// its task begins and ends as a sentence does, each of its columns has one cell. A row whose number is lost is told by its cells.
/// </summary>
internal sealed class WovenRows
{
    private const int MostLines = 40;
    private const double Lost = 1, Unnumbered = 3.2, NoNumbers = 0.6, Skipped = 1.2, Far = 5;

    private readonly IReadOnlyList<WovenLine> _lines;
    private readonly IReadOnlyList<int[]> _cuts;
    private readonly IReadOnlyList<WovenColumn> _columns;
    private readonly IReadOnlyList<RowMark> _marks;
    private readonly IReadOnlyList<IReadOnlyList<string>> _lost;

    /// <summary>A row: its number's index among the marks, or -1; its lines.</summary>
    internal readonly record struct Row(int Mark, int From, int To);

    private sealed record Step(double Score, Row Row, Step? Before);

    private WovenRows(IReadOnlyList<WovenLine> lines, IReadOnlyList<int[]> cuts, IReadOnlyList<WovenColumn> columns, IReadOnlyList<RowMark> marks, IReadOnlyList<IReadOnlyList<string>> lost) =>
        (_lines, _cuts, _columns, _marks, _lost) = (lines, cuts, columns, marks, lost);

    /// <param name="lines">The table's.</param>
    /// <param name="cuts">As <see cref="WovenCells"/> tells them.</param>
    /// <param name="columns">In their order.</param>
    /// <param name="marks">The numbers that were read, in order.</param>
    /// <param name="lost">The labels that are missing before each mark.</param>
    public static IReadOnlyList<Row> Choose(IReadOnlyList<WovenLine> lines, IReadOnlyList<int[]> cuts, IReadOnlyList<WovenColumn> columns, IReadOnlyList<RowMark> marks, IReadOnlyList<IReadOnlyList<string>> lost)
    {
        var rows = new WovenRows(lines, cuts, columns, marks, lost);
        var (middle, top) = (rows.Choose(top: false), rows.Choose(top: true));
        var best = top is not null && (middle is null || top.Score > middle.Score) ? top : middle;
        var chosen = new List<Row>();
        for (var step = best; step is { Before: not null }; step = step.Before)
            chosen.Add(step.Row);
        chosen.Reverse();
        return chosen;
    }

    private Step? Choose(bool top)
    {
        var n = _lines.Count;
        // best[line][mark][extra]: the best way to reach a line with so many numbers used and so many rows without one since.
        var best = new Dictionary<(int Mark, int Extra), Step>[n + 1];
        for (var i = 0; i <= n; i++)
            best[i] = [];
        best[0][(0, 0)] = new(0, default, null);
        for (var start = 0; start < n; start++)
            foreach (var ((mark, extra), step) in best[start])
                for (var end = start + 1; end <= Math.Min(n, start + MostLines); end++)
                {
                    var next = mark < _marks.Count ? _marks[mark].Line : int.MaxValue;
                    var after = mark + 1 < _marks.Count ? _marks[mark + 1].Line : int.MaxValue;
                    if (end > after)
                        break;
                    var has = next >= start && next < end;
                    if (!has && next < start)
                        break;
                    var known = mark < _lost.Count ? _lost[mark].Count : 0;
                    var cost = has ? Math.Max(0, known - extra) * Skipped / 2 : _marks.Count == 0 ? NoNumbers : extra < known ? Lost : Unnumbered;
                    var score = step.Score - cost + Score(start, end, has ? _marks[mark] : null, top);
                    var key = has ? (mark + 1, 0) : (mark, Math.Min(extra + 1, 9));
                    if (!best[end].TryGetValue(key, out var old) || score > old.Score)
                        best[end][key] = new(score, new(has ? mark : -1, start, end), step);
                }
        return best[n].Where(b => b.Key.Mark == _marks.Count).Select(b => b.Value).MaxBy(s => s.Score);
    }

    private double Score(int start, int end, RowMark? mark, bool top)
    {
        var (first, last) = (start, end - 1);
        for (var i = start + 1; i < end; i++)
            if (_lines[i].NewPage)
                (first, last) = mark is { } m && m.Line < i ? (first, Math.Min(last, i - 1)) : (i, last);
        var anchor = top ? first : (first + last) / 2.0;
        var score = first == start && last == end - 1 ? 0 : -0.7;
        if (mark is { } numbered)
            score -= 0.45 * Math.Min(Far, Math.Abs(numbered.Line - anchor));
        if (mark is { Group: true })
        {
            for (var c = 1; c < _columns.Count; c++)
                score -= 1.5 * Pieces(start, end, c).Count();
            return score - 0.5 * (end - start - 1);
        }
        score += Task(start, end);
        for (var c = 0; c < _columns.Count; c++)
            score += _columns[c] switch
            {
                WovenColumn.Lead or WovenColumn.Partner => Units(start, end, c, anchor, top),
                WovenColumn.Time => Time(start, end, c, anchor, top),
                _ => 0,
            };
        return score;
    }

    private IEnumerable<(int Line, int From, int To)> Pieces(int start, int end, int column)
    {
        for (var i = start; i < end; i++)
            if (_cuts[i][column + 1] > _cuts[i][column])
                yield return (i, _cuts[i][column], _cuts[i][column + 1]);
    }

    private double Task(int start, int end)
    {
        var pieces = Pieces(start, end, 0).ToList();
        if (pieces.Count == 0)
            return -3.5;
        var begins = Begins(pieces[0]);
        var score = (begins ? 1 : -1.2) + (Ends(pieces[^1]) ? 0.6 : 0);
        for (var i = 1; i < pieces.Count; i++)
            if (Ends(pieces[i - 1]) && Begins(pieces[i]) && !Bullet(pieces[i].Line))
                score -= 0.3;
        return score;
    }

    private bool Bullet(int line) => _lines[line].Text.TrimStart() is ['-' or '–' or '+' or '•', ..];

    private bool Begins((int Line, int From, int To) piece)
    {
        var line = _lines[piece.Line];
        return Bullet(piece.Line) || char.IsUpper(line.Text[line.Words[piece.From].Index..].TrimStart('“', '"', '(', '‘', '\'').FirstOrDefault());
    }

    private bool Ends((int Line, int From, int To) piece)
    {
        var line = _lines[piece.Line];
        var word = line.Words[piece.To - 1];
        return line.Text[word.Index + word.Length - 1] is '.' or ';' or ':' or '!' or '”' or '"' or ')';
    }

    private double Units(int start, int end, int column, double anchor, bool top)
    {
        var (count, begun, open, first, last) = (0, 0, false, -1, -1);
        foreach (var (line, from, to) in Pieces(start, end, column))
        {
            if (count++ == 0)
                first = line;
            // A name on a line of its own below one that no comma ends is another cell's.
            if (_lines[line].Units[from] && !open)
                begun++;
            open = _lines[line].Words[to - 1].Ends || (count > 1 && line - last > 2);
            last = line;
        }
        if (count == 0)
            return -1;
        return (begun == 0 ? -1 : _lines[first].Units[_cuts[first][column]] ? 1 : 0) - 1.6 * Math.Max(0, begun - 1) - Aside(first, last, anchor, top);
    }

    private double Time(int start, int end, int column, double anchor, bool top)
    {
        var (begun, first, last, open) = (0, -1, -1, false);
        foreach (var (line, from, to) in Pieces(start, end, column))
        {
            if (first < 0)
                first = line;
            var word = _lines[line].Words[from];
            if (word.Upper && !word.Text.Any(char.IsAsciiDigit) && WovenWords.StartsTime(word.Text) && !open)
                begun++;
            open = _lines[line].Words[to - 1].Ends;
            last = line;
        }
        return first < 0 ? -0.7 : (begun == 0 ? 0.2 : 1.2) - 1.6 * Math.Max(0, begun - 1) - Aside(first, last, anchor, top);
    }

    private static double Aside(int first, int last, double anchor, bool top) => 0.25 * Math.Min(Far, Math.Abs((top ? first : (first + last) / 2.0) - anchor));
}
