using System.Buffers.Binary;

namespace Campaigns.Content.Media;

/// <summary>
/// Looks at an MP4 by its boxes (ISO/IEC 14496-12): headers alone are read, whatever the file weighs. The name of a file says
/// nothing here; its first box does.
/// </summary>
public static class VideoReader
{
    /// <summary>No file of a camera or an editor has more boxes on the way to its tracks.</summary>
    private const int MostBoxes = 10_000;

    /// <summary>The brands of MP4 that cameras and editors write; QuickTime's own ("qt  ") is not one.</summary>
    private static readonly string[] Brands = ["isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "avc1", "M4V ", "MSNV", "dash", "3gp4", "3gp5", "3gp6"];

    private static readonly Phrase Convert = new("Xuất lại video dạng MP4 (H.264) bằng phần mềm dựng hoặc điện thoại, rồi chọn lại.", "Export the video again as MP4 (H.264), then choose it again.");

    /// <summary>What the file is; the problem where it cannot be read, or is no whole MP4.</summary>
    public static Result<MediaVideo> Look(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return Read(file, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem.Input(FileFault.In(e, new("Không đọc được tệp video", "The video file cannot be read")), path,
                new("Kiểm tra tên tệp và quyền đọc.", "Check the name and the right to read."));
        }
    }

    /// <summary>What the video is; the problem where the stream is no whole MP4. Reads from the beginning and leaves the place anywhere.</summary>
    public static Result<MediaVideo> Read(Stream file, string where)
    {
        var seen = new Seen();
        var left = MostBoxes;
        file.Position = 0;
        if (Next(file, file.Length) is not { Type: "ftyp" } first || first.End > file.Length || !IsMp4(file, first))
            return Problem.Input(new("Tệp này không phải video MP4.", "This file is no MP4 video."), where, Convert);
        return Walk(file, first.End, file.Length, seen, ref left) && seen is { Movie: true, Picture: true }
            ? new MediaVideo(file.Length, seen.Width, seen.Height, seen.Seconds)
            : Problem.Input(new("Tệp video không trọn vẹn hoặc không có hình.", "The video file is not whole, or has no picture."), where,
                new("Chép lại tệp từ máy quay hoặc điện thoại; nếu vẫn vậy thì xuất lại dạng MP4.", "Copy the file again; where that does not help, export it again as MP4."));
    }

    private static bool IsMp4(Stream file, Box box)
    {
        var brands = Bytes(file, box.Start, (int)Math.Min(box.End - box.Start, 256));
        for (var at = 0; at + 4 <= brands.Length; at += 4)
            // Between the major brand and the compatible ones stands a version.
            if (at != 4 && Array.IndexOf(Brands, Latin(brands.AsSpan(at, 4))) >= 0)
                return true;
        return false;
    }

    /// <summary>False where a box reaches beyond what holds it: the file breaks off.</summary>
    private static bool Walk(Stream file, long from, long end, Seen seen, ref int left)
    {
        for (var at = from; at < end;)
        {
            file.Position = at;
            if (--left < 0 || Next(file, end) is not { } box || box.End > end)
                return false;
            seen.Movie |= box.Type == "moov";
            if (box.Type is "moov" or "trak" && !Walk(file, box.Start, box.End, seen, ref left))
                return false;
            if (box.Type == "mvhd")
                seen.Seconds = Length(Bytes(file, box.Start, (int)Math.Min(box.End - box.Start, 32)));
            else if (box.Type == "tkhd")
                Track(Bytes(file, box.Start, (int)Math.Min(box.End - box.Start, 96)), seen);
            at = box.End;
        }
        return true;
    }

    private static Box? Next(Stream file, long end)
    {
        var start = file.Position;
        var head = Bytes(file, start, 16);
        if (head.Length < 8)
            return null;
        var size = (long)BinaryPrimitives.ReadUInt32BigEndian(head);
        var body = start + 8;
        if (size == 1 && head.Length == 16)
            (size, body) = (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), start + 16);
        else if (size == 0)
            size = end - start;
        return size < body - start || size > long.MaxValue - start ? null : new Box(Latin(head.AsSpan(4, 4)), body, start + size);
    }

    private static int Length(byte[] header)
    {
        var wide = header is [1, ..];
        if (header.Length < (wide ? 32 : 20))
            return 0;
        var scale = BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(wide ? 20 : 12));
        var length = wide ? BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(24)) : BinaryPrimitives.ReadUInt32BigEndian(header.AsSpan(16));
        return scale == 0 ? 0 : (int)Math.Min(Math.Ceiling(length / (double)scale), 1_000_000);
    }

    /// <summary>Width and height stand at the end, after the matrix that says how the picture is turned; a track of sound has none.</summary>
    private static void Track(byte[] header, Seen seen)
    {
        var at = header is [1, ..] ? 52 : 40;
        if (header.Length < at + 44)
            return;
        var (width, height) = (BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(at + 36)), BinaryPrimitives.ReadUInt16BigEndian(header.AsSpan(at + 40)));
        if (width == 0 || height == 0 || seen.Picture)
            return;
        var turned = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(at)) == 0 && BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(at + 4)) != 0;
        (seen.Picture, seen.Width, seen.Height) = (true, turned ? height : width, turned ? width : height);
    }

    private static byte[] Bytes(Stream file, long at, int count)
    {
        var bytes = new byte[count];
        file.Position = at;
        return bytes[..file.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
    }

    private static string Latin(ReadOnlySpan<byte> four) => System.Text.Encoding.Latin1.GetString(four);

    private sealed record Box(string Type, long Start, long End);

    private sealed class Seen
    {
        public bool Movie { get; set; }
        public bool Picture { get; set; }
        public int Width { get; set; }
        public int Height { get; set; }
        public int Seconds { get; set; }
    }
}
