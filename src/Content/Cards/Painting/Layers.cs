namespace Campaigns.Content.Cards.Painting;

/// <summary>A composed drawing as two: what is its template's own, which is painted once, and the rest, which is painted above it.</summary>
/// <param name="Backdrop">A drawing that is the same for all cards of a template that show the same of it; null: nothing is known to be.</param>
/// <param name="Rest">A drawing of everything else.</param>
internal readonly record struct Layers(string? Backdrop, string Rest)
{
    private const string Title = "<title>", TitleEnd = "</title>", End = "</svg>";

    public static Layers Of(ComposedCard card)
    {
        var (start, length) = card.Backdrop.GetOffsetAndLength(card.Svg.Length);
        if (length == 0)
            return new(null, card.Svg);
        // The title holds the card's words.
        var (from, to) = (card.Svg.IndexOf(Title, StringComparison.Ordinal), card.Svg.IndexOf(TitleEnd, StringComparison.Ordinal) + TitleEnd.Length);
        return new(string.Concat(card.Svg.AsSpan(0, from), card.Svg.AsSpan(to, start + length - to), End), card.Svg.Remove(start, length));
    }
}
