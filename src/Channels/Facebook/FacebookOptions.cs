using System.ComponentModel.DataAnnotations;

namespace Campaigns.Channels.Facebook;

/// <summary>How Facebook Pages are spoken to; the page itself, its id and its token belong to the account.</summary>
public sealed class FacebookOptions
{
    public const string Section = "Channels:Facebook";

    /// <summary>Where the Graph API is, without a version.</summary>
    /// <value>The default is <c>https://graph.facebook.com</c>.</value>
    [RegularExpression(@"https?://[^\s/?#]+(/[^\s?#]*)?")]
    public string GraphUrl { get; set; } = "https://graph.facebook.com";

    /// <summary>Where videos go. Empty: <c>https://graph-video.facebook.com</c> beside Facebook's own <see cref="GraphUrl"/>, else that one.</summary>
    /// <value>Empty by default.</value>
    [RegularExpression(@"(https?://[^\s/?#]+(/[^\s?#]*)?)?")]
    public string VideoUrl { get; set; } = "";

    /// <summary>The version of the Graph API; Meta ends one about two years after it came out.</summary>
    /// <value>The default is <c>v25.0</c>, which ends in July 2028.</value>
    [RegularExpression(@"v\d{1,3}\.\d")]
    public string Version { get; set; } = "v25.0";

    /// <summary>
    /// Whether a post is made unseen, its id kept, and then shown by that id: a step that may be repeated. Off: it is made
    /// visible by the one call that creates it.
    /// </summary>
    /// <value>True by default.</value>
    public bool TwoStep { get; set; } = true;

    /// <summary>How long a post may be out before the lists of its page show it, in seconds: absence counts only after this.</summary>
    /// <value>The default is 180; from 0 to 3,600. Meta documents no figure.</value>
    [Range(0, 3600)]
    public int SettleSeconds { get; set; } = 180;

    /// <summary>How long one try of the upload of a picture, or of a piece of a video, may take, in seconds; the send's own deadline holds too.</summary>
    /// <value>The default is 60; from 1 to 600.</value>
    [Range(1, 600)]
    public int UploadSeconds { get; set; } = 60;

    /// <summary>Metrics of a post that are asked for, parted by commas; Meta renames them, and one it no longer knows is left out.</summary>
    /// <value>The default is <c>post_total_media_view_unique,post_clicks</c>.</value>
    public string Metrics { get; set; } = "post_total_media_view_unique,post_clicks";
}
