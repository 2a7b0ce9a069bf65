using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;

namespace Campaigns.Content.Tests.Cards;

public class PainterTests
{
    private static readonly ComposedCard Square = new(
        """<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10" viewBox="0 0 20 10"><rect x="5" y="0" width="10" height="10" fill="#FF8000"/></svg>""", 20, 10, "x");

    [CardFact(paints: true)]
    public async Task The_library_paints_colours_over_white()
    {
        var pixels = (await RsvgLibrary.TryLoad()!.Paint(Square, default)).Value!;
        pixels.Row(5)[..3].ToArray().ShouldBe([255, 255, 255]);
        pixels.Row(5).Slice(3 * 10, 3).ToArray().ShouldBe([255, 128, 0]);
    }

    [CardFact(paints: true, program: true)]
    public async Task The_process_paints_what_the_library_paints()
    {
        var process = (await new RsvgProcess(TimeProvider.System).Paint(Square, default)).Value!;
        process.Rgb.ShouldBe((await RsvgLibrary.TryLoad()!.Paint(Square, default)).Value!.Rgb);
    }

    [CardFact(paints: true, program: true)]
    public async Task A_drawing_that_is_no_svg_is_a_problem()
    {
        (await RsvgLibrary.TryLoad()!.Paint(Square with { Svg = "<svg" }, default)).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.World);
        (await new RsvgProcess(TimeProvider.System).Paint(Square with { Svg = "<svg" }, default)).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.World);
    }

    [CardFact(paints: true)]
    public async Task A_card_over_a_backdrop_that_was_kept_is_the_card_as_it_is_drawn_whole()
    {
        using var studio = new Studio();
        var painter = RsvgLibrary.TryLoad()!;
        foreach (var (template, size) in studio.Cards.Templates.SelectMany(template => template.Select(size => (template.Key, size))))
        {
            var card = studio.Cards.Compose(template, Studio.Sample(template), size.Width, size.Height).Value!;
            Layers.Of(card).Backdrop.ShouldNotBeNull(template);
            var whole = (await painter.Paint(card with { Backdrop = default }, default)).Value!.Rgb;
            // Once it is painted, once it is taken.
            (await painter.Paint(card, default)).Value!.Rgb.AsSpan().SequenceEqual(whole).ShouldBeTrue(template);
            (await painter.Paint(card, default)).Value!.Rgb.AsSpan().SequenceEqual(whole).ShouldBeTrue(template);
        }
    }

    [CardFact]
    public void Cards_of_one_template_have_one_backdrop_and_those_in_other_colours_another()
    {
        using var studio = new Studio();
        string Backdrop(string title) => Layers.Of(studio.Cards.Compose("key-figure", Studio.Words(("title", title), ("figure", "95 %")), 1080, 1080).Value!).Backdrop!;
        Backdrop("Ngày hội").ShouldBe(Backdrop("Buổi họp"));
        var before = Backdrop("Ngày hội");
        studio.Brand("palette.yaml", "ground: \"#F5FFE6\"\n"u8.ToArray());
        Backdrop("Ngày hội").ShouldNotBe(before);
    }

    [Fact]
    public void The_backdrops_used_last_are_kept()
    {
        var backdrops = new Backdrops<string>();
        backdrops.Keep("first", "1");
        for (var number = 0; number < 5; number++)
            backdrops.Keep($"other {number}", "");
        backdrops.TryGet("first", out var kept).ShouldBeTrue();
        kept.ShouldBe("1");
        backdrops.Keep("one more", "");
        backdrops.TryGet("first", out _).ShouldBeTrue();
        backdrops.TryGet("other 0", out _).ShouldBeFalse();
    }

    [CardFact(paints: true)]
    public async Task Many_cards_at_once_are_painted_as_one_alone()
    {
        var painter = RsvgLibrary.TryLoad()!;
        var alone = (await painter.Paint(Square, default)).Value!.Rgb;
        foreach (var painted in await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => painter.Paint(Square, default))))
            painted.Value!.Rgb.ShouldBe(alone);
    }

    [Fact]
    public void What_is_written_is_read_back_at_every_level()
    {
        var random = new Random(1);
        var pixels = new Pixels(37, 11, new byte[3 * 37 * 11]);
        random.NextBytes(pixels.Rgb);
        foreach (var level in new[] { 1, 6, 9 })
            Png.Read(Png.Write(pixels, level))!.Rgb.ShouldBe(pixels.Rgb);
        Png.Read(Png.Write(pixels).AsSpan(0, 200)).ShouldBeNull();
        Png.Read("GIF89a"u8).ShouldBeNull();
    }

    [Fact]
    public void A_picture_of_few_colours_keeps_each_of_them_and_takes_a_byte_a_point()
    {
        var pixels = Points((x, y) => ((byte)(x / 4 * 16), (byte)(y / 4 * 16), 7));
        var file = Png.Write(pixels);
        file[25].ShouldBe((byte)3);
        Png.Read(file)!.Rgb.ShouldBe(pixels.Rgb);
        Palette.Of(pixels)!.Indexes.Length.ShouldBe(64 * 64);
    }

    [Fact]
    public void Faces_keep_their_colour_and_the_shades_of_edges_come_near()
    {
        // Three faces, and a thousand points of shades between them.
        var pixels = Points((x, y) => y < 48 ? (x < 32 ? ((byte)11, (byte)42, (byte)91) : ((byte)255, (byte)181, (byte)46)) : ((byte)(x * 4), (byte)(y * 4), (byte)(x + y)));
        var back = Png.Read(Png.Write(pixels))!;
        for (var point = 0; point < 64 * 64; point++)
            for (var channel = 0; channel < 3; channel++)
                Math.Abs(back.Rgb[(3 * point) + channel] - pixels.Rgb[(3 * point) + channel]).ShouldBeLessThanOrEqualTo(point < 64 * 48 ? 0 : 16);
    }

    [Fact]
    public void A_picture_of_many_colours_keeps_them_all()
    {
        var random = new Random(7);
        var pixels = Points((_, _) => ((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)));
        var file = Png.Write(pixels);
        file[25].ShouldBe((byte)2);
        Png.Read(file)!.Rgb.ShouldBe(pixels.Rgb);
    }

    [Fact]
    public void An_index_beyond_the_table_of_colours_is_no_picture()
    {
        var file = Png.Write(Points((x, _) => ((byte)x, 0, 0)));
        // The table is cut to one colour; its length stands before its name.
        var table = file.AsSpan().IndexOf("PLTE"u8);
        byte[] cut = [.. file[..(table - 4)], 0, 0, 0, 3, .. file[table..(table + 7)], 0, 0, 0, 0, .. file[(table + 4 + (3 * 64) + 4)..]];
        Png.Read(cut).ShouldBeNull();
    }

    private static Pixels Points(Func<int, int, (byte R, byte G, byte B)> colour)
    {
        var pixels = new Pixels(64, 64, new byte[3 * 64 * 64]);
        for (var y = 0; y < 64; y++)
            for (var x = 0; x < 64; x++)
                (pixels.Rgb[3 * ((64 * y) + x)], pixels.Rgb[(3 * ((64 * y) + x)) + 1], pixels.Rgb[(3 * ((64 * y) + x)) + 2]) = colour(x, y);
        return pixels;
    }
}
