namespace Campaigns.Content.Cards.Fonts;

/// <summary>A glyph's closed contours as <c>glyf</c> keeps them: quadratic splines in font units, y upwards.</summary>
internal sealed class Outline
{
    public static Outline Empty { get; } = new();

    public List<OutlinePoint[]> Contours { get; } = [];

    public int Points => Contours.Sum(c => c.Length);
}
