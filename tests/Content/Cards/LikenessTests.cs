using Campaigns.Content.Cards.Painting;
using static Campaigns.Content.Tests.Cards.Studio;

namespace Campaigns.Content.Tests.Cards;

public sealed class LikenessTests
{
    [CardFact(paints: true)]
    public async Task One_word_that_differs_is_seen_and_the_smoothing_of_an_edge_is_not()
    {
        using var studio = new Studio();
        var usual = await Painted(studio, "Mỗi người dân một kỹ năng số");
        Likeness.Of(usual, usual).ShouldBe(new Likeness(0, 0));
        Likeness.Of(usual, await Painted(studio, "Mỗi người dân một kỹ năng mới")).Alike.ShouldBeFalse();
        Likeness.Of(usual, new(usual.Width, usual.Height, [.. usual.Rgb.Select((value, at) => (byte)Math.Clamp(value + (at % 7) - 3, 0, 255))])).Alike.ShouldBeFalse("noise everywhere is no smoothing");
        Likeness.Of(usual, new(usual.Width, usual.Height, [.. usual.Rgb.Select((value, at) => (byte)(value < 255 && at % 3 == 0 ? value + 1 : value))])).Alike.ShouldBeTrue();
        Likeness.Of(usual, Likeness.Small(usual, 100)).Alike.ShouldBeFalse("another size");
    }

    private static async Task<Pixels> Painted(Studio studio, string title) =>
        Likeness.Small(Png.Read((await studio.Cards.Paint("observance", Words(("title", title)), 1080, 1080, default)).Value!.Bytes)!, GoldenTests.Longest);
}
