using System.Buffers.Binary;
using System.Text;
using Campaigns.Content.Media;

namespace Campaigns.Content.Tests.Media;

public sealed class SoundReaderTests
{
    [Fact]
    public void A_wav_is_as_long_as_its_data_at_its_rate() => Read(Wave(12_000, 8_000)).ShouldBe(new MediaSound("audio/wav", ".wav", 1_500, 44 + 12_000));

    [Fact]
    public void A_wav_that_was_cut_short_is_as_long_as_what_is_there()
    {
        var whole = Wave(16_000, 8_000);

        Read(whole[..(44 + 8_000)])!.Milliseconds.ShouldBe(1_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(700)]
    public void An_mp3_is_as_long_as_its_frames_with_or_without_a_tag_before_them(int tag)
    {
        // MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes and 1,152 samples a frame.
        var frame = new byte[417];
        new byte[] { 0xFF, 0xFB, 0x90, 0x00 }.CopyTo(frame, 0);
        byte[] head = tag == 0 ? [] : [.. "ID3"u8, 4, 0, 0, 0, 0, (byte)(tag >> 7), (byte)(tag & 127), .. new byte[tag]];

        var sound = Read([.. head, .. Enumerable.Repeat(frame, 100).SelectMany(bytes => bytes)]);

        sound!.MediaType.ShouldBe("audio/mpeg");
        sound.Milliseconds.ShouldBe(100 * 1_152 * 1_000 / 44_100);
    }

    [Fact]
    public void An_m4a_is_as_long_as_its_movie_says()
    {
        var movie = new byte[100];
        BinaryPrimitives.WriteUInt32BigEndian(movie.AsSpan(12), 1_000);
        BinaryPrimitives.WriteUInt32BigEndian(movie.AsSpan(16), 83_500);

        var sound = Read([.. Box("ftyp", [.. "M4A "u8, 0, 0, 0, 0, .. "isom"u8]), .. Box("free", new byte[64]), .. Box("moov", Box("mvhd", movie)), .. Box("mdat", new byte[500])]);

        sound!.MediaType.ShouldBe("audio/mp4");
        sound.Milliseconds.ShouldBe(83_500);
    }

    [Theory]
    [InlineData("<html>không phải ghi âm</html>")]
    [InlineData("")]
    [InlineData("RIFF0000WAVE")]
    [InlineData("ÿû1")]
    public void Anything_else_is_refused_with_what_to_do(string bytes)
    {
        using var stream = new MemoryStream(Encoding.Latin1.GetBytes(bytes));

        SoundReader.Read(stream, "thu.mp3").Problems.ShouldHaveSingleItem().Mend.ShouldNotBeNull();
    }

    [Fact]
    public void Random_bytes_are_refused_or_read_and_never_throw()
    {
        var random = new Random(57);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(0, 400)];
            random.NextBytes(bytes);
            var head = Encoding.Latin1.GetBytes((i % 4) switch { 0 => "RIFF0000WAVE", 1 => "0000ftypM4A ", 2 => "ID3\u0004\0\0\0\0\0\u0001", _ => "" });
            head.AsSpan(0, Math.Min(head.Length, bytes.Length)).CopyTo(bytes);
            using var stream = new MemoryStream(bytes);
            _ = SoundReader.Read(stream, "");
        }
    }

    private static MediaSound? Read(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return SoundReader.Read(stream, "thu").Value;
    }

    private static byte[] Box(string type, byte[] body)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, body.Length + 8);
        return [.. size, .. Encoding.Latin1.GetBytes(type), .. body];
    }

    private static byte[] Wave(int data, int rate) => [.. "RIFF"u8, .. BitConverter.GetBytes(36 + data), .. "WAVEfmt "u8, .. BitConverter.GetBytes(16), .. BitConverter.GetBytes((short)1), .. BitConverter.GetBytes((short)1),
        .. BitConverter.GetBytes(rate), .. BitConverter.GetBytes(rate), .. BitConverter.GetBytes((short)1), .. BitConverter.GetBytes((short)8), .. "data"u8, .. BitConverter.GetBytes(data), .. new byte[data]];
}
