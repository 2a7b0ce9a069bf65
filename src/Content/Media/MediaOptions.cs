using System.ComponentModel.DataAnnotations;

namespace Campaigns.Content.Media;

/// <summary>How large a video may be.</summary>
public sealed class MediaOptions
{
    public const string Section = "Media";

    /// <summary>The largest video an item may have, in megabytes of 1,048,576 bytes.</summary>
    /// <value>The default is 200; from 1 to 2,000.</value>
    [Range(1, 2000)]
    public int VideoMegabytes { get; set; } = 200;

    /// <summary>The largest video that Zalo takes, in megabytes of 1,048,576 bytes.</summary>
    /// <value>The default is 50, as Zalo documents it; from 1 to 2,000.</value>
    [Range(1, 2000)]
    public int ZaloVideoMegabytes { get; set; } = 50;
}
