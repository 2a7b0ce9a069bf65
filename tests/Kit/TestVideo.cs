using System.Buffers.Binary;
using System.Text;

namespace Campaigns.Tests.Kit;

/// <summary>MP4 files as cameras lay them out, as far as anybody looks: their boxes are whole, their pictures are noise.</summary>
public static class TestVideo
{
    /// <summary>A video of so many bytes.</summary>
    /// <param name="size">Of the whole file; at least 400.</param>
    /// <param name="width">In pixels, as the camera wrote them.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="seconds">How long it runs.</param>
    /// <param name="turned">Whether the telephone stood upright: the matrix says so, the size does not.</param>
    /// <param name="brand">What the first box says that it is.</param>
    /// <param name="seed">Another one, another video.</param>
    public static byte[] Bytes(int size = 4_000, ushort width = 1280, ushort height = 720, int seconds = 12, bool turned = false, string brand = "isom", int seed = 1)
    {
        var head = Box("ftyp", [.. Latin(brand), 0, 0, 2, 0, .. Latin(brand)]);
        var sound = Box("trak", Box("tkhd", Track(0, 0, turned: false)));
        var movie = Box("moov", [.. Box("mvhd", Movie(seconds)), .. sound, .. Box("trak", Box("tkhd", Track(width, height, turned)))]);
        var noise = new byte[size - head.Length - movie.Length - 8];
        for (var i = 0; i < noise.Length; i++)
            noise[i] = (byte)((i * 31) + (i >> 8) + seed);
        return [.. head, .. Box("mdat", noise), .. movie];
    }

    /// <summary>The same in a file.</summary>
    public static async Task<string> File(string folder, byte[]? bytes = null, string name = "clip.mp4")
    {
        var path = Path.Combine(folder, name);
        await System.IO.File.WriteAllBytesAsync(path, bytes ?? Bytes());
        return path;
    }

    private static byte[] Box(string type, byte[] body) => [.. Number(8 + body.Length), .. Latin(type), .. body];

    private static byte[] Movie(int seconds) => [.. new byte[12], .. Number(600), .. Number(600 * seconds), .. new byte[80]];

    private static byte[] Track(ushort width, ushort height, bool turned) =>
        [.. new byte[40], .. Number(turned ? 0 : 0x10000), .. Number(turned ? 0x10000 : 0), .. new byte[28], .. Number(width << 16), .. Number(height << 16)];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
