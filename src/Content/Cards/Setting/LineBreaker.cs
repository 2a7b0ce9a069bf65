namespace Campaigns.Content.Cards.Setting;

/// <summary>Where lines end. Widths are font units, measured from first ink to last.</summary>
internal sealed class LineBreaker
{
    private readonly IReadOnlyList<Cluster> _clusters;
    private readonly long[] _ends;

    public LineBreaker(IReadOnlyList<Cluster> clusters)
    {
        _clusters = clusters;
        // The pen after each cluster if all stood on one line.
        _ends = new long[clusters.Count];
        long pen = 0;
        for (var i = 0; i < clusters.Count; i++)
            _ends[i] = pen += clusters[i].Gap + clusters[i].Advance;
    }

    /// <summary>The fewest lines that hold the text; <see cref="int.MaxValue"/> where one cluster alone is wider than <paramref name="width"/>.</summary>
    public int Fewest(double width, int clusters)
    {
        var lines = 0;
        for (var first = 0; first < clusters; lines++)
        {
            if (Width(first, first) > width)
                return int.MaxValue;
            var last = first;
            while (last + 1 < clusters && !_clusters[last + 1].Begins && Width(first, last + 1) <= width)
                last++;
            first = last + 1;
        }
        return lines;
    }

    /// <summary>
    /// The first cluster of each line, in the fewest lines and <paramref name="extra"/> more (spent in a text of one paragraph), and
    /// how ill that reads: 0 is perfect. Balanced: lines of about one length. Otherwise: filled, with the last one free. In both,
    /// no lone short word ends a paragraph and no word of several syllables is torn where that can be helped.
    /// </summary>
    public (List<int> Starts, double Cost) Break(double width, bool balanced, int extra = 0)
    {
        var (starts, cost) = (new List<int>(), 0.0);
        for (var first = 0; first < _clusters.Count;)
        {
            var last = first;
            while (last + 1 < _clusters.Count && !_clusters[last + 1].Begins)
                last++;
            cost += Break(first, last, width, balanced, first == 0 && last == _clusters.Count - 1 ? extra : 0, starts);
            first = last + 1;
        }
        return (starts, cost);
    }

    /// <summary>From the first ink of one cluster to the last ink of another on the same line.</summary>
    public double Width(int first, int last) =>
        _ends[last] - _ends[first] + _clusters[first].Advance - _clusters[first].Left - _clusters[last].Right;

    private double Break(int first, int last, double width, bool balanced, int extra, List<int> into)
    {
        var count = last - first + 1;
        var lines = 1;
        for (int at = first, end = first; at <= last; at = end + 1, lines++)
        {
            end = at;
            while (end + 1 <= last && Width(at, end + 1) <= width)
                end++;
            if (end == last)
                break;
        }
        lines = Math.Min(lines + extra, count);
        // Balanced lines aim at the mean; filled ones at the full width.
        var aim = balanced ? Math.Min(width, Width(first, last) / lines) : width;
        var cost = new double[lines + 1, count + 1];
        var from = new int[lines + 1, count + 1];
        for (var l = 0; l <= lines; l++)
        {
            for (var n = 0; n <= count; n++)
                cost[l, n] = double.PositiveInfinity;
        }
        cost[0, 0] = 0;
        for (var l = 1; l <= lines; l++)
        {
            for (var n = 1; n <= count; n++)
            {
                for (var s = n - 1; s >= 0 && (s == n - 1 || Width(first + s, first + n - 1) <= width); s--)
                {
                    var candidate = cost[l - 1, s] + Cost(first + s, first + n - 1, first, last, width, aim, balanced);
                    if (candidate < cost[l, n])
                        (cost[l, n], from[l, n]) = (candidate, s);
                }
            }
        }
        var starts = new Stack<int>();
        for (int l = lines, n = count; l > 0; l--)
        {
            n = from[l, n];
            starts.Push(first + n);
        }
        into.AddRange(starts);
        return cost[lines, count] / lines;
    }

    private double Cost(int start, int end, int first, int last, double width, double aim, bool balanced)
    {
        var line = Width(start, end);
        var off = (line - aim) / width;
        var cost = end == last && !balanced ? 0 : off * off;
        if (start > first && _clusters[start].Torn)
            cost += 0.25;
        // Where the sense pauses the eye may go down.
        if (balanced && start > first && _clusters[start - 1].Text[^1] is ',' or ':' or ';' or '.' or '!' or '?' or '–')
            cost -= 0.04;
        // A lone short word below a full line looks forgotten; above one, hasty.
        if (end == last && start > first && (start == end ? line < 0.5 * width : line < 0.18 * width))
            cost += 0.6;
        if (balanced && start == first && end < last && start == end && line < 0.4 * width)
            cost += 0.4;
        return cost;
    }
}
