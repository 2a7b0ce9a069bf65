using Campaigns.Content.Cards.Painting;

namespace Campaigns.Content.Tests.Cards;

/// <summary>How far apart two pictures look: both made small, in brightness and two colours (BT.601), where the eye sees colours half as sharp.</summary>
/// <param name="Mean">Over the whole picture, of 255.</param>
/// <param name="Worst">Over the worst square of <see cref="Side"/> points.</param>
internal sealed record Likeness(double Mean, double Worst)
{
    /// <summary>Of a square, in points of the small picture.</summary>
    public const int Side = 8;

    /// <summary>What smoothing of edges and 256 colours make of the same drawing; a line of text moved by one pixel of the small picture is above it.</summary>
    public bool Alike => Mean < 1.2 && Worst < 10;

    public static Likeness Of(Pixels one, Pixels other)
    {
        if ((one.Width, one.Height) != (other.Width, other.Height))
            return new(255, 255);
        var (columns, rows) = ((one.Width + Side - 1) / Side, (one.Height + Side - 1) / Side);
        var (sums, counts) = (new double[columns * rows], new int[columns * rows]);
        double all = 0;
        for (var y = 0; y < one.Height; y++)
            for (var x = 0; x < one.Width; x++)
            {
                var apart = Apart(one.Rgb.AsSpan(3 * ((y * one.Width) + x), 3), other.Rgb.AsSpan(3 * ((y * one.Width) + x), 3));
                var square = (y / Side * columns) + (x / Side);
                sums[square] += apart;
                counts[square]++;
                all += apart;
            }
        // A square at the border counts as whole: a sliver of it would weigh too much.
        return new(all / (one.Width * one.Height), sums.Zip(counts, (sum, count) => sum / Math.Max(count, Side * Side / 2)).Max());
    }

    /// <summary>The picture with its longer side so long, each point the mean of those it stands for.</summary>
    public static Pixels Small(Pixels pixels, int side)
    {
        var scale = Math.Max(1, Math.Max(pixels.Width, pixels.Height) / (double)side);
        var (width, height) = ((int)Math.Round(pixels.Width / scale), (int)Math.Round(pixels.Height / scale));
        var rgb = new byte[3 * width * height];
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (y * pixels.Height / height, Math.Max((y + 1) * pixels.Height / height, (y * pixels.Height / height) + 1));
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (x * pixels.Width / width, Math.Max((x + 1) * pixels.Width / width, (x * pixels.Width / width) + 1));
                int r = 0, g = 0, b = 0;
                for (var row = top; row < bottom; row++)
                {
                    var points = pixels.Row(row)[(3 * left)..(3 * right)];
                    for (var at = 0; at < points.Length; at += 3)
                        (r, g, b) = (r + points[at], g + points[at + 1], b + points[at + 2]);
                }
                var (n, to) = ((bottom - top) * (right - left), 3 * ((y * width) + x));
                (rgb[to], rgb[to + 1], rgb[to + 2]) = ((byte)((r + (n / 2)) / n), (byte)((g + (n / 2)) / n), (byte)((b + (n / 2)) / n));
            }
        }
        return new(width, height, rgb);
    }

    private static double Apart(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        double r = one[0] - other[0], g = one[1] - other[1], b = one[2] - other[2];
        var light = (0.299 * r) + (0.587 * g) + (0.114 * b);
        return Math.Abs(light) + (0.25 * (Math.Abs(b - light) + Math.Abs(r - light)));
    }
}
