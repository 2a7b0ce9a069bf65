using System.Buffers.Binary;
using System.IO.Compression;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>Writes a page as a PNG of sixteen greys (W3C, PNG third edition): letters need no more, and it is light.</summary>
internal static class GreyPng
{
    public static byte[] Write(GreyPage page)
    {
        var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, page.Width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), page.Height);
        head[8] = 4;
        Chunk(png, "IHDR"u8, head);
        var data = new MemoryStream();
        using (var packed = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var line = new byte[1 + (page.Width + 1) / 2];
            for (var y = 0; y < page.Height; y++)
            {
                Array.Clear(line);
                for (var x = 0; x < page.Width; x++)
                    line[1 + x / 2] |= (byte)(page.Pixels[y * page.Width + x] >> 4 << (x % 2 == 0 ? 4 : 0));
                packed.Write(line);
            }
        }
        Chunk(png, "IDAT"u8, data.ToArray());
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> type, byte[] data)
    {
        var chunk = new byte[12 + data.Length];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        type.CopyTo(chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Check(chunk.AsSpan(4, 4 + data.Length)));
        png.Write(chunk);
    }

    /// <summary>CRC-32 as PNG asks for it.</summary>
    private static uint Check(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? 0xEDB88320 ^ (sum >> 1) : sum >> 1;
        }
        return ~sum;
    }
}
