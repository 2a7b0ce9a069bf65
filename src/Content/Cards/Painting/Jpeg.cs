using System.Buffers.Binary;

namespace Campaigns.Content.Cards.Painting;

/// <summary>
/// Writes baseline JPEG (ITU-T T.81) at full resolution of colour, for cards with photographs: words beside them keep their edges.
/// The Huffman tables are those of its annex K for brightness, which serve colour too.
/// </summary>
internal static class Jpeg
{
    private const int Block = 64;

    private static readonly byte[] ZigZag =
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    // Table K.1 and K.2, rows from the top.
    private static readonly byte[] Brightness =
    [
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
    ];

    private static readonly byte[] Colour =
    [
        17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    ];

    // Tables K.3 and K.5: how many codes of each length, and what they stand for.
    private static readonly byte[] FlatLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
    private static readonly byte[] FlatValues = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    private static readonly byte[] WaveLengths = [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D];

    private static readonly byte[] WaveValues = Convert.FromHexString(
        "010203000411051221314106135161072271143281" + "91A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A"
        + "434445464748494A535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999A"
        + "A2A3A4A5A6A7A8A9AAB2B3B4B5B6B7B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA");

    private static readonly (ushort Code, byte Length)[] Flat = Codes(FlatLengths, FlatValues), Wave = Codes(WaveLengths, WaveValues);

    /// <param name="quality">1 to 100, as libjpeg counts it.</param>
    public static byte[] Write(Pixels pixels, int quality)
    {
        var (brightness, colour) = (Steps(Brightness, quality), Steps(Colour, quality));
        var file = new MemoryStream(512 * 1024);
        Head(file, pixels, brightness, colour);
        var bits = new JpegBits(file);
        var (bright, colourful) = (JpegWaves.Divisors(brightness), JpegWaves.Divisors(colour));
        var (y, cb, cr) = (new float[Block], new float[Block], new float[Block]);
        Span<int> last = stackalloc int[3];
        for (var top = 0; top < pixels.Height; top += 8)
            for (var left = 0; left < pixels.Width; left += 8)
            {
                Take(pixels, left, top, y, cb, cr);
                last[0] = Put(bits, y, bright, last[0]);
                last[1] = Put(bits, cb, colourful, last[1]);
                last[2] = Put(bits, cr, colourful, last[2]);
            }
        bits.End();
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    /// <summary>One block as brightness and two differences of colour (JFIF 1.02); beyond the edge the last point goes on.</summary>
    private static void Take(Pixels pixels, int left, int top, float[] y, float[] cb, float[] cr)
    {
        for (var i = 0; i < Block; i++)
        {
            var at = 3 * ((Math.Min(top + (i >> 3), pixels.Height - 1) * pixels.Width) + Math.Min(left + (i & 7), pixels.Width - 1));
            float r = pixels.Rgb[at], g = pixels.Rgb[at + 1], b = pixels.Rgb[at + 2];
            y[i] = (0.299f * r) + (0.587f * g) + (0.114f * b) - 128;
            cb[i] = (-0.168736f * r) - (0.331264f * g) + (0.5f * b);
            cr[i] = (0.5f * r) - (0.418688f * g) - (0.081312f * b);
        }
    }

    /// <summary>Writes one block; answers its mean, from which the next one of its kind is told.</summary>
    private static int Put(JpegBits bits, float[] block, float[] divisors, int before)
    {
        JpegWaves.Transform(block);
        var flat = (int)MathF.Round(block[0] * divisors[0]);
        bits.Put(Flat, 0, flat - before);
        var zeros = 0;
        for (var i = 1; i < Block; i++)
        {
            var wave = (int)MathF.Round(block[ZigZag[i]] * divisors[ZigZag[i]]);
            if (wave == 0)
            {
                zeros++;
                continue;
            }
            for (; zeros > 15; zeros -= 16)
                bits.Put(Wave[0xF0]);
            bits.Put(Wave, zeros, wave);
            zeros = 0;
        }
        if (zeros > 0)
            bits.Put(Wave[0]);
        return flat;
    }

    private static void Head(MemoryStream file, Pixels pixels, byte[] brightness, byte[] colour)
    {
        file.Write([0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]);
        file.Write([0xFF, 0xDB, 0, 132, 0, .. ZigZag.Select(at => brightness[at]), 1, .. ZigZag.Select(at => colour[at])]);
        Span<byte> sides = stackalloc byte[4];
        BinaryPrimitives.WriteUInt16BigEndian(sides, (ushort)pixels.Height);
        BinaryPrimitives.WriteUInt16BigEndian(sides[2..], (ushort)pixels.Width);
        file.Write([0xFF, 0xC0, 0, 17, 8, .. sides, 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]);
        file.Write([0xFF, 0xC4, 0, (byte)(2 + 17 + FlatValues.Length), 0, .. FlatLengths, .. FlatValues]);
        file.Write([0xFF, 0xC4, 0, (byte)(2 + 17 + WaveValues.Length), 0x10, .. WaveLengths, .. WaveValues]);
        file.Write([0xFF, 0xDA, 0, 12, 3, 1, 0, 2, 0, 3, 0, 0, 63, 0]);
    }

    private static byte[] Steps(byte[] table, int quality)
    {
        var scale = quality < 50 ? 5000 / quality : 200 - (2 * quality);
        return [.. table.Select(step => (byte)Math.Clamp(((step * scale) + 50) / 100, 1, 255))];
    }

    private static (ushort Code, byte Length)[] Codes(byte[] lengths, byte[] values)
    {
        var codes = new (ushort, byte)[256];
        for (int length = 1, code = 0, at = 0; length <= 16; length++, code <<= 1)
            for (var i = 0; i < lengths[length - 1]; i++)
                codes[values[at++]] = ((ushort)code++, (byte)length);
        return codes;
    }
}
