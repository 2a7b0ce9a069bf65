namespace Campaigns.Content.Items;

/// <summary>A photograph of an item, out of the library of its unit.</summary>
/// <param name="Hash">SHA-256 of the bytes, lower-case hex; the key of <c>frozen</c>.</param>
/// <param name="MediaType"><c>image/jpeg</c> or <c>image/png</c>.</param>
/// <param name="Width">In pixels, as it is shown.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Alt">What it shows here, written by a person; empty: nobody said yet.</param>
/// <param name="Entry">Its entry in the library.</param>
public sealed record ItemPicture(string Hash, string MediaType, int Width, int Height, string Alt, string Entry);
