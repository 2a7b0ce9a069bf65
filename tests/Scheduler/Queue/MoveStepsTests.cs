using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Queue;
using Campaigns.Scheduler.Tests.Approvals;

namespace Campaigns.Scheduler.Tests.Queue;

/// <summary>Posts whose item is half-way through the steps of approval: another time begins them anew, and that is said first.</summary>
public sealed class MoveStepsTests
{
    [StoreFact]
    public async Task A_move_with_which_the_steps_begin_anew_is_asked_about_once_and_not_again_when_they_have()
    {
        await using var rig = await ApprovalRig.Open();
        var post = await HalfWay(rig);
        var (desk, there) = (Desk(rig), rig.Due.AddHours(3));

        (await desk.Foresee(post, there)).Value.ShouldBe(ApprovalEffect.Restarts);
        var asked = (await desk.Move(new PostMove(post, rig.Due, there, "Biên tập viên"))).Value!;
        (asked.Effect, asked.Done).ShouldBe((ApprovalEffect.Restarts, false));
        (await Taken(rig)).ShouldBe(1, "nothing was moved yet");

        (await desk.Move(new PostMove(post, rig.Due, there, "Biên tập viên") { Accepted = true })).Value!.Done.ShouldBeTrue();
        (await Taken(rig)).ShouldBe(0);
        var again = (await desk.Move(new PostMove(post, there, there.AddHours(1), "Biên tập viên"))).Value!;
        (again.Effect, again.Done).ShouldBe((ApprovalEffect.None, true), "they have begun anew already");
    }

    [StoreFact]
    public async Task Of_many_posts_those_that_begin_steps_anew_are_named_before_any_of_them_moves()
    {
        await using var rig = await ApprovalRig.Open();
        var post = await HalfWay(rig);

        var asked = await Desk(rig).Shift([post], 1, "Biên tập viên");

        (asked.Done.Count, asked.Asked.Count, asked.Anew.ShouldHaveSingleItem()).ShouldBe((0, 0, rig.Item.Title));
        (await Taken(rig)).ShouldBe(1);
        (await Desk(rig).Shift([post], 1, "Biên tập viên", accepted: true)).Done.Count.ShouldBe(1);
        (await Taken(rig)).ShouldBe(0);
    }

    private static async Task<string> HalfWay(ApprovalRig rig)
    {
        var unit = rig.Store.Unit.Id;
        (await Steps(rig).Save(unit, [new() { Id = "", Name = "Trưởng ban", TakerUnit = unit }, new() { Id = "", Name = "Lãnh đạo UBND", TakerUnit = unit }], "quản trị")).ShouldBeEmpty();
        (await rig.Desk.Take(new ApprovalRequest(rig.Item.Id, "Chị Ban"))).Value!.Next.ShouldNotBeNull();
        return (await rig.Store.Database.Read(session => session.Value<string>("SELECT p.id FROM post p JOIN account a ON a.id = p.account_id WHERE a.kind = @kind", new { kind = ChannelKind.Facebook })))!;
    }

    private static async Task<int> Taken(ApprovalRig rig) => (await Steps(rig).State(rig.Item.Id))!.Taken.Count;

    private static StepDesk Steps(ApprovalRig rig) => new(rig.Store.Database, new AuditLog(rig.Store.Clock), rig.Store.Clock);

    private static MoveDesk Desk(ApprovalRig rig) => new(rig.Store.Database, new AuditLog(rig.Store.Clock), new WorkBell(), rig.Store.Clock);
}
