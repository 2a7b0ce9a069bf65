using Campaigns.Channels.Contract;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>
/// Writes what came back, each answer in a commit of its own. Every write names worker and attempt; no row changed means
/// that the lease was lost and nothing may be done any more. Times are the store's.
/// </summary>
internal sealed class OutcomeStore(Database database) : ISendLease
{
    private static readonly string[] s_post = ["state", "wake", "why", "token", "remote", "url", "held", "published", "asked", "expected", "now", "id", "worker", "attempt"];
    private static readonly string[] s_note = ["now", "outcome", "answer", "line", "id", "number"];

    // 2 sending; 5 unknown: a late answer of the attempt that is still the newest is the truth, whatever the sweep feared.
    private readonly PreparedStatement _answer = new(Post("AND state IN (2, 5)"), s_post);
    private readonly PreparedStatement _settle = new(Post("AND state IN (4, 5)"), s_post);

    private readonly PreparedStatement _attempt = new(AttemptNote.Sql, s_note);

    // Both as one, in one round trip: most answers are no more than that, and they come by the thousand.
    private readonly PreparedStatement _whole = PreparedStatement.Both(Post("AND state IN (2, 5)"), AttemptNote.Sql, [.. s_post, "outcome", "answer", "line", "number"]);

    private readonly PreparedStatement _token = new("""
        UPDATE post SET token = @token, updated = @now WHERE id = @id AND worker = @worker AND attempt = @attempt AND state IN (2, 4, 5)
        """, "token", "now", "id", "worker", "attempt");

    // What is followed was marked long ago: whether it may still be shown is asked as it was then, hold, approval and last moment.
    private readonly PreparedStatement _mine = new($"""
        UPDATE post AS p SET updated = store_now(@now) WHERE p.id = @id AND p.worker = @worker AND p.attempt = @attempt AND p.wake > store_now(@now) AND (p.state = 2
          OR p.state = 4 AND p.not_after >= store_now(@now) AND {Claimable.All} AND NOT {Claimable.Unwanted})
        """, "now", "id", "worker", "attempt");

    // What is shown while it is followed may arrive until its question is over: only then does absence count anew. A send's own deadline is its wake.
    private readonly PreparedStatement _deadline = new("""
        UPDATE attempt SET deadline = (SELECT p.wake FROM post p WHERE p.id = @id)
        WHERE post_id = @id AND number = @number AND deadline < (SELECT p.wake FROM post p WHERE p.id = @id)
        """, "id", "number");

    /// <summary>The answer to a send; false: the lease was lost.</summary>
    public Task<bool> Answer(Claim claim, StateChange change, long now) => GoesOn(change) || change.AccountOff
        ? database.WriteOnce(session => Apply(session, _answer, claim, change, now))
        : database.WriteOne(async session => await _whole.Run(session, [.. Values(claim, change, now), (int)change.Outcome, change.Answer, AttemptNote.Line(now), claim.Attempt]) > 0);

    /// <summary>What asking about a pending or unknown post brought; false: something else has happened to it meanwhile.</summary>
    public Task<bool> Settle(Claim claim, StateChange change, long now) => database.WriteOnce(async session =>
    {
        if (!await Apply(session, _settle, claim, change, now))
            return false;
        // What was read back as somebody else's, while the store did not know it, is ours after all.
        if (change is { State: PostState.Published, RemoteId: { } remote })
            await session.Run("DELETE FROM outside_post WHERE account_id = @AccountId AND remote_id = @remote", new { claim.AccountId, remote });
        return true;
    });

    public Task<bool> KeepToken(Claim claim, string token, long now, CancellationToken cancel) =>
        database.WriteOne(async session => await _token.Run(session, token, now, claim.PostId, claim.Worker, claim.Attempt) > 0, cancel);

    public Task<bool> StillMine(Claim claim, long now, CancellationToken cancel) => database.WriteOnce(async session =>
    {
        if (await _mine.Run(session, now, claim.PostId, claim.Worker, claim.Attempt) == 0)
            return false;
        await _deadline.Run(session, claim.PostId, claim.Attempt);
        return true;
    }, cancel);

    public Task<Veto?> MayShow(Claim claim, long now, CancellationToken cancel) => database.Write(async session =>
    {
        if (await ShowCheck.Of(session, claim, now) is { } veto)
            return veto;
        await _deadline.Run(session, claim.PostId, claim.Attempt);
        return null;
    }, cancel);

    private async Task<bool> Apply(Session session, PreparedStatement post, Claim claim, StateChange change, long now)
    {
        // What was to be taken down before it was out does not go out any more.
        if (GoesOn(change) && await WithdrawalWaits(session, claim.PostId))
            change = change with { State = PostState.Cancelled, Wake = now, Held = null, Why = "Bài chưa lên kênh; đã hủy vì có yêu cầu gỡ." };
        if (await post.Run(session, Values(claim, change, now)) == 0)
            return false;
        await _attempt.Run(session, now, (int)change.Outcome, change.Answer, AttemptNote.Line(now), claim.PostId, claim.Attempt);
        if (GoesOn(change))
            await TakeNext(session, claim.PostId);
        if (change.AccountOff)
            await session.Run("UPDATE account SET active = 0, inactive_why = @Why WHERE id = @AccountId AND active = 1", new { change.Why, claim.AccountId });
        return true;
    }

    /// <summary>Whether the post is known not to be out, so that what was asked for meanwhile is looked at in the same write.</summary>
    private static bool GoesOn(StateChange change) => change.State is PostState.Scheduled or PostState.Failed or PostState.Held;

    private static async Task<bool> WithdrawalWaits(Session session, string postId)
    {
        // Whoever asks for a withdrawal holds the post meanwhile, so that it is either seen here or sees what is written here.
        await session.Value<string>("SELECT id FROM post WHERE id = @postId FOR UPDATE", new { postId });
        return await session.Value<bool>("SELECT EXISTS (SELECT 1 FROM post_change c WHERE c.post_id = @postId AND c.kind = 2 AND c.state = 0)", new { postId });
    }

    /// <summary>What was approved meanwhile, and kept ready in case the post is out, is what goes out: it is known not to be.</summary>
    private static async Task TakeNext(Session session, string postId)
    {
        if (await session.Run("""
            UPDATE post SET approval_id = (SELECT n.approval_id FROM post_next n WHERE n.post_id = post.id), content_hash = (SELECT n.content_hash FROM post_next n WHERE n.post_id = post.id)
            WHERE id = @postId AND EXISTS (SELECT 1 FROM post_next n JOIN approval v ON v.id = n.approval_id WHERE n.post_id = post.id AND v.voided IS NULL)
            """, new { postId }) > 0)
            await session.Run("DELETE FROM post_next WHERE post_id = @postId", new { postId });
    }

    // A post that goes back to scheduled is free again; elsewhere the worker stays named, so that a late answer can be told from a stranger's.
    private static string Post(string states) => $"""
        UPDATE post SET state = @state, wake = @wake, why = @why, token = COALESCE(@token, token), remote_id = COALESCE(@remote, remote_id),
          url = COALESCE(@url, url), held = @held, published = COALESCE(@published, published), person_asked = COALESCE(@asked, person_asked), expected = COALESCE(@expected, expected),
          worker = CASE WHEN @state = 0 THEN NULL ELSE worker END, lease_until = NULL, updated = @now
        WHERE id = @id AND worker = @worker AND attempt = @attempt {states}
        """;

    private static object?[] Values(Claim claim, StateChange change, long now) =>
    [
        (int)change.State, change.Wake, change.Why, change.Token, change.RemoteId, change.Url, change.Held is { } held ? (int)held : null,
        change.State == PostState.Published ? now : null, change.AskPerson ? now : null, change.Expected, now, claim.PostId, claim.Worker, claim.Attempt,
    ];
}
