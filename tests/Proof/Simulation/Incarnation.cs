using Campaigns.Content.Store;
using Microsoft.Data.Sqlite;

namespace Campaigns.Proof.Simulation;

/// <summary>
/// One life of a process: its clock, its opening of the store, and the gates it stands at. One that has died never passes a gate
/// again, so that nothing of it is written or sent any more; one that is stopped passes none until it goes on.
/// </summary>
internal sealed class Incarnation(SimulationRun run, string name) : IWriteSeam, IAsyncDisposable
{
    private const int DiskFull = 13;

    public string Name => name;

    public ProcessClock Clock { get; } = run.Time.NewClock();

    public Database Database { get; private set; } = null!;

    /// <summary>The post whose lease is looked at, in what flows from that question.</summary>
    public AsyncLocal<string?> Asking { get; } = new();

    public bool Alive { get; private set; } = true;

    public bool Stopped
    {
        get => Clock.Stopped;
        set => Clock.Stopped = value;
    }

    public async Task<Incarnation> Open(SimulatedStore store)
    {
        Database = await store.Open(Clock);
        Database.Seam = this;
        return this;
    }

    public void Die()
    {
        Alive = false;
        run.Time.Forget(Clock);
    }

    /// <summary>Stands here until the run lets it go on; forever where it has died.</summary>
    public Task Pass(string where) => run.Pass(this, where);

    public async Task<T> Write<T>(string file, string member, Func<Task<T>> commit)
    {
        var writer = $"{Path.GetFileNameWithoutExtension(file)}.{member}";
        await Pass($"before {writer}");
        if (run.DiskFails(this))
            throw new SqliteException("database or disk is full", DiskFull);
        var written = await commit();
        await run.Committed(this, writer);
        await Pass($"after {writer}");
        return written;
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
