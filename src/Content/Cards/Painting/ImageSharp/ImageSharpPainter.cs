using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>
/// Paints with SixLabors.ImageSharp: managed code, on every system. What stands before the first words of a card is the same
/// for all cards of a template, and is painted once.
/// </summary>
internal sealed class ImageSharpPainter : ICardPainter
{
    private readonly Backdrops _backdrops = new();

    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"ImageSharp {typeof(Image).Assembly.GetName().Version!.ToString(3)}");

    public Task<Result<Pixels>> Paint(ComposedCard card, CancellationToken cancel) => Task.Run(() => Paint(card), cancel);

    private Result<Pixels> Paint(ComposedCard card)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(card.Svg));
            var drawing = Drawing.Of(XElement.Load(reader));
            using var image = _backdrops.Start(card, drawing);
            drawing.PaintRest(image);
            var pixels = new byte[3 * card.Width * card.Height];
            // Painted with alpha, for a brush has no more of it than the picture's pixels do.
            using var opaque = image.CloneAs<Rgb24>(Strokes.Settings);
            opaque.CopyPixelDataTo(pixels);
            return new Pixels(card.Width, card.Height, pixels);
        }
        catch (Exception e) when (e is XmlException or FormatException or ImageFormatException)
        {
            return Problem.World(new("Không vẽ được infographic này.", "This card cannot be painted."), null, new(e.Message, e.Message));
        }
    }
}
