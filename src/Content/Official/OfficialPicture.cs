namespace Campaigns.Content.Official;

/// <summary>A picture in the text, as wide as the text at most.</summary>
/// <param name="Png">Its bytes.</param>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Alt">What it shows, for who cannot see it.</param>
public sealed record OfficialPicture(byte[] Png, int Width, int Height, string Alt) : OfficialBlock;
