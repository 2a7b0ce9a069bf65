using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Dispatch;

/// <summary>Each row of the state table that begins at <c>sending</c>.</summary>
public sealed class OutcomeTests
{
    public static TheoryData<Outcome, PostState, string?> Answers => new()
    {
        { new Outcome.Published("7", "https://kenh.vn/7"), PostState.Published, null },
        { new Outcome.Pending("t"), PostState.Pending, "Kênh đã nhận và đang xử lý." },
        { new Outcome.RetryAfter(TimeSpan.FromMinutes(5), "Kênh bận."), PostState.Scheduled, "Kênh bận." },
        { new Outcome.Reconnect("Quyền đăng đã hết hạn."), PostState.Held, "Quyền đăng đã hết hạn." },
        { new Outcome.Rejected("Ảnh quá lớn."), PostState.Failed, "Ảnh quá lớn." },
        { new Outcome.Unknown("Kết nối bị ngắt."), PostState.Unknown, "Kết nối bị ngắt." },
        { new Outcome.Updated(null), PostState.Unknown, "Kênh trả lời không đúng việc được hỏi." },
    };

    [StoreTheory]
    [MemberData(nameof(Answers))]
    public async Task Every_answer_leads_to_its_state(Outcome answer, PostState state, string? why)
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult(answer);
        var crew = await workshop.Hire();

        await crew.Depart();
        await crew.Dispatcher.Settled();

        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((state, why));
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task Retry_after_waits_as_long_as_the_channel_asked_and_keeps_the_due_time()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var due = workshop.Now;
        var answers = new Queue<Outcome>([new Outcome.RetryAfter(TimeSpan.FromMinutes(5), "Kênh bận."), new Outcome.Published("1", null)]);
        workshop.Channel.OnPublish = (_, _) => Task.FromResult(answers.Dequeue());
        var crew = await workshop.Hire();

        await crew.Work();
        var view = await workshop.See(post);
        (view.Due, view.NextTry).ShouldBe((due, due + TimeSpan.FromMinutes(5)));
        await crew.WorkAfter(TimeSpan.FromMinutes(4.9));
        workshop.Channel.Sent.Count.ShouldBe(1);
        await crew.WorkAfter(TimeSpan.FromMinutes(0.1));

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.Select(s => s.Attempt).ShouldBe([1, 2]);
    }

    [StoreFact]
    public async Task A_channel_that_refuses_until_the_last_moment_makes_the_post_missed_with_its_words()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(grace: TimeSpan.FromMinutes(10));
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.RetryAfter(TimeSpan.FromHours(1), "Kênh bảo trì."));
        var crew = await workshop.Hire();
        await crew.Work();

        await crew.WorkAfter(TimeSpan.FromMinutes(10) + TimeSpan.FromMilliseconds(1));

        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((PostState.Missed, "Kênh lỗi: Kênh bảo trì."));
    }

    [StoreFact]
    public async Task Reconnect_switches_the_account_off_and_its_post_goes_out_once_it_is_on_again()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var next = await workshop.Post(TimeSpan.FromMinutes(1));
        var answers = new Queue<Outcome>([new Outcome.Reconnect("Quyền đăng đã hết hạn."), new Outcome.Published("1", null), new Outcome.Published("2", null)]);
        workshop.Channel.OnPublish = (_, _) => Task.FromResult(answers.Dequeue());
        var crew = await workshop.Hire();

        await crew.Work();
        var off = (await workshop.Accounts.Find(workshop.Account.Id))!;
        (off.Active, off.InactiveWhy).ShouldBe((false, "Quyền đăng đã hết hạn."));
        await crew.WorkAfter(TimeSpan.FromMinutes(2));
        (await workshop.See(next)).State.ShouldBe(PostState.Scheduled, "nothing is sent on an account that is off");

        await workshop.Accounts.Save(off with { Active = true, InactiveWhy = null });
        await crew.Work();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        (await workshop.See(next)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task A_channel_that_throws_leaves_the_post_unknown_and_not_lost()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => throw new InvalidOperationException("a bug");
        var crew = await workshop.Hire();

        await crew.Depart();
        await crew.Dispatcher.Settled();

        (await workshop.See(post)).State.ShouldBe(PostState.Unknown);
    }

    [StoreFact]
    public async Task A_send_that_takes_longer_than_its_deadline_is_cancelled_and_unknown()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var cancelled = false;
        workshop.Channel.OnPublish = async (_, cancel) =>
        {
            try { await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel); }
            catch (OperationCanceledException) { cancelled = true; throw; }
            return new Outcome.Published("1", null);
        };
        var crew = await workshop.Hire();
        await crew.Depart();
        await workshop.Channel.Reached(1);

        workshop.Clock.Advance(TimeSpan.FromSeconds(30));
        await crew.Dispatcher.Settled();

        cancelled.ShouldBeTrue();
        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((PostState.Unknown, "Kênh không trả lời trong thời hạn."));
    }

    [StoreFact]
    public async Task A_token_is_in_the_store_before_the_channel_goes_on_and_is_handed_to_the_next_attempt()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        string? stored = null;
        var kept = false;
        workshop.Channel.OnPublish = async (d, cancel) =>
        {
            if (d.Attempt > 1)
                return new Outcome.Published(d.Token!, null);
            kept = await d.KeepToken("draft-12", cancel);
            stored = await workshop.Value<string>("SELECT token FROM post");
            return new Outcome.RetryAfter(TimeSpan.FromSeconds(1), "Kênh bận.");
        };
        var crew = await workshop.Hire();

        await crew.Work();
        await crew.WorkAfter(TimeSpan.FromSeconds(2));

        (kept, stored).ShouldBe((true, "draft-12"));
        (await workshop.Value<string>("SELECT remote_id FROM post WHERE id = @post", new { post })).ShouldBe("draft-12");
    }

    [StoreFact]
    public async Task An_installation_without_that_channel_holds_the_post_and_says_so()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(account: await workshop.NewAccount("Báo điện tử", ChannelKind.WordPress));

        await (await workshop.Hire()).Work();

        var view = await workshop.See(post);
        view.State.ShouldBe(PostState.Held);
        view.Why.ShouldNotBeNull().ShouldContain("Báo điện tử");
    }
}
