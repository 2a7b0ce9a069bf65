using System.Buffers.Binary;

namespace Campaigns.Content.Media;

/// <summary>
/// Looks at a recording by its bytes: WAV (RIFF), MP3 (MPEG audio layer III, ISO/IEC 11172-3, 13818-3) and M4A (ISO/IEC 14496-12). Its
/// name says nothing here. Headers alone are read, of an MP3 without an index every frame's, so that its length is what is heard.
/// </summary>
public static class SoundReader
{
    /// <summary>No recording of a programme is longer.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(2);

    private static readonly int[] Kilobits1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], Kilobits2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Hertz = [44_100, 48_000, 32_000];

    private static readonly string[] Brands = ["M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "iso4", "iso5", "iso6", "dash", "3gp4", "3gp5", "3gp6"];

    /// <summary>What the file is; the problem where it is no whole recording of these kinds.</summary>
    public static Result<MediaSound> Look(string path, string where)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
            return Read(file, where);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Problem.Input(FileFault.In(e, new("Không đọc được tệp ghi âm", "The recording cannot be read")), where, new("Kiểm tra tên tệp và quyền đọc.", "Check the name and the right to read."));
        }
    }

    /// <summary>The same of a stream that can be sought in; leaves its place anywhere.</summary>
    public static Result<MediaSound> Read(Stream file, string where)
    {
        var head = Bytes(file, 0, 12);
        var sound = head.Length < 12 ? null
            : head.AsSpan(0, 4).SequenceEqual("RIFF"u8) && head.AsSpan(8, 4).SequenceEqual("WAVE"u8) ? Wave(file)
            : head.AsSpan(4, 4).SequenceEqual("ftyp"u8) ? Boxes(file)
            : Frames(file, head);
        return sound is null
            ? Problem.Input(new("Tệp này không phải ghi âm .mp3, .m4a hay .wav trọn vẹn.", "This is no whole recording in .mp3, .m4a or .wav."), where, new("Xuất lại từ phần mềm thu âm dạng MP3 rồi chọn lại.", "Export it again as MP3, then choose it again."))
            : sound.Milliseconds > Longest.TotalMilliseconds || sound.Milliseconds < 1
            ? Problem.Input(new($"Bản ghi âm phải dài từ 1 giây đến {Longest.TotalHours:F0} giờ.", $"A recording is up to {Longest.TotalHours:F0} hours long."), where, new("Cắt bớt rồi chọn lại.", "Cut it, then choose it again."))
            : sound;
    }

    private static MediaSound? Wave(Stream file)
    {
        var (rate, at) = (0L, 12L);
        for (var chunks = 0; chunks < 1_000 && at + 8 <= file.Length; chunks++)
        {
            var head = Bytes(file, at, 8);
            var size = (long)BinaryPrimitives.ReadUInt32LittleEndian(head.AsSpan(4));
            if (head.AsSpan(0, 4).SequenceEqual("fmt "u8) && size >= 16)
                rate = BinaryPrimitives.ReadUInt32LittleEndian(Bytes(file, at + 16, 4));
            else if (head.AsSpan(0, 4).SequenceEqual("data"u8))
                // A recorder that was cut short leaves a length that it never came to.
                return rate == 0 ? null : new("audio/wav", ".wav", Math.Min(size, file.Length - at - 8) * 1000 / rate, file.Length);
            at += 8 + size + (size & 1);
        }
        return null;
    }

    private static MediaSound? Boxes(Stream file)
    {
        var (at, length, brand) = (0L, 0L, false);
        long end = file.Length;
        for (var boxes = 0; boxes < 10_000 && at + 8 <= end; boxes++)
        {
            var head = Bytes(file, at, 16);
            var (size, body) = ((long)BinaryPrimitives.ReadUInt32BigEndian(head), at + 8);
            if (size == 1 && head.Length == 16)
                (size, body) = (BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(8)), at + 16);
            else if (size == 0)
                size = end - at;
            if (size < body - at || size > end - at)
                return null;
            var type = System.Text.Encoding.Latin1.GetString(head, 4, 4);
            if (type == "ftyp")
                brand = Enumerable.Range(0, (int)Math.Min(size - 8, 256) / 4).Select(i => System.Text.Encoding.Latin1.GetString(Bytes(file, body + (i * 4), 4))).Any(Brands.Contains);
            else if (type == "mvhd")
            {
                var movie = Bytes(file, body, 32);
                var wide = movie is [1, ..];
                if (movie.Length < 32 || BinaryPrimitives.ReadUInt32BigEndian(movie.AsSpan(wide ? 20 : 12)) is var scale && scale == 0)
                    return null;
                length = (long)(wide ? BinaryPrimitives.ReadUInt64BigEndian(movie.AsSpan(24)) : BinaryPrimitives.ReadUInt32BigEndian(movie.AsSpan(16))) * 1000 / BinaryPrimitives.ReadUInt32BigEndian(movie.AsSpan(wide ? 20 : 12));
            }
            // Into the movie, past everything else.
            at = type == "moov" ? body : at + size;
        }
        return brand && length > 0 ? new("audio/mp4", ".m4a", length, end) : null;
    }

    private static MediaSound? Frames(Stream file, byte[] head)
    {
        // An ID3v2 tag stands before the sound, its length in four times seven bits.
        var at = head.AsSpan(0, 3).SequenceEqual("ID3"u8) ? 10L + (((head[6] & 127) << 21) | ((head[7] & 127) << 14) | ((head[8] & 127) << 7) | (head[9] & 127)) : 0L;
        var (seconds, frames) = (0.0, 0);
        while (at + 4 <= file.Length)
        {
            var frame = Bytes(file, at, 4);
            // Layer III of MPEG 1, 2 or 2.5, or the end of what is sound.
            if (frame[0] != 0xFF || (frame[1] & 0xE6) != 0xE2 || (frame[1] >> 3 & 3) is var version && version == 1 || frame[2] >> 4 is var rate && rate is 0 or 15 || (frame[2] >> 2 & 3) is var hertz && hertz == 3)
                break;
            var one = (frame[1] >> 3 & 3) == 3;
            var frequency = Hertz[frame[2] >> 2 & 3] / (one ? 1 : (frame[1] >> 3 & 3) == 2 ? 2 : 4);
            var size = ((one ? 144_000 : 72_000) * (one ? Kilobits1 : Kilobits2)[frame[2] >> 4] / frequency) + (frame[2] >> 1 & 1);
            if (size < 24)
                break;
            (seconds, frames, at) = (seconds + ((one ? 1152.0 : 576.0) / frequency), frames + 1, at + size);
        }
        // Three in a row are no chance.
        return frames < 3 ? null : new("audio/mpeg", ".mp3", (long)(seconds * 1000), file.Length);
    }

    private static byte[] Bytes(Stream file, long at, int count)
    {
        var bytes = new byte[count];
        file.Position = at;
        return bytes[..file.ReadAtLeast(bytes, count, throwOnEndOfStream: false)];
    }
}
