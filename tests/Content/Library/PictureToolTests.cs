using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Media;
using Microsoft.Extensions.Options;

namespace Campaigns.Content.Tests.Library;

/// <summary>What turns and shrinks pictures, each tool by the same tests, on pictures that the program makes: every kind that phones and scanners write.</summary>
public sealed class PictureToolTests
{
    public static TheoryData<string> Tools { get; } =
    [
        "vips",
#if IMAGESHARP
        "ImageSharp",
#endif
    ];

    [VipsTheory]
    [MemberData(nameof(Tools))]
    public async Task A_large_photograph_becomes_a_jpeg_that_every_channel_takes_and_one_that_lies_on_its_side_stands_upright(string tool)
    {
        using var folder = new TempFolder();
        using var desk = Desk(tool);
        var large = await Made(folder, "large.jpg", "gaussnoise", "large.v", "3000", "2000", "--mean", "128", "--sigma", "30");

        var taken = (await desk.Take(large, "anh.jpg")).Value!;
        (taken.MediaType, taken.Width, taken.Height).ShouldBe(("image/jpeg", 2048, 1365));
        taken.Bytes.Length.ShouldBeInRange(100_000, PictureDesk.Light, "noise is the heaviest picture there is");
        var turned = (await desk.Take(Turned(large, 6), "anh.jpg")).Value!;
        (turned.Width, turned.Height).ShouldBe((1365, 2048));
        // Upright now, it says nothing of which way up it is.
        (await desk.Take(turned.Bytes, "anh.jpg")).Value!.Bytes.ShouldBe(turned.Bytes);
    }

    [VipsTheory]
    [MemberData(nameof(Tools))]
    public async Task A_webp_a_png_of_a_scanner_and_a_picture_for_a_press_become_jpegs_too(string tool)
    {
        using var folder = new TempFolder();
        using var desk = Desk(tool);
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

    [VipsTheory]
    [MemberData(nameof(Tools))]
    public async Task What_it_cannot_open_is_refused_with_words(string tool)
    {
        using var folder = new TempFolder();
        using var desk = Desk(tool);
        var webp = await Made(folder, "a.webp", "gaussnoise", "a.v", "400", "300", "--mean", "128", "--sigma", "30");

        (await desk.Take(webp[..(webp.Length / 2)], "anh.webp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tệp ảnh không trọn vẹn.");
        (await desk.Take([.. webp[..40], .. webp[40..].Select((value, at) => at % 3 == 0 ? (byte)0x55 : value)], "anh.webp")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tệp ảnh hỏng, không mở được.");
        (await desk.Take(TestPicture.Jpeg(4000, 3000), "anh.jpg")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tệp ảnh hỏng, không mở được.");
        (await desk.HasTool()).ShouldBeTrue();
    }

    [VipsTheory]
    [MemberData(nameof(Tools))]
    public async Task A_list_gets_a_small_version_and_none_of_what_cannot_be_opened(string tool)
    {
        using var folder = new TempFolder();
        using var desk = Desk(tool);
        var kept = (await desk.Take(await Made(folder, "large.jpg", "gaussnoise", "large.v", "3000", "2000", "--mean", "128", "--sigma", "30"), "anh.jpg")).Value!;

        var small = (await desk.Small(kept.Bytes))!;

        var read = (await desk.Take(small, "nho.jpg")).Value!;
        (read.Width, read.Height, small.Length < kept.Bytes.Length / 4).ShouldBe((480, 320, true));
        (await desk.Small(TestPicture.Jpeg())).ShouldBeNull();
    }

    [VipsTheory]
    [MemberData(nameof(Tools))]
    public async Task Colours_of_a_phone_with_more_of_them_become_those_that_every_screen_shows(string tool)
    {
        using var folder = new TempFolder();
        using var desk = Desk(tool);
        byte[] red = [200, 60, 50];
        await File.WriteAllBytesAsync(folder.File("red.ppm"), [.. "P6 2400 40 255\n"u8, .. Enumerable.Repeat(red, 2400 * 40).SelectMany(point => point)]);
        await Vips(folder, "icc_transform", "red.ppm", "p3.jpg[Q=95]", "p3", "--input-profile", "srgb");
        // As the phone writes it, the red is another number, told by the profile.
        (await Point(folder, "p3.jpg"))[0].ShouldBeInRange(175, 192);

        var taken = (await desk.Take(await File.ReadAllBytesAsync(folder.File("p3.jpg")), "anh.jpg")).Value!;

        taken.Width.ShouldBe(2048);
        await File.WriteAllBytesAsync(folder.File("taken.jpg"), taken.Bytes);
        var seen = await Point(folder, "taken.jpg");
        for (var channel = 0; channel < 3; channel++)
            seen[channel].ShouldBeInRange(red[channel] - 4, red[channel] + 4);
        System.Text.Encoding.Latin1.GetString(taken.Bytes).ShouldNotContain("ICC_PROFILE");
    }

    [VipsTheory]
    [MemberData(nameof(Tools))]
    public async Task What_is_seen_through_is_white_and_nothing_of_the_place_is_left(string tool)
    {
        using var folder = new TempFolder();
        using var desk = Desk(tool);
        await Vips(folder, "black", "clear.v", "2400", "40", "--bands", "4");
        await Vips(folder, "copy", "clear.v", "clear.png", "--interpretation", "srgb");
        var large = await Made(folder, "large.jpg", "gaussnoise", "large.v", "2400", "300", "--mean", "128", "--sigma", "10");

        await File.WriteAllBytesAsync(folder.File("taken.jpg"), (await desk.Take(await File.ReadAllBytesAsync(folder.File("clear.png")), "anh.png")).Value!.Bytes);
        (await Point(folder, "taken.jpg")).ShouldAllBe(channel => channel >= 254);
        byte[] said = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. System.Text.Encoding.Latin1.GetBytes(TestPicture.Place)];
        var taken = (await desk.Take([.. large[..2], 0xFF, 0xE1, 0, (byte)(said.Length + 2), .. said, .. large[2..]], "anh.jpg")).Value!;
        System.Text.Encoding.Latin1.GetString(taken.Bytes).ShouldNotContain(TestPicture.Place);
    }

    private static PictureDesk Desk(string tool)
    {
        var options = Options.Create(new MediaOptions());
#if IMAGESHARP
        if (tool == "ImageSharp")
            return new(options, new Content.Library.Pictures.ImageSharp.ImageSharpTool());
#endif
        return tool == "vips" ? new(options, new VipsTool(options, TimeProvider.System)) : throw new ArgumentOutOfRangeException(nameof(tool));
    }

    /// <summary>What stands in the middle of a picture, a number a channel.</summary>
    private static async Task<double[]> Point(TempFolder folder, string name)
    {
        var read = await Command.Run("vips", folder.Path, null, "getpoint", name, "1000", "15");
        read.Exit.ShouldBe(0, read.ToString());
        return [.. read.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(number => double.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
    }

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
