namespace Campaigns.Content.Plans.Paper;

/// <summary>
/// Chooses which lines of a laid-out table make a row. The number of a row and its narrow cells stand at its top or at its middle,
/// one way in the whole table; no sentence and no name runs over its edge.
/// </summary>
internal sealed class LaidRows
{
    private const double Far = 6, NarrowFar = 3, Hole = 2, Empty = 1, OverPage = 0.5, NoStart = 3, NoEnd = 0.7, Listed = 3;
    private const int HoleLines = 2;

    private readonly IReadOnlyList<LaidLine> _lines;
    private readonly int _task, _number;

    private LaidRows(IReadOnlyList<LaidLine> lines, int task, int number) => (_lines, _task, _number) = (lines, task, number);

    /// <param name="lines">The table's lines.</param>
    /// <param name="marks">The lines on which rows have their numbers, or what stands for them; at least one.</param>
    /// <param name="task">The column of the tasks.</param>
    /// <param name="number">The column of the numbers; -1 where there is none.</param>
    /// <returns>The first line of each row.</returns>
    public static int[] Choose(IReadOnlyList<LaidLine> lines, IReadOnlyList<int> marks, int task, int number)
    {
        var rows = new LaidRows(lines, task, number);
        var (top, middle) = (rows.Choose(marks, top: true), rows.Choose(marks, top: false));
        return top.Cost <= middle.Cost ? top.Starts : middle.Starts;
    }

    private (double Cost, int[] Starts) Choose(IReadOnlyList<int> marks, bool top)
    {
        // best[r][s]: the least cost of all rows before row r, where r begins at line s.
        var best = new Dictionary<int, (double Cost, int Before)>[marks.Count + 1];
        best[0] = new() { [0] = (0, -1) };
        for (var r = 1; r <= marks.Count; r++)
        {
            best[r] = [];
            var (from, to) = r == marks.Count ? (_lines.Count, _lines.Count) : (marks[r - 1] + 1, marks[r]);
            for (var end = from; end <= to; end++)
            {
                var edge = Edge(end);
                foreach (var (start, (cost, _)) in best[r - 1])
                    if (cost + edge + Row(start, end, marks[r - 1], top) is var sum && (!best[r].TryGetValue(end, out var known) || sum < known.Cost))
                        best[r][end] = (sum, start);
            }
        }
        var starts = new int[marks.Count];
        var (at, last) = best[^1].MinBy(b => b.Value.Cost);
        for (var r = marks.Count; r > 0; r--)
            starts[r - 1] = at = best[r][at].Before;
        return (last.Cost, starts);
    }

    /// <summary>What it costs that a row ends above a line: for every column that goes on there.</summary>
    private double Edge(int at)
    {
        if (at == _lines.Count || _lines[at].Group || _lines[at - 1].Group)
            return 0;
        var cost = 0.0;
        for (var c = 0; c < _lines[at].Cells.Length; c++)
        {
            if (c == _number || Near(at, 1, c) is not { } below || Near(at - 1, -1, c) is not { } above)
                continue;
            cost += above[^1] is ',' or '-' || above.EndsWith(" và", StringComparison.Ordinal) ? Listed : above[^1] is ';' ? c == _task ? 0 : Listed : above[^1] is '.' or ':' or '!' or '”' or '"' or ')' || c != _task ? 0 : NoEnd;
            cost += char.IsLower(below[0]) ? NoStart : 0;
        }
        return cost;
    }

    /// <summary>A column's words at a line, or one further on, where the halves of a line stand apart.</summary>
    private string? Near(int line, int step, int column)
    {
        for (var (i, seen) = (line, 0); i >= 0 && i < _lines.Count && seen < HoleLines; i += step, seen++)
            if (_lines[i].Group)
                return null;
            else if (_lines[i].Cells[column].Length > 0)
                return _lines[i].Cells[column];
        return null;
    }

    private double Row(int start, int end, int mark, bool top)
    {
        if (_lines[mark].Group)
            return (end - start - 1) * NoStart;
        // Of a row that goes over pages, the part that bears the number.
        var (first, last) = (mark, mark);
        while (first > start && _lines[first - 1].Page == _lines[mark].Page)
            first--;
        while (last + 1 < end && _lines[last + 1].Page == _lines[mark].Page)
            last++;
        var anchor = top ? first : (first + last) / 2.0;
        var cost = Math.Min(Far, Math.Abs(mark - anchor)) + (last - first < end - start - 1 ? OverPage : 0);
        for (var c = 0; c < _lines[mark].Cells.Length; c++)
        {
            if (c == _number)
                continue;
            var (f, l, hole) = Span(first, last, c);
            cost += f < 0 ? Empty : Math.Min(NarrowFar, Math.Abs((top ? f : (f + l) / 2.0) - anchor)) / 2 + hole * Hole;
        }
        return cost;
    }

    /// <summary>The first and last line of a column's words, and how often a gap as of two cells stands among them.</summary>
    private (int First, int Last, int Holes) Span(int first, int last, int column)
    {
        var (f, l, holes) = (-1, -1, 0);
        for (var i = first; i <= last; i++)
        {
            if (_lines[i].Cells[column].Length == 0)
                continue;
            if (f < 0)
                f = i;
            else if (i - l > HoleLines)
                holes++;
            l = i;
        }
        return (f, l, holes);
    }
}
