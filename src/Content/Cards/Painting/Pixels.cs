namespace Campaigns.Content.Cards.Painting;

/// <summary>An opaque picture: rows from the top, three bytes a pixel, red first.</summary>
internal sealed record Pixels(int Width, int Height, byte[] Rgb)
{
    public ReadOnlySpan<byte> Row(int y) => Rgb.AsSpan(3 * Width * y, 3 * Width);
}
