using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Media;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Tests.Library;

/// <summary>The real program that turns and shrinks pictures, on pictures that it made itself: every kind that phones and scanners write.</summary>
public sealed class VipsTests
{
    [VipsFact]
    public async Task A_large_photograph_becomes_a_jpeg_that_every_channel_takes_and_one_that_lies_on_its_side_stands_upright()
    {
        using var folder = new TempFolder();
        using var desk = Desk();
        var large = await Made(folder, "large.jpg", "gaussnoise", "large.v", "3000", "2000", "--mean", "128", "--sigma", "30");

        var taken = (await desk.Take(large, "anh.jpg")).Value!;
        (taken.MediaType, taken.Width, taken.Height).ShouldBe(("image/jpeg", 2048, 1365));
        taken.Bytes.Length.ShouldBeInRange(100_000, PictureDesk.Light, "noise is the heaviest picture there is");
        var turned = (await desk.Take(Turned(large, 6), "anh.jpg")).Value!;
        (turned.Width, turned.Height).ShouldBe((1365, 2048));
        // Upright now, it says nothing of which way up it is.
        (await desk.Take(turned.Bytes, "anh.jpg")).Value!.Bytes.ShouldBe(turned.Bytes);
    }

    [VipsFact]
    public async Task A_webp_a_png_of_a_scanner_and_a_picture_for_a_press_become_jpegs_too()
    {
        using var folder = new TempFolder();
        using var desk = Desk();
        var webp = await Made(folder, "a.webp", "gaussnoise", "a.v", "400", "300", "--mean", "128", "--sigma", "30");
        var scan = await Made(folder, "b.png", "black", "b.v", "2400", "3300");
        await Vips(folder, "icc_export", "a.webp", "c.jpg", "--output-profile", "cmyk");
        await Vips(folder, "resize", "c.jpg", "press.jpg", "8");

        foreach (var (bytes, width, height) in new[] { (webp, 400, 300), (scan, 1489, 2048), (await File.ReadAllBytesAsync(Path.Combine(folder.Path, "press.jpg")), 2048, 1536) })
        {
            var taken = (await desk.Take(bytes, "anh")).Value!;
            (taken.MediaType, taken.Width, taken.Height).ShouldBe(("image/jpeg", width, height));
        }
    }

    [VipsFact]
    public async Task What_it_cannot_open_is_refused_with_words()
    {
        using var folder = new TempFolder();
        using var desk = Desk();
        var webp = await Made(folder, "a.webp", "gaussnoise", "a.v", "400", "300", "--mean", "128", "--sigma", "30");

        (await desk.Take(webp[..(webp.Length / 2)], "anh.webp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tệp ảnh hỏng, không mở được.");
        (await desk.Take(TestPicture.Jpeg(4000, 3000), "anh.jpg")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tệp ảnh hỏng, không mở được.");
        (await desk.HasTool()).ShouldBeTrue();
    }

    [VipsFact]
    public async Task A_list_gets_a_small_version_and_none_of_what_cannot_be_opened()
    {
        using var folder = new TempFolder();
        using var desk = Desk();
        var kept = (await desk.Take(await Made(folder, "large.jpg", "gaussnoise", "large.v", "3000", "2000", "--mean", "128", "--sigma", "30"), "anh.jpg")).Value!;

        var small = (await desk.Small(kept.Bytes))!;

        var read = (await desk.Take(small, "nho.jpg")).Value!;
        (read.Width, read.Height, small.Length < kept.Bytes.Length / 4).ShouldBe((480, 320, true));
        (await desk.Small(TestPicture.Jpeg())).ShouldBeNull();
    }

    private static PictureDesk Desk() => new(Options.Create(new MediaOptions()), TimeProvider.System);

    /// <summary>A picture that the program makes and writes under that name.</summary>
    private static async Task<byte[]> Made(TempFolder folder, string name, string operation, string raw, params string[] arguments)
    {
        await Vips(folder, [operation, raw, .. arguments]);
        await Vips(folder, "cast", raw, $"8-{raw}", "uchar");
        await Vips(folder, "bandjoin", $"8-{raw} 8-{raw} 8-{raw}", $"3-{raw}");
        await Vips(folder, "copy", $"3-{raw}", name, "--interpretation", "srgb");
        return await File.ReadAllBytesAsync(Path.Combine(folder.Path, name));
    }

    /// <summary>The same with an Exif segment behind its head that says which way up it is.</summary>
    private static byte[] Turned(byte[] jpeg, byte turn)
    {
        byte[] exif = [.. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0, 0, 0, 0, 0];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }

    private static async Task Vips(TempFolder folder, params string[] arguments)
    {
        var made = await Command.Run("vips", folder.Path, null, arguments);
        made.Exit.ShouldBe(0, $"vips {string.Join(' ', arguments)}: {made}");
    }
}
