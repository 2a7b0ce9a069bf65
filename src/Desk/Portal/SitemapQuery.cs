using Campaigns.Content.Store;

namespace Campaigns.Desk.Portal;

/// <summary>Every address of every portal that still stands.</summary>
internal sealed class SitemapQuery(Database database)
{
    // A sitemap holds 50,000 addresses at most; the oldest pages are reached through the archive.
    private const int Most = 49_000;

    public Task<IReadOnlyList<SitemapEntry>> All(CancellationToken cancel) => database.Read(session => session.List<SitemapEntry>("""
        SELECT u.code AS Code, p.slug AS Slug, p.updated AS Updated FROM portal_page p JOIN unit u ON u.id = p.unit_id
        WHERE p.withdrawn IS NULL ORDER BY p.published DESC LIMIT @Most
        """, new { Most }), cancel);
}
