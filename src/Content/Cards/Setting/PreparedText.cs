using Campaigns.Content.Cards.Fonts;

namespace Campaigns.Content.Cards.Setting;

/// <summary>A box's words, shaped: how many lines and how much height they take at a size is known before they are set.</summary>
internal sealed class PreparedText(TextBox box, FontFace face, IReadOnlyList<Cluster> clusters)
{
    /// <summary>How much smaller than the largest size a title may be set for the sake of its breaks.</summary>
    private const double LeastOfLargest = 0.62;

    /// <summary>What shrinking to nothing would cost, on the scale of the breaks' cost.</summary>
    private const double SmallerCost = 0.22;

    private readonly LineBreaker _breaker = new(clusters);

    public TextBox Box => box;

    public FontFace Face => face;

    /// <summary>The highest ink of the whole text, a flat capital at least; font units.</summary>
    public int Top { get; } = clusters.Aggregate(face.CapHeight, (top, cluster) => Math.Max(top, cluster.Top));

    /// <summary>The lowest, negative below the baseline.</summary>
    public int Bottom { get; } = clusters.Aggregate(0, (bottom, cluster) => Math.Min(bottom, cluster.Bottom));

    /// <summary>The fewest lines at a size; <see cref="int.MaxValue"/> where a word is wider than the box.</summary>
    public int Lines(int size) => _breaker.Fewest(box.Area.Width * face.UnitsPerEm / size, clusters.Count);

    /// <summary>Judged by the highest and lowest ink of the whole text, so that it holds wherever the lines end.</summary>
    public bool Fits(int size, double height) => Lines(size) is var lines && lines <= box.Lines && Height(lines, size, Top, Bottom) <= height;

    /// <summary>Of so many lines, in pixels, as high as a text with ink from <paramref name="top"/> to <paramref name="bottom"/>.</summary>
    public double Height(int lines, int size, int top, int bottom) =>
        size * ((double)(top - bottom) / face.UnitsPerEm + TextSetter.Leading(box.Leading, face, top) * (lines - 1));

    public int LargestSize(double height)
    {
        var (fits, most) = (box.Smallest, box.Largest);
        while (fits < most)
        {
            var middle = (fits + most + 1) / 2;
            if (Fits(middle, height))
                fits = middle;
            else
                most = middle - 1;
        }
        return fits;
    }

    /// <summary>
    /// Set at the largest size that fits. A title at a slightly smaller size that breaks where its sense does reads better: sizes
    /// down to <see cref="LeastOfLargest"/> of it are weighed against how their lines fall.
    /// </summary>
    public SetText Set(double height)
    {
        var largest = LargestSize(height);
        return Set(largest, box.Balanced ? Math.Max(box.Smallest, (int)Math.Ceiling(LeastOfLargest * largest)) : largest, height, null);
    }

    /// <summary>Set at this size, with the ink of a list's rows, so that all of them have one rhythm.</summary>
    public SetText Set(int size, int top, int bottom) => Set(size, size, double.PositiveInfinity, (top, bottom));

    private SetText Set(int largest, int smallest, double height, (int Top, int Bottom)? ink)
    {
        var (best, size, cost) = (default(List<int>), largest, double.PositiveInfinity);
        for (var tried = largest; tried >= smallest; tried -= Math.Max(1, largest / 24))
        {
            var width = box.Area.Width * face.UnitsPerEm / tried;
            for (var extra = 0; extra <= (box.Balanced && ink is null ? 1 : 0); extra++)
            {
                var (starts, ill) = _breaker.Break(width, box.Balanced, extra);
                var candidate = ill + SmallerCost * (1 - (double)tried / largest);
                if (candidate < cost && starts.Count <= box.Lines && Height(starts.Count, tried, Top, Bottom) <= height)
                    (best, size, cost) = (starts, tried, candidate);
            }
        }
        var lines = new List<SetLine>(best!.Count);
        for (var i = 0; i < best.Count; i++)
        {
            var (first, next) = (best[i], i + 1 < best.Count ? best[i + 1] : clusters.Count);
            Cluster[] on = [.. clusters.Skip(first).Take(next - first)];
            lines.Add(new(on, _breaker.Width(first, next - 1), on.Max(c => c.Top), on.Min(c => c.Bottom)));
        }
        return new SetText(box, face, size, lines, ink);
    }

    /// <summary>Why it does not fit at the smallest size, and by how much.</summary>
    public Problem TooLong(double height, string? where = null)
    {
        var width = box.Area.Width * face.UnitsPerEm / box.Smallest;
        if (clusters.FirstOrDefault(c => c.Advance - c.Left - c.Right > width) is { } wide)
        {
            var over = Math.Ceiling((wide.Advance - wide.Left - wide.Right - width) * box.Smallest / face.UnitsPerEm);
            return TextSetter.Refuse(box, where, $"“{wide.Text}” rộng hơn ô {over:0} px ở cỡ nhỏ nhất {box.Smallest} px",
                $"“{wide.Text}” is {over:0} px wider than the box at its smallest size, {box.Smallest} px", null);
        }
        var fitting = clusters.Count;
        var needed = _breaker.Fewest(width, fitting);
        for (var lines = needed; fitting > 0 && (lines > box.Lines || Height(lines, box.Smallest, Top, Bottom) > height);)
            lines = _breaker.Fewest(width, --fitting);
        var cut = clusters.Skip(fitting).Sum(c => c.Text.Length + 1);
        var room = double.IsFinite(height) ? ($", cao {height:0} px", $" and is {height:0} px high") : ("", "");
        return TextSetter.Refuse(box, where, $"ở cỡ nhỏ nhất {box.Smallest} px cần {needed} dòng, ô có nhiều nhất {box.Lines} dòng{room.Item1}",
            $"at the smallest size, {box.Smallest} px, it takes {needed} lines; the box has {box.Lines} at most{room.Item2}", cut);
    }
}
