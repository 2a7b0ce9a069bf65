using Campaigns.Content;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Posts;

/// <summary>The posts of a store, as the desk makes and moves them; the worker's side is the dispatcher's.</summary>
public sealed class PostStore(Database database, TimeProvider clock)
{
    /// <summary>Makes the posts that are not there yet (item × account × round); how many were made.</summary>
    public Task<int> Plan(IReadOnlyList<NewPost> posts, CancellationToken cancel = default) =>
        database.Write(session => Plan(session, posts), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public async Task<int> Plan(Session session, IReadOnlyList<NewPost> posts)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var made = 0;
        foreach (var post in posts)
            made += await session.Run("""
                INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, attempt, created, updated)
                VALUES (@id, @UnitId, @ItemId, @AccountId, @Round, @due, @notAfter, @state, @due, 0, @now, @now)
                ON CONFLICT (item_id, account_id, round) DO NOTHING
                """,
                new { id = Id.New(clock), post.UnitId, post.ItemId, post.AccountId, post.Round, due = post.Due.ToUnixTimeMilliseconds(),
                    notAfter = post.NotAfter.ToUnixTimeMilliseconds(), state = PostState.Scheduled, now });
        return made;
    }
}
