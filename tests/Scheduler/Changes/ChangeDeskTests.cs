using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Changes;

public sealed class ChangeDeskTests
{
    [StoreFact]
    public async Task Only_what_is_out_and_has_newer_approved_words_can_be_updated()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var (same, waiting) = (await workshop.Out(crew), await workshop.Post(TimeSpan.FromDays(1)));

        (await What(workshop.Changes.Update(same, ChangeRig.Editor))).ShouldBe("Chưa có bản sửa nào được duyệt cho bài đã đăng này.");
        (await What(workshop.Changes.Update(waiting, ChangeRig.Editor))).ShouldBe("Chỉ sửa được bài đã đăng.");
        (await workshop.Changes.Update("không-có", ChangeRig.Editor)).Problems[0].Kind.ShouldBe(ProblemKind.Input);

        await workshop.Prepare(same);
        await workshop.Run("UPDATE approval SET window_to = @past WHERE id = (SELECT approval_id FROM post_next)", new { past = workshop.Now.AddHours(-1).ToUnixTimeMilliseconds() });
        (await What(workshop.Changes.Update(same, ChangeRig.Editor))).ShouldBe("Bản sửa được duyệt cho khung giờ khác.");
        await workshop.Run("UPDATE approval SET window_to = NULL, voided = 1");
        (await What(workshop.Changes.Update(same, ChangeRig.Editor))).ShouldBe("Chưa có bản sửa nào được duyệt cho bài đã đăng này.");
        (await workshop.Value<int>("SELECT COUNT(*) FROM post_change")).ShouldBe(0);
    }

    [StoreFact]
    public async Task Two_updates_run_one_after_the_other_and_the_newer_takes_the_place_of_one_that_waits()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var first = new TaskCompletionSource<Outcome>();
        await workshop.Prepare(post, "Bản hai");
        await workshop.Changes.Update(post, ChangeRig.Editor);
        workshop.Channel.OnUpdate = ChangeRig.Until(first.Task);
        await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None);
        await workshop.Channel.Changes(1);

        await workshop.Prepare(post, "Bản ba");
        await workshop.Changes.Update(post, ChangeRig.Editor);
        await workshop.Prepare(post, "Bản bốn");
        await workshop.Changes.Update(post, ChangeRig.Editor);
        (await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None)).ShouldBe(0, "one thing at a time for a post");
        workshop.Channel.OnUpdate = (_, _) => Task.FromResult<Outcome>(new Outcome.Updated(null));
        first.SetResult(new Outcome.Updated(null));
        await crew.Changes.Settled();
        await crew.Change();

        workshop.Channel.Changed.Select(c => c.Variant.Title).ShouldBe(["Bản hai", "Bản bốn"]);
        (await workshop.ChangeList.Of(post)).Select(c => c.State).ShouldBe([ChangeState.Done, ChangeState.Superseded, ChangeState.Done]);
    }

    [StoreFact]
    public async Task A_withdrawal_takes_the_place_of_an_update_that_has_no_answer()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        await workshop.Prepare(post);
        var update = new TaskCompletionSource<Outcome>();
        workshop.Channel.OnUpdate = ChangeRig.Until(update.Task);
        await workshop.Changes.Update(post, ChangeRig.Editor);
        await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None);
        await workshop.Channel.Changes(1);

        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        (await What(workshop.Changes.Update(post, ChangeRig.Editor))).ShouldBe("Bài này đang được gỡ.");
        (await crew.Changes.Turn(crew.Dispatcher.Worker, CancellationToken.None)).ShouldBe(0, "the update is still on its way");
        update.SetResult(new Outcome.Unknown("Kết nối bị ngắt."));
        await crew.Changes.Settled();
        workshop.Clock.Advance(TimeSpan.FromMinutes(10));
        await crew.Change();

        workshop.Channel.Changed.Count.ShouldBe(2, "the update is not repeated");
        (await workshop.ChangeList.Of(post)).Select(c => (c.Kind, c.State)).ShouldBe([(AttemptKind.Update, ChangeState.Superseded), (AttemptKind.Withdraw, ChangeState.Done)]);
        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [StoreFact]
    public async Task An_item_is_withdrawn_on_every_channel_each_with_its_own_progress()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var byHand = await workshop.NewAccount("Nhóm Zalo bản Lìm", ChannelKind.Assisted);
        string[] posts = [await workshop.Out(crew), await workshop.Post(TimeSpan.FromDays(1)), await workshop.Post(), await workshop.Post(), await workshop.Post(TimeSpan.FromDays(1))];
        var item = await workshop.Value<string>("SELECT item_id FROM post WHERE id = @id", new { id = posts[0] });
        await workshop.Run("UPDATE post SET item_id = @item, round = 1 + (SELECT COUNT(*) FROM post q WHERE q.id < post.id)", new { item });
        await workshop.Run("UPDATE post SET state = 6 WHERE id = @id", new { id = posts[2] });
        await workshop.Run("UPDATE post SET state = 3, published = 1, account_id = @account WHERE id = @id", new { id = posts[3], account = byHand.Id });
        await workshop.Run("UPDATE post SET state = 1, account_id = @account WHERE id = @id", new { id = posts[4], account = byHand.Id });

        var withdrawn = await workshop.Changes.WithdrawItem(item!, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Change();

        withdrawn.Value!.Order(StringComparer.Ordinal).ShouldBe(posts.Order(StringComparer.Ordinal));
        var seen = await Task.WhenAll(posts.Select(workshop.See));
        seen.Select(p => p.State).ShouldBe([PostState.Withdrawn, PostState.Cancelled, PostState.Cancelled, PostState.Published, PostState.Cancelled]);
        seen[1].Why.ShouldBe("Đã hủy: Sai ngày họp");
        seen[4].Why.ShouldBe("Đã hủy: Sai ngày họp Nếu đã kịp đăng tay thì gỡ tay.");
        seen[3].Why.ShouldBe("Cần gỡ tay trên “Nhóm Zalo bản Lìm”.");
        (await workshop.Change(posts[3])).State.ShouldBe(ChangeState.ByHand);
        (await workshop.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'post.withdraw' AND detail = @Reason", new { ChangeRig.Reason })).ShouldBe(5);

        (await workshop.Changes.Done(posts[3], AttemptKind.Withdraw, "Trưởng bản")).Ok.ShouldBeTrue();
        (await workshop.See(posts[3])).State.ShouldBe(PostState.Withdrawn);
        (await What(workshop.Changes.Done(posts[3], AttemptKind.Withdraw, "Trưởng bản"))).ShouldBe("Bài này không có việc gỡ tay nào.");
    }

    [StoreTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_withdrawal_waits_until_an_unknown_send_is_settled_and_then_takes_down_what_is_there(bool present)
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        workshop.Channel.OnFind = _ => new Finding.CannotTell("Kênh bận.");
        await crew.Work();
        (await workshop.See(post)).State.ShouldBe(PostState.Unknown);

        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Change();
        workshop.Channel.Changed.ShouldBeEmpty();
        workshop.Channel.OnFind = _ => present ? new Finding.Present("thấy rồi", null) : new Finding.Absent();
        workshop.Clock.Advance(TimeSpan.FromMinutes(1));
        await crew.Work();
        await crew.Change();
        await crew.WorkAfter(TimeSpan.FromSeconds(1));

        (await workshop.See(post)).State.ShouldBe(present ? PostState.Withdrawn : PostState.Cancelled);
        workshop.Channel.Changed.Select(c => c.RemoteId).ShouldBe(present ? ["thấy rồi"] : []);
        (await workshop.Change(post)).State.ShouldBe(ChangeState.Done);
        workshop.Channel.Sent.Count.ShouldBe(1, "what was to be taken down is not sent again");
    }

    [StoreTheory]
    [InlineData("retry", PostState.Cancelled)]
    [InlineData("rejected", PostState.Cancelled)]
    [InlineData("reconnect", PostState.Cancelled)]
    [InlineData("published", PostState.Withdrawn)]
    public async Task A_withdrawal_that_comes_while_the_post_is_on_its_way_waits_for_the_answer(string answer, PostState end)
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Post();
        var sent = new TaskCompletionSource<Outcome>();
        workshop.Channel.OnPublish = (_, _) => sent.Task;
        await crew.Depart();
        await workshop.Channel.Reached(1);

        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Change();
        (await workshop.See(post)).State.ShouldBe(PostState.Sending);
        sent.SetResult(answer switch
        {
            "retry" => new Outcome.RetryAfter(TimeSpan.Zero, "Kênh bận."),
            "rejected" => new Outcome.Rejected("Không nhận."),
            "reconnect" => new Outcome.Reconnect("Hết hạn."),
            _ => new Outcome.Published("1", null),
        });
        await crew.Dispatcher.Settled();
        await crew.WorkAfter(TimeSpan.FromSeconds(2));
        await crew.Change();

        (await workshop.See(post)).State.ShouldBe(end);
        workshop.Channel.Sent.Count.ShouldBe(1);
        (await workshop.Change(post)).State.ShouldBe(ChangeState.Done);
    }

    [StoreFact]
    public async Task A_person_settles_a_withdrawal_of_a_post_that_nobody_can_find_out_about()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        workshop.Channel.OnFind = _ => new Finding.CannotTell("Kênh không tra được.");
        await crew.Work();
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        (await workshop.Changes.Done(post, AttemptKind.Withdraw, ChangeRig.Editor)).Ok.ShouldBeFalse("the worker still asks");
        await crew.WorkAfter(TimeSpan.FromMinutes(20));

        (await workshop.Changes.Done(post, AttemptKind.Withdraw, ChangeRig.Editor)).Ok.ShouldBeTrue();

        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [StoreFact]
    public async Task A_withdrawal_needs_a_reason_and_asked_twice_is_one()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        (await What(workshop.Changes.Withdraw(post, ChangeRig.Editor, " "))).ShouldBe("Gỡ bài phải có lý do.");
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.RetryAfter(TimeSpan.FromHours(1), "Kênh bận."));
        await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason);
        await crew.Change();

        await workshop.Changes.Withdraw(post, ChangeRig.Editor, "Vẫn chưa gỡ");
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Withdrawn());
        await crew.Change();

        (await workshop.ChangeList.Of(post)).ShouldHaveSingleItem().State.ShouldBe(ChangeState.Done);
        (await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason)).Ok.ShouldBeTrue("it is down already");
        (await workshop.ChangeList.Of(post)).Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_change_by_hand_brings_the_post_to_its_new_words()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        var byHand = await workshop.NewAccount("Nhóm Zalo bản Lìm", ChannelKind.Assisted);
        await workshop.Run("UPDATE post SET account_id = @Id", new { byHand.Id });
        var hash = await workshop.Prepare(post);

        (await workshop.Changes.Update(post, ChangeRig.Editor)).Ok.ShouldBeTrue();
        await crew.Change();
        (await workshop.See(post)).Why.ShouldBe("Cần sửa tay trên “Nhóm Zalo bản Lìm”.");
        await workshop.Changes.Done(post, AttemptKind.Update, "Trưởng bản");

        workshop.Channel.Changed.ShouldBeEmpty();
        (await workshop.Hash(post)).ShouldBe(hash);
        (await workshop.See(post)).Why.ShouldBeNull();
    }

    [StoreFact]
    public async Task The_story_tells_who_asked_for_what_and_how_it_went()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var post = await workshop.Out(crew);
        workshop.Clock.Advance(TimeSpan.FromMinutes(1));
        var hash = await workshop.Prepare(post);
        workshop.Clock.Advance(TimeSpan.FromMinutes(1));
        await workshop.Changes.Update(post, ChangeRig.Editor);
        workshop.Clock.Advance(TimeSpan.FromSeconds(1));
        await crew.Change();
        workshop.Clock.Advance(TimeSpan.FromMinutes(1));
        await workshop.Changes.Withdraw(post, "Lãnh đạo", ChangeRig.Reason);
        workshop.Clock.Advance(TimeSpan.FromSeconds(1));
        await crew.Change();

        var told = (await new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock).Of(post)).ShouldNotBeNull();

        told.Story.Select(l => l.At).ShouldBeInOrder();
        told.Story.Select(l => l.Text.Vi).Skip(5).ShouldBe([
            $"Lãnh đạo duyệt; bản được duyệt có mã {hash[..12]}.",
            "Lần duyệt bản 1 hết hiệu lực: Nội dung đã sửa sau khi duyệt.",
            "Biên tập viên: cho sửa bài đã đăng theo bản mới được duyệt.",
            "Lần sửa 2: bắt đầu gửi cho kênh, chờ đến 08:02:31 05/10/2026.",
            $"Lần sửa 2: Đã sửa theo bản được duyệt có mã {hash[..12]}.",
            "Lãnh đạo: yêu cầu gỡ bài (Sai ngày họp).",
            "Lần gỡ 3: bắt đầu gửi cho kênh, chờ đến 08:03:32 05/10/2026.",
            "Lần gỡ 3: Đã gỡ khỏi kênh.",
        ]);
        told.Changes.Select(c => c.Kind).ShouldBe([AttemptKind.Update, AttemptKind.Withdraw]);
    }

    private static async Task<string> What(Task<Result<IReadOnlyList<string>>> asked) => (await asked).Problems[0].What.Vi;
}
