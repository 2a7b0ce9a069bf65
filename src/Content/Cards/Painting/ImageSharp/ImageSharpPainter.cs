using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>
/// Paints with SixLabors.ImageSharp: managed code, on every system. What stands before the first words of a card is the same
/// for all cards of a template, and is painted once (<see cref="Layers"/>).
/// </summary>
internal sealed class ImageSharpPainter : ICardPainter
{
    private readonly Backdrops<Image<Rgba32>> _backdrops = new();

    public string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"ImageSharp {typeof(Image).Assembly.GetName().Version!.ToString(3)}");

    public Task<Result<Pixels>> Paint(ComposedCard card, CancellationToken cancel) => Task.Run(() => Paint(card), cancel);

    private Result<Pixels> Paint(ComposedCard card)
    {
        try
        {
            var layers = Layers.Of(card);
            using var image = Begin(layers.Backdrop, card.Width, card.Height);
            Read(layers.Rest).Paint(image);
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

    /// <summary>A picture of the caller's own with the backdrop over white: as it was painted before, else painted now.</summary>
    private Image<Rgba32> Begin(string? backdrop, int width, int height)
    {
        if (backdrop is not null && _backdrops.TryGet(backdrop, out var painted))
            return painted.Clone();
        var image = new Image<Rgba32>(Strokes.Settings, width, height, new Rgba32(255, 255, 255));
        if (backdrop is null)
            return image;
        Read(backdrop).Paint(image);
        _backdrops.Keep(backdrop, image.Clone());
        return image;
    }

    private static Drawing Read(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg));
        return Drawing.Of(XElement.Load(reader));
    }
}
