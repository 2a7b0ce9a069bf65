using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Dispatch;

public sealed class DispatcherTests
{
    [StoreFact]
    public async Task A_due_post_goes_out_once_with_exactly_the_words_that_were_approved()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(title: "Tết Trung thu ở bản Nà Ặng");
        var crew = await workshop.Hire();

        await crew.Work();
        await crew.Work();

        var sent = workshop.Channel.Sent.ShouldHaveSingleItem();
        sent.Variant.Text.ShouldBe("Tết Trung thu ở bản Nà Ặng. Mời bà con xã Mường Sáng tham gia.");
        sent.ContentHash.ShouldBe(await workshop.Value<string>("SELECT content_hash FROM post"));
        var view = await workshop.See(post);
        view.State.ShouldBe(PostState.Published);
        view.Url.ShouldBe("https://kenh.vn/" + post);
        view.Attempts.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_post_does_not_leave_before_its_time()
    {
        await using var workshop = await Workshop.Open();
        await workshop.Post(TimeSpan.FromMinutes(1));
        var crew = await workshop.Hire();

        await crew.WorkAfter(TimeSpan.FromSeconds(59.999));
        workshop.Channel.Sent.ShouldBeEmpty();

        await crew.WorkAfter(TimeSpan.FromMilliseconds(1));
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task What_came_due_since_the_last_look_goes_out_without_another_wake()
    {
        await using var workshop = await Workshop.Open();
        await workshop.Post(TimeSpan.FromMilliseconds(1));
        var due = workshop.Now.ToUnixTimeMilliseconds() + 1;
        var crew = await workshop.Hire();
        crew.Dispatcher.Idle = (looked, _) =>
        {
            workshop.Clock.Advance(TimeSpan.FromMilliseconds(1));
            return Task.FromResult(looked < due);
        };
        crew.Dispatcher.Wake();
        using var stop = new CancellationTokenSource();
        var running = crew.Dispatcher.Run(stop.Token);

        await workshop.Channel.Reached(1);

        await stop.CancelAsync();
        await running;
    }

    [StoreFact]
    public async Task Sending_and_its_attempt_are_in_the_store_before_the_channel_is_called()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        (int State, int Attempts) seen = default;
        workshop.Channel.OnPublish = async (d, _) =>
        {
            seen = (await workshop.Value<int>("SELECT state FROM post WHERE id = @PostId", d), await workshop.Value<int>("SELECT COUNT(*) FROM attempt WHERE post_id = @PostId AND number = @Attempt", d));
            return new Outcome.Published("1", null);
        };

        await (await workshop.Hire()).Work();

        seen.ShouldBe(((int)PostState.Sending, 1));
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task A_post_without_approval_is_never_claimed_and_goes_out_when_it_is_approved()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(approved: false);
        var crew = await workshop.Hire();

        await crew.Work();
        workshop.Channel.Sent.ShouldBeEmpty();
        (await workshop.Value<string>("SELECT worker FROM post")).ShouldBeNull();

        await workshop.Approve(post);
        await crew.Work();
        workshop.Channel.Sent.ShouldHaveSingleItem().Variant.Title.ShouldBe("Bài đã duyệt");
    }

    [StoreFact]
    public async Task A_voided_approval_stops_the_post()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        await workshop.VoidApproval(post, "đổi lời");

        await (await workshop.Hire()).Work();

        workshop.Channel.Sent.ShouldBeEmpty();
        (await workshop.See(post)).Approved.ShouldBeFalse();
    }

    [StoreTheory]
    [InlineData("UPDATE approval SET voided = 1")]
    [InlineData("UPDATE approval SET window_to = 1")]
    [InlineData("UPDATE account SET active = 0")]
    [InlineData("INSERT INTO store_flag (name, value) VALUES ('hold', 'x')")]
    [InlineData("UPDATE post SET state = 9")]
    [InlineData("UPDATE post SET lease_until = 1")]
    [InlineData("UPDATE post SET worker = 'another'")]
    [InlineData("UPDATE post SET not_after = 1")]
    public async Task What_changes_between_the_claim_and_the_mark_keeps_the_post_here(string change)
    {
        await using var workshop = await Workshop.Open();
        workshop.Options.InFlight = 1;
        var release = new TaskCompletionSource();
        workshop.Channel.OnPublish = async (_, _) => { await release.Task; return new Outcome.Published("1", null); };
        var first = await workshop.Post();
        workshop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = await workshop.Post();
        var crew = await workshop.Hire();
        await crew.Depart();
        (await workshop.Value<string>("SELECT worker FROM post WHERE id = @second", new { second })).ShouldBe(crew.Dispatcher.Worker, "both are claimed, one has the place");

        await workshop.Run(change + (change.StartsWith("UPDATE post", StringComparison.Ordinal) ? " WHERE state = 0" : ""));
        release.SetResult();
        await crew.Dispatcher.Settled();
        while (await crew.Dispatcher.Turn(CancellationToken.None)) { }
        await crew.Dispatcher.Settled();

        workshop.Channel.Sent.ShouldHaveSingleItem().PostId.ShouldBe(first);
        (await workshop.Value<int>("SELECT COUNT(*) FROM attempt WHERE post_id = @second", new { second })).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_store_on_hold_sends_nothing_until_it_is_lifted()
    {
        await using var workshop = await Workshop.Open();
        var hold = new StoreHold(workshop.Database, new WorkBell());
        await hold.Set("khôi phục từ bản sao lưu");
        await workshop.Post();
        var crew = await workshop.Hire();

        await crew.Work();
        workshop.Channel.Sent.ShouldBeEmpty();

        (await hold.Lift()).ShouldBeTrue();
        await crew.Work();
        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task Tampered_words_are_held_with_the_reason_and_never_attempted()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var words = System.Text.Encoding.UTF8.GetString((await workshop.Value<byte[]>("SELECT bytes FROM frozen"))!);
        await workshop.Run("UPDATE frozen SET bytes = @bytes", new { bytes = System.Text.Encoding.UTF8.GetBytes(words.Replace("xã", "xả", StringComparison.Ordinal)) });

        await (await workshop.Hire()).Work();

        workshop.Channel.Sent.ShouldBeEmpty();
        var view = await workshop.See(post);
        (view.State, view.Attempts).ShouldBe((PostState.Held, 0));
        view.Why.ShouldNotBeNull().ShouldContain("không còn đúng như lúc duyệt");
    }

    [StoreFact]
    public async Task A_picture_that_is_not_the_approved_one_holds_the_post()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(approved: false);
        var hash = await workshop.Database.Write(s => workshop.Frozen.Keep(s, [1, 2, 3], "image/png"));
        await workshop.Approve(post, Workshop.Words("Có hình") with { Pictures = [new(hash, "image/png", 10, 10, "Bản đồ xã")] });
        await workshop.Run("UPDATE frozen SET bytes = @bytes WHERE hash = @hash", new { hash, bytes = new byte[] { 1, 2, 4 } });

        await (await workshop.Hire()).Work();

        (await workshop.See(post)).Why.ShouldNotBeNull().ShouldContain("Bản đồ xã");
        workshop.Channel.Sent.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_channel_is_handed_the_approved_picture()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(approved: false);
        var hash = await workshop.Database.Write(s => workshop.Frozen.Keep(s, [1, 2, 3], "image/png"));
        await workshop.Approve(post, Workshop.Words("Có hình") with { Pictures = [new(hash, "image/png", 10, 10, "Bản đồ xã")] });
        byte[] bytes = [];
        workshop.Channel.OnPublish = async (d, cancel) => { bytes = await d.Picture(hash, cancel); return new Outcome.Published("1", null); };

        await (await workshop.Hire()).Work();

        bytes.ShouldBe([1, 2, 3]);
    }

    [StoreFact]
    public async Task A_hand_worked_account_waits_for_its_person_and_a_sandboxed_one_does_not()
    {
        await using var workshop = await Workshop.Open();
        var byHand = await workshop.Post(account: await workshop.NewAccount("Zalo bản Nà Ặng", ChannelKind.Assisted));
        var shown = await workshop.Post(account: await workshop.NewAccount("Zalo thử", ChannelKind.Assisted, sandbox: true));
        var crew = await workshop.Hire();

        await crew.Work();

        (await workshop.See(byHand)).State.ShouldBe(PostState.Waiting);
        (await workshop.See(shown)).State.ShouldBe(PostState.Published);
        workshop.Channel.Sent.ShouldHaveSingleItem().PostId.ShouldBe(shown);
    }

    [StoreFact]
    public async Task No_account_has_more_on_their_way_than_its_share_and_a_slow_one_starves_nobody()
    {
        await using var workshop = await Workshop.Open();
        (workshop.Options.InFlightPerAccount, workshop.Options.ClaimBatch) = (2, 4);
        var stuck = new TaskCompletionSource();
        workshop.Channel.OnPublish = async (d, _) =>
        {
            if (d.Account.Id == workshop.Account.Id)
                await stuck.Task;
            return new Outcome.Published("1", null);
        };
        for (var i = 0; i < 10; i++)
            await workshop.Post();
        workshop.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var other = await workshop.Post(account: await workshop.NewAccount("Cổng xã", ChannelKind.Portal));
        var crew = await workshop.Hire();

        await crew.Depart();
        await workshop.Channel.Reached(3);

        workshop.Channel.Sent.Count(s => s.Account.Id == workshop.Account.Id).ShouldBe(2);
        workshop.Channel.Sent.ShouldContain(s => s.PostId == other);
        stuck.SetResult();
        await crew.Work();
        workshop.Channel.Sent.Select(s => s.PostId).ShouldBeUnique();
        workshop.Channel.Sent.Count.ShouldBe(11);
    }

    [StoreFact]
    public async Task Three_hundred_posts_all_go_out_and_each_of_them_once()
    {
        await using var workshop = await Workshop.Open();
        for (var i = 0; i < 300; i++)
            await workshop.Post();

        await (await workshop.Hire()).Work();

        workshop.Channel.Sent.Count.ShouldBe(300);
        workshop.Channel.Sent.Select(s => s.PostId).ShouldBeUnique();
        (await workshop.List.Counts()).ShouldBe(new Dictionary<PostState, int> { [PostState.Published] = 300 }, ignoreOrder: true);
    }
}
