using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Tests.Dispatch;

public sealed class LeaseTests
{
    [StoreFact]
    public async Task What_one_worker_has_claimed_another_leaves_alone_until_the_lease_lapses()
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.InFlight = 1;
        var stuck = new TaskCompletionSource();
        var first = await workshop.Post();
        workshop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = await workshop.Post();
        workshop.Channel.OnPublish = async (d, _) => { if (d.PostId == first) await stuck.Task; return new Outcome.Published("1", null); };
        var (one, two) = (await workshop.Hire(), await workshop.Hire());
        await one.Depart();
        await workshop.Channel.Reached(1);

        await two.Work();
        workshop.Channel.Sent.Count.ShouldBe(1, "both posts are the first worker's");

        workshop.Clock.Advance(TimeSpan.FromSeconds(workshop.Options.LeaseSeconds));
        await two.Depart();
        await two.Dispatcher.Settled();

        (await workshop.See(second)).State.ShouldBe(PostState.Published);
        stuck.SetResult();
        await one.Work();
        workshop.Channel.Sent.Select(s => s.PostId).ShouldBeUnique();
    }

    [StoreFact]
    public async Task The_claims_of_a_worker_that_is_silent_for_twelve_seconds_are_free()
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.InFlight = 1;
        var stuck = new TaskCompletionSource();
        var first = await workshop.Post();
        workshop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await workshop.Post();
        workshop.Channel.OnPublish = async (d, _) => { if (d.PostId == first) await stuck.Task; return new Outcome.Published("1", null); };
        var (dead, alive) = (await workshop.Hire(), await workshop.Hire());
        await dead.Depart();
        await workshop.Channel.Reached(1);

        workshop.Clock.Advance(WorkerRegistry.Silent - TimeSpan.FromSeconds(1));
        (await alive.Registry.Beat(alive.Dispatcher.Worker, CancellationToken.None)).ShouldBeTrue();
        (await alive.Registry.BuryTheDead(alive.Dispatcher.Worker, alone: false, CancellationToken.None)).ShouldBe(0);
        workshop.Clock.Advance(TimeSpan.FromSeconds(1.1));
        (await alive.Registry.BuryTheDead(alive.Dispatcher.Worker, alone: false, CancellationToken.None)).ShouldBe(1);
        await alive.Depart();
        await alive.Dispatcher.Settled();

        workshop.Channel.Sent.Count.ShouldBe(2);
        (await dead.Registry.Beat(dead.Dispatcher.Worker, CancellationToken.None)).ShouldBeFalse("it must come back under a new name");
        stuck.SetResult();
        await dead.Dispatcher.Settled();
    }

    [StoreFact]
    public async Task An_answer_after_the_lease_was_lost_changes_nothing()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var stuck = new TaskCompletionSource<Outcome>();
        bool? kept = null, mine = null;
        workshop.Channel.OnPublish = async (d, cancel) =>
        {
            if (d.Attempt > 1)
                return new Outcome.Published("second", null);
            await stuck.Task;
            (kept, mine) = (await d.KeepToken("late", cancel), await d.StillMine(cancel));
            return new Outcome.Published("first", null);
        };
        var (paused, other) = (await workshop.Hire(), await workshop.Hire());
        await paused.Depart();
        await workshop.Channel.Reached(1);
        // The paused worker's send was given up, proven absent, and sent anew by the other.
        await workshop.Run("UPDATE post SET state = 0, wake = due, worker = NULL, lease_until = NULL");
        await other.Depart();
        await other.Dispatcher.Settled();

        stuck.SetResult(null!);
        await paused.Dispatcher.Settled();

        (kept, mine).ShouldBe((false, false));
        (await workshop.Value<string>("SELECT remote_id FROM post WHERE id = @post", new { post })).ShouldBe("second");
        (await workshop.Value<string>("SELECT token FROM post")).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_late_answer_of_the_newest_attempt_still_counts()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var answer = new TaskCompletionSource<Outcome>();
        workshop.Channel.OnPublish = (_, _) => answer.Task;
        var crew = await workshop.Hire();
        await crew.Depart();
        await workshop.Run("UPDATE post SET state = 5 WHERE id = @post", new { post });

        answer.SetResult(new Outcome.Published("9", null));
        await crew.Dispatcher.Settled();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task Stopping_frees_what_never_left_and_leaves_what_was_on_its_way_unknown()
    {
        await using var workshop = await Workshop.Open();
        (workshop.Options.InFlight, workshop.Options.StopSeconds) = (1, 0);
        workshop.Channel.OnPublish = async (_, cancel) => { await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel); return new Outcome.Published("1", null); };
        var first = await workshop.Post();
        workshop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = await workshop.Post();
        var crew = await workshop.Hire();
        await crew.Depart();
        await workshop.Channel.Reached(1);

        await crew.Dispatcher.Stop();

        (await workshop.See(first)).State.ShouldBe(PostState.Unknown);
        (await workshop.See(second)).State.ShouldBe(PostState.Scheduled);
        (await workshop.Value<string>("SELECT worker FROM post WHERE id = @second", new { second })).ShouldBeNull();
    }

    [PostgresFact]
    public async Task Workers_whose_clocks_are_hours_apart_judge_leases_by_the_stores_time_and_send_each_post_once()
    {
        await using var workshop = await Workshop.Open(ownClock: true);
        var server = TimeProvider.System.GetUtcNow();
        workshop.Clock.MoveTo(server);
        var posts = new List<string>();
        foreach (var i in Enumerable.Range(0, 12))
            posts.Add(await workshop.Post(TimeSpan.FromSeconds(-1), title: $"Bài {i}"));
        var later = await workshop.Post(TimeSpan.FromHours(2), title: "Chưa đến giờ");
        var stuck = new TaskCompletionSource();
        workshop.Channel.OnPublish = async (_, _) => { await stuck.Task; return new Outcome.Published("1", null); };
        var (behind, ahead) = (new TestClock(server - TimeSpan.FromHours(5)), new TestClock(server + TimeSpan.FromHours(5)));
        var (slow, fast) = (await workshop.Hire(behind), await workshop.Hire(ahead));

        await slow.Depart();
        await workshop.Channel.Reached(1);
        // By its own clock the fast one sees every lease lapsed, every deadline passed, and a worker long silent.
        (await fast.Registry.BuryTheDead(fast.Dispatcher.Worker, alone: false, CancellationToken.None)).ShouldBe(0);
        await fast.Sweep.Run(fast.Dispatcher.Worker, CancellationToken.None);
        await fast.Depart();
        await fast.Reconciler.Run(fast.Dispatcher.Worker, CancellationToken.None);
        stuck.SetResult();
        // A few a turn and an account, so that it takes some.
        foreach (var crew in Enumerable.Repeat(new[] { slow, fast }, 12).SelectMany(both => both))
        {
            await crew.Depart();
            await crew.Dispatcher.Settled();
        }

        workshop.Channel.Sent.Select(sent => sent.PostId).ShouldBe(posts, ignoreOrder: true);
        (await workshop.See(later)).State.ShouldBe(PostState.Scheduled, "its time is two hours off, whatever the fast clock says");
        (await workshop.Value<int>("SELECT COUNT(*) FROM post WHERE state = 3")).ShouldBe(12);
        (await workshop.Value<long>("SELECT MAX(published) FROM post")).ShouldBeInRange(server.ToUnixTimeMilliseconds() - 60_000, server.ToUnixTimeMilliseconds() + 600_000);
    }

    [PostgresFact]
    public async Task Many_workers_claim_side_by_side_and_no_post_is_anybodys_twice()
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.ClaimBatch = 7;
        foreach (var i in Enumerable.Range(0, 120))
            await workshop.Post(title: $"Bài {i}");
        var crews = new List<Crew>();
        foreach (var _ in Enumerable.Range(0, 4))
            crews.Add(await workshop.Hire());

        await Task.WhenAll(crews.Select(crew => Task.Run(crew.Work)));

        workshop.Channel.Sent.Select(sent => sent.PostId).Distinct(StringComparer.Ordinal).Count().ShouldBe(120);
        workshop.Channel.Sent.Count.ShouldBe(120);
        (await workshop.Value<int>("SELECT COUNT(*) FROM attempt")).ShouldBe(120);
    }

    [StoreFact]
    public async Task A_withdrawal_asked_for_while_the_answer_comes_is_either_seen_by_it_or_sees_it()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.RetryAfter(TimeSpan.FromMinutes(1), "Kênh bận."));

        foreach (var i in Enumerable.Range(0, 8))
        {
            var post = await workshop.Post(title: $"Bài {i}");
            await Task.WhenAll(Task.Run(crew.Work), Task.Run(() => workshop.Changes.Withdraw(post, "Biên tập viên", "Sai ngày họp")));
        }

        (await workshop.Value<int>("SELECT COUNT(*) FROM post WHERE state = 0")).ShouldBe(0, "nothing of it may go out any more");
        (await workshop.Value<int>("SELECT COUNT(*) FROM post WHERE state = 9")).ShouldBe(8);
    }
}
