using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Clock;

/// <summary>The wall clock is set ahead or back while posts are on their way: no time passes by it, and none of it proves anything.</summary>
public sealed class ClockJumpTests
{
    public static TheoryData<int> Jumps => [60, -60, 24 * 60, -24 * 60, 365 * 24 * 60, -365 * 24 * 60];

    [StoreTheory]
    [MemberData(nameof(Jumps))]
    public async Task A_send_that_is_on_its_way_is_neither_doubted_nor_sent_again(int minutes)
    {
        await using var workshop = await Workshop.Open();
        var answer = new TaskCompletionSource<Outcome>();
        workshop.Channel.OnPublish = (_, _) => answer.Task;
        // The platform shows it only when it is done with it.
        workshop.Channel.OnFind = _ => new Finding.Absent();
        var post = await workshop.Post(grace: TimeSpan.FromDays(1000));
        var crew = await workshop.Hire();
        await crew.Depart();
        await workshop.Channel.Reached(1);

        workshop.Clock.Set(TimeSpan.FromMinutes(minutes));
        for (var second = 0; second < 20; second++)
            await crew.Tick();
        (await workshop.See(post)).State.ShouldBe(PostState.Sending);
        answer.SetResult(new Outcome.Published("1", null));
        await crew.Dispatcher.Settled();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    [StoreTheory]
    [MemberData(nameof(Jumps))]
    public async Task Absence_counts_only_when_the_settle_time_has_passed_by_the_monotonic_clock_too(int minutes)
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.Settle = TimeSpan.FromSeconds(60);
        workshop.Channel.OnPublish = (d, _) => Task.FromResult<Outcome>(d.Attempt == 1 ? new Outcome.Unknown("cắt ngang") : throw new InvalidOperationException("sent twice"));
        var (post, shows) = (await workshop.Post(grace: TimeSpan.FromDays(1000)), false);
        workshop.Channel.OnFind = d => shows ? new Finding.Present("late", null) : new Finding.Absent();
        var crew = await workshop.Hire();
        await crew.Work();

        workshop.Clock.Set(TimeSpan.FromMinutes(minutes));
        for (var second = 0; second < 59; second++)
            await crew.Tick();
        workshop.Channel.Sent.ShouldHaveSingleItem();
        (await workshop.See(post)).State.ShouldBe(PostState.Unknown);
        // It was there all the time, and is listed at the very end of what the channel asks for.
        shows = true;
        for (var second = 0; second < 400; second++)
            await crew.Tick();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task A_clock_that_is_set_between_two_questions_of_one_round_is_seen_before_the_second()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.Settle = TimeSpan.FromSeconds(60);
        workshop.Channel.OnPublish = (d, _) => Task.FromResult<Outcome>(d.Attempt == 1 ? new Outcome.Unknown("cắt ngang") : throw new InvalidOperationException("sent twice"));
        var (first, second) = (await workshop.Post(grace: TimeSpan.FromDays(1000)), await workshop.Post(TimeSpan.FromSeconds(1), grace: TimeSpan.FromDays(1000)));
        var asked = 0;
        // Each is asked at a second of its own, so that only the jump makes the second one due within the same round.
        workshop.Channel.OnFind = d =>
        {
            if (d.PostId == first && asked++ == 1)
                workshop.Clock.Set(TimeSpan.FromDays(1));
            return new Finding.Absent();
        };
        var crew = await workshop.Hire();

        await crew.Work();
        for (var round = 0; round < 20; round++)
            await crew.WorkAfter(TimeSpan.FromSeconds(1));

        workshop.Channel.Sent.Select(s => s.PostId).ShouldBe([first, second], "each once");
        ((await workshop.See(first)).State, (await workshop.See(second)).State).ShouldBe((PostState.Unknown, PostState.Unknown));
    }

    [StoreFact]
    public async Task A_person_is_asked_to_look_only_when_the_channel_has_had_its_time_since_the_jump()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.Settle = TimeSpan.FromSeconds(60);
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("cắt ngang"));
        workshop.Channel.OnFind = _ => new Finding.CannotTell("Kênh này không đọc lại được.");
        var post = await workshop.Post(grace: TimeSpan.FromDays(1000));
        var crew = await workshop.Hire();
        await crew.Work();

        workshop.Clock.Set(TimeSpan.FromDays(1));
        for (var second = 0; second < 85; second++)
            await crew.Tick();
        (await workshop.Value<long?>("SELECT person_asked FROM post WHERE id = @post", new { post })).ShouldBeNull("the send may still arrive after a person has looked");
        for (var second = 0; second < 300; second++)
            await crew.Tick();

        (await workshop.Value<long?>("SELECT person_asked FROM post WHERE id = @post", new { post })).ShouldNotBeNull();
    }

    [StoreFact]
    public async Task A_clock_that_is_set_while_no_worker_runs_lets_no_time_pass_either()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.Settle = TimeSpan.FromSeconds(60);
        workshop.Channel.OnFind = _ => new Finding.Absent();
        var post = await workshop.Post(grace: TimeSpan.FromDays(1000));
        workshop.Channel.OnPublish = (d, _) => d.Attempt == 1 ? new TaskCompletionSource<Outcome>().Task : Task.FromResult<Outcome>(new Outcome.Published("2", null));
        // Its own clock stands still from here on, as that of a process that is no more.
        var dead = await workshop.Hire(new TestClock(workshop.Now));
        await dead.Tick();
        await workshop.Channel.Reached(1);

        workshop.Clock.Set(TimeSpan.FromDays(1));
        var next = await workshop.Hire();
        for (var second = 0; second < 34; second++)
            await next.Tick();
        (await workshop.See(post)).State.ShouldBe(PostState.Sending, "the deadline passed by the clock that was set alone");
        for (var second = 0; second < 55; second++)
            await next.Tick();
        (await workshop.See(post)).State.ShouldBe(PostState.Unknown);
        workshop.Channel.Sent.ShouldHaveSingleItem();
        for (var second = 0; second < 400; second++)
            await next.Tick();

        await workshop.Channel.Reached(2);
    }

    [StoreFact]
    public async Task A_worker_that_starts_again_under_an_even_clock_waits_no_longer_than_the_one_before_it()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.OnFind = _ => new Finding.Absent();
        await workshop.Post(grace: TimeSpan.FromDays(1000));
        workshop.Channel.OnPublish = (d, _) => d.Attempt == 1 ? new TaskCompletionSource<Outcome>().Task : Task.FromResult<Outcome>(new Outcome.Published("2", null));
        // Its own clock stands still from here on, as that of a process that is no more.
        var dead = await workshop.Hire(new TestClock(workshop.Now));
        await dead.Tick();
        await workshop.Channel.Reached(1);

        workshop.Clock.Advance(TimeSpan.FromSeconds(60));
        var next = await workshop.Hire();
        for (var second = 0; second < 3; second++)
            await next.Tick();

        await workshop.Channel.Reached(2);
    }

    [StoreTheory]
    [InlineData(0)]
    [InlineData(365 * 24 * 60)]
    public async Task A_crash_under_a_clock_that_was_ahead_is_asked_about_as_soon_as_it_is_set_right(int ahead)
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.OnFind = _ => new Finding.Absent();
        workshop.Clock.Set(TimeSpan.FromMinutes(ahead));
        var (post, waiting) = (await workshop.Post(TimeSpan.FromMinutes(-ahead), grace: TimeSpan.FromDays(1000)), await workshop.Post(TimeSpan.FromMinutes(-ahead) + TimeSpan.FromHours(1), grace: TimeSpan.FromDays(1000)));
        await workshop.Run("UPDATE post SET wake = @wake WHERE id = @waiting", new { wake = workshop.Now.AddHours(1).ToUnixTimeMilliseconds(), waiting });
        workshop.Channel.OnPublish = (d, _) => d.PostId == post && d.Attempt == 1 ? new TaskCompletionSource<Outcome>().Task : Task.FromResult<Outcome>(new Outcome.Published(d.PostId, null));
        var dead = await workshop.Hire();
        await dead.Depart();
        await workshop.Channel.Reached(1);

        workshop.Clock.Set(TimeSpan.FromMinutes(-ahead));
        var next = await workshop.Hire();
        await next.Registry.BuryTheDead(next.Dispatcher.Worker, alone: true, CancellationToken.None);
        await next.Sweep.SetRight(CancellationToken.None);
        for (var second = 0; second < 60; second++)
            await next.Tick();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.Count(s => s.PostId == post).ShouldBe(2, "the first was proven absent");
        await next.WorkAfter(TimeSpan.FromHours(1));
        (await workshop.See(waiting)).State.ShouldBe(PostState.Published, "a try that was put off to next year comes back to its time");
    }

    [StoreFact]
    public async Task A_machine_asleep_over_its_posting_times_sends_the_rest_once_and_nothing_old()
    {
        await using var workshop = await Workshop.Open();
        var (old, late, coming) = (await workshop.Post(TimeSpan.FromHours(1)), await workshop.Post(TimeSpan.FromHours(7)), await workshop.Post(TimeSpan.FromHours(9)));
        var crew = await workshop.Hire();
        await crew.Work();

        // Suspended for eight hours: the wall clock goes on, the monotonic one stands.
        workshop.Clock.Set(TimeSpan.FromHours(8));
        await crew.WorkAfter(TimeSpan.FromSeconds(1));

        ((await workshop.See(old)).State, (await workshop.See(late)).State, (await workshop.See(coming)).State).ShouldBe((PostState.Missed, PostState.Published, PostState.Scheduled));
        (await workshop.See(old)).Why.ShouldStartWith("Máy tắt từ");
        workshop.Channel.Sent.Select(s => s.PostId).ShouldBe([late]);
    }
}
