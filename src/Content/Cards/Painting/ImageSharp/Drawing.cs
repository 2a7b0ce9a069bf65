using System.Numerics;
using System.Xml.Linq;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>A composed card as elements to paint: the subset of SVG that docs/cards.md describes.</summary>
/// <param name="Gradients">By their ids.</param>
/// <param name="Frames">The rectangles that pictures are cut by, by their ids.</param>
/// <param name="Shown">What is painted, one over the other.</param>
internal sealed record Drawing(IReadOnlyDictionary<string, Gradient> Gradients, IReadOnlyDictionary<string, XElement> Frames, IReadOnlyList<XElement> Shown)
{
    public static Drawing Of(XElement svg)
    {
        var gradients = svg.Descendants().Where(e => e.Name.LocalName == "linearGradient").ToDictionary(e => (string)e.Attribute("id")!, Gradient.Of, StringComparer.Ordinal);
        var frames = svg.Descendants().Where(e => e.Name.LocalName == "clipPath").ToDictionary(e => (string)e.Attribute("id")!, e => e.Elements().Single(), StringComparer.Ordinal);
        return new(gradients, frames, [.. svg.Elements().Where(e => e.Name.LocalName is "g" or "rect" or "circle" or "path" or "image")]);
    }

    public void Paint(Image<Rgba32> image)
    {
        foreach (var element in Shown)
            Paint(image, element, Look.Default);
    }

    private void Paint(Image<Rgba32> image, XElement element, Look above)
    {
        var look = above.Within(element);
        if (look.Opacity < 1 && (element.Name.LocalName == "g" || (look.Fill is not null && look.Stroke is not null)))
        {
            // What overlaps within it is painted whole, and the whole is seen through.
            using var layer = new Image<Rgba32>(Strokes.Settings, image.Width, image.Height);
            Draw(layer, element, look with { Opacity = 1, Layered = true });
            image.Mutate(Strokes.Settings, to => to.DrawImage(layer, (float)look.Opacity));
        }
        else
            Draw(image, element, look);
    }

    private void Draw(Image<Rgba32> image, XElement element, Look look)
    {
        switch (element.Name.LocalName)
        {
            case "g" when element.Attribute("aria-label") is not null && TryWords(image, element, look):
                break;
            case "g":
                foreach (var child in element.Elements())
                    Paint(image, child, look);
                break;
            case "image":
                Picture.Draw(image, element, look, (string?)element.Attribute("clip-path") is { } frame ? Frames.GetValueOrDefault(frame[5..^1]) : null);
                break;
            case "rect" or "circle" or "path" when Shapes.Of(element, look.Place) is { } shape:
                Strokes.Draw(image, shape, look, Gradients);
                break;
        }
    }

    /// <summary>Words in one colour over an opaque picture; false where they are something else.</summary>
    private static bool TryWords(Image<Rgba32> image, XElement element, Look look)
    {
        if (look.Fill is not ['#', ..] || look.Stroke is not null || look.FillOpacity < 1 || look.Opacity < 1 || look.Layered || element.Elements().Any(line => line.Name.LocalName != "path" || line.Attributes().Any(a => a.Name.LocalName is not ("d" or "transform"))))
            return false;
        var contours = element.Elements().SelectMany(line => Shapes.Contours(line, look.Within(line).Place)).ToArray();
        return Words.TryFill(image, contours, Strokes.Colour(look.Fill, 1).ToPixel<Rgba32>());
    }
}
