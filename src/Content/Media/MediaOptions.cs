using System.ComponentModel.DataAnnotations;

namespace Campaigns.Content.Media;

/// <summary>How large a video and a picture may be.</summary>
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

    /// <summary>The largest picture that is taken into the library, in megabytes of 1,048,576 bytes.</summary>
    /// <value>The default is 10, which is the most that Facebook takes; from 1 to 50.</value>
    [Range(1, 50)]
    public int PictureMegabytes { get; set; } = 10;

    /// <summary>The most pixels of a picture that is taken in, in millions.</summary>
    /// <value>The default is 60; from 1 to 200.</value>
    [Range(1, 200)]
    public int PictureMegapixels { get; set; } = 60;

    /// <summary>The program that turns and shrinks pictures: a name that the system finds, or a whole path.</summary>
    /// <value>The default is <c>vips</c>.</value>
    [Required]
    public string Vips { get; set; } = "vips";
}
