using System.Diagnostics;
using Campaigns.Desk.Shell;
using Campaigns.Proof.Restores;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Reconciliation;
using Campaigns.Scheduler.Worker;
using Campaigns.Simulators;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Campaigns.Proof.Clocks;

/// <summary>What came of one worker that stood still at one call.</summary>
/// <param name="Reached">Whether it made that call at all.</param>
/// <param name="Seen">How often citizens see the post.</param>
/// <param name="State">What the store says of it.</param>
/// <param name="Attempts">How often it was marked.</param>
/// <param name="Told">The worker's last words.</param>
internal sealed record Stopped(bool Reached, int Seen, int State, int Attempts, string Told)
{
    /// <summary>The post's deadline and the lease of a run; what a channel asks for beside it is two seconds.</summary>
    private const int Seconds = 5;

    /// <param name="account">Where the one post is due.</param>
    /// <param name="call">The named call of the platform at which the worker is stopped.</param>
    /// <param name="done">After the platform did it and before it answers; else before it did it.</param>
    /// <param name="atLeast">How long it stands still at the least; the deadline and the settle time go by in any case.</param>
    /// <param name="connection">A PostgreSQL that both workers share; empty: SQLite, past the lock that would keep the second away.</param>
    public static async Task<Stopped> Run(string account, string call, bool done, TimeSpan atLeast, string connection = "")
    {
        await using var town = await Town.Open(more: new Dictionary<string, string>
        {
            ["Store:Connection"] = connection, ["Worker:SendSeconds"] = $"{Seconds}", ["Worker:LeaseSeconds"] = $"{Seconds}", ["Channels:Facebook:TwoStep"] = "true", ["Channels:AttemptSeconds"] = "4",
        });
        await town.Store.Fill();
        await town.Store.Database.Write(s => s.Run("DELETE FROM post WHERE id <> (SELECT MIN(p.id) FROM post p JOIN account c ON c.id = p.account_id WHERE c.name = @account)", new { account }));
        using var worker = town.Worker();
        var stood = new TaskCompletionSource();
        foreach (var platform in new Simulator[] { town.Platforms.Facebook, town.Platforms.WordPress, town.Platforms.Zalo })
            platform.OnCall = (name, over) =>
            {
                if (name == call && over == done && !stood.Task.IsCompleted)
                {
                    worker.Pause();
                    // Stopped in the midst of a commit it would keep the store from everybody: a hazard of its own, and not this one.
                    while (!(connection.Length == 0 ? Writable(town.Data) : Idle(connection)))
                    {
                        worker.GoOn();
                        worker.Pause();
                    }
                    stood.TrySetResult();
                }
            };
        await Task.WhenAny(stood.Task, Eventually.Holds(async () => await town.Open() == 0, () => worker.Said));
        if (!stood.Task.IsCompleted)
            return new(false, town.Seen().Count, 0, 0, worker.Said);
        var watch = Stopwatch.StartNew();
        await Other(town, async () => await town.Open() == 0 && watch.Elapsed >= atLeast, atLeast);
        worker.GoOn();
        // It is back at work when it has told the store so, under a new name or its own.
        var before = await Beat(town);
        await Eventually.Holds(async () => await Beat(town) > before, () => worker.Said);
        await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
        await worker.Stop();
        var post = (await town.Store.Posts())[0];
        return new(true, town.Seen().Count, post.State, post.Attempts, $"{call} {(done ? "after" : "before")}: {post.Why}\n{worker.Said}");
    }

    /// <summary>A second worker of the same store: what PostgreSQL allows, and a lock on a bad file share too.</summary>
    private static async Task Other(Town town, Func<Task<bool>> until, TimeSpan atLeast)
    {
        var opened = await House.Open(town.Data, town.Settings, TimeProvider.System, default);
        await using var house = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
        T Of<T>() where T : notnull => house.Services.GetRequiredService<T>();
        var (dispatcher, registry, sweep, reconciler) = (Of<Dispatcher>(), Of<WorkerRegistry>(), Of<Sweep>(), Of<Reconciler>());
        dispatcher.Worker = await registry.Enter(default);
        await Eventually.Holds(async () =>
        {
            await registry.Beat(dispatcher.Worker, default);
            await registry.BuryTheDead(dispatcher.Worker, alone: false, default);
            await sweep.Run(dispatcher.Worker, default);
            dispatcher.Wake();
            while (await dispatcher.Turn(default)) { }
            await dispatcher.Settled();
            await reconciler.Run(dispatcher.Worker, default);
            return await until();
        }, () => "the second worker", atLeast);
        await registry.Leave(dispatcher.Worker);
    }

    private static bool Writable(string folder)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "campaigns.db")};Pooling=False;Default Timeout=1");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE; ROLLBACK";
            command.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>Whether nobody stands within a transaction.</summary>
    private static bool Idle(string connection)
    {
        using var looker = new NpgsqlConnection(connection + ";Pooling=false");
        looker.Open();
        using var command = new NpgsqlCommand("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL", looker);
        return (long)command.ExecuteScalar()! == 0;
    }

    private static Task<long> Beat(Town town) => town.Store.Database.Read(s => s.Value<long>("SELECT MAX(beat) FROM worker"));
}
