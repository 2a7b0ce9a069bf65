using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Changes;

public sealed class HandDeskTests
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [StoreFact]
    public async Task What_is_to_be_changed_or_taken_down_by_hand_stands_as_a_task_taking_down_first()
    {
        await using var workshop = await Workshop.Open();
        var (update, withdraw) = (await ByHand(workshop, AttemptKind.Update), await ByHand(workshop, AttemptKind.Withdraw));

        var tasks = await Tasks(workshop).Waiting();

        tasks.Select(t => (t.Id, t.Kind)).ShouldBe([(withdraw, AttemptKind.Withdraw), (update, AttemptKind.Update)]);
        (tasks[0].Reason, tasks[0].Person, tasks[0].After).ShouldBe((ChangeRig.Reason, ChangeRig.Editor, null));
        var (before, after) = await Tasks(workshop).Words(tasks[1]);
        (before!.Title, after!.Title).ShouldBe(("Ngày Chuyển đổi số quốc gia 10/10", "Bản đã sửa"));
        (await Tasks(workshop).Count()).ShouldBe(2);
    }

    [StoreFact]
    public async Task One_colleague_has_a_task_until_the_take_lapses_or_is_given_back()
    {
        await using var workshop = await Workshop.Open();
        var (desk, task) = (Desk(workshop), await ByHand(workshop, AttemptKind.Withdraw));

        (await desk.Take(task, "Chị Lan")).ShouldBeNull();
        (await desk.Take(task, "Anh Toản"))!.What.Vi.ShouldBe("Chị Lan đang làm việc này từ 08:00.");
        await desk.GiveBack(task, "Anh Toản");
        (await Seen(workshop, task)).Taken!.Person.ShouldBe("Chị Lan");
        workshop.Clock.Advance(TimeSpan.FromMinutes(30));
        (await desk.Take(task, "Anh Toản")).ShouldBeNull();
        await desk.GiveBack(task, "Anh Toản");
        (await Seen(workshop, task)).Taken.ShouldBeNull();
    }

    [StoreFact]
    public async Task Two_who_take_at_the_same_moment_are_one_who_has_it()
    {
        await using var workshop = await Workshop.Open();
        var (desk, task) = (Desk(workshop), await ByHand(workshop, AttemptKind.Update));

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => desk.Take(task, $"Người {i}")));

        answers.Count(a => a is null).ShouldBe(1);
    }

    [StoreFact]
    public async Task Done_brings_the_post_to_the_new_words_with_or_without_a_proof()
    {
        await using var workshop = await Workshop.Open();
        var (desk, task) = (Desk(workshop), await ByHand(workshop, AttemptKind.Update));
        var seen = await Seen(workshop, task);

        (await desk.Done(task, "Chị Lan", new AssistedProof { Url = "https://zalo.me/g/2", Screenshot = Png })).ShouldBeNull();

        (await workshop.Hash(seen.PostId)).ShouldBe(seen.After);
        var post = await workshop.See(seen.PostId);
        (post.State, post.Url, post.Why).ShouldBe((PostState.Published, "https://zalo.me/g/2", null));
        var closed = (await Tasks(workshop).Recent()).ShouldHaveSingleItem();
        (closed.State, closed.ClosedBy, closed.ProofUrl, closed.Screenshot).ShouldBe((ChangeState.Done, "Chị Lan", "https://zalo.me/g/2", FrozenStore.Hash(Png)));
        (await Tasks(workshop).Waiting()).ShouldBeEmpty();
        var taken = await ByHand(workshop, AttemptKind.Withdraw);
        (await desk.Done(taken, "Chị Lan", new AssistedProof())).ShouldBeNull();
        (await workshop.See((await Seen(workshop, taken)).PostId)).State.ShouldBe(PostState.Withdrawn);
    }

    [StoreFact]
    public async Task Not_possible_says_why_needs_a_person_and_may_still_be_done_after_all()
    {
        await using var workshop = await Workshop.Open();
        var (desk, task) = (Desk(workshop), await ByHand(workshop, AttemptKind.Withdraw));
        var post = (await Seen(workshop, task)).PostId;

        (await desk.NotDone(task, "Chị Lan", " "))!.Kind.ShouldBe(ProblemKind.Input);
        (await desk.NotDone(task, "Chị Lan", "Nhóm đã khóa")).ShouldBeNull();

        var change = await workshop.Change(post);
        (change.State, change.NeedsPerson, change.Why).ShouldBe((ChangeState.Failed, true, "Chị Lan không gỡ tay được: Nhóm đã khóa"));
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        (await Tasks(workshop).Waiting()).ShouldBeEmpty();
        (await desk.Done(task, "Anh Toản", new AssistedProof())).ShouldBeNull();
        (await workshop.See(post)).State.ShouldBe(PostState.Withdrawn);
    }

    [StoreFact]
    public async Task Words_whose_approval_was_voided_are_not_carried_to_the_channel()
    {
        await using var workshop = await Workshop.Open();
        var (desk, task) = (Desk(workshop), await ByHand(workshop, AttemptKind.Update));
        await workshop.Run("UPDATE approval SET voided = 1");

        (await desk.Take(task, "Chị Lan"))!.What.Vi.ShouldContain("không còn được duyệt");
        await (await workshop.Hire()).Change();

        (await Seen(workshop, task)).State.ShouldBe(ChangeState.Failed);
    }

    [StoreFact]
    public async Task A_task_that_a_newer_change_took_the_place_of_is_not_closed()
    {
        await using var workshop = await Workshop.Open();
        var (desk, old) = (Desk(workshop), await ByHand(workshop, AttemptKind.Update));
        var post = (await Seen(workshop, old)).PostId;
        await workshop.Prepare(post, "Bản ba");
        await workshop.Changes.Update(post, ChangeRig.Editor);

        (await desk.Done(old, "Chị Lan", new AssistedProof()))!.What.Vi.ShouldBe("Đã có yêu cầu mới hơn cho bài này.");
        (await desk.NotDone(old, "Chị Lan", "Không mở được")).ShouldNotBeNull();

        (await Tasks(workshop).Waiting()).ShouldHaveSingleItem().Id.ShouldNotBe(old);
        (await workshop.Hash(post)).ShouldNotBe((await Seen(workshop, old)).After);
    }

    [StoreFact]
    public async Task The_verb_that_closes_by_post_still_closes_it_and_the_story_tells_every_act()
    {
        await using var workshop = await Workshop.Open();
        var (desk, task) = (Desk(workshop), await ByHand(workshop, AttemptKind.Withdraw));
        var post = (await Seen(workshop, task)).PostId;
        foreach (var act in new Func<Task>[] { () => desk.Take(task, "Chị Lan"), () => desk.GiveBack(task, "Chị Lan"), () => desk.NotDone(task, "Chị Lan", "Nhóm khóa"),
            () => workshop.Changes.Done(post, AttemptKind.Withdraw, "Anh Toản") })
        {
            workshop.Clock.Advance(TimeSpan.FromMinutes(1));
            await act();
        }

        var told = (await new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock).Of(post))!.Story.Select(l => l.Text.Vi).ToList();

        told[^6..].ShouldBe(["Biên tập viên: yêu cầu gỡ bài (Sai ngày họp).", "Chị Lan: nhận việc làm tay (gỡ).", "Chị Lan: trả lại việc làm tay, chưa làm (gỡ).",
            "Chị Lan: đánh dấu không làm tay được (gỡ).", "Anh Toản: đánh dấu đã gỡ tay.", "Yêu cầu gỡ bài: đã gỡ (Đã làm tay)."]);
    }

    [StoreFact]
    public async Task What_nobody_pursues_is_dropped_and_asks_nobody_any_more()
    {
        await using var workshop = await Workshop.Open();
        var (update, withdraw) = (await Seen(workshop, await ByHand(workshop, AttemptKind.Update)), await Seen(workshop, await ByHand(workshop, AttemptKind.Withdraw)));
        await Desk(workshop).NotDone(update.Id, "Chị Lan", "Nhóm khóa");

        (await workshop.Changes.Drop(withdraw.PostId, ChangeRig.Editor, " ")).Problems[0].What.Vi.ShouldBe("Bài vẫn còn trên kênh: thôi gỡ phải có lý do.");
        (await workshop.Changes.Drop(update.PostId, ChangeRig.Editor, "")).Ok.ShouldBeTrue();
        (await workshop.Changes.Drop(withdraw.PostId, ChangeRig.Editor, "Không còn sai nữa")).Ok.ShouldBeTrue();

        (await workshop.Change(update.PostId)).State.ShouldBe(ChangeState.Dropped);
        (await workshop.See(update.PostId)).Why.ShouldBeNull();
        (await workshop.List.Find(new PostQuery { NeedsPerson = true })).ShouldBeEmpty();
        (await workshop.List.NotOut()).ShouldBe(0);
        (await workshop.Changes.Drop(update.PostId, ChangeRig.Editor, "")).Problems[0].What.Vi.ShouldBe("Bài này không có việc nào để bỏ qua.");
    }

    /// <summary>A post that a person made, to be changed or taken down; the change's id.</summary>
    private static async Task<string> ByHand(Workshop workshop, AttemptKind kind)
    {
        var post = await workshop.Post(account: await workshop.NewAccount("Zalo bản Nà Ban", ChannelKind.Assisted));
        await workshop.Run("UPDATE post SET state = 3, published = due WHERE id = @post", new { post });
        if (kind == AttemptKind.Update)
        {
            await workshop.Prepare(post);
            (await workshop.Changes.Update(post, ChangeRig.Editor)).Ok.ShouldBeTrue();
        }
        else
            (await workshop.Changes.Withdraw(post, ChangeRig.Editor, ChangeRig.Reason)).Ok.ShouldBeTrue();
        return (await workshop.Change(post)).Id;
    }

    private static HandDesk Desk(Workshop workshop) => new(workshop.Database, workshop.Frozen, new AuditLog(workshop.Clock), workshop.Clock);

    private static HandTasks Tasks(Workshop workshop) => new(workshop.Database, workshop.Accounts, workshop.Clock);

    private static async Task<HandTask> Seen(Workshop workshop, string task) => (await Tasks(workshop).Find(task))!;
}
