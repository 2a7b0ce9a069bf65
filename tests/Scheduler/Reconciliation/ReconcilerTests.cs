using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Reconciliation;

public sealed class ReconcilerTests
{
    private static readonly Task<Outcome> Never = new TaskCompletionSource<Outcome>().Task;

    [StoreTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_crash_between_sending_and_its_answer_is_resolved_by_asking_and_never_sends_twice(bool reached)
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Never;
        workshop.Channel.OnFind = _ => reached ? new Finding.Present("fb-1", "https://kenh.vn/fb-1") : new Finding.Absent();
        var dead = await workshop.Hire();
        await dead.Depart();
        await workshop.Channel.Reached(1);
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Published("fb-2", null));

        var next = await workshop.Hire();
        await next.WorkAfter(TimeSpan.FromSeconds(29));
        (await workshop.See(post)).State.ShouldBe(PostState.Sending, "its deadline is not over");
        await next.WorkAfter(TimeSpan.FromSeconds(1));
        await next.WorkAfter(TimeSpan.FromSeconds(2));

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        (await workshop.Value<string>("SELECT remote_id FROM post")).ShouldBe(reached ? "fb-1" : "fb-2");
        workshop.Channel.Sent.Count.ShouldBe(reached ? 1 : 2);
    }

    [StoreFact]
    public async Task Absence_counts_only_after_the_deadline_and_the_settle_time()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.Settle = TimeSpan.FromSeconds(180);
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        workshop.Channel.OnFind = _ => new Finding.Absent();
        var crew = await workshop.Hire();
        await crew.Work();

        for (var second = 1; second < 30 + 180; second++)
            await crew.WorkAfter(TimeSpan.FromSeconds(1));
        (await workshop.See(post)).State.ShouldBe(PostState.Unknown);
        workshop.Channel.Sent.Count.ShouldBe(1);
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Published("2", null));
        await crew.WorkAfter(TimeSpan.FromSeconds(1));
        await crew.Work();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.Count.ShouldBe(2);
        workshop.Channel.Questions.ShouldBeInRange(2, 20);
    }

    [StoreFact]
    public async Task What_is_absent_after_its_last_moment_is_missed_and_not_sent()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(grace: TimeSpan.FromSeconds(10));
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        workshop.Channel.OnFind = _ => new Finding.Absent();
        var crew = await workshop.Hire();
        await crew.Work();

        await crew.WorkAfter(TimeSpan.FromSeconds(31));
        await crew.Work();

        (await workshop.See(post)).State.ShouldBe(PostState.Missed);
        workshop.Channel.Sent.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_channel_that_cannot_tell_leaves_the_post_to_a_person_and_is_still_asked_now_and_then()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        workshop.Channel.OnFind = _ => new Finding.CannotTell("Kênh không cho đọc lại.");
        var crew = await workshop.Hire();
        for (var minute = 0; minute < 14; minute++)
            await crew.WorkAfter(TimeSpan.FromMinutes(1));
        (await workshop.List.Working()).ShouldBe(1);

        for (var minute = 0; minute < 8; minute++)
            await crew.WorkAfter(TimeSpan.FromMinutes(1));

        var view = await workshop.See(post);
        view.State.ShouldBe(PostState.Unknown);
        view.Why.ShouldNotBeNull().ShouldContain("cần người xem kênh");
        (await workshop.List.Working()).ShouldBe(0);
        (await workshop.List.Find(new PostQuery { NeedsPerson = true })).ShouldHaveSingleItem();
        var asked = workshop.Channel.Questions;
        workshop.Channel.OnFind = _ => new Finding.Present("fb-1", null);
        await crew.WorkAfter(TimeSpan.FromMinutes(30));
        workshop.Channel.Questions.ShouldBe(asked + 1);
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_pending_post_is_followed_by_its_token_until_it_is_out()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var tokens = new List<string?>();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("job-1"));
        workshop.Channel.OnFollow = (d, _) =>
        {
            tokens.Add(d.Token);
            return Task.FromResult<Outcome>(tokens.Count == 1 ? new Outcome.Pending("job-2") : new Outcome.Published("z-1", "https://kenh.vn/z-1"));
        };
        var crew = await workshop.Hire();
        await crew.Work();

        await crew.WorkAfter(TimeSpan.FromSeconds(2));
        await crew.WorkAfter(TimeSpan.FromSeconds(2));

        tokens.ShouldBe(["job-1", "job-2"]);
        (await workshop.See(post)).Url.ShouldBe("https://kenh.vn/z-1");
    }

    [StoreFact]
    public async Task A_pending_post_that_the_channel_refuses_has_failed()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("job-1"));
        workshop.Channel.OnFollow = (_, _) => Task.FromResult<Outcome>(new Outcome.Rejected("Vi phạm quy định của kênh."));
        var crew = await workshop.Hire();
        await crew.Work();

        await crew.WorkAfter(TimeSpan.FromSeconds(2));

        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((PostState.Failed, "Vi phạm quy định của kênh."));
    }

    [StoreFact]
    public async Task A_token_that_is_too_old_makes_the_post_unknown()
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.PendingMinutes = 10;
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("job-1"));
        workshop.Channel.OnFollow = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("job-1"));
        workshop.Channel.OnFind = _ => new Finding.CannotTell("Kênh bận.");
        var crew = await workshop.Hire();
        await crew.Work();

        await crew.WorkAfter(TimeSpan.FromMinutes(11));

        (await workshop.See(post)).State.ShouldBe(PostState.Unknown);
    }

    [StoreFact]
    public async Task A_store_on_hold_is_still_asked_about()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        var crew = await workshop.Hire();
        await crew.Depart();
        await crew.Dispatcher.Settled();
        await new StoreHold(workshop.Database, new WorkBell()).Set("khôi phục");

        await crew.WorkAfter(TimeSpan.FromSeconds(1));

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }
}
