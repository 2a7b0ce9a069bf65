using System.Buffers.Binary;

namespace Campaigns.Content.Library.Pictures;

/// <summary>What a WebP says of its size (RFC 9649). It is never kept as it is: not every channel takes one.</summary>
internal static class WebpPicture
{
    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.Length > 30 && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8);

    /// <summary>Null where it does not say, or breaks off before its end: not every decoder sees that.</summary>
    public static PictureSize? Size(ReadOnlySpan<byte> bytes)
    {
        if (BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) > bytes.Length - 8)
            return null;
        if (bytes[12..16].SequenceEqual("VP8X"u8))
            return new(1 + Three(bytes[24..]), 1 + Three(bytes[27..]));
        if (bytes[12..16].SequenceEqual("VP8L"u8) && bytes[20] == 0x2F)
        {
            var packed = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
            return new((int)(packed & 0x3FFF) + 1, (int)((packed >> 14) & 0x3FFF) + 1);
        }
        return bytes[12..16].SequenceEqual("VP8 "u8) && bytes[23..26].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
            ? new(BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF) : null;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
