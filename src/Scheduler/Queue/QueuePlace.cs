using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Queue;

/// <summary>The places in an account's queue, within a transaction of the caller's: whoever asks at the same moment gets another one, or is done again.</summary>
internal static class QueuePlace
{
    /// <summary>Nobody queues further ahead.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(180);

    private const long Minute = 60_000;

    /// <summary>The next free posting time between the bounds; null where there is none.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="zone">Of its unit's wall clock.</param>
    /// <param name="after">Not at this moment, and not before it.</param>
    /// <param name="to">The last moment that counts.</param>
    /// <param name="but">A post that gives its own place away.</param>
    public static async Task<DateTimeOffset?> Next(Session session, string accountId, string zone, DateTimeOffset after, DateTimeOffset to, string? but)
    {
        var times = await PostingTimeStore.Of(session, accountId);
        var taken = await Taken(session, accountId, after, to, but);
        foreach (var moment in QueueTimes.Between(times, TimeZoneInfo.FindSystemTimeZoneById(zone), after, to))
            if (!taken.Contains(moment.ToUnixTimeMilliseconds() / Minute))
                return moment;
        return null;
    }

    /// <summary>The minutes since 1970 in which the account posts or has posted; what failed, was missed or came down leaves its minute free.</summary>
    public static async Task<HashSet<long>> Taken(Session session, string accountId, DateTimeOffset from, DateTimeOffset to, string? but = null) => (await session.List<long>("""
        SELECT due FROM post WHERE account_id = @accountId AND due >= @from AND due < @to AND state NOT IN (6, 7, 9, 10) AND (@but IS NULL OR id <> @but)
        """, new { accountId, from = from.ToUnixTimeMilliseconds() - Minute, to = to.ToUnixTimeMilliseconds() + Minute, but })).Select(due => due / Minute).ToHashSet();

    /// <summary>A new post of an item that stands on the account already, or did not yet; its id.</summary>
    public static async Task<string> Make(Session session, string unitId, string itemId, string accountId, long due, long notAfter, TimeProvider clock)
    {
        var (id, now) = (Id.New(clock), clock.GetUtcNow().ToUnixTimeMilliseconds());
        await session.Run("""
            INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, created, updated)
            VALUES (@id, @unitId, @itemId, @accountId, (SELECT COALESCE(MAX(q.round) + 1, 0) FROM post q WHERE q.item_id = @itemId AND q.account_id = @accountId),
              @due, @notAfter, @state, @due, 0, @now, @now)
            """, new { id, unitId, itemId, accountId, due, notAfter, state = PostState.Scheduled, now });
        return id;
    }
}
