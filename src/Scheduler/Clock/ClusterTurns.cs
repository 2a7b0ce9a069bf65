using System.Collections.Concurrent;
using Campaigns.Content.Store;
using Quartz;

namespace Campaigns.Scheduler.Clock;

/// <summary>
/// The turns of the jobs of <c>cluster</c>: each moment of a job's cron expression is done once, whoever comes by, and however often.
/// A lock of the store keeps two from working at the same time, and a row says which moment was done last.
/// </summary>
internal sealed class ClusterTurns(Database database, TimeProvider clock)
{
    /// <summary>A turn that lies further ahead of the store's time was marked by a clock that was wrong, in milliseconds; it binds nobody.</summary>
    private const long Ahead = 60_000;

    private static readonly TimeSpan Smallest = TimeSpan.FromMilliseconds(1);

    private readonly ConcurrentDictionary<string, bool> _here = new(StringComparer.Ordinal);

    /// <summary>Does the work of the newest turn at <paramref name="at"/>; false where it was done, or is being done at this moment.</summary>
    /// <param name="job">Whose turn it is. What it throws is thrown, and the turn is not done.</param>
    /// <param name="at">A moment by this machine's clock.</param>
    /// <param name="again">Also where the turn was done already.</param>
    /// <param name="cancel">Ends the work.</param>
    public async Task<bool> Run(IClusterJob job, DateTimeOffset at, bool again, CancellationToken cancel)
    {
        if (!_here.TryAdd(job.Name, true))
            return false;
        try
        {
            await using var held = await database.Hold($"job/{job.Name}", cancel: cancel);
            var turn = Last(job.Cron, at).ToUnixTimeMilliseconds();
            if (held is null || (!again && await Done(job.Name, turn, cancel)))
                return false;
            await job.Run(cancel);
            await Mark(job.Name, turn, cancel);
            return true;
        }
        finally
        {
            _here.TryRemove(job.Name, out _);
        }
    }

    /// <summary>How long since a turn of any job was done; null where none ever was.</summary>
    public async Task<TimeSpan?> SinceNewest(CancellationToken cancel) => await database.Read(session =>
        session.Value<long?>("SELECT store_now(@now) - MAX(done) FROM cluster_turn", new { now = Now }), cancel) is { } since ? TimeSpan.FromMilliseconds(since) : null;

    /// <summary>The newest moment of the expression, in UTC, that is not after <paramref name="at"/></summary>
    internal static DateTimeOffset Last(string cron, DateTimeOffset at) => new CronExpression(cron, TimeZoneInfo.Utc).GetPreviousValidTimeBefore(at + Smallest) ?? at;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<bool> Done(string name, long turn, CancellationToken cancel) => database.Read(session => session.Value<bool>(
        "SELECT EXISTS (SELECT 1 FROM cluster_turn WHERE job = @name AND turn >= @turn AND turn <= store_now(@now) + @Ahead)", new { name, turn, now = Now, Ahead }), cancel);

    private Task<int> Mark(string name, long turn, CancellationToken cancel) => database.WriteOnce(session => session.Run("""
        INSERT INTO cluster_turn (job, turn, machine, done) VALUES (@name, @turn, @machine, store_now(@now))
        ON CONFLICT (job) DO UPDATE SET turn = excluded.turn, machine = excluded.machine, done = excluded.done
        """, new { name, turn, machine = Environment.MachineName, now = Now }), cancel);
}
