using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Scheduler.Tests.Approvals;

public sealed class SubmissionDeskTests
{
    [StoreFact]
    public async Task What_is_submitted_waits_for_the_approver_until_it_is_approved()
    {
        await using var rig = await ApprovalRig.Open();
        var desk = Desk(rig);

        var asked = await desk.Submit(rig.Item.Id, rig.Item.Revision, "Lan", "  Xin duyệt sớm.  ");

        asked.Value!.State.ShouldBe(ItemState.Submitted);
        var waiting = (await desk.Waiting([rig.Store.Unit.Id])).ShouldHaveSingleItem();
        (waiting.ItemId, waiting.Person, waiting.Note, waiting.Revision).ShouldBe((rig.Item.Id, "Lan", "Xin duyệt sớm.", rig.Item.Revision));
        (await desk.Count([rig.Store.Unit.Id])).ShouldBe(1);
        (await desk.Waiting(["another unit"])).ShouldBeEmpty();
        (await rig.Desk.Approve(rig.Item.Id, "Chị Duyệt")).Ok.ShouldBeTrue();
        (await desk.Waiting([rig.Store.Unit.Id])).ShouldBeEmpty();
        (await desk.Count([rig.Store.Unit.Id])).ShouldBe(0);
        (await desk.Submit(rig.Item.Id, rig.Item.Revision, "Lan")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Bản này đã được duyệt rồi.");
    }

    [StoreFact]
    public async Task Asking_twice_for_the_same_revision_is_asking_once()
    {
        await using var rig = await ApprovalRig.Open();
        await Desk(rig).Submit(rig.Item.Id, rig.Item.Revision, "Lan");
        (await Desk(rig).Submit(rig.Item.Id, rig.Item.Revision, "Lan")).Ok.ShouldBeTrue();
        (await Desk(rig).Of(rig.Item.Id)).ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task A_change_of_words_takes_it_off_the_list_by_itself()
    {
        await using var rig = await ApprovalRig.Open();
        var desk = Desk(rig);
        await desk.Submit(rig.Item.Id, rig.Item.Revision, "Lan");

        await rig.Items.Change(rig.Item.Id, rig.Item.Revision, item => item with { Title = "Lời khác" }, "Lan");

        (await desk.Waiting([rig.Store.Unit.Id])).ShouldBeEmpty();
        (await desk.Return(rig.Item.Id, rig.Item.Revision, "Chị Duyệt", "Sửa ngày")).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.World);
        (await desk.Submit(rig.Item.Id, rig.Item.Revision, "Lan")).Ok.ShouldBeFalse();
        (await desk.Submit(rig.Item.Id, rig.Item.Revision + 1, "Lan")).Ok.ShouldBeTrue();
    }

    [StoreFact]
    public async Task What_is_sent_back_comes_with_a_word_and_may_be_asked_for_again()
    {
        await using var rig = await ApprovalRig.Open();
        var desk = Desk(rig);
        await desk.Submit(rig.Item.Id, rig.Item.Revision, "Lan");

        (await desk.Return(rig.Item.Id, rig.Item.Revision, "Chị Duyệt", "  ")).Problems.ShouldHaveSingleItem().Kind.ShouldBe(ProblemKind.Input);
        (await desk.Return(rig.Item.Id, rig.Item.Revision, "Chị Duyệt", "Ngày họp sai.")).Value!.State.ShouldBe(ItemState.Returned);

        (await desk.Waiting([rig.Store.Unit.Id])).ShouldBeEmpty();
        var told = (await desk.Of(rig.Item.Id)).ShouldHaveSingleItem();
        (told.ReturnedBy, told.Word, told.Returned).ShouldBe(("Chị Duyệt", "Ngày họp sai.", rig.Store.Clock.GetUtcNow()));
        (await desk.Submit(rig.Item.Id, rig.Item.Revision, "Lan")).Ok.ShouldBeTrue();
        (await desk.Waiting([rig.Store.Unit.Id])).ShouldHaveSingleItem().Word.ShouldBeNull();
        (await rig.Store.Database.Read(session => session.List<string>("SELECT act FROM audit WHERE act IN ('item.submit', 'item.return') ORDER BY at, id"))).Order()
            .ShouldBe(["item.return", "item.submit", "item.submit"]);
    }

    [StoreFact]
    public async Task Without_a_channel_and_a_time_there_is_nothing_to_ask_for()
    {
        await using var rig = await ApprovalRig.Open();
        var bare = (await rig.Items.Save(new Item { Id = Id.New(rig.Store.Clock), UnitId = rig.Store.Unit.Id, Title = "Tin", Body = "Lời." }, "Lan")).Value!;
        (await Desk(rig).Submit(bare.Id, 1, "Lan")).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Tin, bài chưa có kênh và giờ đăng nào.");
    }

    private static SubmissionDesk Desk(ApprovalRig rig) => new(rig.Store.Database, new AuditLog(rig.Store.Clock), rig.Store.Clock);
}
