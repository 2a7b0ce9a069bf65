using System.Text;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Media;

namespace Campaigns.Content.Tests.Broadcasts;

/// <summary>Pieces that a service said are one file, which says itself that the voice is synthetic.</summary>
public sealed class SoundJoinTests
{
    [Fact]
    public void Pieces_of_wav_are_as_long_together_as_one_by_one_and_marked()
    {
        var sound = SoundJoin.Of([Wave(8_000, 1), Wave(8_000, 2)], SpokenDraft.Said).Value!;

        (sound.MediaType, Length(sound)).ShouldBe(("audio/wav", 3_000));
        Encoding.UTF8.GetString(sound.Bytes).ShouldContain("ICMT");
        Encoding.UTF8.GetString(sound.Bytes).ShouldContain(SpokenDraft.Said.Vi);
    }

    [Fact]
    public void Pieces_of_mp3_lose_the_tags_and_the_lengths_between_them()
    {
        byte[] first = [.. "ID3"u8, 3, 0, 0, 0, 0, 0, 4, 1, 2, 3, 4, .. Frame("Info"), .. Frames(100), .. "TAG"u8, .. new byte[125]];

        var sound = SoundJoin.Of([first, [.. Frame("Xing"), .. Frames(50)]], SpokenDraft.Said).Value!;

        (sound.MediaType, Length(sound)).ShouldBe(("audio/mpeg", 150 * 1152 * 1000 / 44_100));
        Encoding.Unicode.GetString(sound.Bytes, 0, 200).Length.ShouldBe(100);
        Encoding.Latin1.GetString(sound.Bytes[..200]).ShouldContain("TXXX");
        Encoding.Latin1.GetString(sound.Bytes).ShouldNotContain("Xing");
    }

    [Fact]
    public void What_is_no_sound_or_not_of_one_kind_is_told()
    {
        SoundJoin.Of([Encoding.UTF8.GetBytes("""{"error": "no voice of that name"}""")], SpokenDraft.Said).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không trả về tệp âm thanh");
        SoundJoin.Of([Wave(8_000, 1), Wave(16_000, 1)], SpokenDraft.Said).Ok.ShouldBeFalse();
        SoundJoin.Of([Wave(8_000, 1), Frames(10)], SpokenDraft.Said).Ok.ShouldBeFalse();
    }

    private static long Length(SpokenSound sound) => SoundReader.Read(new MemoryStream(sound.Bytes), "").Value!.Milliseconds;

    private static byte[] Wave(int rate, int seconds)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write("RIFF"u8);
        writer.Write(36 + (rate * 2 * seconds));
        writer.Write("WAVEfmt "u8);
        writer.Write(16);
        writer.Write((short)1);
        writer.Write((short)1);
        writer.Write(rate);
        writer.Write(rate * 2);
        writer.Write((short)2);
        writer.Write((short)16);
        writer.Write("data"u8);
        writer.Write(rate * 2 * seconds);
        writer.Write(new byte[rate * 2 * seconds]);
        return stream.ToArray();
    }

    /// <summary>128 kbit/s at 44,100 Hz: 417 bytes each.</summary>
    private static byte[] Frames(int count) => [.. Enumerable.Range(0, count).SelectMany(_ => Frame(""))];

    private static byte[] Frame(string holds) => [0xFF, 0xFB, 0x90, 0x00, .. new byte[32], .. Encoding.ASCII.GetBytes(holds), .. new byte[417 - 36 - holds.Length]];
}
