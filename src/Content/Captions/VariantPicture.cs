namespace Campaigns.Content.Captions;

/// <summary>A picture of a variant: frozen bytes, and what they show for those who cannot see them.</summary>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex; the key of <c>frozen</c>.</param>
/// <param name="MediaType"><c>image/png</c> or <c>image/jpeg</c>.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alt">Alternative text, never empty.</param>
public sealed record VariantPicture(string Hash, string MediaType, int Width, int Height, string Alt);
