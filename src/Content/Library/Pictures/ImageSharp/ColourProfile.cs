using System.Buffers.Binary;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaigns.Content.Library.Pictures.ImageSharp;

/// <summary>
/// A colour profile of three curves and a matrix (ICC.1:2022, clause 8.4), as phones and cameras write them (Display P3, Adobe RGB), and the way
/// from it to sRGB. The library reads such a profile and does nothing with it.
/// </summary>
internal sealed class ColourProfile
{
    private const int Header = 128, Entry = 12, Steps = 4096;

    /// <summary>From the profile's connection space (XYZ under D50) to linear sRGB (Bradford).</summary>
    private static readonly double[] s_toLinear = [3.1338561, -1.6168667, -0.4906146, -0.9787684, 1.9161415, 0.0334540, 0.0719453, -0.2289914, 1.4052427];

    private static readonly byte[] s_encoded = [.. Enumerable.Range(0, Steps + 1).Select(step => (double)step / Steps)
        .Select(linear => (byte)Math.Round(255 * (linear <= 0.0031308 ? 12.92 * linear : (1.055 * Math.Pow(linear, 1 / 2.4)) - 0.055)))];

    private readonly double[][] _curves;
    private readonly double[] _matrix;

    private ColourProfile(double[][] curves, double[] matrix) => (_curves, _matrix) = (curves, matrix);

    /// <summary>Whether its colours are of red, green and blue.</summary>
    public static bool IsOfThreeColours(ReadOnlySpan<byte> profile) => profile.Length > Header && profile.Slice(16, 4).SequenceEqual("RGB "u8);

    /// <summary>Null where it is of another kind, or broken.</summary>
    public static ColourProfile? Of(ReadOnlySpan<byte> profile)
    {
        if (!IsOfThreeColours(profile) || !profile.Slice(20, 4).SequenceEqual("XYZ "u8))
            return null;
        var (curves, columns) = (new double[3][], new double[3][]);
        for (var colour = 0; colour < 3; colour++)
        {
            ReadOnlySpan<byte> name = [(byte)"rgb"[colour], .. "TRC"u8], column = [(byte)"rgb"[colour], .. "XYZ"u8];
            if (Curve(Tag(profile, name)) is not { } curve || Column(Tag(profile, column)) is not { } xyz)
                return null;
            (curves[colour], columns[colour]) = (curve, xyz);
        }
        var matrix = new double[9];
        for (var to = 0; to < 3; to++)
            for (var from = 0; from < 3; from++)
                for (var k = 0; k < 3; k++)
                    matrix[(3 * to) + from] += s_toLinear[(3 * to) + k] * columns[from][k];
        return new(curves, matrix);
    }

    public void ToSrgb(Image<Rgb24> image) => image.ProcessPixelRows(rows =>
    {
        for (var y = 0; y < rows.Height; y++)
            foreach (ref var pixel in rows.GetRowSpan(y))
            {
                var (r, g, b) = (_curves[0][pixel.R], _curves[1][pixel.G], _curves[2][pixel.B]);
                pixel = new(Encode(0, r, g, b), Encode(3, r, g, b), Encode(6, r, g, b));
            }
    });

    private byte Encode(int row, double r, double g, double b) =>
        s_encoded[(int)Math.Round(Steps * Math.Clamp((_matrix[row] * r) + (_matrix[row + 1] * g) + (_matrix[row + 2] * b), 0, 1))];

    /// <summary>What the profile holds under a name; empty where nothing.</summary>
    private static ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> profile, ReadOnlySpan<byte> name)
    {
        if (profile.Length < Header + 4)
            return [];
        var left = BinaryPrimitives.ReadUInt32BigEndian(profile[Header..]);
        for (var at = Header + 4; left > 0 && at + Entry <= profile.Length; left--, at += Entry)
        {
            if (!profile.Slice(at, 4).SequenceEqual(name))
                continue;
            var (begin, length) = (BinaryPrimitives.ReadUInt32BigEndian(profile[(at + 4)..]), BinaryPrimitives.ReadUInt32BigEndian(profile[(at + 8)..]));
            return begin <= profile.Length && length <= profile.Length - begin ? profile.Slice((int)begin, (int)length) : [];
        }
        return [];
    }

    private static double[]? Column(ReadOnlySpan<byte> tag) =>
        tag.Length >= 20 && tag.StartsWith("XYZ "u8) ? [Fixed(tag[8..]), Fixed(tag[12..]), Fixed(tag[16..])] : null;

    /// <summary>The light of each of 256 values, from 0 to 1.</summary>
    private static double[]? Curve(ReadOnlySpan<byte> tag)
    {
        if (tag.Length >= 12 && tag.StartsWith("curv"u8))
        {
            var count = BinaryPrimitives.ReadUInt32BigEndian(tag[8..]);
            if (count > (tag.Length - 12) / 2)
                return null;
            if (count == 0)
                return Values(x => x);
            var table = new double[count];
            for (var i = 0; i < table.Length; i++)
                table[i] = BinaryPrimitives.ReadUInt16BigEndian(tag[(12 + (2 * i))..]);
            return table is [var gamma] ? Values(x => Math.Pow(x, gamma / 256)) : Values(x => Between(table, x * (table.Length - 1)) / ushort.MaxValue);
        }
        if (tag.Length < 16 || !tag.StartsWith("para"u8))
            return null;
        var kind = BinaryPrimitives.ReadUInt16BigEndian(tag[8..]);
        var needed = kind switch { 0 => 1, 1 => 3, 2 => 4, 3 => 5, 4 => 7, _ => int.MaxValue };
        if (needed > (tag.Length - 12) / 4)
            return null;
        var p = new double[7];
        for (var i = 0; i < needed; i++)
            p[i] = Fixed(tag[(12 + (4 * i))..]);
        var (g, a, b, c, d, e, f) = (p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
        return kind switch
        {
            0 => Values(x => Math.Pow(x, g)),
            1 => Values(x => x >= -b / a ? Math.Pow((a * x) + b, g) : 0),
            2 => Values(x => x >= -b / a ? Math.Pow((a * x) + b, g) + c : c),
            3 => Values(x => x >= d ? Math.Pow((a * x) + b, g) : c * x),
            _ => Values(x => x >= d ? Math.Pow((a * x) + b, g) + e : (c * x) + f),
        };
    }

    private static double Between(double[] table, double at)
    {
        var (low, high) = ((int)Math.Floor(at), (int)Math.Ceiling(at));
        return table[low] + ((table[high] - table[low]) * (at - low));
    }

    private static double[]? Values(Func<double, double> light)
    {
        var values = new double[256];
        for (var i = 0; i < values.Length; i++)
            values[i] = light(i / 255.0);
        return values.All(double.IsFinite) ? values : null;
    }

    private static double Fixed(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32BigEndian(bytes) / 65536.0;
}
