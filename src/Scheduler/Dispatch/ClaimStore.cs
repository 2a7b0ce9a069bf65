using System.Data.Common;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>
/// Claims in the store: a lease on <c>scheduled</c>, the mark that a post is leaving, and letting go. Leases are judged by the
/// store's time.
/// </summary>
internal sealed class ClaimStore(Database database)
{
    private readonly PreparedStatement _claim = new($"""
        UPDATE post SET worker = @worker, lease_until = store_now(@now) + @lease, attempt = attempt + 1, updated = store_now(@now)
        WHERE id IN (
          SELECT p.id FROM post p
          WHERE p.state = 0 AND p.wake <= store_now(@now) AND p.not_after >= store_now(@now) AND (p.lease_until IS NULL OR p.lease_until <= store_now(@now))
            AND @full NOT LIKE '%,' || p.account_id || ',%' AND {Claimable.All}
          ORDER BY p.wake, p.id LIMIT @most FOR UPDATE OF p SKIP LOCKED)
        RETURNING id, item_id, account_id, content_hash, due, not_after, attempt, token, remote_id, store_now(@now)
        """, "worker", "lease", "now", "full", "most");

    private readonly PreparedStatement _mark = new($"""
        UPDATE post AS p SET state = 2, wake = store_now(@now) + @within, why = NULL, asks = 0, person_asked = NULL, updated = store_now(@now)
        WHERE p.id = @id AND p.worker = @worker AND p.attempt = @attempt AND p.state = 0 AND p.lease_until > store_now(@now)
          AND p.not_after >= store_now(@now) AND p.content_hash = @hash AND {Claimable.All}
        """, "within", "now", "id", "worker", "attempt", "hash");

    private readonly PreparedStatement _attempt = new("""
        INSERT INTO attempt (post_id, number, kind, worker, started, deadline) VALUES (@id, @number, 0, @worker, store_now(@now), store_now(@now) + @within)
        """, "id", "number", "worker", "now", "within");

    private readonly PreparedStatement _release = new("""
        UPDATE post SET worker = NULL, lease_until = NULL WHERE id = @id AND worker = @worker AND attempt = @attempt AND state = 0
        """, "id", "worker", "attempt");

    /// <summary>Takes a lease on what is due and may leave, oldest first, in one commit; what another worker is claiming at this moment is passed over.</summary>
    /// <param name="worker">Who claims.</param>
    /// <param name="now">Unix milliseconds by this machine.</param>
    /// <param name="lease">How long the lease stands, in milliseconds.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="full">Accounts that have enough waiting here already, each between commas: ",a,b,".</param>
    /// <param name="cancel">Ends the wait for the writer.</param>
    public Task<List<Claim>> Take(string worker, long now, long lease, int most, string full, CancellationToken cancel) => database.WriteOne(async session =>
    {
        var claims = new List<Claim>();
        await using var rows = await _claim.Read(session, worker, lease, now, full, most);
        while (await rows.ReadAsync(CancellationToken.None))
            claims.Add(Read(rows, worker, now));
        // RETURNING promises no order.
        claims.Sort((a, b) => a.Due != b.Due ? a.Due.CompareTo(b.Due) : string.CompareOrdinal(a.PostId, b.PostId));
        return claims;
    }, cancel);

    /// <summary>
    /// Marks posts as sending and writes their attempts, within a transaction of the caller's. What may not leave any more (lease
    /// lapsed, approval voided, cancelled, held, late, account off) is let go.
    /// </summary>
    /// <param name="session">The transaction.</param>
    /// <param name="leaving">What is to leave.</param>
    /// <param name="now">Unix milliseconds by this machine.</param>
    /// <param name="limit">How long a send may take, in milliseconds.</param>
    /// <param name="marked">What was marked is added to it.</param>
    public async Task Mark(Session session, IReadOnlyList<Parcel> leaving, long now, Func<Parcel, long> limit, List<Parcel> marked)
    {
        var marks = _mark.Runs(session);
        foreach (var parcel in leaving)
            marks.Add(limit(parcel), now, parcel.Claim.PostId, parcel.Claim.Worker, parcel.Claim.Attempt, parcel.Claim.ContentHash);
        var changed = await marks.Run();
        var attempts = _attempt.Runs(session);
        for (var i = 0; i < leaving.Count; i++)
        {
            var claim = leaving[i].Claim;
            if (changed[i] == 0)
            {
                await Release(session, claim);
                continue;
            }
            var within = limit(leaving[i]);
            attempts.Add(claim.PostId, claim.Attempt, claim.Worker, now, within);
            marked.Add(leaving[i] with { Started = now, Deadline = now + within });
        }
        await attempts.Run();
    }

    public ValueTask<int> Release(Session session, Claim claim) => _release.Run(session, claim.PostId, claim.Worker, claim.Attempt);

    private static Claim Read(DbDataReader row, string worker, long now) => new()
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
        StoreAhead = row.GetInt64(9) - now,
        Worker = worker,
    };
}
