namespace Campaigns.Content.Plans.Understanding;

/// <summary>
/// Chooses where the rows of a run-together table begin. A row's number, and the text of its narrow cells, stand at the middle of
/// the row (of its part on the number's page), or at its top where the table is set so; a row begins with a bullet or a capital
/// after the end of a sentence, and no cell runs over its edge.
/// </summary>
internal sealed class RowBounds
{
    private const int MostStarts = 40;
    private const double Far = 6, NoStart = 4, NoEnd = 2.5, Cut = 5, TwoCells = 3, OverPage = 1.5;

    private readonly IReadOnlyList<RowLine> _lines;
    private readonly IReadOnlyList<int> _marks;

    // Sums over all lines before an index, so that a row's costs are told at once.
    private readonly int[] _cells, _units, _times, _pages, _cut;
    private readonly List<CellStream> _streams;

    private RowBounds(IReadOnlyList<RowLine> lines, IReadOnlyList<int> marks, IReadOnlyList<CellStream> streams)
    {
        (_lines, _marks) = (lines, marks);
        var n = lines.Count + 1;
        (_cells, _units, _times, _pages, _cut) = (new int[n], new int[n], new int[n], new int[n], new int[n + 1]);
        _streams = [.. streams.OrderBy(s => s.First)];
        foreach (var stream in _streams)
        {
            _cells[stream.First + 1]++;
            _units[stream.First + 1] += stream.Kind == CellKind.Unit ? 1 : 0;
            _times[stream.First + 1] += stream.Kind == CellKind.Time ? 1 : 0;
            _cut[stream.First + 1]++;
            _cut[stream.Last + 1]--;
        }
        for (var i = 1; i < n; i++)
        {
            _cells[i] += _cells[i - 1];
            _units[i] += _units[i - 1];
            _times[i] += _times[i - 1];
            _cut[i] += _cut[i - 1];
            _pages[i] = _pages[i - 1] + (lines[i - 1].NewPage ? 1 : 0);
        }
    }

    /// <param name="lines">The lines with words, in order.</param>
    /// <param name="marks">The lines of the rows' numbers; at least one.</param>
    /// <param name="streams">The cells.</param>
    /// <returns>The first line of each row.</returns>
    public static int[] Choose(IReadOnlyList<RowLine> lines, IReadOnlyList<int> marks, IReadOnlyList<CellStream> streams)
    {
        var bounds = new RowBounds(lines, marks, streams);
        var (middle, top) = (bounds.Choose(top: false), bounds.Choose(top: true));
        return top.Cost < middle.Cost ? top.Starts : middle.Starts;
    }

    private (double Cost, int[] Starts) Choose(bool top)
    {
        // best[r][s]: the least cost of all rows before row r, where r begins at line s.
        var best = new Dictionary<int, (double Cost, int Before)>[_marks.Count + 1];
        best[0] = new() { [0] = (0, -1) };
        for (var r = 1; r <= _marks.Count; r++)
        {
            best[r] = [];
            foreach (var end in Ends(r))
                foreach (var (start, (cost, _)) in best[r - 1])
                {
                    var sum = cost + Edge(end) + Row(start, end, _marks[r - 1], top);
                    if (!best[r].TryGetValue(end, out var known) || sum < known.Cost)
                        best[r][end] = (sum, start);
                }
        }
        var starts = new int[_marks.Count];
        var (at, last) = best[^1].MinBy(b => b.Value.Cost);
        for (var r = _marks.Count; r > 0; r--)
            starts[r - 1] = at = best[r][at].Before;
        return (last.Cost, starts);
    }

    /// <summary>Where a row may end: where the next begins with a bullet or a capital, and in any case at its number.</summary>
    private IEnumerable<int> Ends(int row)
    {
        if (row == _marks.Count)
            return [_lines.Count];
        var (from, to) = (_marks[row - 1] + 1, _marks[row]);
        return Enumerable.Range(from, to - from).Where(i => _lines[i].Starts != RowStart.Middle).OrderBy(i => Math.Abs(2 * i - from - to)).Take(MostStarts).Append(to);
    }

    private double Edge(int at)
    {
        if (at == _lines.Count)
            return 0;
        var before = at - 1;
        while (before > 0 && _lines[before].Words.Length == 0 && at - before < MostStarts)
            before--;
        var ended = _lines[before].Words is not [.., var last] || last is '.' or ':' or ';' or '!' or '”' or '"' or ')' ? 0 : last == ',' ? NoStart : NoEnd;
        return ended + (_lines[at].Starts switch { RowStart.Bullet => 0.3, RowStart.Capital => 0, _ => NoStart }) - (_lines[at].NewPage ? 0.5 : 0) + _cut[at] * Cut;
    }

    private double Row(int start, int end, int mark, bool top)
    {
        var (first, last) = (start, end - 1);
        if (_pages[end] > _pages[start + 1])
        {
            // The part on the number's page.
            for (first = mark; first > start && !_lines[first].NewPage;)
                first--;
            for (last = mark; last + 1 < end && !_lines[last + 1].NewPage;)
                last++;
        }
        var anchor = top ? first : (first + last) / 2.0;
        var cost = Math.Min(Far, Math.Abs(mark - anchor)) / (top ? 1 : 2);
        if (_cells[start] < _cells[end])
        {
            var (cellsTop, cellsEnd) = (_streams[_cells[start]].First, 0);
            for (var i = _cells[start]; i < _cells[end]; i++)
                cellsEnd = Math.Max(cellsEnd, _streams[i].Last);
            cost += Math.Min(Far, Math.Abs((top ? cellsTop : (cellsTop + cellsEnd) / 2.0) - anchor)) / 2;
        }
        return cost + Math.Max(0, _units[end] - _units[start] - 2) * TwoCells + Math.Max(0, _times[end] - _times[start] - 1) * TwoCells + (_pages[end] > _pages[start + 1] ? OverPage : 0);
    }
}
