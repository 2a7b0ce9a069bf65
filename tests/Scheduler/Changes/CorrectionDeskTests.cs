using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Changes;

public sealed class CorrectionDeskTests
{
    [StoreFact]
    public async Task A_correction_is_drafted_where_the_wrong_words_were_out_linked_to_them_and_unapproved()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var wrong = await workshop.Out(crew);
        var item = (await workshop.See(wrong)).Item;

        var draft = (await Desk(workshop).Draft(item, "Chị Lan", "Họp lúc 14 giờ, không phải 8 giờ.", ["https://facebook.com/1", "https://xa.vn/cong/2"])).Value.ShouldNotBeNull();

        draft.Title.ShouldBe("Đính chính: Ngày Chuyển đổi số quốc gia 10/10");
        draft.Body.ShouldContain("đăng ngày 05/10/2026");
        draft.Body.ShouldContain("Họp lúc 14 giờ, không phải 8 giờ.");
        draft.Body.ShouldContain("<https://xa.vn/cong/2>");
        (draft.Link, draft.State).ShouldBe(("https://facebook.com/1", ItemState.Draft));
        var post = (await workshop.List.Find(new PostQuery { ItemId = draft.Id })).ShouldHaveSingleItem();
        (post.Account, post.Approved, post.Due).ShouldBe((workshop.Account.Id, false, workshop.Now.AddMinutes(15)));
        await crew.WorkAfter(TimeSpan.FromHours(1));
        (await workshop.See(post.Id)).State.ShouldBe(PostState.Scheduled, "it waits for its approval");
        (await Desk(workshop).Newest(item)).ShouldBe(draft.Id);
        (await Desk(workshop).Of(draft.Id)).ShouldBe(item);
        (await workshop.Value<string>("SELECT detail FROM audit WHERE act = 'post.correct' AND subject = @wrong", new { wrong })).ShouldBe(draft.Id);
    }

    [StoreFact]
    public async Task The_same_words_asked_for_twice_are_one_draft()
    {
        await using var workshop = await Workshop.Open();
        var item = (await workshop.See(await workshop.Out(await workshop.Hire()))).Item;

        var (one, two) = ((await Desk(workshop).Draft(item, "Chị Lan", "Đúng là 14 giờ.", [])).Value!, (await Desk(workshop).Draft(item, "Chị Lan", "Đúng là 14 giờ.", [])).Value!);
        var other = (await Desk(workshop).Draft(item, "Chị Lan", "Đúng là 15 giờ.", [])).Value!;

        two.Id.ShouldBe(one.Id);
        other.Id.ShouldNotBe(one.Id);
        (await workshop.Value<int>("SELECT COUNT(*) FROM post")).ShouldBe(3);
    }

    [StoreFact]
    public async Task What_was_taken_down_is_corrected_too_but_not_on_an_account_that_is_off()
    {
        await using var workshop = await Workshop.Open();
        var group = await workshop.NewAccount("Zalo bản", ChannelKind.Assisted);
        var wrong = await workshop.Out(await workshop.Hire());
        var second = await workshop.Post(account: group);
        await workshop.Run("UPDATE post SET state = 10, published = due, item_id = (SELECT item_id FROM post WHERE id = @wrong) WHERE id = @second", new { wrong, second });
        await workshop.Run("UPDATE account SET active = 0 WHERE id = @Id", new { workshop.Account.Id });

        var draft = (await Desk(workshop).Draft((await workshop.See(wrong)).Item, "Chị Lan", "Đúng là 14 giờ.", [])).Value!;

        (await workshop.List.Find(new PostQuery { ItemId = draft.Id })).ShouldHaveSingleItem().Account.ShouldBe(group.Id);
    }

    [StoreFact]
    public async Task What_was_never_out_or_says_nothing_is_refused()
    {
        await using var workshop = await Workshop.Open();
        var item = (await workshop.See(await workshop.Post(TimeSpan.FromDays(1)))).Item;

        (await Desk(workshop).Draft(item, "Chị Lan", "Đúng là 14 giờ.", [])).Problems[0].What.Vi.ShouldBe("Tin, bài này chưa đăng ở đâu nên chưa có gì để đính chính.");
        (await Desk(workshop).Draft(item, "Chị Lan", "  ", [])).Problems[0].What.Vi.ShouldBe("Chưa có nội dung đúng để đính chính.");
        (await Desk(workshop).Draft("không-có", "Chị Lan", "Đúng.", [])).Ok.ShouldBeFalse();

        (await workshop.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(1);
    }

    private static CorrectionDesk Desk(Workshop workshop)
    {
        var audit = new AuditLog(workshop.Clock);
        return new(workshop.Database, new ItemStore(workshop.Database, audit, workshop.Clock), new UnitStore(workshop.Database, workshop.Clock), workshop.Posts, audit, workshop.Clock);
    }
}
