using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Queue;

namespace Campaigns.Desk.Queues;

/// <summary>Finds the posting times of accounts at which nothing goes out.</summary>
internal sealed class EmptyTimes(Database database)
{
    private const long Minute = 60_000;

    /// <summary>Those of the unit's accounts that are on, after a moment and up to another, in order of time; accounts that have none are left out.</summary>
    public Task<IReadOnlyList<(Account Account, IReadOnlyList<DateTimeOffset> Times)>> Of(IReadOnlyList<Account> accounts, Unit unit, DateTimeOffset after, DateTimeOffset to, CancellationToken cancel) =>
        database.Read<IReadOnlyList<(Account, IReadOnlyList<DateTimeOffset>)>>(async session =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(unit.Zone);
            var empty = new List<(Account, IReadOnlyList<DateTimeOffset>)>();
            foreach (var account in accounts.Where(one => one.Active && one.UnitId == unit.Id))
            {
                var times = await PostingTimeStore.Of(session, account.Id);
                if (times.Count == 0)
                    continue;
                // A minute is the account's where a post goes out then; what failed, was missed or came down leaves it free.
                var taken = (await session.List<long>("SELECT due FROM post WHERE account_id = @Id AND due >= @from AND due <= @to AND state NOT IN (6, 7, 9, 10)",
                    new { account.Id, from = after.ToUnixTimeMilliseconds() - Minute, to = to.ToUnixTimeMilliseconds() + Minute })).Select(due => due / Minute).ToHashSet();
                var free = QueueTimes.Between(times, zone, after, to).Where(moment => !taken.Contains(moment.ToUnixTimeMilliseconds() / Minute)).Select(unit.Local).ToArray();
                if (free.Length > 0)
                    empty.Add((account, free));
            }
            return empty;
        }, cancel);
}
