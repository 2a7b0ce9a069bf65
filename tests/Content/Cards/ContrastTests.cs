using System.Xml.Linq;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Painting;

namespace Campaigns.Content.Tests.Cards;

/// <summary>WCAG 2.2 AA, measured: the colour of every text against each pixel that it stands on.</summary>
public sealed class ContrastTests
{
    [CardFact(paints: true)]
    public async Task Every_text_of_every_template_has_contrast_AA_wherever_it_stands()
    {
        using var studio = new Studio();
        foreach (var template in studio.Cards.Templates)
        {
            foreach (var (width, height) in template)
            {
                var composed = studio.Cards.Compose(template.Key, Studio.Sample(template.Key), width, height);
                composed.Problems.ShouldBeEmpty($"{template.Key} {width}x{height}");
                var card = composed.Value!;
                var drawing = XDocument.Parse(card.Svg);
                var texts = drawing.Descendants().Where(e => e.Attribute("aria-label") is not null).ToList();
                texts.Count.ShouldBeGreaterThan(1);
                var colours = texts.Select(t => (string)t.Attribute("fill")!).ToList();
                texts.Remove();
                var ground = (await RsvgLibrary.TryLoad()!.Paint(card with { Svg = drawing.ToString() }, default)).Value!;
                foreach (var (ink, colour) in Ink.Of(card).Zip(colours))
                    Least(ground, ink, Luminance(Convert.FromHexString(colour[1..]))).ShouldBeGreaterThanOrEqualTo(4.5, $"{template.Key} {width}x{height}: {ink.Words}");
            }
        }
    }

    private static double Least(Pixels ground, Ink ink, double text)
    {
        var least = 21.0;
        for (var y = (int)ink.Top; y < (int)Math.Ceiling(ink.Bottom); y++)
        {
            for (var x = (int)ink.Left; x < (int)Math.Ceiling(ink.Right); x++)
            {
                var under = Luminance(ground.Row(y).Slice(3 * x, 3));
                least = Math.Min(least, (Math.Max(text, under) + 0.05) / (Math.Min(text, under) + 0.05));
            }
        }
        return least;
    }

    private static readonly double[] Linear = [.. Enumerable.Range(0, 256).Select(channel => channel / 255.0 <= 0.04045 ? channel / 255.0 / 12.92 : Math.Pow((channel / 255.0 + 0.055) / 1.055, 2.4))];

    private static double Luminance(ReadOnlySpan<byte> rgb) => 0.2126 * Linear[rgb[0]] + 0.7152 * Linear[rgb[1]] + 0.0722 * Linear[rgb[2]];
}
