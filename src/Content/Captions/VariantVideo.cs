namespace Campaigns.Content.Captions;

/// <summary>The video of a variant: a kept file, and what it shows for those who cannot see it.</summary>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex; the name of the file in the data folder's <c>media</c>.</param>
/// <param name="MediaType"><c>video/mp4</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Width">In pixels; 0 where that is not known.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alt">What it shows, never empty.</param>
public sealed record VariantVideo(string Hash, string MediaType, long Size, int Width, int Height, string Alt);
