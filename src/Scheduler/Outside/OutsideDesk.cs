using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Outside;

/// <summary>
/// What already stands on the accounts: read back when an account is connected and every night, kept apart from what was
/// posted from here, tagged by people, and held against what is about to be posted.
/// </summary>
public sealed class OutsideDesk(Database database, AccountStore accounts, ChannelSet channels, TimeProvider clock, ILogger<OutsideDesk> log)
{
    /// <summary>How much of an account is read at once, newest first, and how much of each text is kept, in characters.</summary>
    private const int Most = 100, Kept = 500;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(30), TwinDays = TimeSpan.FromDays(14);

    /// <summary>Newest first; at most <paramref name="most"/>.</summary>
    public Task<IReadOnlyList<OutsidePost>> Newest(string unitId, int most, CancellationToken cancel = default) => database.Read<IReadOnlyList<OutsidePost>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE unit_id = @unitId ORDER BY at DESC LIMIT @most", new { unitId, most })).Select(r => r.Post())], cancel);

    /// <summary>Of one account, newest first; at most <paramref name="most"/> after the first <paramref name="skip"/>.</summary>
    public Task<IReadOnlyList<OutsidePost>> Of(string accountId, int skip, int most, CancellationToken cancel = default) => database.Read<IReadOnlyList<OutsidePost>>(async session =>
        [.. (await session.List<Row>($"{Columns} WHERE account_id = @accountId ORDER BY at DESC, id LIMIT @most OFFSET @skip", new { accountId, skip, most })).Select(r => r.Post())], cancel);

    public async Task<OutsidePost?> Find(string id, CancellationToken cancel = default) =>
        (await database.Read(session => session.First<Row>($"{Columns} WHERE id = @id", new { id }), cancel))?.Post();

    /// <summary>A person says what it was about, so that it counts in reports; the problem where there is no such post.</summary>
    public async Task<Problem?> Tag(string id, string? section, string? theme, string? campaignId, CancellationToken cancel = default) =>
        await database.Write(session => session.Run("UPDATE outside_post SET section = @section, theme = @theme, campaign_id = @campaignId WHERE id = @id",
            new { id, section = section?.Normalize(), theme = theme?.Normalize(), campaignId }), cancel) == 1
            ? null
            : Problem.Input(new("Không có bài này.", "There is no such post."), id);

    /// <summary>Reads every account back; how many posts are new. An account that cannot be read is logged and left for the next night.</summary>
    public async Task<int> ReadAll(CancellationToken cancel)
    {
        var found = 0;
        foreach (var account in await accounts.All(cancel))
            if (account is { Active: true, Sandbox: false } && account.Kind is ChannelKind.Facebook or ChannelKind.ZaloOa or ChannelKind.WordPress)
                found += await Read(account, cancel);
        return found;
    }

    /// <summary>Reads one account back; how many posts are new.</summary>
    public async Task<int> Read(Account account, CancellationToken cancel)
    {
        if (channels.For(account) is not { } channel)
            return 0;
        using var within = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        within.CancelAfter(Within);
        try
        {
            var standing = await channel.List(account, Most, within.Token);
            return await database.Write(session => Keep(session, account, standing), cancel);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            log.LogWarning("Account {Account} did not show in time what stands on it", account.Id);
            return 0;
        }
    }

    /// <summary>
    /// What was posted elsewhere on this account in the last two weeks and says nearly the same: a likely twin of
    /// <paramref name="text"/>. Null where there is none.
    /// </summary>
    public async Task<OutsidePost?> Twin(string accountId, string text, CancellationToken cancel = default)
    {
        var since = (clock.GetUtcNow() - TwinDays).ToUnixTimeMilliseconds();
        var recent = await database.Read(session => session.List<Row>($"{Columns} WHERE account_id = @accountId AND at >= @since ORDER BY at DESC LIMIT @Most", new { accountId, since, Most }), cancel);
        return recent.FirstOrDefault(row => Likeness.Of(row.Text, text) >= Likeness.Twin)?.Post();
    }

    /// <summary>The likely twins of an item on the accounts where it waits to be posted: to be seen before it goes out.</summary>
    public async Task<IReadOnlyList<OutsidePost>> Twins(string itemId, CancellationToken cancel = default)
    {
        var waiting = await database.Read(session => session.List<(string AccountId, string Title, string Summary, string Body)>(
            "SELECT p.account_id, i.title, i.summary, i.body FROM post p JOIN item i ON i.id = p.item_id WHERE p.item_id = @itemId AND p.state IN (0, 1)", new { itemId }), cancel);
        var twins = new List<OutsidePost>();
        foreach (var (account, title, summary, body) in waiting)
            if (await Twin(account, $"{title} {summary} {body}", cancel) is { } twin)
                twins.Add(twin);
        return twins;
    }

    private const string Columns = """
        SELECT id AS Id, account_id AS AccountId, url AS Url, text AS Text, at AS At, section AS Section, theme AS Theme, campaign_id AS CampaignId FROM outside_post
        """;

    private async Task<int> Keep(Session session, Account account, IReadOnlyList<Standing> standing)
    {
        var (now, found) = (clock.GetUtcNow().ToUnixTimeMilliseconds(), 0);
        foreach (var one in standing)
        {
            if (await session.Value<bool>("SELECT EXISTS (SELECT 1 FROM post WHERE account_id = @account AND (remote_id = @id OR token LIKE '%' || @id))", new { account = account.Id, id = one.Id }))
                continue;
            var text = one.Text.Normalize();
            found += await session.Run("UPDATE outside_post SET seen = @now WHERE account_id = @account AND remote_id = @id", new { now, account = account.Id, id = one.Id }) > 0 ? 0
                : await session.Run("""
                    INSERT INTO outside_post (id, unit_id, account_id, remote_id, url, text, at, seen, created)
                    VALUES (@key, @UnitId, @account, @id, @Url, @text, @at, @now, @now)
                    """, new { key = Id.New(clock), account.UnitId, account = account.Id, id = one.Id, one.Url, text = text.Length > Kept ? text[..Kept] : text, at = one.At.ToUnixTimeMilliseconds(), now });
        }
        return found;
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string AccountId { get; set; } = "";
        public string? Url { get; set; }
        public string Text { get; set; } = "";
        public long At { get; set; }
        public string? Section { get; set; }
        public string? Theme { get; set; }
        public string? CampaignId { get; set; }

        public OutsidePost Post() => new(Id, AccountId, Url, Text, DateTimeOffset.FromUnixTimeMilliseconds(At), Section, Theme, CampaignId);
    }
}
