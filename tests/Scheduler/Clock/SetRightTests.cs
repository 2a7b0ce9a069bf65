using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Clock;

/// <summary>A clock that was ahead is set right while the worker runs: what it put off by the wrong clock does not wait until the right one has caught up.</summary>
public sealed class SetRightTests
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task What_a_channel_works_on_is_followed_at_once()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("mã"));
        var post = await workshop.Post(grace: TimeSpan.FromDays(1));
        var crew = await workshop.Hire();
        workshop.Clock.Set(Ahead);
        await crew.Work();
        (await workshop.See(post)).State.ShouldBe(PostState.Pending);

        workshop.Clock.Set(-Ahead);
        for (var second = 0; second < 5; second++)
            await crew.Tick();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task A_try_that_was_put_off_waits_as_long_as_the_channel_asked_for_and_no_longer()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.OnPublish = (d, _) => Task.FromResult<Outcome>(d.Attempt == 1 ? new Outcome.RetryAfter(TimeSpan.FromMinutes(10), "bận") : new Outcome.Published("1", null));
        var post = await workshop.Post(grace: TimeSpan.FromDays(1));
        var crew = await workshop.Hire();
        workshop.Clock.Set(Ahead);
        await crew.Work();
        workshop.Channel.Sent.ShouldHaveSingleItem();

        workshop.Clock.Set(-Ahead);
        for (var minute = 0; minute < 9; minute++)
            await crew.WorkAfter(TimeSpan.FromMinutes(1));
        workshop.Channel.Sent.ShouldHaveSingleItem();
        for (var minute = 0; minute < 3; minute++)
            await crew.WorkAfter(TimeSpan.FromMinutes(1));

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.Count.ShouldBe(2);
    }
}
