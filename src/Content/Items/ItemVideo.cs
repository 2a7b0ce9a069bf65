namespace Campaigns.Content.Items;

/// <summary>The video of an item, kept by <see cref="Media.MediaShelf"/> under its hash.</summary>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex.</param>
/// <param name="MediaType"><c>video/mp4</c>.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Width">In pixels, as it is shown; 0 where the file does not say.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Seconds">How long it runs; 0 where the file does not say.</param>
/// <param name="Alt">What it shows, written by a person; empty: the item's title says it.</param>
/// <param name="Entry">Its entry in the library; null where it came by the shell.</param>
public sealed record ItemVideo(string Hash, string MediaType, long Size, int Width, int Height, int Seconds, string Alt = "", string? Entry = null);
