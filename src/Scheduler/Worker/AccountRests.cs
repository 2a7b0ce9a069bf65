using Campaigns.Channels.Wire;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Worker;

/// <summary>
/// Which accounts the workers of a store leave alone after too many failures. Each process has breakers of its own; a worker
/// enters its own in the store, so that a desk and a verb in another process can say it.
/// </summary>
public sealed class AccountRests(Database database, RestingAccounts resting, TimeProvider clock)
{
    private (string Worker, HashSet<AccountRest> Rests) _kept = ("", []);

    /// <summary>By account, those that a living worker leaves alone at this moment; of several workers' the rest that ends last.</summary>
    public async Task<IReadOnlyDictionary<string, AccountRest>> Now(CancellationToken cancel = default)
    {
        var rows = await database.Read(session => session.List<Row>("""
            SELECT r.account_id AS AccountId, r.since AS Since, r.until AS Until, r.why AS Why FROM account_rest r JOIN worker w ON w.id = r.worker
            WHERE r.until > store_now(@now) AND w.stopped IS NULL AND w.beat >= store_now(@now) - @silent ORDER BY r.until DESC
            """, new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), silent = (long)WorkerRegistry.Silent.TotalMilliseconds }), cancel);
        return rows.DistinctBy(row => row.AccountId, StringComparer.Ordinal).ToDictionary(row => row.AccountId, row => row.Rest(), StringComparer.Ordinal);
    }

    /// <summary>Enters what this worker leaves alone; writes only where that has changed. Called by the heart alone.</summary>
    internal async Task Keep(string worker, CancellationToken cancel)
    {
        var now = resting.All.ToHashSet();
        if (worker == _kept.Worker ? now.SetEquals(_kept.Rests) : now.Count == 0)
            return;
        var at = clock.GetUtcNow();
        await database.Write(async session =>
        {
            await session.Run("DELETE FROM account_rest WHERE worker = @worker", new { worker });
            // What is called before it is an account, by the page that connects it, is nobody's to be told of.
            foreach (var rest in now)
                await session.Run("INSERT INTO account_rest (account_id, worker, since, until, why) SELECT id, @worker, store_now(@now) - @ago, store_now(@now) + @left, @Why FROM account WHERE id = @AccountId",
                    new { rest.AccountId, worker, now = at.ToUnixTimeMilliseconds(), ago = Milliseconds(at - rest.Since), left = Milliseconds(rest.Until - at), rest.Why });
        }, cancel);
        _kept = (worker, now);
    }

    private static long Milliseconds(TimeSpan span) => (long)span.TotalMilliseconds;

    private sealed class Row
    {
        public string AccountId { get; set; } = "";
        public long Since { get; set; }
        public long Until { get; set; }
        public string Why { get; set; } = "";

        public AccountRest Rest() => new(AccountId, DateTimeOffset.FromUnixTimeMilliseconds(Since), DateTimeOffset.FromUnixTimeMilliseconds(Until), Why);
    }
}
