namespace Campaigns.Content.Cards;

/// <summary>A painted infographic.</summary>
/// <param name="Bytes">The encoded picture, under 1 MB.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alt">Alternative text made of the card's own words.</param>
public sealed record PaintedCard(byte[] Bytes, string MediaType, int Width, int Height, string Alt);
