using System.Data.Common;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>Claims in the store: a lease on <c>scheduled</c>, the mark that a post is leaving, and letting go.</summary>
internal sealed class ClaimStore(Database database)
{
    private readonly PreparedStatement _claim = new($"""
        UPDATE post SET worker = @worker, lease_until = @lease, attempt = attempt + 1, updated = @now
        WHERE id IN (
          SELECT p.id FROM post p
          WHERE p.state = 0 AND p.wake <= @now AND p.not_after >= @now AND (p.lease_until IS NULL OR p.lease_until <= @now)
            AND @full NOT LIKE '%,' || p.account_id || ',%' AND {Claimable.All}
          ORDER BY p.wake, p.id LIMIT @most)
        RETURNING id, item_id, account_id, content_hash, due, not_after, attempt, token, remote_id
        """, "worker", "lease", "now", "full", "most");

    private readonly PreparedStatement _mark = new($"""
        UPDATE post AS p SET state = 2, wake = @deadline, why = NULL, asks = 0, person_asked = NULL, updated = @now
        WHERE p.id = @id AND p.worker = @worker AND p.attempt = @attempt AND p.state = 0 AND p.lease_until > @now
          AND p.not_after >= @now AND p.content_hash = @hash AND {Claimable.All}
        """, "deadline", "now", "id", "worker", "attempt", "hash");

    private readonly PreparedStatement _attempt = new("""
        INSERT INTO attempt (post_id, number, kind, worker, started, deadline) VALUES (@id, @number, 0, @worker, @now, @deadline)
        """, "id", "number", "worker", "now", "deadline");

    private readonly PreparedStatement _release = new("""
        UPDATE post SET worker = NULL, lease_until = NULL WHERE id = @id AND worker = @worker AND attempt = @attempt AND state = 0
        """, "id", "worker", "attempt");

    /// <summary>Takes a lease on what is due and may leave, oldest first, in one commit.</summary>
    /// <param name="worker">Who claims.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="lease">How long the lease stands, in milliseconds.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="full">Accounts that have enough waiting here already, each between commas: ",a,b,".</param>
    /// <param name="cancel">Ends the wait for the writer.</param>
    public Task<List<Claim>> Take(string worker, long now, long lease, int most, string full, CancellationToken cancel) => database.Write(async session =>
    {
        var claims = new List<Claim>();
        await using var rows = await _claim.Read(session, worker, now + lease, now, full, most);
        while (await rows.ReadAsync(CancellationToken.None))
            claims.Add(Read(rows, worker));
        // RETURNING promises no order.
        claims.Sort((a, b) => a.Due != b.Due ? a.Due.CompareTo(b.Due) : string.CompareOrdinal(a.PostId, b.PostId));
        return claims;
    }, cancel);

    /// <summary>
    /// Marks the post as sending and writes its attempt, within a transaction of the caller's. False: it may not leave any
    /// more (lease lapsed, approval voided, cancelled, held, late, account off), and the claim is let go.
    /// </summary>
    public bool Mark(Session session, Claim claim, long now, long deadline)
    {
        if (_mark.Run(session, deadline, now, claim.PostId, claim.Worker, claim.Attempt, claim.ContentHash) == 0)
        {
            Release(session, claim);
            return false;
        }
        _attempt.Run(session, claim.PostId, claim.Attempt, claim.Worker, now, deadline);
        return true;
    }

    public void Release(Session session, Claim claim) => _release.Run(session, claim.PostId, claim.Worker, claim.Attempt);

    private static Claim Read(DbDataReader row, string worker) => new()
    {
        PostId = row.GetString(0),
        ItemId = row.GetString(1),
        AccountId = row.GetString(2),
        ContentHash = row.GetString(3),
        Due = row.GetInt64(4),
        NotAfter = row.GetInt64(5),
        Attempt = row.GetInt32(6),
        Token = row.IsDBNull(7) ? null : row.GetString(7),
        RemoteId = row.IsDBNull(8) ? null : row.GetString(8),
        Worker = worker,
    };
}
