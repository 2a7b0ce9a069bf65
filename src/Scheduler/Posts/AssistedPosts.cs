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

    /// <summary>What waits for a person in these units (null: in all), the most pressing first; <paramref name="page"/> counts from 1.</summary>
    public Task<IReadOnlyList<AssistedPost>> Waiting(int page = 1, IReadOnlyList<string>? units = null, CancellationToken cancel = default) => List(
        $"WHERE {PostList.Open} AND p.state = 1{Of(units)} AND {AssistedRow.ByHand} ORDER BY p.not_after, p.id LIMIT @PageSize OFFSET @skip", page, units, cancel);

    /// <summary>What of these units was closed or missed within the last three days, the newest first; at most a page.</summary>
    public Task<IReadOnlyList<AssistedPost>> Recent(IReadOnlyList<string>? units = null, CancellationToken cancel = default) => List(
        $"WHERE p.unit_id IN (SELECT id FROM unit){Of(units)} AND p.due >= @since AND p.state IN (3, 6, 7) AND {AssistedRow.ByHand} ORDER BY p.due DESC, p.id LIMIT @PageSize OFFSET @skip", 1, units, cancel);

    /// <summary>How many wait there.</summary>
    public Task<int> Count(IReadOnlyList<string>? units = null, CancellationToken cancel = default) => database.Read(session => session.Value<int>(
        $"SELECT COUNT(*) FROM post p JOIN account c ON c.id = p.account_id WHERE {PostList.Open} AND p.state = 1{Of(units)} AND {AssistedRow.ByHand}", new { units }), cancel);

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

    /// <summary>Of these units; null: of all.</summary>
    private static string Of(IReadOnlyList<string>? units) => units is null ? "" : " AND p.unit_id IN @units";

    private async Task<IReadOnlyList<AssistedPost>> List(string where, int page, IReadOnlyList<string>? units, CancellationToken cancel) => await Seen(
        await database.Read(session => session.List<AssistedRow>($"{AssistedRow.Columns} {where}",
            new { PageSize, units, skip = (Math.Clamp(page, 1, 10_000) - 1) * PageSize, since = (clock.GetUtcNow() - Remembered).ToUnixTimeMilliseconds() }), cancel), cancel);

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
