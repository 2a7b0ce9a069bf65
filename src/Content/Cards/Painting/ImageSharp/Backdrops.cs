using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaigns.Content.Cards.Painting.ImageSharp;

/// <summary>The painted backdrops of the templates used last. Safe from many threads.</summary>
internal sealed class Backdrops
{
    /// <summary>A square one takes 4.7 MB.</summary>
    private const int Most = 6;

    private readonly Lock _lock = new();
    private readonly LinkedList<(string Key, Image<Rgba32> Image)> _kept = [];

    /// <summary>A picture of the caller's own with the card's backdrop painted over white.</summary>
    public Image<Rgba32> Start(ComposedCard card, Drawing drawing)
    {
        var key = Key(card);
        lock (_lock)
            if (_kept.FirstOrDefault(kept => kept.Key == key) is { Image: { } found } entry)
            {
                _kept.Remove(entry);
                _kept.AddFirst(entry);
                return found.Clone();
            }
        var image = new Image<Rgba32>(Strokes.Settings, card.Width, card.Height, new Rgba32(255, 255, 255));
        drawing.PaintBackdrop(image);
        lock (_lock)
        {
            _kept.AddFirst((key, image.Clone()));
            // What falls out is left to the collector: another thread may be copying it.
            if (_kept.Count > Most)
                _kept.RemoveLast();
        }
        return image;
    }

    /// <summary>Everything before the first words or the card's own pictures but for the title, which holds words.</summary>
    private static string Key(ComposedCard card)
    {
        var (title, words) = (card.Svg.IndexOf("</title>", StringComparison.Ordinal), card.Svg.IndexOf("aria-label", StringComparison.Ordinal));
        if (card.Svg.IndexOf("<clipPath", StringComparison.Ordinal) is >= 0 and var picture && (words < 0 || picture < words))
            words = picture;
        return string.Concat($"{card.Width}x{card.Height} ", card.Svg.AsSpan(Math.Max(title, 0), (words < 0 ? card.Svg.Length : words) - Math.Max(title, 0)));
    }
}
