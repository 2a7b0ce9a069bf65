namespace Campaigns.Content.Library.Pictures;

/// <summary>A picture without anything but what is seen: no place, no name of a camera, no thumbnail, nothing behind its end.</summary>
/// <param name="MediaType"><c>image/jpeg</c> or <c>image/png</c>.</param>
/// <param name="Width">In pixels, as it is shown.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Bytes">What is kept.</param>
public sealed record CleanPicture(string MediaType, int Width, int Height, byte[] Bytes);
