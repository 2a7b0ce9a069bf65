using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;

namespace Campaigns.Content.Tests.Cards;

/// <summary>What is written as JPEG, read back by librsvg.</summary>
public sealed class JpegTests
{
    [CardFact(paints: true)]
    public async Task A_picture_comes_back_as_it_was_at_a_high_quality_and_near_it_at_a_low_one()
    {
        // Faces, an edge and a slope, and sides that are no multiple of eight.
        var pixels = Points(93, 61, (x, y) => x < 30 ? ((byte)11, (byte)42, (byte)91) : y < 20 ? ((byte)255, (byte)181, (byte)46) : ((byte)(x * 2), (byte)(y * 4), (byte)(x + y)));
        var (fine, rough) = (Jpeg.Write(pixels, 95), Jpeg.Write(pixels, 40));
        rough.Length.ShouldBeLessThan(fine.Length);
        (await Apart(pixels, fine)).ShouldBeLessThan(2);
        (await Apart(pixels, rough)).ShouldBeInRange(0.5, 8);
    }

    [CardFact(paints: true)]
    public async Task Noise_of_every_size_is_told_truly()
    {
        var random = new Random(3);
        var pixels = Points(64, 64, (x, _) => x < 32 ? ((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)) : ((byte)255, (byte)255, (byte)255));
        (await Apart(pixels, Jpeg.Write(pixels, 100))).ShouldBeLessThan(1.5);
    }

    [CardFact(paints: true)]
    public async Task A_card_with_a_photograph_is_a_JPEG_and_one_without_a_PNG()
    {
        using var studio = new Studio();
        var random = new Random(5);
        var photo = Jpeg.Write(Points(800, 600, (x, y) => ((byte)(x / 4 + random.Next(40)), (byte)(y / 4 + random.Next(40)), (byte)random.Next(90))), 80);
        var words = Studio.Sample("model");
        (await studio.Cards.Paint("model", words, 1080, 1080, default)).Value!.MediaType.ShouldBe("image/png");
        words["photo"] = CardPicture.Of(photo, "photo").Value!.Value;
        var card = (await studio.Cards.Paint("model", words, 1080, 1080, default)).Value!;
        card.MediaType.ShouldBe("image/jpeg");
        card.Bytes.Length.ShouldBeLessThan(1_000_000);
        (CardPicture.Of(card.Bytes, "x").Value!.Width, CardPicture.Of(card.Bytes, "x").Value!.Height).ShouldBe((1080, 1080));
        (await studio.Cards.Draw("model", words, 1080, 1080, CardFormat.Jpeg, default)).Value.ShouldBe(card.Bytes);
        Png.Read((await studio.Cards.Draw("model", words, 1080, 1080, CardFormat.Png, default)).Value).ShouldNotBeNull();
    }

    private static async Task<double> Apart(Pixels pixels, byte[] jpeg)
    {
        var svg = $"""<svg xmlns="http://www.w3.org/2000/svg" width="{pixels.Width}" height="{pixels.Height}" viewBox="0 0 {pixels.Width} {pixels.Height}"><image width="{pixels.Width}" height="{pixels.Height}" href="data:image/jpeg;base64,{Convert.ToBase64String(jpeg)}"/></svg>""";
        var back = (await RsvgLibrary.TryLoad()!.Paint(new(svg, pixels.Width, pixels.Height, "x"), default)).Value!;
        return pixels.Rgb.Zip(back.Rgb, (one, other) => Math.Abs(one - other)).Average();
    }

    private static Pixels Points(int width, int height, Func<int, int, (byte R, byte G, byte B)> colour)
    {
        var pixels = new Pixels(width, height, new byte[3 * width * height]);
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                (pixels.Rgb[3 * ((width * y) + x)], pixels.Rgb[(3 * ((width * y) + x)) + 1], pixels.Rgb[(3 * ((width * y) + x)) + 2]) = colour(x, y);
        return pixels;
    }
}
