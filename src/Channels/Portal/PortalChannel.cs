using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Channels.Portal;

/// <summary>
/// The built-in portal: publishing is one row under the post's id, so an unknown outcome can always be settled and a
/// repeated publish changes nothing.
/// </summary>
internal sealed class PortalChannel(Database database, UnitStore units, TimeProvider clock) : IChannel
{
    public TimeSpan Settle => TimeSpan.Zero;

    public async Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel)
    {
        var variant = dispatch.Variant;
        var slug = $"{Slug.Of(variant.Title)}-{dispatch.PostId[^6..]}";
        await database.Write(session => session.Run("""
            INSERT INTO portal_page (post_id, unit_id, item_id, slug, title, description, html, picture_hash, picture_alt, picture_width, picture_height,
              section, section_slug, campaign, campaign_slug, theme, theme_slug, link, video, pictures, content_hash, published, updated)
            VALUES (@PostId, @UnitId, @ItemId, @slug, @Title, @Description, @Text, @Hash, @Alt, @Width, @Height,
              @Section, @sectionSlug, @Campaign, @campaignSlug, @Theme, @themeSlug, @Link, @video, @pictures, @ContentHash, @now, @now)
            ON CONFLICT (post_id) DO NOTHING
            """, Values(dispatch, slug)), cancel);
        return new Outcome.Published(slug, await Address(dispatch.Account, slug, cancel));
    }

    public async Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel)
    {
        var changed = await database.Write(session => session.Run("""
            UPDATE portal_page SET title = @Title, description = @Description, html = @Text, picture_hash = @Hash, picture_alt = @Alt,
              picture_width = @Width, picture_height = @Height, section = @Section, section_slug = @sectionSlug, campaign = @Campaign,
              campaign_slug = @campaignSlug, theme = @Theme, theme_slug = @themeSlug, link = @Link, video = @video, pictures = @pictures, content_hash = @ContentHash, updated = @now
            WHERE post_id = @PostId AND withdrawn IS NULL
            """, Values(dispatch, dispatch.RemoteId ?? "")), cancel);
        return changed == 1
            ? new Outcome.Updated(await Address(dispatch.Account, dispatch.RemoteId!, cancel))
            : new Outcome.Rejected("Trang này không còn trên cổng.");
    }

    public async Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel)
    {
        await database.Write(session => session.Run("UPDATE portal_page SET withdrawn = @now WHERE post_id = @PostId AND withdrawn IS NULL",
            new { dispatch.PostId, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);
        return new Outcome.Withdrawn();
    }

    public async Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel) =>
        await Find(dispatch, cancel) is Finding.Present(var id, var url) ? new Outcome.Published(id, url) : new Outcome.Unknown("Cổng không có trang này.");

    public async Task<Finding> Find(Dispatch dispatch, CancellationToken cancel)
    {
        var slug = await database.Read(session =>
            session.Value<string?>("SELECT slug FROM portal_page WHERE post_id = @PostId", new { dispatch.PostId }), cancel);
        return slug is null ? new Finding.Absent() : new Finding.Present(slug, await Address(dispatch.Account, slug, cancel));
    }

    public Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel) => database.Read<IReadOnlyList<Standing>>(async session =>
        [.. (await session.List<(string Slug, string Title, long Published)>(
                "SELECT slug, title, published FROM portal_page WHERE unit_id = @UnitId AND withdrawn IS NULL ORDER BY published DESC LIMIT @most",
                new { account.UnitId, most }))
            .Select(row => new Standing(row.Slug, null, row.Title, DateTimeOffset.FromUnixTimeMilliseconds(row.Published)))], cancel);

    public Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, long>?>(null);

    public Task<Problem?> Check(Account account, CancellationToken cancel) => Task.FromResult<Problem?>(null);

    private async Task<string?> Address(Account account, string slug, CancellationToken cancel) =>
        await units.ById(account.UnitId, cancel) is { } unit ? PortalAddress.Of(unit, slug) : null;

    private object Values(Dispatch dispatch, string slug)
    {
        var variant = dispatch.Variant;
        VariantPicture? picture = variant.Pictures.Count > 0 ? variant.Pictures[0] : null;
        return new
        {
            dispatch.PostId, dispatch.Account.UnitId, dispatch.ItemId, slug, variant.Title, variant.Description, variant.Text,
            picture?.Hash, Alt = picture?.Alt ?? "", Width = picture?.Width ?? 0, Height = picture?.Height ?? 0,
            variant.Section, sectionSlug = SlugOf(variant.Section), variant.Campaign, campaignSlug = SlugOf(variant.Campaign),
            variant.Theme, themeSlug = SlugOf(variant.Theme), variant.Link, video = variant.Video is null ? null : JsonSerializer.Serialize(variant.Video, Json.Compact),
            pictures = variant.Pictures.Count > 1 ? JsonSerializer.Serialize(variant.Pictures.Skip(1), Json.Compact) : null, dispatch.ContentHash, now = clock.GetUtcNow().ToUnixTimeMilliseconds(),
        };
    }

    private static string? SlugOf(string? name) => string.IsNullOrWhiteSpace(name) ? null : Slug.Of(name);
}
