using System.Globalization;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;

namespace Campaigns.Channels.Portal;

/// <summary>What stands on the built-in portal, for those who read it.</summary>
public sealed class PortalPages(Database database)
{
    private const string Columns = """
        SELECT post_id AS PostId, unit_id AS UnitId, item_id AS ItemId, slug AS Slug, title AS Title, description AS Description, html AS Html,
               picture_hash AS PictureHash, picture_alt AS PictureAlt, picture_width AS PictureWidth, picture_height AS PictureHeight,
               section AS Section, section_slug AS SectionSlug, campaign AS Campaign, campaign_slug AS CampaignSlug, theme AS Theme,
               theme_slug AS ThemeSlug, link AS Link, video AS Video, pictures AS Pictures, published AS Published, updated AS Updated, withdrawn AS Withdrawn
        FROM portal_page
        """;

    /// <summary>The page at this address, taken down or not; null where there never was one.</summary>
    public Task<PortalPage?> Find(string unitId, string slug, CancellationToken cancel = default) => database.Read(async session =>
        (await session.First<Row>($"{Columns} WHERE unit_id = @unitId AND slug = @slug", new { unitId, slug }))?.Page(), cancel);

    /// <summary>One page of what stands, newest first, without what was taken down.</summary>
    public Task<PortalList> List(string unitId, PortalFilter filter, int page = 1, CancellationToken cancel = default) => database.Read(async session =>
    {
        page = Math.Max(1, page);
        var where = $"WHERE unit_id = @unitId AND withdrawn IS NULL{(filter.Kind is { } kind ? $" AND {Name(kind)}_slug = @slug" : "")}";
        var total = await session.Value<int>($"SELECT COUNT(*) FROM portal_page {where}", new { unitId, slug = filter.Slug });
        var rows = await session.List<Row>($"{Columns} {where} ORDER BY published DESC, post_id DESC LIMIT @size OFFSET @skip",
            new { unitId, slug = filter.Slug, size = PortalList.PageSize, skip = (long)(page - 1) * PortalList.PageSize });
        return new PortalList([.. rows.Select(r => r.Page())], page, total);
    }, cancel);

    /// <summary>The shelves of one kind that hold something, fullest first; at most a hundred.</summary>
    public Task<IReadOnlyList<PortalShelf>> Shelves(string unitId, PortalShelfKind kind, CancellationToken cancel = default) => database.Read(session =>
        session.List<PortalShelf>($"""
            SELECT {Name(kind)}_slug AS Slug, MAX({Name(kind)}) AS Name, COUNT(*) AS Count FROM portal_page
            WHERE unit_id = @unitId AND withdrawn IS NULL AND {Name(kind)}_slug IS NOT NULL
            GROUP BY {Name(kind)}_slug ORDER BY COUNT(*) DESC, {Name(kind)}_slug LIMIT 100
            """, new { unitId }), cancel);

    private static string Name(PortalShelfKind kind) => kind.ToString().ToLower(CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public string PostId { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string ItemId { get; set; } = "";
        public string Slug { get; set; } = "";
        public string Title { get; set; } = "";
        public string Description { get; set; } = "";
        public string Html { get; set; } = "";
        public string? PictureHash { get; set; }
        public string PictureAlt { get; set; } = "";
        public int PictureWidth { get; set; }
        public int PictureHeight { get; set; }
        public string? Section { get; set; }
        public string? SectionSlug { get; set; }
        public string? Campaign { get; set; }
        public string? CampaignSlug { get; set; }
        public string? Theme { get; set; }
        public string? ThemeSlug { get; set; }
        public string? Link { get; set; }
        public string? Video { get; set; }
        public string? Pictures { get; set; }
        public long Published { get; set; }
        public long Updated { get; set; }
        public long? Withdrawn { get; set; }

        public PortalPage Page() => new()
        {
            PostId = PostId, UnitId = UnitId, ItemId = ItemId, Slug = Slug, Title = Title, Description = Description, Html = Html,
            PictureHash = PictureHash, PictureAlt = PictureAlt, PictureWidth = PictureWidth, PictureHeight = PictureHeight,
            Section = Section, SectionSlug = SectionSlug, Campaign = Campaign, CampaignSlug = CampaignSlug, Theme = Theme, ThemeSlug = ThemeSlug,
            Link = Link, Video = Video is null ? null : JsonSerializer.Deserialize<VariantVideo>(Video, Json.Compact),
            Pictures = Pictures is null ? [] : JsonSerializer.Deserialize<VariantPicture[]>(Pictures, Json.Compact) ?? [], Published = DateTimeOffset.FromUnixTimeMilliseconds(Published), Updated = DateTimeOffset.FromUnixTimeMilliseconds(Updated),
            Withdrawn = Withdrawn is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }
}
