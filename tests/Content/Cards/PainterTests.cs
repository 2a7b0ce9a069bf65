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
}
