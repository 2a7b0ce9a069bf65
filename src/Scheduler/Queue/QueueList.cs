using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Queue;

/// <summary>The queues of accounts, as the desk reads them.</summary>
public sealed class QueueList(Database database, AccountStore accounts, TimeProvider clock)
{
    private const int MostPosts = 200, MostLate = 50, MostLibrary = 50;

    /// <summary>Empty times are shown this far ahead, and as far as the last post that waits, up to so many.</summary>
    private const int EmptyDays = 14, MostEmpty = 100;

    private static readonly TimeSpan LateFor = TimeSpan.FromDays(14);

    /// <summary>Null where there is no such account.</summary>
    public async Task<AccountQueue?> Of(string accountId, CancellationToken cancel = default)
    {
        if (await accounts.Find(accountId, cancel) is not { } account)
            return null;
        var now = clock.GetUtcNow();
        return await database.Read<AccountQueue?>(async session =>
        {
            var zone = (await session.Value<string>("SELECT zone FROM unit WHERE id = @UnitId", new { account.UnitId }))!;
            var times = await PostingTimeStore.Of(session, accountId);
            var waiting = await Entries(session, zone, "p.state IN (0, 8) ORDER BY p.due, p.id", new { accountId, most = MostPosts });
            var late = await Entries(session, zone, "p.state IN (6, 7) AND p.due >= @since ORDER BY p.due DESC, p.id", new { accountId, since = (now - LateFor).ToUnixTimeMilliseconds(), most = MostLate });
            var library = await session.List<(string, string)>("""
                SELECT i.id, i.title FROM item i
                WHERE i.unit_id = @UnitId AND i.state = 2 AND (i.not_after IS NULL OR i.not_after > @now)
                  AND EXISTS (SELECT 1 FROM approval a WHERE a.item_id = i.id AND a.revision = i.revision AND a.voided IS NULL)
                  AND NOT EXISTS (SELECT 1 FROM post p WHERE p.item_id = i.id AND p.account_id = @accountId AND p.state <> 9)
                ORDER BY i.created DESC, i.id DESC LIMIT @most
                """, new { account.UnitId, accountId, now = now.ToUnixTimeMilliseconds(), most = MostLibrary });
            return new AccountQueue(account, times, await Rows(session, accountId, TimeZoneInfo.FindSystemTimeZoneById(zone), times, waiting, now), late, library);
        }, cancel);
    }

    private static async Task<IReadOnlyList<QueueRow>> Rows(
        Session session, string accountId, TimeZoneInfo zone, IReadOnlyList<PostingTime> times, IReadOnlyList<QueueEntry> waiting, DateTimeOffset now)
    {
        var to = now.AddDays(EmptyDays);
        if (waiting.Count > 0 && waiting[^1].Due > to)
            to = waiting[^1].Due;
        if (to > now + QueuePlace.Ahead)
            to = now + QueuePlace.Ahead;
        var taken = await QueuePlace.Taken(session, accountId, now, to);
        var all = QueueTimes.Between(times, zone, now, to).ToList();
        var posting = all.ToHashSet();
        var empty = all.Where(moment => !taken.Contains(moment.ToUnixTimeMilliseconds() / 60_000)).Take(MostEmpty)
            .Select(moment => new QueueRow(TimeZoneInfo.ConvertTime(moment, zone), null, IsPostingTime: true));
        return [.. empty.Concat(waiting.Select(post => new QueueRow(post.Due, post, posting.Contains(post.Due)))).OrderBy(row => row.At)];
    }

    private static async Task<IReadOnlyList<QueueEntry>> Entries(Session session, string zone, string which, object args)
    {
        var entries = new List<QueueEntry>();
        MovablePost? before = null;
        foreach (var post in await MovablePost.List(session, $"p.account_id = @accountId AND {which} LIMIT @most", args))
        {
            entries.Add(new QueueEntry
            {
                Id = post.Id, ItemId = post.ItemId, Title = post.Title, State = post.State, Due = UnitClock.Local(zone, DateTimeOffset.FromUnixTimeMilliseconds(post.Due)),
                Approved = post.Stands, Why = post.Why, Before = entries.Count > 0 ? entries[^1] with { Before = null } : null,
                UpVoids = before is not null && (post.Asks(before.Due) || before.Asks(post.Due)),
            });
            before = post;
        }
        return entries;
    }
}
