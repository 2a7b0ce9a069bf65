using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Dispatch;

namespace Campaigns.Scheduler.Posts;

/// <summary>The posts that people make by hand, as the desk shows them.</summary>
public sealed class AssistedPosts(Database database, AccountStore accounts, TimeProvider clock)
{
    /// <summary>At most so many a page.</summary>
    public const int PageSize = 30;

    /// <summary>How long what was closed stays in sight.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(3);

    private readonly FrozenContent _content = new(database);

    /// <summary>What waits for a person, the most pressing first; <paramref name="page"/> counts from 1.</summary>
    public Task<IReadOnlyList<AssistedPost>> Waiting(int page = 1, CancellationToken cancel = default) => List(
        $"WHERE {PostList.Open} AND p.state = 1 AND {AssistedRow.ByHand} ORDER BY p.not_after, p.id LIMIT @PageSize OFFSET @skip", page, cancel);

    /// <summary>What was closed or missed within the last three days, the newest first; at most a page.</summary>
    public Task<IReadOnlyList<AssistedPost>> Recent(CancellationToken cancel = default) => List(
        $"WHERE p.unit_id IN (SELECT id FROM unit) AND p.due >= @since AND p.state IN (3, 6, 7) AND {AssistedRow.ByHand} ORDER BY p.due DESC, p.id LIMIT @PageSize OFFSET @skip", 1, cancel);

    /// <summary>How many wait.</summary>
    public Task<int> Count(CancellationToken cancel = default) => database.Read(session => session.Value<int>(
        $"SELECT COUNT(*) FROM post p JOIN account c ON c.id = p.account_id WHERE {PostList.Open} AND p.state = 1 AND {AssistedRow.ByHand}"), cancel);

    /// <summary>Null where there is no such post, or its account is not worked by hand.</summary>
    public async Task<AssistedPost?> Find(string id, CancellationToken cancel = default)
    {
        var row = await database.Read(session => AssistedRow.Find(session, id), cancel);
        return row is null ? null : (await Seen([row], cancel))[0];
    }

    /// <summary>The approved words, read back from their frozen bytes and verified; the problem where they are not what was approved.</summary>
    public async Task<Result<Variant>> Words(AssistedPost post, CancellationToken cancel = default)
    {
        var loaded = post.ContentHash is { } hash ? (await _content.Load([hash], cancel)).GetValueOrDefault(hash) : null;
        return loaded?.Variant is { } variant ? variant : Problem.World(
            new(loaded?.Why ?? "Nội dung đã duyệt không còn trong kho; cần duyệt lại.", "The approved words cannot be read back; they need a new approval."), post.Title);
    }

    private async Task<IReadOnlyList<AssistedPost>> List(string where, int page, CancellationToken cancel) => await Seen(
        await database.Read(session => session.List<AssistedRow>($"{AssistedRow.Columns} {where}",
            new { PageSize, skip = (Math.Clamp(page, 1, 10_000) - 1) * PageSize, since = (clock.GetUtcNow() - Remembered).ToUnixTimeMilliseconds() }), cancel), cancel);

    private async Task<IReadOnlyList<AssistedPost>> Seen(IReadOnlyList<AssistedRow> rows, CancellationToken cancel)
    {
        var known = await accounts.Some([.. rows.Select(row => row.AccountId).Distinct(StringComparer.Ordinal)], cancel);
        var now = clock.GetUtcNow();
        return [.. rows.Select(row => new AssistedPost
        {
            Id = row.Id, UnitId = row.UnitId, Title = row.Title, Account = known[row.AccountId], State = row.State, Due = AssistedRow.Time(row.Due),
            NotAfter = AssistedRow.Time(row.NotAfter), ContentHash = row.ContentHash, Obstacle = row.Obstacle, Taken = row.Taken(now), Url = row.Url,
            Screenshot = row.Screenshot, Why = row.Why, ClosedBy = row.ClosedBy, ClosedAt = row.ClosedAt is { } at ? AssistedRow.Time(at) : null,
        })];
    }
}
