using System.Buffers;
using System.Numerics;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Advanced;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>
/// Fills the outlines of glyphs, which are all that is painted anew for each card. How much of a pixel they cover is the sum of
/// the areas that edges cut off in its row, taken once from the left: exact where contours do not cross, and a tenth of the time of
/// a general filling. The contours of a glyph run one way around ink and the other around a hole.
/// </summary>
internal static class Words
{
    /// <summary>Paints the contours, which are in pixels; false, and nothing painted, where they reach beyond the picture.</summary>
    public static bool TryFill(Image<Rgba32> image, IReadOnlyList<PointF[]> contours, Rgba32 colour)
    {
        var (low, high) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        foreach (var contour in contours)
            foreach (Vector2 point in contour)
                (low, high) = (Vector2.Min(low, point), Vector2.Max(high, point));
        if (contours.Count == 0)
            return true;
        if (low.X < 0 || low.Y < 0 || high.X > image.Width || high.Y > image.Height)
            return false;
        var area = Rectangle.FromLTRB((int)low.X, (int)low.Y, (int)MathF.Ceiling(high.X), (int)MathF.Ceiling(high.Y));
        // An edge on the right border tells of the pixel behind it.
        var stride = area.Width + 2;
        var sums = ArrayPool<float>.Shared.Rent(stride * area.Height);
        try
        {
            Array.Clear(sums, 0, stride * area.Height);
            foreach (var contour in contours)
                for (var i = 0; i < contour.Length; i++)
                    Edge(sums, stride, contour[i] - area.Location, contour[i + 1 == contour.Length ? 0 : i + 1] - area.Location);
            for (var y = 0; y < area.Height; y++)
                Blend(image.DangerousGetPixelRowMemory(area.Y + y).Span.Slice(area.X, area.Width), sums.AsSpan(y * stride, area.Width), colour);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(sums);
        }
        return true;
    }

    /// <summary>Adds what one edge cuts off in every row that it passes.</summary>
    private static void Edge(float[] sums, int stride, Vector2 from, Vector2 to)
    {
        if (from.Y == to.Y)
            return;
        var way = from.Y < to.Y ? 1f : -1f;
        if (way < 0)
            (from, to) = (to, from);
        var slope = (to.X - from.X) / (to.Y - from.Y);
        var x = from.X;
        for (var row = (int)from.Y; row < to.Y; row++)
        {
            var height = Math.Min(row + 1, to.Y) - Math.Max(row, from.Y);
            var next = x + (slope * height);
            Row(sums.AsSpan(row * stride, stride), Math.Min(x, next), Math.Max(x, next), way * height);
            x = next;
        }
    }

    /// <summary>
    /// An edge that passes one row from <paramref name="left"/> to <paramref name="right"/>: each pixel gets what it covers more than
    /// the one before it.
    /// </summary>
    private static void Row(Span<float> sums, float left, float right, float height)
    {
        var first = (int)left;
        var last = (int)right;
        if (first == last)
        {
            var inside = ((left + right) / 2) - first;
            sums[first] += height * (1 - inside);
            sums[first + 1] += height * inside;
            return;
        }
        // Covered up to a border behind the edge: a triangle in the first pixel, steps of one size, the rest in the last.
        var step = height / (right - left);
        var before = step * (first + 1 - left) * (first + 1 - left) / 2;
        sums[first] += before;
        for (var pixel = first + 1; pixel < last; pixel++)
        {
            var covered = step * (pixel + 0.5f - left);
            sums[pixel] += covered - before;
            before = covered;
        }
        var cut = step * (right - last) * (right - last) / 2;
        sums[last] += height - cut - before;
        sums[last + 1] += cut;
    }

    private static void Blend(Span<Rgba32> row, ReadOnlySpan<float> sums, Rgba32 colour)
    {
        var sum = 0f;
        for (var x = 0; x < row.Length; x++)
        {
            sum += sums[x];
            var share = (int)((Math.Min(Math.Abs(sum), 1) * 256) + 0.5f);
            if (share == 0)
                continue;
            ref var pixel = ref row[x];
            pixel.R += (byte)(((colour.R - pixel.R) * share) >> 8);
            pixel.G += (byte)(((colour.G - pixel.G) * share) >> 8);
            pixel.B += (byte)(((colour.B - pixel.B) * share) >> 8);
        }
    }
}
