using System.Buffers.Binary;

namespace Campaigns.Content.Library.Pictures;

/// <summary>A PNG taken apart by its chunks (W3C, PNG third edition) and put together again with those alone that make the picture and its colours.</summary>
internal static class PngPicture
{
    private static readonly byte[] s_signature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    // Words, times, places (eXIf) and the frames of a moving picture are not among them.
    private static readonly string[] s_kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs"];

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith(s_signature);

    /// <summary>Null where it is no whole PNG.</summary>
    public static (PictureSize Size, byte[] Bytes)? Clean(ReadOnlySpan<byte> bytes)
    {
        var kept = new MemoryStream(bytes.Length);
        kept.Write(s_signature);
        PictureSize? size = null;
        var painted = false;
        for (var at = s_signature.Length; at + 12 <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
            if (length > bytes.Length - at - 12)
                return null;
            var (type, end) = (System.Text.Encoding.Latin1.GetString(bytes.Slice(at + 4, 4)), at + 12 + (int)length);
            if (size is null != (type == "IHDR"))
                return null;
            if (type == "IHDR")
            {
                if (length != 13)
                    return null;
                var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8)..]), BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 12)..]));
                if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue)
                    return null;
                size = new((int)width, (int)height);
            }
            painted |= type == "IDAT";
            if (s_kept.Contains(type, StringComparer.Ordinal))
                kept.Write(bytes[at..end]);
            if (type == "IEND")
                return painted ? (size!, kept.ToArray()) : null;
            at = end;
        }
        return null;
    }
}
