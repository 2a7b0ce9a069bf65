namespace Campaigns.Content.Plans.Paper;

/// <summary>The picture of a page that was read from it.</summary>
/// <param name="Number">From 1.</param>
/// <param name="MediaType">Of the bytes.</param>
/// <param name="Bytes">The picture.</param>
/// <param name="Width">In pixels; only its share to the height is asked for.</param>
/// <param name="Height">In pixels.</param>
internal sealed record PaperPage(int Number, string MediaType, byte[] Bytes, int Width, int Height);
