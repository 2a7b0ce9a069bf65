using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Campaigns.Content.Cards.Painting;

/// <summary>
/// Writes and reads PNG (ISO/IEC 15948). Cards are flat: a table of their colours, rows without a filter and a middling deflate make
/// smaller files than filters do, in a fraction of the time (bench, "infographic").
/// </summary>
internal static class Png
{
    /// <summary>The deflate level where the curve of bytes over time bends for flat cards.</summary>
    public const int Level = 6;

    private const int Header = 8 + 25;
    // Types of colour.
    private const byte Colour = 2, Indexed = 3, WithAlpha = 6;

    private const int MostPixels = 64 * 1024 * 1024;

    private static readonly byte[] Signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    private static readonly uint[] CrcTable = MakeCrcTable();

    public static byte[] Write(Pixels pixels, int level = Level)
    {
        var palette = Palette.Of(pixels);
        using var data = new MemoryStream(256 * 1024);
        using (var deflate = new ZLibStream(data, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true))
        {
            for (var y = 0; y < pixels.Height; y++)
            {
                deflate.WriteByte(0);
                deflate.Write(palette is null ? pixels.Row(y) : palette.Indexes.AsSpan(y * pixels.Width, pixels.Width));
            }
        }
        var colours = palette?.Rgb ?? [];
        var file = new byte[Header + (colours.Length > 0 ? 12 + colours.Length : 0) + 12 + (int)data.Length + 12];
        Signature.CopyTo(file, 0);
        Span<byte> head = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, pixels.Width);
        BinaryPrimitives.WriteInt32BigEndian(head[4..], pixels.Height);
        // Eight bits a channel or an index into the table of colours; deflate, no interlace.
        head[8] = 8;
        head[9] = (byte)(palette is null ? Colour : Indexed);
        head[10..].Clear();
        var at = Chunk(file, 8, "IHDR", head);
        if (colours.Length > 0)
            at = Chunk(file, at, "PLTE", colours);
        at = Chunk(file, at, "IDAT", data.GetBuffer().AsSpan(0, (int)data.Length));
        Chunk(file, at, "IEND", []);
        return file;
    }

    /// <summary>The size that a PNG says it has, before anything is unpacked; null for anything else.</summary>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> file) => file.Length >= Header && file.StartsWith(Signature) && file.Slice(12, 4).SequenceEqual("IHDR"u8)
        ? (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..])) : null;

    /// <summary>Reads what painters and <see cref="Write"/> write: eight bits, colour with or without alpha or from a table, not interlaced; null for anything else.</summary>
    public static Pixels? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < Header || !file.StartsWith(Signature))
            return null;
        int width = BinaryPrimitives.ReadInt32BigEndian(file[16..]), height = BinaryPrimitives.ReadInt32BigEndian(file[20..]);
        var channels = file[25] switch { Colour => 3, Indexed => 1, WithAlpha => 4, _ => 0 };
        if (width <= 0 || height <= 0 || (long)width * height > MostPixels || file[24] != 8 || channels == 0 || file[28] != 0)
            return null;
        using var data = new MemoryStream();
        ReadOnlySpan<byte> colours = [];
        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file[at..]);
            if (length < 0 || length > file.Length - at - 12)
                return null;
            if (file.Slice(at + 4, 4).SequenceEqual("IDAT"u8))
                data.Write(file.Slice(at + 8, length));
            else if (file.Slice(at + 4, 4).SequenceEqual("PLTE"u8))
                colours = file.Slice(at + 8, length);
            at += 12 + length;
        }
        data.Position = 0;
        try
        {
            return Unfilter(data, width, height, channels, colours);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return null;
        }
    }

    private static Pixels? Unfilter(MemoryStream data, int width, int height, int channels, ReadOnlySpan<byte> colours)
    {
        using var inflate = new ZLibStream(data, CompressionMode.Decompress);
        var rgb = new byte[3 * width * height];
        var (row, above) = (new byte[channels * width], new byte[channels * width]);
        for (var y = 0; y < height; y++)
        {
            var filter = inflate.ReadByte();
            inflate.ReadExactly(row);
            if (filter is < 0 or > 4)
                return null;
            for (var i = 0; i < row.Length; i++)
            {
                int left = i < channels ? 0 : row[i - channels], up = above[i], corner = i < channels ? 0 : above[i - channels];
                row[i] += (byte)(filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => Paeth(left, up, corner), _ => 0 });
            }
            for (var x = 0; x < width; x++)
            {
                if (channels == 1)
                {
                    if (3 * row[x] >= colours.Length - 2)
                        return null;
                    colours.Slice(3 * row[x], 3).CopyTo(rgb.AsSpan(3 * ((width * y) + x)));
                    continue;
                }
                var alpha = channels == 4 ? row[4 * x + 3] : 255;
                for (var c = 0; c < 3; c++)
                    rgb[3 * (width * y + x) + c] = (byte)((row[channels * x + c] * alpha + 255 * (255 - alpha) + 127) / 255);
            }
            (row, above) = (above, row);
        }
        return new(width, height, rgb);
    }

    private static int Paeth(int left, int up, int corner)
    {
        var guess = left + up - corner;
        var (a, b, c) = (Math.Abs(guess - left), Math.Abs(guess - up), Math.Abs(guess - corner));
        return a <= b && a <= c ? left : b <= c ? up : corner;
    }

    private static int Chunk(byte[] file, int at, string type, ReadOnlySpan<byte> content)
    {
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at), content.Length);
        Encoding.ASCII.GetBytes(type, file.AsSpan(at + 4));
        content.CopyTo(file.AsSpan(at + 8));
        var crc = uint.MaxValue;
        foreach (var b in file.AsSpan(at + 4, 4 + content.Length))
            crc = CrcTable[(byte)(crc ^ b)] ^ (crc >> 8);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 8 + content.Length), ~crc);
        return at + 12 + content.Length;
    }

    private static uint[] MakeCrcTable()
    {
        var table = new uint[256];
        for (uint n = 0; n < 256; n++)
        {
            var crc = n;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
            table[n] = crc;
        }
        return table;
    }
}
