using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Dispatch;

namespace Campaigns.Scheduler.Changes;

/// <summary>The changes that people carry out by hand, as the desk shows them.</summary>
public sealed class HandTasks(Database database, AccountStore accounts, TimeProvider clock)
{
    /// <summary>At most so many a page.</summary>
    public const int PageSize = 30;

    /// <summary>How long what was closed stays in sight.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(3);

    private const string Waits = $"{ChangeList.Open} AND c.state = 2";

    private readonly FrozenContent _content = new(database);

    /// <summary>What waits for a hand in these units (null: in all), taking down first, then the oldest; <paramref name="page"/> counts from 1.</summary>
    public Task<IReadOnlyList<HandTask>> Waiting(int page = 1, IReadOnlyList<string>? units = null, CancellationToken cancel = default) =>
        List($"WHERE {Waits}{Of(units)} ORDER BY c.kind DESC, c.created, c.id LIMIT @PageSize OFFSET @skip", page, units, cancel);

    /// <summary>What a person closed in these units within the last three days, the newest first; at most a page.</summary>
    public Task<IReadOnlyList<HandTask>> Recent(IReadOnlyList<string>? units = null, CancellationToken cancel = default) =>
        List($"WHERE h.closed_at >= @since AND c.state <> 2{Of(units)} ORDER BY h.closed_at DESC, c.id LIMIT @PageSize OFFSET @skip", 1, units, cancel);

    /// <summary>How many wait there.</summary>
    public Task<int> Count(IReadOnlyList<string>? units = null, CancellationToken cancel = default) =>
        database.Read(session => session.Value<int>($"SELECT COUNT(*) FROM post_change c WHERE {Waits}{Of(units)}", new { units }), cancel);

    /// <summary>Null where there is no such change.</summary>
    public async Task<HandTask?> Find(string id, CancellationToken cancel = default)
    {
        var row = await database.Read(session => HandRow.Find(session, id), cancel);
        return row is null ? null : (await Seen([row], cancel))[0];
    }

    /// <summary>What stands and what is to stand, each read back from its frozen bytes and verified; null where there is none, or it cannot be.</summary>
    public async Task<(Variant? Before, Variant? After)> Words(HandTask task, CancellationToken cancel = default)
    {
        var loaded = await _content.Load([.. new[] { task.Before, task.After }.OfType<string>()], cancel);
        return (Of(task.Before), Of(task.After));

        Variant? Of(string? hash) => hash is null ? null : loaded.GetValueOrDefault(hash)?.Variant;
    }

    /// <summary>Of these units; null: of all.</summary>
    private static string Of(IReadOnlyList<string>? units) => units is null ? "" : " AND c.post_id IN (SELECT id FROM post WHERE unit_id IN @units)";

    private async Task<IReadOnlyList<HandTask>> List(string where, int page, IReadOnlyList<string>? units, CancellationToken cancel) => await Seen(
        await database.Read(session => session.List<HandRow>($"{HandRow.Columns} {where}",
            new { PageSize, units, skip = (Math.Clamp(page, 1, 10_000) - 1) * PageSize, since = (clock.GetUtcNow() - Remembered).ToUnixTimeMilliseconds() }), cancel), cancel);

    private async Task<IReadOnlyList<HandTask>> Seen(IReadOnlyList<HandRow> rows, CancellationToken cancel)
    {
        var known = await accounts.Some([.. rows.Select(row => row.AccountId).Distinct(StringComparer.Ordinal)], cancel);
        var now = clock.GetUtcNow();
        return [.. rows.Select(row => row.Task(known[row.AccountId], now))];
    }
}
