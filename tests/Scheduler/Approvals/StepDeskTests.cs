using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Scheduler.Tests.Approvals;

/// <summary>Steps of approval: only what passed the last one, for exactly what the earlier ones saw, may go out.</summary>
public sealed class StepDeskTests
{
    private const string Head = "Chị Ban", Leader = "Anh Ủy ban";

    [StoreFact]
    public async Task A_unit_that_sets_no_step_has_one()
    {
        await using var rig = await ApprovalRig.Open();

        var state = (await Steps(rig).State(rig.Item.Id))!;
        (state.Route.Count, state.Next.Name, state.Next.TakerUnit, state.Last).ShouldBe((1, "Duyệt", rig.Store.Unit.Id, true));
        (await Take(rig, Head)).Value!.Approved.ShouldNotBeNull();
        (await Claimable(rig)).ShouldBe(5);
    }

    [StoreFact]
    public async Task Nothing_is_claimable_before_the_last_step_and_all_of_it_after()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);

        var first = await Take(rig, Head);

        (first.Value!.Step.Name, first.Value.Next!.Name, first.Value.Approved).ShouldBe(("Trưởng ban", "Lãnh đạo UBND", null));
        (await Claimable(rig)).ShouldBe(0);
        (await rig.Count("approval")).ShouldBe(0);
        (await rig.Items.Find(rig.Item.Id))!.State.ShouldBe(ItemState.Submitted);
        var between = (await Steps(rig).State(rig.Item.Id))!;
        (between.Place, between.Next.Name, between.Last).ShouldBe((2, "Lãnh đạo UBND", true));

        var last = await Take(rig, Leader);
        (last.Value!.Next, last.Value.Approved!.Posts.Count).ShouldBe((null, 5));
        (await Claimable(rig)).ShouldBe(5);
        (await rig.Items.Find(rig.Item.Id))!.State.ShouldBe(ItemState.Approved);
        (await Steps(rig).Acts(rig.Item.Id)).ShouldAllBe(act => act.ApprovalId == last.Value.Approved.Approval.Id);
        (await Audited(rig)).ShouldContain($"Duyệt bản {rig.Item.Revision}, bước 1/2 “Trưởng ban”; chờ “Lãnh đạo UBND”.");
    }

    [StoreFact]
    public async Task One_go_is_refused_while_others_have_theirs_to_take()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);

        (await rig.Desk.Approve(rig.Item.Id, Leader)).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tin, bài còn 2 bước duyệt; chưa duyệt gì.");
        (await Take(rig, Leader, step: (await Steps(rig).Of(rig.Store.Unit.Id))[1].Id)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("chưa đến lượt");
        (await Claimable(rig)).ShouldBe(0);
    }

    [StoreFact]
    public async Task At_the_machine_every_step_is_taken_at_once_and_each_says_so()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);
        await Take(rig, Head);

        var approved = await rig.Desk.Approve(new ApprovalRequest(rig.Item.Id, "quản trị") { AtOnce = true, By = ApprovalBy.Machine, How = "bằng dòng lệnh tại máy" });

        approved.Value!.Approval.By.ShouldBe(ApprovalBy.Machine);
        (await Claimable(rig)).ShouldBe(5);
        (await Steps(rig).Acts(rig.Item.Id)).Select(act => (act.StepName, act.Person.Name, act.How)).Order()
            .ShouldBe([("Lãnh đạo UBND", "quản trị", ApprovalBy.Machine), ("Trưởng ban", Head, ApprovalBy.Desk)]);
        (await Audited(rig)).ShouldContain(line => line.EndsWith("(bằng dòng lệnh tại máy)", StringComparison.Ordinal) && line.Contains("cả 1 bước còn lại", StringComparison.Ordinal));
    }

    [StoreFact]
    public async Task Words_that_change_between_two_steps_void_the_first()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);
        await Take(rig, Head);
        (await Steps(rig).Voidable(rig.Item.Id)).ShouldBe([Head]);

        await rig.Items.Change(rig.Item.Id, rig.Item.Revision, item => item with { Title = "Lời khác" }, "editor");

        (await Steps(rig).State(rig.Item.Id))!.Place.ShouldBe(1);
        (await Steps(rig).Voidable(rig.Item.Id)).ShouldBeEmpty();
        (await Steps(rig).Acts(rig.Item.Id)).ShouldHaveSingleItem().VoidWhy.ShouldBe("Nội dung đã sửa sau khi duyệt.");
        (await Take(rig, Leader, step: (await Steps(rig).Of(rig.Store.Unit.Id))[1].Id)).Ok.ShouldBeFalse();
        (await Claimable(rig)).ShouldBe(0);
    }

    [StoreFact]
    public async Task A_post_that_is_added_or_moved_between_two_steps_begins_them_anew()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);
        var second = (await Steps(rig).Of(rig.Store.Unit.Id))[1].Id;
        await Take(rig, Head);

        await rig.Queue(ChannelKind.WordPress);
        var added = (await Steps(rig).State(rig.Item.Id))!;
        (await Take(rig, Leader, step: second)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("duyệt lại từ bước “Trưởng ban”");
        (await Steps(rig).Acts(rig.Item.Id)).ShouldHaveSingleItem().Voided.ShouldNotBeNull();
        await Take(rig, Head);
        await rig.Store.Database.Write(session => session.Run("UPDATE post SET due = due + 60000 WHERE item_id = @Id", new { rig.Item.Id }));
        var moved = (await Steps(rig).State(rig.Item.Id))!;
        (await Take(rig, Leader, step: second)).Ok.ShouldBeFalse();

        (added.Place, added.Stale.Count, moved.Place, moved.Stale.Count).ShouldBe((1, 1, 1, 1));
        (await Claimable(rig)).ShouldBe(0);
    }

    [StoreFact]
    public async Task Pictures_that_come_out_otherwise_between_two_steps_begin_them_anew()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);
        await Take(rig, Head);
        await rig.Store.Database.Write(session => session.Run("UPDATE card SET boxes = '{\"title\":\"11/10\"}' WHERE item_id = @Id", new { rig.Item.Id }));

        (await Take(rig, Leader, step: (await Steps(rig).Of(rig.Store.Unit.Id))[1].Id)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("duyệt lại từ bước “Trưởng ban”");

        (await Claimable(rig)).ShouldBe(0);
        (await Take(rig, Head)).Value!.Next!.Name.ShouldBe("Lãnh đạo UBND");
        (await Take(rig, Leader)).Value!.Approved!.Posts.Count.ShouldBe(5);
    }

    [StoreFact]
    public async Task A_return_voids_the_steps_that_were_taken()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);
        await Take(rig, Head);

        (await new SubmissionDesk(rig.Store.Database, new AuditLog(rig.Store.Clock), rig.Store.Clock).Return(rig.Item.Id, rig.Item.Revision, Leader, "Sai ngày.")).Ok.ShouldBeTrue();

        (await Steps(rig).Acts(rig.Item.Id)).ShouldHaveSingleItem().VoidWhy.ShouldBe($"{Leader} trả lại.");
        (await Steps(rig).State(rig.Item.Id))!.Place.ShouldBe(1);
    }

    [StoreFact]
    public async Task One_person_takes_one_step_unless_their_unit_is_one_person()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);
        await Take(rig, Head);

        (await Take(rig, Head)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("đã duyệt một bước trước");
        (await Claimable(rig)).ShouldBe(0);

        var unit = rig.Store.Unit;
        await new UnitStore(rig.Store.Database, rig.Store.Clock).Save(unit with { Settings = unit.Settings with { SelfApproval = true } });
        (await Take(rig, Head)).Value!.Approved.ShouldNotBeNull();
    }

    [StoreFact]
    public async Task A_step_is_asked_for_by_kind_of_content_and_by_channel()
    {
        await using var rig = await ApprovalRig.Open();
        var (desk, unit) = (Steps(rig), rig.Store.Unit.Id);

        await desk.Save(unit, [Step("Trưởng ban", unit), Step("Lãnh đạo UBND", unit) with { Genres = [Genre.Notice], Kinds = [ChannelKind.Facebook] }], "quản trị");
        (await desk.State(rig.Item.Id))!.Route.Select(step => step.Name).ShouldBe(["Trưởng ban"]);

        await rig.Store.Database.Write(session => session.Run("UPDATE item SET genre = 6 WHERE id = @Id", new { rig.Item.Id }));
        (await desk.State(rig.Item.Id))!.Route.Select(step => step.Name).ShouldBe(["Trưởng ban", "Lãnh đạo UBND"]);

        await rig.Store.Database.Write(session => session.Run("UPDATE post SET state = 9 WHERE account_id IN (SELECT id FROM account WHERE kind = 1)"));
        (await desk.State(rig.Item.Id))!.Route.Select(step => step.Name).ShouldBe(["Trưởng ban"]);

        await desk.Save(unit, [Step("Lãnh đạo UBND", unit) with { Kinds = [ChannelKind.Facebook] }], "quản trị");
        (await desk.State(rig.Item.Id))!.Route.ShouldHaveSingleItem().Id.ShouldBe("");
    }

    [StoreFact]
    public async Task To_change_the_steps_begins_anew_what_is_on_its_way_and_leaves_what_is_approved()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);
        await Take(rig, Head);
        (await Steps(rig).UnderWay(rig.Store.Unit.Id)).ShouldBe(1);

        await Steps(rig).Save(rig.Store.Unit.Id, [Step("Giám đốc", rig.Store.Unit.Id)], "quản trị");

        (await Steps(rig).UnderWay(rig.Store.Unit.Id)).ShouldBe(0);
        (await Claimable(rig)).ShouldBe(0);
        (await Take(rig, Head)).Value!.Approved.ShouldNotBeNull();
        await Two(rig);
        (await Claimable(rig)).ShouldBe(5);
    }

    [StoreFact]
    public async Task A_post_made_after_the_approval_passes_every_step_again()
    {
        await using var rig = await ApprovalRig.Open();
        await Two(rig);
        await Take(rig, Head);
        var approval = (await Take(rig, Leader)).Value!.Approved!.Approval;

        await rig.Queue(ChannelKind.WordPress);
        (await Take(rig, Head)).Value!.Approved.ShouldBeNull();
        (await Claimable(rig)).ShouldBe(5);
        (await Take(rig, Leader)).Value!.Approved!.Approval.ShouldBe(approval);
        (await Claimable(rig)).ShouldBe(6);
    }

    [StoreFact]
    public async Task Steps_without_a_name_or_without_anybody_are_not_kept()
    {
        await using var rig = await ApprovalRig.Open();
        var unit = rig.Store.Unit.Id;

        var problems = await Steps(rig).Save(unit, [Step(" ", unit), Step("Ban", unit), Step("ban", unit) with { TakerUnit = null }], "quản trị");

        problems.Select(problem => problem.Where).ShouldBe(["1", "3", "3"]);
        (await Steps(rig).Save(unit, [.. Enumerable.Range(0, 4).Select(i => Step($"Bước {i}", unit))], "quản trị")).ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Input);
        (await Steps(rig).Of(unit)).ShouldBeEmpty();
    }

    private static StepDesk Steps(ApprovalRig rig) => new(rig.Store.Database, new AuditLog(rig.Store.Clock), rig.Store.Clock);

    private static ApprovalStep Step(string name, string unitId) => new() { Id = "", Name = name, TakerUnit = unitId };

    private static async Task Two(ApprovalRig rig) =>
        (await Steps(rig).Save(rig.Store.Unit.Id, [Step("Trưởng ban", rig.Store.Unit.Id), Step("Lãnh đạo UBND", rig.Store.Unit.Id)], "quản trị")).ShouldBeEmpty();

    private static Task<Result<StepTaken>> Take(ApprovalRig rig, string person, string? step = null) => rig.Desk.Take(new ApprovalRequest(rig.Item.Id, person) { Step = step });

    /// <summary>By the very words that the dispatcher asks.</summary>
    private static Task<int> Claimable(ApprovalRig rig) => rig.Store.Database.Read(session => session.Value<int>($"SELECT COUNT(*) FROM post p WHERE {Scheduler.Dispatch.Claimable.Approved}"));

    private static Task<IReadOnlyList<string>> Audited(ApprovalRig rig) => rig.Store.Database.Read(session => session.List<string>("SELECT detail FROM audit ORDER BY at, id"));
}
