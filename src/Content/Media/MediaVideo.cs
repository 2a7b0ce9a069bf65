namespace Campaigns.Content.Media;

/// <summary>What a video file says of itself.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Width">In pixels, as it is shown: turned where the telephone was; 0 where the file does not say.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Seconds">How long it runs; 0 where the file does not say.</param>
public sealed record MediaVideo(long Size, int Width, int Height, int Seconds);
