namespace Campaigns.Content.Library.Pictures;

/// <summary>How large a picture says it is, before anything is unpacked.</summary>
internal sealed record PictureSize(int Width, int Height)
{
    public long Pixels => (long)Width * Height;
}
