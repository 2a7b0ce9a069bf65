using System.Buffers.Binary;
using System.Text;
using Campaigns.Content.Media;

namespace Campaigns.Content.Broadcasts;

/// <summary>
/// Pieces of sound of one kind (WAV or MP3) as one file that says in its own head, for programs to read, that a synthetic voice speaks
/// (RIFF LIST/INFO/ICMT; ID3v2.3 TXXX and COMM).
/// </summary>
internal static class SoundJoin
{
    private static readonly Problem NoSound = Problem.World(
        new("Dịch vụ không trả về tệp âm thanh .mp3 hay .wav.", "The service answered with no .mp3 or .wav."), null,
        new("Xem lại ô “Câu trả lời” và mẫu nội dung gửi theo tài liệu của nhà cung cấp.", "Look at the answer and the body in the provider's manual."));

    /// <param name="pieces">In their order; at least one.</param>
    /// <param name="mark">What the file says of its voice.</param>
    public static Result<SpokenSound> Of(IReadOnlyList<byte[]> pieces, Phrase mark)
    {
        var kinds = new List<string>();
        foreach (var piece in pieces)
        {
            using var stream = new MemoryStream(piece);
            if (SoundReader.Read(stream, "") is not { Ok: true, Value: { } sound })
                return NoSound;
            kinds.Add(sound.Extension);
        }
        return kinds.Distinct(StringComparer.Ordinal).ToArray() switch
        {
            [".mp3"] => new SpokenSound([.. Tag(mark), .. pieces.SelectMany(Frames)], "audio/mpeg", ".mp3"),
            [".wav"] => Wave(pieces, mark),
            _ => NoSound,
        };
    }

    private static Result<SpokenSound> Wave(IReadOnlyList<byte[]> pieces, Phrase mark)
    {
        byte[]? format = null;
        var data = new MemoryStream();
        foreach (var piece in pieces)
        {
            var (its, sound) = (Chunk(piece, "fmt "u8), Chunk(piece, "data"u8));
            // One after the other only where both are the same kind of samples.
            if (its.Length < 16 || format is not null && !its.AsSpan().SequenceEqual(format))
                return NoSound;
            format = its;
            data.Write(sound);
        }
        if (data.Length % 2 == 1)
            data.WriteByte(0);
        var said = Encoding.UTF8.GetBytes($"{mark.Vi} {mark.En}\0");
        var info = Riff("LIST"u8, [.. "INFO"u8, .. Riff("ICMT"u8, said)]);
        return new SpokenSound(Riff("RIFF"u8, [.. "WAVE"u8, .. Riff("fmt "u8, format!), .. info, .. Riff("data"u8, data.ToArray())]), "audio/wav", ".wav");
    }

    private static byte[] Riff(ReadOnlySpan<byte> name, ReadOnlySpan<byte> body)
    {
        var chunk = new byte[8 + body.Length + (body.Length & 1)];
        name.CopyTo(chunk);
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), body.Length);
        body.CopyTo(chunk.AsSpan(8));
        return chunk;
    }

    /// <summary>The body of the first chunk of that name; one whose length says more than there is ends with the file.</summary>
    private static byte[] Chunk(ReadOnlySpan<byte> wave, ReadOnlySpan<byte> name)
    {
        for (var at = 12L; at + 8 <= wave.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(wave[(int)(at + 4)..]);
            if (wave.Slice((int)at, 4).SequenceEqual(name))
                return wave.Slice((int)at + 8, (int)Math.Min(size, wave.Length - at - 8)).ToArray();
            at += 8 + size + (size & 1);
        }
        return [];
    }

    /// <summary>An MP3 without the tags around it, and without a first frame that only says how long that piece was.</summary>
    private static byte[] Frames(byte[] mp3)
    {
        var (from, to) = (0, mp3.Length);
        if (mp3.AsSpan().StartsWith("ID3"u8))
            from = Math.Min(to, 10 + ((mp3[6] & 127) << 21 | (mp3[7] & 127) << 14 | (mp3[8] & 127) << 7 | mp3[9] & 127));
        if (to - from > 128 && mp3.AsSpan(to - 128).StartsWith("TAG"u8))
            to -= 128;
        var head = mp3.AsSpan(from, Math.Min(200, to - from));
        if ((head.IndexOf("Xing"u8) >= 0 || head.IndexOf("Info"u8) >= 0 || head.IndexOf("VBRI"u8) >= 0) && Next(mp3, from, to) is { } next)
            from = next;
        return mp3[from..to];
    }

    /// <summary>Where the second frame begins: the same sync, layer and rate of samples as the first; null where none does.</summary>
    private static int? Next(byte[] mp3, int from, int to)
    {
        for (var at = from + 24; at + 4 <= to; at++)
            if (mp3[at] == 0xFF && mp3[at + 1] == mp3[from + 1] && (mp3[at + 2] & 0x0C) == (mp3[from + 2] & 0x0C))
                return at;
        return null;
    }

    private static byte[] Tag(Phrase mark)
    {
        byte[] comment = [1, .. "vie"u8, 0xFF, 0xFE, 0, 0, .. Wide(mark.Vi)], text = [1, .. Wide("SYNTHETIC_VOICE"), 0, 0, .. Wide(mark.En)];
        byte[] frames = [.. Frame("COMM"u8, comment), .. Frame("TXXX"u8, text)];
        return [.. "ID3"u8, 3, 0, 0, (byte)(frames.Length >> 21 & 127), (byte)(frames.Length >> 14 & 127), (byte)(frames.Length >> 7 & 127), (byte)(frames.Length & 127), .. frames];
    }

    private static byte[] Wide(string text) => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)];

    private static byte[] Frame(ReadOnlySpan<byte> name, byte[] body)
    {
        var frame = new byte[10 + body.Length];
        name.CopyTo(frame);
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(4), body.Length);
        body.CopyTo(frame, 10);
        return frame;
    }
}
