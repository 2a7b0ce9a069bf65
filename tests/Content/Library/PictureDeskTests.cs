using System.Text;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Media;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Tests.Library;

public sealed class PictureDeskTests
{
    [Theory]
    [InlineData(1, false, 1600, 1200)]
    [InlineData(3, false, 1600, 1200)]
    [InlineData(6, false, 1200, 1600)]
    [InlineData(8, true, 1200, 1600)]
    public async Task A_photograph_keeps_its_colours_and_which_way_up_it_is_and_nothing_of_where_it_was_taken(byte turn, bool little, int width, int height)
    {
        using var desk = Desk();
        var picture = (await desk.Take(TestPicture.Jpeg(turn: turn, little: little), "anh.jpg")).Value!;

        (picture.MediaType, picture.Width, picture.Height).ShouldBe(("image/jpeg", width, height));
        var text = Encoding.Latin1.GetString(picture.Bytes);
        text.ShouldNotContain(TestPicture.Place);
        text.ShouldContain("ICC_PROFILE");
        // Read once more it says the same, and loses nothing further.
        var again = (await desk.Take(picture.Bytes, "anh.jpg")).Value!;
        again.Bytes.ShouldBe(picture.Bytes);
        (again.Width, again.Height).ShouldBe((width, height));
        text.Contains("Exif", StringComparison.Ordinal).ShouldBe(turn > 1);
    }

    [Fact]
    public async Task A_png_keeps_its_pixels_and_loses_its_words()
    {
        using var desk = Desk();
        var picture = (await desk.Take(TestPicture.TalkingPng(), "anh.png")).Value!;
        picture.Bytes.ShouldBe(TestPicture.Png);
    }

    [Fact]
    public async Task What_breaks_off_is_not_taken_wherever_it_does()
    {
        using var desk = Desk();
        var whole = (await desk.Take(TestPicture.Jpeg(size: 300), "anh.jpg")).Value!.Bytes;
        foreach (var end in Enumerable.Range(3, whole.Length - 3))
            (await desk.Take(whole[..end], "anh.jpg")).Ok.ShouldBeFalse($"{end} of {whole.Length}");
        foreach (var end in Enumerable.Range(0, TestPicture.Png.Length))
            (await desk.Take(TestPicture.Png[..end], "anh.png")).Ok.ShouldBeFalse($"{end}");
    }

    [Fact]
    public async Task Bytes_at_random_and_flipped_ones_never_break_the_reader()
    {
        using var desk = Desk();
        var random = new Random(7);
        var whole = TestPicture.Jpeg(size: 200);
        for (var run = 0; run < 2_000; run++)
        {
            var bytes = (byte[])whole.Clone();
            for (var flips = 0; flips < 4; flips++)
                bytes[random.Next(2, bytes.Length)] = (byte)random.Next(256);
            var taken = await desk.Take(bytes, "anh.jpg");
            (taken.Ok ? taken.Value.Width : taken.Problems.Count).ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("GIF89a\u0001\0\u0001\0")]
    [InlineData("%PDF-1.7")]
    [InlineData("")]
    public async Task What_is_no_picture_by_its_bytes_is_refused_whatever_it_is_called(string bytes)
    {
        using var desk = Desk();
        var problem = (await desk.Take(Encoding.Latin1.GetBytes(bytes), "anh.jpg")).Problems.ShouldHaveSingleItem();
        problem.What.Vi.ShouldBe("Tệp này không phải ảnh JPEG, PNG hoặc WebP.");
    }

    [Fact]
    public async Task Too_many_pixels_are_refused_before_anything_is_unpacked()
    {
        using var desk = Desk();
        (await desk.Take(TestPicture.Bomb(40_000, 40_000), "anh.png")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("60 triệu điểm");
        (await desk.Take(TestPicture.Webp(16_000, 16_000), "anh.webp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("60 triệu điểm");
        (await desk.Take(new byte[(10 * 1024 * 1024) + 1], "anh.jpg")).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("10 MB");
    }

    [Fact]
    public async Task Without_the_tool_a_webp_is_refused_with_what_to_install_and_a_large_photograph_is_kept_as_it_is()
    {
        using var desk = Desk();
        (await desk.Take(TestPicture.Webp(800, 600), "anh.webp")).Problems.ShouldHaveSingleItem().Mend!.Value.Vi.ShouldContain("libvips-tools");
        var large = (await desk.Take(TestPicture.Jpeg(4000, 3000, size: 1_200_000), "anh.jpg")).Value!;
        (large.Width, large.Height).ShouldBe((4000, 3000));
    }

    [Fact]
    public async Task What_the_tool_makes_is_taken_apart_too_and_what_it_cannot_open_is_refused()
    {
        using var folder = new TempFolder();
        var made = Path.Combine(folder.Path, "made.jpg");
        await File.WriteAllBytesAsync(made, TestPicture.Jpeg(1024, 768, size: 500));
        // A program in the tool's place, which leaves in what the tool leaves out.
        using var desk = Desk(await Program(folder, $"cp {made} \"${{3%%[*}}\""));

        var picture = (await desk.Take(TestPicture.Webp(4000, 3000), "anh.webp")).Value!;
        (picture.MediaType, picture.Width, picture.Height).ShouldBe(("image/jpeg", 1024, 768));
        Encoding.Latin1.GetString(picture.Bytes).ShouldNotContain(TestPicture.Place);

        using var refusing = Desk(await Program(folder, "echo 'VipsJpeg: premature end' >&2; exit 1"));
        (await refusing.Take(TestPicture.Jpeg(4000, 3000), "anh.jpg")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tệp ảnh hỏng, không mở được.");
    }

    [Fact]
    public async Task A_tool_that_hangs_is_ended_after_its_time()
    {
        using var folder = new TempFolder();
        var (clock, began) = (new TestClock(), Path.Combine(folder.Path, "began"));
        using var desk = Desk(await Program(folder, $"touch {began}; exec tail -f /dev/null"), clock);

        var taking = desk.Take(TestPicture.Webp(800, 600), "anh.webp");
        while (!File.Exists(began))
            await Task.Yield();
        clock.Advance(TimeSpan.FromSeconds(31));

        (await taking).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("30 giây");
    }

    private static async Task<string> Program(TempFolder folder, string does)
    {
        var path = Path.Combine(folder.Path, $"vips-{Id.New(new TestClock())}");
        await File.WriteAllTextAsync(path, $"#!/bin/sh\n{does}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        return path;
    }

    private static PictureDesk Desk(string vips = "/khong/co/vips", TestClock? clock = null) => new(Options.Create(new MediaOptions { Vips = vips }), clock ?? new TestClock());
}
