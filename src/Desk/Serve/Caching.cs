namespace Campaigns.Desk.Serve;

/// <summary>What pages tell browsers and proxies about keeping them.</summary>
internal static class Caching
{
    /// <summary>
    /// Kept nowhere. In these very words: a page with a form is signed, and what signs it sets them itself; where it found others that a page or the
    /// gate had set before, it warned of every single page.
    /// </summary>
    public const string Nowhere = "no-cache, no-store";
}
