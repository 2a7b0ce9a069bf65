using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>A page as grey pixels, line by line, 0 for black.</summary>
internal sealed record GreyPage(int Width, int Height, byte[] Pixels)
{
    /// <summary>No page is unpacked beyond this, in pixels: an A3 at 300 dots an inch is 17 million.</summary>
    public const int MostPixels = 40_000_000;

    /// <summary>Darker is ink.</summary>
    public const byte Ink = 140;

    /// <summary>Reads a PGM or PPM (P5, P6, eight bits), as poppler and vips write them; null where it is none, or larger than is read.</summary>
    public static GreyPage? Of(byte[] bytes)
    {
        var at = 2;
        int? Number()
        {
            while (at < bytes.Length && (bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t' || bytes[at] == '#'))
                at = bytes[at] == '#' && Array.IndexOf(bytes, (byte)'\n', at) is >= 0 and var end ? end : at + 1;
            var first = at;
            while (at < bytes.Length && at - first < 7 && bytes[at] is >= (byte)'0' and <= (byte)'9')
                at++;
            return int.TryParse(Encoding.ASCII.GetString(bytes, first, at - first), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        }
        if (bytes is not [(byte)'P', (byte)'5' or (byte)'6', ..] || Number() is not { } width || Number() is not { } height || Number() is not 255 || width == 0 || height == 0 || (long)width * height > MostPixels)
            return null;
        var (colours, size) = (bytes[1] == '6' ? 3 : 1, width * height);
        if (bytes.Length - ++at < (long)size * colours)
            return null;
        var pixels = new byte[size];
        if (colours == 1)
            Array.Copy(bytes, at, pixels, 0, size);
        else
            for (var i = 0; i < size; i++, at += 3)
                pixels[i] = (byte)((bytes[at] * 77 + bytes[at + 1] * 150 + bytes[at + 2] * 29) >> 8);
        return new(width, height, pixels);
    }

    /// <summary>As a BMP of 256 greys, which tesseract takes in at once; a PGM it reads byte by byte.</summary>
    public byte[] Bmp()
    {
        const int head = 14 + 40 + 4 * 256;
        var line = (Width + 3) / 4 * 4;
        var bmp = new byte[head + line * Height];
        (bmp[0], bmp[1]) = ((byte)'B', (byte)'M');
        foreach (var (at, value) in new[] { (2, bmp.Length), (10, head), (14, 40), (18, Width), (22, Height), (26, 1 | 8 << 16), (34, line * Height), (46, 256) })
            BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(at), value);
        for (var grey = 0; grey < 256; grey++)
            bmp.AsSpan(54 + 4 * grey, 3).Fill((byte)grey);
        // From the lowest line up.
        for (var y = 0; y < Height; y++)
            Array.Copy(Pixels, y * Width, bmp, head + (Height - 1 - y) * line, Width);
        return bmp;
    }

    /// <summary>The page turned clockwise by 90, 180 or 270 degrees.</summary>
    public GreyPage Turn(int degrees)
    {
        var (width, height) = degrees == 180 ? (Width, Height) : (Height, Width);
        var turned = new byte[Pixels.Length];
        for (var y = 0; y < Height; y++)
            for (var x = 0; x < Width; x++)
                turned[degrees switch { 90 => x * width + (width - 1 - y), 180 => (height - 1 - y) * width + (width - 1 - x), _ => (height - 1 - x) * width + y }] = Pixels[y * Width + x];
        return new(width, height, turned);
    }

    /// <summary>Smaller by a whole number, so that no side is longer than this.</summary>
    public GreyPage Shrink(int side) => Smaller(Math.Max(1, Math.Ceiling(Math.Max(Width, Height) / (double)side)));

    /// <summary>Smaller by a factor of 1 and more, each pixel the mean of the field that it stands for.</summary>
    public GreyPage Smaller(double by)
    {
        if (by <= 1)
            return this;
        var (width, height) = (Math.Max(1, (int)(Width / by)), Math.Max(1, (int)(Height / by)));
        var (small, sums, before) = (new byte[width * height], new double[Width + 1], new double[Width + 1]);
        for (var y = 0; y < height; y++)
        {
            Array.Clear(sums);
            var (top, bottom) = (y * by, Math.Min(Height, (y + 1) * by));
            for (var row = (int)top; row < bottom; row++)
            {
                var share = Math.Min(row + 1, bottom) - Math.Max(row, top);
                for (var x = 0; x < Width; x++)
                    sums[x] += share * Pixels[row * Width + x];
            }
            for (var x = 0; x < Width; x++)
                before[x + 1] = before[x] + sums[x];
            for (var x = 0; x < width; x++)
            {
                var (left, right) = (x * by, Math.Min(Width, (x + 1) * by));
                small[y * width + x] = (byte)((Up(right) - Up(left)) / ((right - left) * (bottom - top)) + 0.5);
            }
        }
        return new(width, height, small);

        double Up(double to) => before[(int)to] + (to - (int)to) * sums[(int)to];
    }
}
