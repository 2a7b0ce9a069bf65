using System.Buffers.Binary;
using System.Text;

namespace Campaigns.Tests.Kit;

/// <summary>Pictures as telephones lay them out, as far as anybody looks who does not unpack them: their segments are whole, what they show is noise.</summary>
public static class TestPicture
{
    /// <summary>Stands in what must not be kept: the place, the camera, the thumbnail, what follows the end.</summary>
    public const string Place = "21.3256N 103.9188E";

    /// <summary>A PNG of one pixel that every program opens.</summary>
    public static byte[] Png { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A JPEG with a place in its Exif, its XMP, its comment and behind its end.</summary>
    /// <param name="width">In pixels, as the camera wrote them.</param>
    /// <param name="height">In pixels.</param>
    /// <param name="turn">Which way up, as Exif counts from 1 to 8.</param>
    /// <param name="size">Bytes of noise in the scan.</param>
    /// <param name="seed">Another one, another picture.</param>
    /// <param name="little">Whether the Exif has its small bytes first.</param>
    public static byte[] Jpeg(ushort width = 1600, ushort height = 1200, byte turn = 1, int size = 2_000, int seed = 1, bool little = false)
    {
        var noise = Enumerable.Range(0, size).Select(i => (byte)(((i * 31) + seed) % 251)).SelectMany(b => b == 0xFF ? new byte[] { 0xFF, 0 } : [b]).ToArray();
        return
        [
            0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0]), .. Segment(0xE1, Exif(turn, little)), .. Segment(0xE1, Latin($"http://ns.adobe.com/xap/1.0/\0<x>{Place}</x>")),
            .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 7, 7, 7]), .. Segment(0xED, Latin($"Photoshop 3.0\0{Place}")), .. Segment(0xFE, Latin(Place)), .. Segment(0xDB, new byte[65]),
            .. Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0]), .. Segment(0xC4, new byte[20]),
            .. Segment(0xDA, [3, 1, 0, 2, 0, 3, 0, 0, 63, 0]), .. noise, 0xFF, 0xD0, .. noise, 0xFF, 0xD9, .. Latin($"MotionPhoto {Place}"),
        ];
    }

    /// <summary>A PNG of one pixel with words and a place in it.</summary>
    public static byte[] TalkingPng() => [.. Png[..33], .. Chunk("tEXt", Latin($"Comment\0{Place}")), .. Chunk("eXIf", Latin(Place)), .. Png[33..]];

    /// <summary>The head of a PNG that says it is so large; there is nothing behind it.</summary>
    public static byte[] Bomb(int width, int height) =>
        [.. Png[..8], .. Chunk("IHDR", [.. Number(width), .. Number(height), 8, 2, 0, 0, 0]), .. Chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk("IEND", [])];

    /// <summary>The head of a lossy WebP of that size.</summary>
    public static byte[] Webp(ushort width, ushort height) =>
        [.. "RIFF"u8, 40, 0, 0, 0, .. "WEBPVP8 "u8, 28, 0, 0, 0, 0, 0, 0, 0x9D, 0x01, 0x2A, (byte)width, (byte)(width >> 8), (byte)height, (byte)(height >> 8), .. new byte[18]];

    private static byte[] Exif(byte turn, bool little)
    {
        var entry = little ? new byte[] { 0x12, 0x01, 3, 0, 1, 0, 0, 0, turn, 0, 0, 0 } : [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0];
        return little
            ? [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 1, 0, .. entry, 0, 0, 0, 0, .. Latin(Place)]
            : [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, .. entry, 0, 0, 0, 0, .. Latin(Place)];
    }

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Chunk(string type, byte[] body) => [.. Number(body.Length), .. Latin(type), .. body, 0, 0, 0, 0];

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);
}
