using System.Collections.Concurrent;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Clock;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaigns.Scheduler.Tests.Clock;

/// <summary>Real schedulers on the real clock, two of them on one store.</summary>
public sealed class ClusterClockTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [PostgresFact]
    public async Task Of_two_workers_on_one_PostgreSQL_each_second_is_one_workers_and_both_take_turns_without_overlap()
    {
        await using var shop = await Workshop.Open(ownClock: true);
        await using var second = await shop.Store.Again();
        // What the row says while the work is done is the turn before: two that do one turn would both see the same.
        var (seen, enough, working, overlaps) = (new ConcurrentBag<long>(), new TaskCompletionSource(), 0, 0);
        CountedJob Job(Database database) => new()
        {
            Cron = "* * * * * ?", AtStart = false, Work = async () =>
            {
                if (Interlocked.Increment(ref working) > 1)
                    Interlocked.Increment(ref overlaps);
                seen.Add(await database.Read(session => session.Value<long?>("SELECT turn FROM cluster_turn WHERE job = 'CountedJob'")) ?? 0);
                Interlocked.Decrement(ref working);
                if (seen.Count >= 6)
                    enough.TrySetResult();
            },
        };
        await using (var one = new Node(shop.Database, Job(shop.Database)))
        await using (var two = new Node(second, Job(second)))
        {
            await Task.WhenAll(one.Clock.Start(CancellationToken.None), two.Clock.Start(CancellationToken.None));
            await enough.Task.WaitAsync(Patience);
        }

        seen.ShouldBeUnique();
        overlaps.ShouldBe(0);
    }

    [PostgresFact]
    public async Task When_the_worker_that_began_goes_the_other_takes_the_turns_that_come()
    {
        await using var shop = await Workshop.Open(ownClock: true);
        await using var second = await shop.Store.Again();
        var (first, goesOn) = (new TaskCompletionSource(), new TaskCompletionSource());
        await using var one = new Node(shop.Database, new CountedJob { Cron = "* * * * * ?", Work = () => { first.TrySetResult(); return Task.CompletedTask; } });
        await one.Clock.Start(CancellationToken.None);
        await first.Task.WaitAsync(Patience);
        await one.Clock.Stop();
        await using var two = new Node(second, new CountedJob { Cron = "* * * * * ?", AtStart = false, Work = () => { goesOn.TrySetResult(); return Task.CompletedTask; } });

        await two.Clock.Start(CancellationToken.None);

        await goesOn.Task.WaitAsync(Patience);
    }

    [PostgresFact]
    public async Task A_worker_that_starts_later_does_not_do_again_what_another_did_since_its_last_moment()
    {
        await using var shop = await Workshop.Open(ownClock: true);
        await using var second = await shop.Store.Again();
        // Once a year, so that the turn does not change meanwhile.
        var job = new CountedJob { Cron = "0 0 0 1 1 ?" };
        await using var one = new Node(shop.Database, job);
        await using var two = new Node(second, job);

        await one.Clock.Start(CancellationToken.None);
        await one.Clock.CaughtUp;
        await two.Clock.Start(CancellationToken.None);
        await two.Clock.CaughtUp;

        job.Runs.ShouldBe(1);
    }

    [Fact]
    public async Task On_SQLite_every_start_does_everything_that_is_done_at_a_start()
    {
        await using var shop = await Workshop.Open();
        var job = new CountedJob { Cron = "0 0 0 1 1 ?" };
        foreach (var _ in Enumerable.Range(0, 2))
        {
            await using var node = new Node(shop.Database, job);
            await node.Clock.Start(CancellationToken.None);
            await node.Clock.CaughtUp;
        }

        job.Runs.ShouldBe(2);
    }

    [StoreFact]
    public async Task When_its_Quartz_has_died_the_watchdog_does_what_is_due_once()
    {
        await using var shop = await Workshop.Open();
        var job = new CountedJob { AtStart = false };
        await using var node = new Node(shop.Database, job, shop.Clock);
        await node.Clock.Start(CancellationToken.None);
        await node.Clock.Stop();
        shop.Clock.Advance(TimeSpan.FromMinutes(2));
        await node.Watch.Look(CancellationToken.None);
        await node.Watch.StandingIn;
        job.Runs.ShouldBe(0, "it may only be late");

        foreach (var _ in Enumerable.Range(0, 2))
        {
            shop.Clock.Advance(TimeSpan.FromMinutes(2));
            await node.Watch.Look(CancellationToken.None);
            await node.Watch.StandingIn;
        }

        job.Runs.ShouldBe(1);
    }

    private sealed class Node : IAsyncDisposable
    {
        public Node(Database database, IClusterJob job, TimeProvider? clock = null)
        {
            clock ??= TimeProvider.System;
            var (turns, pulse) = (new ClusterTurns(database, clock), new ClusterPulse(clock));
            Clock = new ClusterClock([job], turns, pulse, database, TestLogs.All, clock);
            Watch = new ClusterWatch(Clock, turns, pulse, clock, TestLogs.Of<ClusterWatch>());
        }

        public ClusterClock Clock { get; }

        public ClusterWatch Watch { get; }

        public async ValueTask DisposeAsync()
        {
            await Clock.Stop();
            Clock.Dispose();
        }
    }
}
