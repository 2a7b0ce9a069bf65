using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Hours;

namespace Campaigns.Scheduler.Worker;

/// <summary>Who works on the store and when each was last heard, by the store's time: the rows by which a dead worker's claims become free.</summary>
internal sealed class WorkerRegistry(Database database, TimeProvider clock)
{
    /// <summary>A worker says that it lives this often.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    /// <summary>Silent for so long, it counts as dead. Others look every second, so that what it had claimed leaves within fifteen seconds of its death.</summary>
    public static readonly TimeSpan Silent = TimeSpan.FromSeconds(12);

    /// <summary>Enters a new worker; its id.</summary>
    public async Task<string> Enter(CancellationToken cancel)
    {
        var (id, now) = (Id.New(clock), Now);
        await database.WriteOnce(session => session.Run("INSERT INTO worker (id, machine, started, beat) VALUES (@id, @machine, store_now(@now), store_now(@now))",
            new { id, machine = Environment.MachineName, now }), cancel);
        return id;
    }

    /// <summary>False: this worker counts as dead already, its claims are free, and it must enter anew.</summary>
    public async Task<bool> Beat(string id, CancellationToken cancel) => await database.WriteOnce(session => session.Run(
        // A clock that was ahead and is set right: the run began now at the latest.
        """
        UPDATE worker SET beat = store_now(@now), started = CASE WHEN started > store_now(@now) THEN store_now(@now) ELSE started END
        WHERE id = @id AND stopped IS NULL AND beat >= store_now(@now) - @silent
        """, new { id, now = Now, silent = (long)Silent.TotalMilliseconds }), cancel) > 0;

    /// <summary>The worker stops in order.</summary>
    public Task Leave(string id) => database.Write(session => Bury(session, "id = @id", new { id, now = Now }));

    /// <summary>Declares the silent dead and frees what they had claimed; how many there were.</summary>
    /// <param name="me">Never declared dead here.</param>
    /// <param name="alone">This worker holds the lock of the store, so that every other one is dead whenever it last spoke.</param>
    /// <param name="cancel">Ends the wait for the writer.</param>
    public async Task<int> BuryTheDead(string me, bool alone, CancellationToken cancel)
    {
        var args = new { me, now = Now, silent = (long)Silent.TotalMilliseconds, alone = alone ? 1 : 0 };
        const string dead = "id <> @me AND stopped IS NULL AND (@alone = 1 OR beat < store_now(@now) - @silent)";
        if (!await database.Read(session => session.Value<bool>($"SELECT EXISTS (SELECT 1 FROM worker WHERE {dead})", args), cancel))
            return 0;
        return await database.Write(session => Bury(session, dead, args), cancel);
    }

    /// <summary>Forgets runs that ended before what running hours look at; of what is due and was not sent yet the oldest says since when runs are still asked for. How many.</summary>
    public Task<int> Prune(CancellationToken cancel) => database.Write(async session =>
    {
        var args = new { now = Now, window = (long)(RunningHours.Window + TimeSpan.FromDays(1)).TotalMilliseconds };
        const string old = """
            stopped IS NOT NULL AND beat < store_now(@now) - @window
            AND beat < COALESCE((SELECT MIN(p.due) FROM post p WHERE p.state = 0 AND p.wake <= store_now(@now)), beat + 1)
            """;
        await session.Run($"DELETE FROM account_rest WHERE worker IN (SELECT id FROM worker WHERE {old})", args);
        return await session.Run($"DELETE FROM worker WHERE {old}", args);
    }, cancel);

    // `beat` stays what it was: it says until when the machine really ran.
    private static async Task<int> Bury(Session session, string which, object args)
    {
        await session.Run($"UPDATE post SET worker = NULL, lease_until = NULL WHERE state = 0 AND worker IN (SELECT id FROM worker WHERE {which})", args);
        await session.Run($"DELETE FROM account_rest WHERE worker IN (SELECT id FROM worker WHERE {which})", args);
        return await session.Run($"UPDATE worker SET stopped = store_now(@now) WHERE {which}", args);
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
