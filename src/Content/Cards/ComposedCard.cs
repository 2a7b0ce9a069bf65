namespace Campaigns.Content.Cards;

/// <summary>A card as a drawing: plain SVG with every glyph an outline, so that it looks the same wherever it is painted or printed.</summary>
/// <param name="Svg">The drawing; the words stand beside the outlines as labels.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alt">Alternative text made of the card's own words.</param>
public sealed record ComposedCard(string Svg, int Width, int Height, string Alt)
{
    public string Svg { get; init => (field, Backdrop) = (value, default); } = Svg;

    /// <summary>Where in <see cref="Svg"/> the elements begin and end that are the template's own: those before the first that holds words, a picture or a number. Empty: none are known.</summary>
    internal Range Backdrop { get; init; }

    /// <summary>Whether a JPEG is part of it: its colours are many, and no table holds them.</summary>
    public bool HasPhotograph => Svg.Contains("data:image/jpeg", StringComparison.Ordinal);

    /// <summary>SHA-256 of the drawing, in lower-case hex.</summary>
    public string Hash => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Svg)));
}
