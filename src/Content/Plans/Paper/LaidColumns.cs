using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans.Paper;

/// <summary>
/// Where the columns of one page of a laid-out table stand, learned from its lines: between two names of the heading lies the place
/// that the fewest words cross. Words that run over it one space apart are two cells, parted where the right one is to begin.
/// </summary>
internal sealed class LaidColumns
{
    private const double Gap = 0.35, Tolerance = 0.2;
    private const double Capital = 2, Unit = 4, Closed = 1, CutWord = 12, OfRight = 0.35, Left = 1.5, Right = 0.6, Begun = 0.5, Clearly = 0.5, CutName = 4, Over = 0.5;
    private const int Overhang = 2, Reach = 16, FewestToTell = 2, NameWords = 2;

    private readonly int[] _edges;      // the first character right of each boundary
    private readonly double?[] _starts; // where a column's cells begin, where they begin at one place
    private readonly double?[] _middles;
    private readonly int?[] _ends;      // where its longest cell ends that touches no other

    /// <param name="heads">The middles of the names of the columns.</param>
    /// <param name="lines">The page's lines that stand in rows, not in headings over several.</param>
    public LaidColumns(IReadOnlyList<double> heads, IReadOnlyList<string> lines)
    {
        var pieces = lines.Select(LaidPiece.Of).ToList();
        var cover = Cover(pieces, lines.Count == 0 ? 0 : lines.Max(l => l.Length));
        foreach (var piece in pieces.SelectMany(p => p))
            cover[piece.Start] -= Begun;   // an edge where many begin
        _edges = [.. Enumerable.Range(0, heads.Count - 1).Select(j => Edge(cover, (int)heads[j] + 1, (int)heads[j + 1]))];
        (_starts, _middles, _ends) = (new double?[heads.Count], new double?[heads.Count], new int?[heads.Count]);
        for (var j = 0; j < heads.Count; j++)
            Learn(j, pieces);
    }

    /// <summary>The words of a line by columns.</summary>
    /// <param name="line">The line.</param>
    /// <param name="whole">Whether its words are not to be parted: a heading over several rows.</param>
    public string[] Part(string line, bool whole = false)
    {
        var cells = new string[_edges.Length + 1];
        Array.Fill(cells, "");
        foreach (var piece in LaidPiece.Of(line))
        {
            var rest = piece;
            for (var column = Column(rest); ; column++)
            {
                var cut = whole || column == _edges.Length ? -1 : Cut(rest, column);
                var here = cut < 0 ? rest.Text : rest.Text[..cut];
                cells[column] = cells[column].Length == 0 ? here : $"{cells[column]} {here}";
                if (cut < 0)
                    break;
                rest = new(rest.Start + cut + 1, rest.Text[(cut + 1)..]);
            }
        }
        return cells;
    }

    /// <summary>The column a piece begins in.</summary>
    private int Column(LaidPiece piece)
    {
        // What begins near the end of a column, with a gap before it, is none of that column's words, though it overhangs its own.
        var column = 0;
        while (column < _edges.Length && (piece.Start >= _edges[column] || (piece.Middle >= _edges[column] && _edges[column] - piece.Start <= OfRight * (_edges[column] - (column == 0 ? 0 : _edges[column - 1])))))
            column++;
        return column;
    }

    /// <summary>The space at which a piece is two cells; -1 where it is one.</summary>
    private int Cut(LaidPiece piece, int column)
    {
        var edge = _edges[column];
        if (piece.End <= edge + Overhang || piece.Text.IndexOf(' ', StringComparison.Ordinal) < 0)
            return -1;
        var right = column + 1 < _edges.Length ? Math.Min(piece.End, _edges[column + 1]) : piece.End;
        var (best, least) = (-1, CutWord);
        for (var at = piece.Text.IndexOf(' ', StringComparison.Ordinal); at >= 0; at = piece.Text.IndexOf(' ', at + 1))
        {
            var start = piece.Start + at + 1;
            if (Math.Abs(start - edge) > Reach)
                continue;
            // A full cell before it pushes a cell to the right, nothing pushes it to the left.
            var off = start - (Expected(column + 1, right - start) ?? edge);
            var cost = (_starts[column + 1] is null ? Math.Abs(off) : off < 0 ? -off * Left : off * Right) - (char.IsUpper(piece.Text[at + 1]) ? Capital + (UnitNames.Starts(piece.Text[(at + 1)..]) ? Unit : 0) : 0) - (piece.Text[at - 1] is '.' or ';' ? Closed : 0) + (InName(piece.Text, at) ? CutName : 0) + (_ends[column] is { } end ? Math.Max(0, piece.Start + at - Math.Max(end, edge)) * Over : 0);
            if (cost < least)
                (best, least) = (at, cost);
        }
        return best;
    }

    /// <summary>Whether the name of a unit has begun one or two words before a space.</summary>
    private static bool InName(string text, int space)
    {
        if (text[space - 1] is ',' or ';' && UnitNames.Starts(text[(space + 1)..]))
            return false;
        for (var (from, words) = (space, 0); from > 0 && words < NameWords; words++)
        {
            from = text.LastIndexOf(' ', from - 1);
            if (char.IsUpper(text[from + 1]) && UnitNames.Starts(text[(from + 1)..]))
                return true;
            if (from < 0)
                break;
        }
        return false;
    }

    private double? Expected(int column, int length) => _middles[column] is { } middle ? middle - length / 2.0 : _starts[column];

    /// <summary>Whether a column's cells begin at one place or stand around one, by those that touch no other.</summary>
    private void Learn(int column, List<List<LaidPiece>> pieces)
    {
        var (from, to) = (column == 0 ? 0 : _edges[column - 1], column == _edges.Length ? int.MaxValue : _edges[column]);
        var alone = pieces.SelectMany(p => p).Where(p => p.Start >= from - Overhang && p.End <= to + Overhang).ToList();
        if (alone.Count < FewestToTell)
            return;
        _ends[column] = alone.Max(p => p.End);
        var (start, middle) = (Median(alone.Select(p => (double)p.Start)), Median(alone.Select(p => p.Middle)));
        if (Median(alone.Select(p => Math.Abs(p.Start - start))) + Clearly < Median(alone.Select(p => Math.Abs(p.Middle - middle))))
            _starts[column] = start;
        else
            _middles[column] = middle;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;

    private static double[] Cover(List<List<LaidPiece>> lines, int width)
    {
        var cover = new double[width + 1];
        foreach (var piece in lines.SelectMany(p => p))
            for (var i = 0; i < piece.Text.Length; i++)
                cover[piece.Start + i] += piece.Text[i] == ' ' ? Gap : 1;
        return cover;
    }

    /// <summary>The middle of the longest run of places that the fewest words cross.</summary>
    private static int Edge(double[] cover, int from, int to)
    {
        to = Math.Min(to, cover.Length - 1);
        if (from > to)
            return from;
        var least = Enumerable.Range(from, to - from + 1).Min(x => cover[x]) + Tolerance;
        var (best, length) = (to, 0);
        for (var x = from; x <= to;)
        {
            if (cover[x] > least)
            {
                x++;
                continue;
            }
            var end = x;
            while (end <= to && cover[end] <= least)
                end++;
            if (end - x > length)
                (best, length) = (end - x == 1 ? x : (x + end) / 2, end - x);
            x = end;
        }
        return best;
    }
}
