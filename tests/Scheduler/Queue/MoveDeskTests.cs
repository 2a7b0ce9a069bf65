using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Queue;

namespace Campaigns.Scheduler.Tests.Queue;

public sealed class MoveDeskTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [StoreFact]
    public async Task A_post_moved_inside_its_approved_window_stays_approved_and_keeps_the_time_it_may_be_late()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(Hour, grace: 3 * Hour);
        await Window(workshop, post, workshop.Now, workshop.Now.AddDays(2));

        var moved = (await Move(workshop, post, workshop.Now + Hour, workshop.Now.AddDays(1))).Value!;

        (moved.Effect, moved.Done).ShouldBe((ApprovalEffect.Keeps, true));
        var seen = await workshop.See(post);
        (seen.Due, seen.Approved).ShouldBe((workshop.Now.AddDays(1), true));
        (await workshop.Value<long>("SELECT not_after - due FROM post")).ShouldBe((long)(3 * Hour).TotalMilliseconds);
        (await workshop.Value<string>("SELECT person FROM audit WHERE act = 'post.move'")).ShouldBe("Biên tập viên");
    }

    [StoreFact]
    public async Task Outside_the_window_nothing_moves_until_a_new_approval_is_meant_and_back_inside_it_is_approved()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(Hour);
        var (there, outside) = (workshop.Now + Hour, workshop.Now.AddDays(3));
        await Window(workshop, post, workshop.Now, workshop.Now.AddDays(2));

        (await Desk(workshop).Foresee(post, outside)).Value.ShouldBe(ApprovalEffect.Voids);
        var asked = (await Move(workshop, post, there, outside)).Value!;
        (asked.Effect, asked.Done).ShouldBe((ApprovalEffect.Voids, false));
        (await workshop.See(post)).Due.ShouldBe(there);

        (await Move(workshop, post, there, outside, accepted: true)).Value!.Done.ShouldBeTrue();
        (await workshop.See(post)).Approved.ShouldBeFalse();

        (await Move(workshop, post, outside, there)).Value!.Effect.ShouldBe(ApprovalEffect.Restores);
        (await workshop.See(post)).Approved.ShouldBeTrue();
    }

    [StoreFact]
    public async Task Of_two_people_who_move_a_post_at_once_the_second_is_told()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(Hour);
        var seen = workshop.Now + Hour;

        var moves = await Task.WhenAll(Enumerable.Range(2, 4).Select(hour => Task.Run(() => Move(workshop, post, seen, workshop.Now + (hour * Hour)))));

        moves.Count(move => move.Ok).ShouldBe(1);
        moves.Where(move => !move.Ok).ShouldAllBe(move => move.Problems[0].What.Vi.StartsWith("Người khác vừa dời bài này sang "));
        (await workshop.See(post)).Due.ShouldBe(moves.Single(move => move.Ok).Value!.Due);
    }

    [StoreTheory]
    [InlineData(PostState.Scheduled, true)]
    [InlineData(PostState.Held, true)]
    [InlineData(PostState.Failed, true)]
    [InlineData(PostState.Missed, true)]
    [InlineData(PostState.Waiting, false)]
    [InlineData(PostState.Sending, false)]
    [InlineData(PostState.Published, false)]
    [InlineData(PostState.Pending, false)]
    [InlineData(PostState.Unknown, false)]
    [InlineData(PostState.Cancelled, false)]
    [InlineData(PostState.Withdrawn, false)]
    public async Task What_has_left_or_was_given_up_is_not_moved_and_says_why(PostState state, bool movable)
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(Hour);
        await workshop.Run("UPDATE post SET state = @state, held = CASE WHEN @state = 8 THEN 0 END", new { state });

        var moved = await Move(workshop, post, workshop.Now + Hour, workshop.Now + (2 * Hour));

        moved.Ok.ShouldBe(movable);
        if (!movable)
            moved.Problems.ShouldHaveSingleItem().What.Vi.ShouldContain(state.Words().Vi);
        var seen = await workshop.See(post);
        seen.Due.ShouldBe(workshop.Now + ((movable ? 2 : 1) * Hour));
        // What is held stays held; what failed or was missed waits for its new time.
        seen.State.ShouldBe(state is PostState.Failed or PostState.Missed ? PostState.Scheduled : state);
    }

    [StoreFact]
    public async Task A_time_that_is_over_or_outside_what_the_item_allows_is_refused()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(Hour);
        await workshop.Run("UPDATE item SET earliest = @from, not_after = @to", new { from = workshop.Now.ToUnixTimeMilliseconds() + 1_000, to = workshop.Now.AddDays(1).ToUnixTimeMilliseconds() });

        (await Move(workshop, post, workshop.Now + Hour, workshop.Now)).Problems[0].What.Vi.ShouldBe("Giờ mới đã qua.");
        (await Move(workshop, post, workshop.Now + Hour, workshop.Now.AddMilliseconds(10))).Problems[0].What.Vi.ShouldStartWith("Tin, bài này được đăng sớm nhất lúc");
        (await Move(workshop, post, workshop.Now + Hour, workshop.Now.AddDays(2))).Problems[0].What.Vi.ShouldBe("Tin, bài này chỉ được đăng đến 08:00 06/10/2026.");
        (await workshop.See(post)).Due.ShouldBe(workshop.Now + Hour);
    }

    [StoreFact]
    public async Task A_minute_that_another_post_of_the_account_has_is_told_and_not_refused()
    {
        await using var workshop = await Workshop.Open();
        var (one, _) = (await workshop.Post(Hour), await workshop.Post(2 * Hour, title: "Lịch tiếp dân"));

        var moved = (await Move(workshop, one, workshop.Now + Hour, workshop.Now + (2 * Hour) + TimeSpan.FromSeconds(20))).Value!;

        (moved.Done, moved.Beside).ShouldBe((true, "Lịch tiếp dân"));
    }

    [StoreFact]
    public async Task Many_posts_move_by_days_at_the_same_hour_and_who_cannot_is_named()
    {
        await using var workshop = await Workshop.Open();
        var (one, two, gone) = (await workshop.Post(Hour), await workshop.Post(2 * Hour, title: "Bài hai"), await workshop.Post(3 * Hour, title: "Bài đã đăng"));
        await workshop.Run("UPDATE post SET state = 3 WHERE id = @gone", new { gone });

        var moved = await Desk(workshop).Shift([one, two, gone, one, "không có"], 2, "Biên tập viên");

        moved.Done.ShouldBe([one, two]);
        moved.Problems.Select(p => p.Where).ShouldBe(["Bài đã đăng", "không có"]);
        ((await workshop.See(one)).Due, (await workshop.See(two)).Due).ShouldBe((workshop.Now.AddDays(2) + Hour, workshop.Now.AddDays(2) + (2 * Hour)));
    }

    [StoreFact]
    public async Task Many_posts_are_asked_about_before_one_of_them_loses_its_approval()
    {
        await using var workshop = await Workshop.Open();
        var (free, bound) = (await workshop.Post(Hour), await workshop.Post(Hour, title: "Có hạn"));
        await Window(workshop, bound, workshop.Now, workshop.Now.AddDays(1));

        var asked = await Desk(workshop).Shift([free, bound], 2, "Biên tập viên");
        (asked.Done.Count, asked.Asked.ShouldHaveSingleItem()).ShouldBe((0, "Có hạn"));
        (await workshop.See(free)).Due.ShouldBe(workshop.Now + Hour);

        (await Desk(workshop).Shift([free, bound], 2, "Biên tập viên", accepted: true)).Done.Count.ShouldBe(2);
        ((await workshop.See(free)).Approved, (await workshop.See(bound)).Approved).ShouldBe((true, false));
    }

    [StoreFact]
    public async Task What_people_hold_does_not_leave_and_what_is_late_is_not_let_go_at_once()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var (soon, later) = (await workshop.Post(Hour), await workshop.Post(3 * Hour, title: "Bài hai"));
        (await Desk(workshop).Hold([soon, later], "Biên tập viên", "Chờ ý kiến")).Done.Count.ShouldBe(2);
        (await Desk(workshop).Hold([soon], "Biên tập viên", "")).Problems.ShouldHaveSingleItem();

        workshop.Clock.Advance(2 * Hour);
        await crew.Work();
        workshop.Channel.Sent.ShouldBeEmpty();
        var let = await Desk(workshop).LetGo([soon, later], "Biên tập viên");

        let.Done.ShouldBe([later]);
        let.Problems.ShouldHaveSingleItem().Mend!.Value.Vi.ShouldContain("Xếp hàng");
        ((await workshop.See(soon)).State, (await workshop.See(later)).State).ShouldBe((PostState.Held, PostState.Scheduled));
        (await workshop.See(later)).Why.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_copy_is_a_post_of_its_own_that_waits_for_an_approval()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        await workshop.Run("UPDATE post SET state = 3 WHERE id = @post", new { post });

        var copy = (await Desk(workshop).Copy(post, workshop.Now.AddDays(7), "Biên tập viên")).Value!;
        var second = (await Desk(workshop).Copy(copy.Id, workshop.Now.AddDays(14), "Biên tập viên")).Value!;

        (await workshop.Value<int>("SELECT round FROM post WHERE id = @Id", new { second.Id })).ShouldBe(2);
        var seen = await workshop.See(copy.Id);
        (seen.State, seen.Due, seen.Approved).ShouldBe((PostState.Scheduled, workshop.Now.AddDays(7), false));
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task Nothing_leaves_for_an_account_whose_queue_is_paused_and_what_becomes_too_late_says_so()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var queue = new QueueDesk(workshop.Database, new AuditLog(workshop.Clock), new WorkBell(), workshop.Clock);
        var (first, second) = (await workshop.Post(), await workshop.Post(4 * Hour, title: "Bài hai"));

        (await queue.Pause(workshop.Account.Id, "Biên tập viên")).ShouldBeNull();
        (await queue.Pause(workshop.Account.Id, "Biên tập viên")).ShouldBeNull();
        await crew.Work();
        (await workshop.See(first)).State.ShouldBe(PostState.Scheduled);
        (await workshop.List.Working()).ShouldBe(0);
        workshop.Clock.Advance(3 * Hour);
        await crew.Work();
        var missed = await workshop.See(first);
        (missed.State, missed.Why).ShouldBe((PostState.Missed, "Hàng chờ của kênh đang tạm dừng."));

        (await queue.Resume(workshop.Account.Id, "Biên tập viên")).ShouldBeNull();
        workshop.Clock.Advance(Hour);
        await crew.Work();
        (await workshop.See(second)).State.ShouldBe(PostState.Published);
        (await workshop.See(first)).State.ShouldBe(PostState.Missed);
        (await workshop.Value<int>("SELECT COUNT(*) FROM audit WHERE act IN ('queue.pause', 'queue.resume')")).ShouldBe(2);
    }

    [StoreFact]
    public async Task A_post_by_hand_on_a_paused_account_is_not_given_to_anybody()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var group = await workshop.NewAccount("Nhóm Zalo bản", ChannelKind.Assisted);
        var post = await workshop.Post(account: group);
        await new QueueDesk(workshop.Database, new AuditLog(workshop.Clock), new WorkBell(), workshop.Clock).Pause(group.Id, "Biên tập viên");

        await crew.Work();

        (await workshop.See(post)).State.ShouldBe(PostState.Scheduled);
    }

    private static MoveDesk Desk(Workshop workshop) => new(workshop.Database, new AuditLog(workshop.Clock), new WorkBell(), workshop.Clock);

    private static Task<Result<MovedPost>> Move(Workshop workshop, string id, DateTimeOffset seen, DateTimeOffset due, bool accepted = false) =>
        Desk(workshop).Move(new PostMove(id, seen, due, "Biên tập viên") { Accepted = accepted });

    private static Task<int> Window(Workshop workshop, string post, DateTimeOffset from, DateTimeOffset to) => workshop.Run(
        "UPDATE approval SET window_from = @from, window_to = @to WHERE id = (SELECT approval_id FROM post WHERE id = @post)",
        new { from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds(), post });
}
