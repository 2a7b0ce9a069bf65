using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Posts;

public sealed class AccountHandoverTests
{
    [StoreFact]
    public async Task Open_posts_go_to_the_new_account_to_be_approved_there_and_closed_ones_stay()
    {
        await using var workshop = await Workshop.Open();
        var group = await workshop.NewAccount("Trang xã, đăng tay", ChannelKind.Assisted);
        var (waiting, done) = (await workshop.Post(account: group), await workshop.Post(account: group));
        var coming = await workshop.Post(TimeSpan.FromDays(1), account: group);
        var crew = await workshop.Hire();
        await crew.Work();
        await workshop.Posts.Done(done, "Chị Lan", "https://facebook.com/1");

        (await Replace(workshop, group, workshop.Account)).ShouldBe(2);

        foreach (var post in new[] { waiting, coming })
        {
            var moved = await workshop.See(post);
            (moved.Account, moved.State, moved.Approved).ShouldBe((workshop.Account.Id, PostState.Scheduled, false));
        }
        (await workshop.See(done)).Account.ShouldBe(group.Id);
        (await workshop.Accounts.Find(group.Id))!.InactiveWhy.ShouldBe("Đã thay bằng “Trang xã”.");
        await workshop.Approve(waiting);
        await crew.Work();
        (await workshop.See(waiting)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task Words_of_the_same_form_keep_their_approval_and_go_out_by_themselves()
    {
        await using var workshop = await Workshop.Open();
        var group = await workshop.Accounts.Save((await workshop.NewAccount("Trang xã, đăng tay", ChannelKind.Assisted)) with { Settings = """{"form":"facebook"}""" });
        var post = await workshop.Post(account: group);
        var crew = await workshop.Hire();
        await crew.Work();

        await Replace(workshop, group, workshop.Account);
        await crew.Work();

        var moved = await workshop.See(post);
        (moved.Account, moved.State, moved.Approved).ShouldBe((workshop.Account.Id, PostState.Published, true));
    }

    [StoreFact]
    public async Task An_item_that_the_new_account_has_already_is_not_posted_there_twice()
    {
        await using var workshop = await Workshop.Open();
        var group = await workshop.NewAccount("Trang xã, đăng tay", ChannelKind.Assisted);
        var post = await workshop.Post(account: group);
        var item = (await workshop.Value<string>("SELECT item_id FROM post WHERE id = @post", new { post }))!;
        await workshop.Posts.Plan([new NewPost(group.UnitId, item, workshop.Account.Id, workshop.Now, workshop.Now.AddHours(2))]);

        (await Replace(workshop, group, workshop.Account)).ShouldBe(0);

        var view = await workshop.See(post);
        (view.Account, view.State).ShouldBe((group.Id, PostState.Cancelled));
    }

    [StoreFact]
    public async Task Nothing_moves_while_somebody_has_a_post_in_hand()
    {
        await using var workshop = await Workshop.Open();
        var group = await workshop.NewAccount("Trang xã, đăng tay", ChannelKind.Assisted);
        var post = await workshop.Post(account: group);
        await (await workshop.Hire()).Work();
        await new AssistedDesk(workshop.Database, workshop.Posts, workshop.Frozen, new AuditLog(workshop.Clock), workshop.Clock).Take(post, "Chị Lan");

        (await Refusal(workshop, group)).ShouldNotBeNull().What.Vi.ShouldContain("Chị Lan đang đăng tay");
        workshop.Clock.Advance(TimeSpan.FromMinutes(30));
        (await Refusal(workshop, group)).ShouldBeNull();
    }

    [StoreFact]
    public async Task Only_what_is_worked_by_hand_is_replaced_and_only_within_its_unit()
    {
        await using var workshop = await Workshop.Open();

        (await Refusal(workshop, workshop.Account)).ShouldNotBeNull();
        (await Refusal(workshop, (await workshop.NewAccount("Nhóm", ChannelKind.Assisted)) with { UnitId = "khac" })).ShouldNotBeNull();
    }

    private static AccountHandover Handover(Workshop workshop) => new(new AuditLog(workshop.Clock), workshop.Clock);

    private static Task<int> Replace(Workshop workshop, Account from, Account to) =>
        workshop.Database.Write(session => Handover(workshop).Move(session, from, to, "Quản trị"));

    private static Task<Content.Problem?> Refusal(Workshop workshop, Account from) =>
        workshop.Database.Read(session => Handover(workshop).Refusal(session, from, workshop.Account.UnitId));
}
