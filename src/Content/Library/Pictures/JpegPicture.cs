using System.Buffers.Binary;

namespace Campaigns.Content.Library.Pictures;

/// <summary>
/// A JPEG taken apart by its segments (ITU-T T.81, annex B) and put together again with those alone that make the picture, its
/// colours and which way up it is. Where it was taken, with what and by whom stands in the others, and behind the end.
/// </summary>
internal static class JpegPicture
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;

    /// <summary>The tag of TIFF that says which way up the picture is.</summary>
    private const ushort Orientation = 0x0112;

    /// <summary>No camera writes more segments.</summary>
    private const int MostSegments = 20_000;

    public static bool Is(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, Start, 0xFF]);

    /// <summary>Null where it is no whole JPEG of a kind that browsers show.</summary>
    public static (PictureSize Size, bool Turned, byte[] Bytes)? Clean(ReadOnlySpan<byte> bytes)
    {
        var kept = new MemoryStream(bytes.Length);
        kept.Write([0xFF, Start]);
        PictureSize? size = null;
        var (turn, told, scanned) = (1, false, false);
        for (int at = 2, left = MostSegments; at + 1 < bytes.Length && left > 0; left--)
        {
            if (bytes[at] != 0xFF)
                return null;
            var marker = bytes[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == End)
            {
                if (size is not { } whole || !scanned)
                    return null;
                kept.Write([0xFF, End]);
                return (turn >= 5 ? new(whole.Height, whole.Width) : whole, turn > 1, kept.ToArray());
            }
            if (marker is 0 or 1 or (>= 0xD0 and <= Start) || at + 4 > bytes.Length)
                return null;
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (end < at + 4 || end > bytes.Length)
                return null;
            var body = bytes[(at + 4)..end];
            if (IsFrame(marker))
            {
                if (size is not null || marker > 0xC2 || body.Length < 6)
                    return null;
                size = new(BinaryPrimitives.ReadUInt16BigEndian(body[3..]), BinaryPrimitives.ReadUInt16BigEndian(body[1..]));
            }
            if (marker == App1 && turn == 1)
                turn = Turn(body);
            if (marker == Scan)
            {
                scanned = true;
                end = EndOfScan(bytes, end);
            }
            if (marker is not App0 && !told)
            {
                // Before anything that a reader may stop at; read again from where it stands, for it may come after.
                told = true;
                Tell(kept, turn = turn > 1 ? turn : Ahead(bytes, at));
            }
            if (Keeps(marker, body))
                kept.Write(bytes[at..end]);
            at = end;
        }
        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    /// <summary>The size in JFIF, the colour profile, how Adobe's programs mixed the colours, and everything that is no application's.</summary>
    private static bool Keeps(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        App0 => body.StartsWith("JFIF\0"u8) && body.Length == 14,
        App2 => body.StartsWith("ICC_PROFILE\0"u8),
        App14 => body.StartsWith("Adobe"u8),
        Comment => false,
        >= App0 and <= App15 => false,
        _ => true,
    };

    /// <summary>The scan's bytes hold no marker but restarts; a zero after 0xFF is a byte of the picture.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 1 < bytes.Length)
        {
            var next = bytes[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= bytes.Length)
                return bytes.Length;
            at += next;
            if (bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
                return at;
            at += 2;
        }
        return bytes.Length;
    }

    /// <summary>Which way up, told by a segment that comes later than this one.</summary>
    private static int Ahead(ReadOnlySpan<byte> bytes, int at)
    {
        while (at + 4 <= bytes.Length && bytes[at] == 0xFF && bytes[at + 1] is not (Scan or End))
        {
            var end = at + 2 + BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 2)..]);
            if (end < at + 4 || end > bytes.Length)
                break;
            if (bytes[at + 1] == App1 && Turn(bytes[(at + 4)..end]) is > 1 and var turn)
                return turn;
            at = end;
        }
        return 1;
    }

    /// <summary>1 to 8 as Exif counts; 1 where nothing is said.</summary>
    private static int Turn(ReadOnlySpan<byte> body)
    {
        if (!body.StartsWith("Exif\0\0"u8) || body.Length < 14)
            return 1;
        var tiff = body[6..];
        var little = tiff.StartsWith("II"u8);
        if (!little && !tiff.StartsWith("MM"u8))
            return 1;
        var at = (long)Number(tiff[4..], little, 4);
        if (at + 2 > tiff.Length)
            return 1;
        var entries = Number(tiff[(int)at..], little, 2);
        for (var entry = at + 2; entries > 0 && entry + 12 <= tiff.Length; entries--, entry += 12)
            if (Number(tiff[(int)entry..], little, 2) == Orientation)
                return Number(tiff[(int)(entry + 8)..], little, 2) is >= 1 and <= 8 and var turn ? (int)turn : 1;
        return 1;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, bool little, int size) => size == 2
        ? little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes)
        : little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    /// <summary>An Exif segment that says which way up the picture is, and nothing else.</summary>
    private static void Tell(MemoryStream kept, int turn)
    {
        if (turn > 1)
            kept.Write([0xFF, App1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0]);
    }
}
