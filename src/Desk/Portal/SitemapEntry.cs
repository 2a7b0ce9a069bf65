namespace Campaigns.Desk.Portal;

/// <summary>One page in the sitemap.</summary>
internal sealed class SitemapEntry
{
    public string Code { get; set; } = "";
    public string Slug { get; set; } = "";

    /// <summary>Unix milliseconds.</summary>
    public long Updated { get; set; }
}
