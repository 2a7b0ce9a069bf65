using System.Buffers.Binary;
using Campaigns.Content.Library.Pictures;

namespace Campaigns.Content.Plans.Paper.Pages;

/// <summary>How many pixels a picture says it has, before anything unpacks it.</summary>
internal static class PixelCount
{
    /// <summary>Null where it is no JPEG, PNG, WebP or TIFF.</summary>
    public static long? Of(byte[] bytes) =>
        JpegPicture.Is(bytes) ? JpegPicture.Clean(bytes)?.Size.Pixels
        : PngPicture.Is(bytes) ? PngPicture.Clean(bytes)?.Size.Pixels
        : WebpPicture.Is(bytes) ? WebpPicture.Size(bytes)?.Pixels
        : bytes is [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..] ? Tiff(bytes) : null;

    /// <summary>The largest of a TIFF's pictures, of which only the first is read.</summary>
    private static long? Tiff(byte[] bytes)
    {
        var little = bytes[0] == 'I';
        long U16(int at) => at + 2 > bytes.Length ? 0 : little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));
        long U32(int at) => at + 4 > bytes.Length ? 0 : little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
        var (directory, width, height) = (U32(4), 0L, 0L);
        if (directory < 8 || directory + 2 > bytes.Length)
            return null;
        for (var i = 0; i < U16((int)directory) && directory + 2 + 12L * (i + 1) <= bytes.Length; i++)
        {
            var at = (int)directory + 2 + 12 * i;
            var value = U16(at + 2) == 3 ? U16(at + 8) : U32(at + 8);
            (width, height) = U16(at) switch { 256 => (value, height), 257 => (width, value), _ => (width, height) };
        }
        return width > 0 && height > 0 && width < int.MaxValue && height < int.MaxValue ? width * height : null;
    }
}
