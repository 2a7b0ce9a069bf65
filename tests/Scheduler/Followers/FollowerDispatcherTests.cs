using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Notices;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Followers;

public sealed class FollowerDispatcherTests
{
    [StoreFact]
    public async Task What_was_approved_is_sent_once_and_its_story_is_told()
    {
        await using var bench = await FollowerBench.Open();
        var (first, second) = (await bench.Article("Một"), await bench.Article("Hai"));
        var id = await bench.Approved(first, second);
        (await bench.Shop.List.Working()).ShouldBe(1);

        (await bench.Hire().Turn("w1", default)).ShouldBe(1);
        (await bench.Hire().Turn("w2", default)).ShouldBe(0);

        bench.Sent.ShouldHaveSingleItem().ShouldBe([$"bai-{first}", $"bai-{second}"]);
        var message = await bench.See(id);
        (message.State, message.MessageId, message.Expected).ShouldBe((FollowerState.Sent, "tin-1", bench.Shop.Now.AddMinutes(30)));
        (await bench.List.Story(id)).Select(l => l.Text.Vi).ShouldBe(
            ["Lò Thị Hoa: đề nghị gửi rộng (2 bài).", "Chủ tịch xã: duyệt gửi rộng.", "Lần gửi 1: bắt đầu gửi cho kênh.", "Lần gửi 1: Kênh đã nhận tin."]);
        (await bench.Shop.List.Working()).ShouldBe(0);
        var story = new PostStory(bench.Shop.Database, bench.Shop.List, bench.Shop.ChangeList, bench.Shop.Clock);
        (await story.Of(first))!.Story.Select(l => l.Text.Vi).ShouldContain("Đã gửi rộng tới người quan tâm; không thu hồi được.");
    }

    [StoreFact]
    public async Task Nothing_leaves_that_only_one_person_wants()
    {
        await using var bench = await FollowerBench.Open();
        await bench.Desk.Propose(bench.Account.Id, [await bench.Article()], "Lò Thị Hoa");

        (await bench.Hire().Turn("w1", default)).ShouldBe(0);

        bench.Sent.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_mark_and_its_attempt_stand_before_the_first_byte_leaves()
    {
        await using var bench = await FollowerBench.Open();
        var id = await bench.Approved(await bench.Article());
        var seen = FollowerState.Proposed;
        bench.Before = async () =>
        {
            seen = (await bench.See(id)).State;
            (await bench.Shop.Value<int>("SELECT COUNT(*) FROM follower_message_attempt WHERE ended IS NULL")).ShouldBe(1);
        };

        await bench.Hire().Turn("w1", default);

        seen.ShouldBe(FollowerState.Sending);
    }

    [StoreFact]
    public async Task A_worker_that_died_while_it_sent_leaves_the_question_to_a_person_and_nobody_sends_again()
    {
        await using var bench = await FollowerBench.Open();
        var post = await bench.Article();
        var id = await bench.Approved(post);
        var store = new FollowerStore(bench.Shop.Database);
        var now = bench.Shop.Now.ToUnixTimeMilliseconds();
        (await store.Take("dead", now, 30_000, default)).ShouldNotBeNull();

        bench.Shop.Clock.Advance(TimeSpan.FromSeconds(34));
        await bench.Hire().Turn("w2", default);
        (await bench.See(id)).State.ShouldBe(FollowerState.Sending);
        bench.Shop.Clock.Advance(TimeSpan.FromSeconds(2));
        await bench.Hire().Turn("w2", default);
        bench.Shop.Clock.Advance(TimeSpan.FromMinutes(90));
        await bench.Hire().Turn("w2", default);

        bench.Sent.ShouldBeEmpty();
        (await bench.See(id)).State.ShouldBe(FollowerState.Unknown);
        (await bench.Shop.Value<int>("SELECT outcome FROM follower_message_attempt")).ShouldBe((int)AttemptOutcome.Unknown);
        await new NoticeDesk(bench.Shop.Database, bench.Shop.Clock).Gather(default);
        await new NoticeDesk(bench.Shop.Database, bench.Shop.Clock).Gather(default);
        var notice = (await new NoticeDesk(bench.Shop.Database, bench.Shop.Clock).Newest([bench.Shop.Account.UnitId], 5)).ShouldHaveSingleItem();
        notice.Subject.ShouldBe("1 lần gửi rộng trên “Zalo OA xã” không gửi được hoặc chưa rõ");
        notice.Text.ShouldContain("không tự gửi lại");
        (await bench.Desk.Propose(bench.Account.Id, [post], "Lò Thị Hoa")).Ok.ShouldBeFalse();
    }

    [StoreTheory]
    [InlineData(true, FollowerState.Sent)]
    [InlineData(false, FollowerState.Failed)]
    public async Task A_person_who_looked_closes_what_is_open(bool sent, FollowerState state)
    {
        await using var bench = await FollowerBench.Open();
        bench.Answer = () => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối đứt."));
        var post = await bench.Article();
        var id = await bench.Approved(post);
        await bench.Hire().Turn("w1", default);
        (await bench.See(id)).State.ShouldBe(FollowerState.Unknown);

        (await bench.Desk.Close(id, "Lò Thị Hoa", sent)).Ok.ShouldBeTrue();

        (await bench.See(id)).State.ShouldBe(state);
        (await bench.Desk.Propose(bench.Account.Id, [post], "Lò Thị Hoa")).Ok.ShouldBe(!sent);
        bench.Sent.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task An_answer_that_comes_after_a_person_has_closed_it_changes_nothing()
    {
        await using var bench = await FollowerBench.Open();
        var id = await bench.Approved(await bench.Article());
        var store = new FollowerStore(bench.Shop.Database);
        var now = bench.Shop.Now.ToUnixTimeMilliseconds();
        var taken = (await store.Take("slow", now, 30_000, default))!;
        bench.Shop.Clock.Advance(TimeSpan.FromSeconds(36));
        await bench.Hire().Turn("w2", default);
        await bench.Desk.Close(id, "Lò Thị Hoa", sent: true);

        (await store.StillMine(taken, bench.Shop.Now.ToUnixTimeMilliseconds(), default)).ShouldBeFalse();
        (await store.Settle(taken, new Outcome.RetryAfter(TimeSpan.Zero, "Chưa gửi."), TimeSpan.Zero, bench.Shop.Now.ToUnixTimeMilliseconds())).ShouldBeFalse();

        (await bench.See(id)).State.ShouldBe(FollowerState.Sent);
    }

    [StoreFact]
    public async Task A_late_answer_of_the_only_attempt_is_the_truth()
    {
        await using var bench = await FollowerBench.Open();
        var id = await bench.Approved(await bench.Article());
        var store = new FollowerStore(bench.Shop.Database);
        var now = bench.Shop.Now.ToUnixTimeMilliseconds();
        var taken = (await store.Take("slow", now, 30_000, default))!;
        bench.Shop.Clock.Advance(TimeSpan.FromSeconds(36));
        await bench.Hire().Turn("w2", default);

        (await store.Settle(taken, new Outcome.Published("tin-9", null), TimeSpan.Zero, bench.Shop.Now.ToUnixTimeMilliseconds())).ShouldBeTrue();

        var message = await bench.See(id);
        (message.State, message.MessageId, message.Why).ShouldBe((FollowerState.Sent, "tin-9", null));
    }

    [StoreFact]
    public async Task What_provably_never_left_is_tried_again_until_its_time_is_over()
    {
        await using var bench = await FollowerBench.Open();
        bench.Answer = () => Task.FromResult<Outcome>(new Outcome.RetryAfter(TimeSpan.FromMinutes(1), "Không kết nối được với Zalo."));
        var id = await bench.Approved(await bench.Article());
        await bench.Hire().Turn("w1", default);
        (await bench.Hire().Turn("w1", default)).ShouldBe(0);
        bench.Shop.Clock.Advance(TimeSpan.FromMinutes(1));
        (await bench.Hire().Turn("w1", default)).ShouldBe(1);
        (await bench.See(id)).Why.ShouldBe("Không kết nối được với Zalo.");

        bench.Shop.Clock.Advance(bench.Account.Grace);
        (await bench.Hire().Turn("w1", default)).ShouldBe(0);

        var message = await bench.See(id);
        message.State.ShouldBe(FollowerState.Failed);
        message.Why!.ShouldContain("Quá hạn");
        (await bench.Shop.Value<int>("SELECT COUNT(*) FROM follower_message_attempt")).ShouldBe(2);
    }

    [StoreTheory]
    [InlineData("UPDATE account SET active = 0 WHERE kind = 2")]
    [InlineData("INSERT INTO store_flag (name, value) VALUES ('hold', 'khôi phục')")]
    public async Task It_waits_while_the_account_is_off_or_the_store_on_hold(string sql)
    {
        await using var bench = await FollowerBench.Open();
        var id = await bench.Approved(await bench.Article());
        await bench.Shop.Run(sql);
        (await bench.Hire().Turn("w1", default)).ShouldBe(0);
        (await bench.Shop.List.Working()).ShouldBe(0);
        (await bench.See(id)).State.ShouldBe(FollowerState.Approved);

        await bench.Shop.Run("UPDATE account SET active = 1");
        await bench.Shop.Run("DELETE FROM store_flag");

        (await bench.Hire().Turn("w1", default)).ShouldBe(1);
        bench.Sent.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task What_was_approved_in_a_store_that_was_restored_since_may_have_left_and_is_a_persons()
    {
        await using var bench = await FollowerBench.Open();
        var id = await bench.Approved(await bench.Article());
        var hold = new StoreHold(bench.Shop.Database, new WorkBell());
        await hold.Set("khôi phục");
        bench.Shop.Clock.Advance(bench.Account.Grace + TimeSpan.FromMinutes(1));
        await bench.Hire().Turn("w1", default);
        (await bench.See(id)).State.ShouldBe(FollowerState.Approved);

        (await hold.Lift()).ShouldBeTrue();
        await bench.Hire().Turn("w1", default);

        bench.Sent.ShouldBeEmpty();
        (await bench.See(id)).State.ShouldBe(FollowerState.Unknown);
    }

    [StoreFact]
    public async Task What_was_taken_down_after_the_approval_is_not_sent_on()
    {
        await using var bench = await FollowerBench.Open();
        var post = await bench.Article();
        var id = await bench.Approved(post);
        await bench.Shop.Changes.Withdraw(post, "Lò Thị Hoa", "Sai ngày.");
        (await bench.Hire().Turn("w1", default)).ShouldBe(0);
        (await bench.See(id)).State.ShouldBe(FollowerState.Approved);

        await bench.Shop.Run("UPDATE post SET state = 10");
        await bench.Hire().Turn("w1", default);

        (await bench.See(id)).State.ShouldBe(FollowerState.Failed);
        bench.Sent.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_channel_that_says_nothing_is_given_up_after_its_deadline_as_unknown()
    {
        await using var bench = await FollowerBench.Open();
        var never = new TaskCompletionSource<Outcome>();
        bench.Answer = () => never.Task;
        var id = await bench.Approved(await bench.Article());
        var before = bench.Shop.Clock.Waiting;
        var turn = bench.Hire().Turn("w1", default);
        // Its timeout, and the patience with a channel that does not heed it.
        while (bench.Shop.Clock.Waiting < before + 2)
            await Task.Yield();

        bench.Shop.Clock.Advance(TimeSpan.FromSeconds(40));
        (await turn).ShouldBe(1);

        (await bench.See(id)).State.ShouldBe(FollowerState.Unknown);
    }

    [StoreFact]
    public async Task Tokens_that_have_ended_switch_the_account_off_and_nothing_was_sent()
    {
        await using var bench = await FollowerBench.Open();
        bench.Answer = () => Task.FromResult<Outcome>(new Outcome.Reconnect("Mã truy cập hết hạn."));
        var id = await bench.Approved(await bench.Article());

        await bench.Hire().Turn("w1", default);

        (await bench.Shop.Accounts.Find(bench.Account.Id))!.Active.ShouldBeFalse();
        (await bench.See(id)).State.ShouldBe(FollowerState.Approved);
    }

    [PostgresFact]
    public async Task Two_workers_that_come_by_at_the_same_moment_send_each_message_once()
    {
        await using var bench = await FollowerBench.Open();
        foreach (var i in Enumerable.Range(0, 10))
            await bench.Approved(await bench.Article($"Bài {i}"));
        var (one, two) = (bench.Hire(), bench.Hire());

        await Task.WhenAll(Task.Run(() => one.Turn("một", CancellationToken.None)), Task.Run(() => two.Turn("hai", CancellationToken.None)));

        bench.Sent.Select(articles => articles.ShouldHaveSingleItem()).ShouldBeUnique();
        bench.Sent.Count.ShouldBe(10);
        (await bench.Shop.Value<int>("SELECT COUNT(*) FROM follower_message WHERE state = 3 AND attempt = 1")).ShouldBe(10);
    }

    [PostgresFact]
    public async Task What_one_worker_is_taking_up_another_passes_over_without_waiting()
    {
        await using var bench = await FollowerBench.Open();
        await bench.Approved(await bench.Article());
        await using var other = await bench.Shop.Store.Again();
        var store = new FollowerStore(other);
        var now = bench.Shop.Now.ToUnixTimeMilliseconds();

        var taken = await bench.Shop.Database.WriteOnce(async session =>
        {
            await session.Run("SELECT id FROM follower_message FOR UPDATE");
            return await store.Take("hai", now, 30_000, default);
        });

        taken.ShouldBeNull();
        (await store.Take("hai", now, 30_000, default)).ShouldNotBeNull();
    }
}
