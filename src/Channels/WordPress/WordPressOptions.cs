using System.ComponentModel.DataAnnotations;

namespace Campaigns.Channels.WordPress;

/// <summary>How WordPress sites are spoken to.</summary>
public sealed class WordPressOptions
{
    public const string Section = "Channels:WordPress";

    /// <summary>How long one upload of a picture may take, in seconds; the whole send has its own deadline.</summary>
    /// <value>The default is 20; from 1 to 300.</value>
    [Range(1, 300)]
    public int UploadSeconds { get; set; } = 20;

    /// <summary>How long one upload of a video may take, in seconds; the whole send has its own deadline.</summary>
    /// <value>The default is 540; from 10 to 3,600.</value>
    [Range(10, 3600)]
    public int VideoSeconds { get; set; } = 540;

    /// <summary>Whether the picture also stands at the head of the text: for themes that show no featured image above an article.</summary>
    /// <value>False by default: most themes show the featured image there, and the picture would stand twice.</value>
    public bool PictureInText { get; set; }
}
