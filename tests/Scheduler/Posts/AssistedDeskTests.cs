using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Posts;

public sealed class AssistedDeskTests
{
    private static readonly byte[] Png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    [StoreFact]
    public async Task One_colleague_has_a_post_and_a_second_is_told_who_and_since_when()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));

        (await desk.Take(post, "Chị Lan")).ShouldBeNull();
        workshop.Clock.Advance(TimeSpan.FromMinutes(5));
        var refused = (await desk.Take(post, "Anh Toản")).ShouldNotBeNull();

        refused.What.Vi.ShouldBe("Chị Lan đang đăng bài này từ 08:00.");
        refused.Mend!.Value.Vi.ShouldContain("08:30");
        (await Seen(workshop, post)).Taken.ShouldNotBeNull().Person.ShouldBe("Chị Lan");
    }

    [StoreFact]
    public async Task Two_who_take_at_the_same_moment_are_one_who_has_it()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));

        var answers = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => desk.Take(post, $"Người {i}")));

        answers.Count(a => a is null).ShouldBe(1);
    }

    [StoreFact]
    public async Task A_take_lapses_after_half_an_hour_and_may_be_renewed()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));
        await desk.Take(post, "Chị Lan");
        workshop.Clock.Advance(TimeSpan.FromMinutes(29));
        await desk.Take(post, "Chị Lan");
        workshop.Clock.Advance(TimeSpan.FromMinutes(29));

        (await desk.Take(post, "Anh Toản")).ShouldNotBeNull();
        workshop.Clock.Advance(TimeSpan.FromMinutes(1));

        (await desk.Take(post, "Anh Toản")).ShouldBeNull();
    }

    [StoreFact]
    public async Task What_is_given_back_is_free_and_nobody_gives_back_anothers()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));
        await desk.Take(post, "Chị Lan");

        await desk.GiveBack(post, "Anh Toản");
        (await Seen(workshop, post)).Taken.ShouldNotBeNull();
        await desk.GiveBack(post, "Chị Lan");

        (await Seen(workshop, post)).Taken.ShouldBeNull();
        (await desk.Take(post, "Anh Toản")).ShouldBeNull();
    }

    [StoreFact]
    public async Task What_has_lost_its_approval_or_its_channel_is_not_taken_and_says_why()
    {
        await using var workshop = await Workshop.Open();
        var desk = Desk(workshop);
        var (changed, group) = (await Waiting(workshop), await workshop.NewAccount("Nhóm hai", ChannelKind.Assisted));
        var off = await workshop.Post(account: group);
        await (await workshop.Hire()).Work();
        await workshop.VoidApproval(changed, "Sửa lời.");
        await workshop.Run("UPDATE account SET active = 0 WHERE id = @Id", new { group.Id });

        (await desk.Take(changed, "Chị Lan"))!.What.Vi.ShouldContain("chưa duyệt lại");
        (await desk.Take(off, "Chị Lan"))!.What.Vi.ShouldContain("đang tắt");
        await workshop.Run("INSERT INTO store_flag (name, value) VALUES ('hold', 'Vừa khôi phục.')");
        await workshop.Approve(changed);
        (await desk.Take(changed, "Chị Lan"))!.What.Vi.ShouldContain("tạm giữ");
    }

    [StoreFact]
    public async Task A_post_is_closed_by_its_address()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));
        await desk.Take(post, "Chị Lan");

        (await desk.Done(post, "Chị Lan", new AssistedProof { Url = "https://zalo.me/g/1" })).ShouldBeNull();

        var seen = await Seen(workshop, post);
        (seen.State, seen.Url, seen.ClosedBy, seen.Taken, seen.ClosedAt).ShouldBe((PostState.Published, "https://zalo.me/g/1", "Chị Lan", null, workshop.Now));
    }

    [StoreFact]
    public async Task A_screenshot_closes_a_post_where_there_is_no_address_and_is_kept_by_its_hash()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));

        (await desk.Done(post, "Chị Lan", new AssistedProof { Screenshot = Png })).ShouldBeNull();

        var seen = await Seen(workshop, post);
        (seen.State, seen.Screenshot).ShouldBe((PostState.Published, FrozenStore.Hash(Png)));
        (await workshop.Frozen.Find(seen.Screenshot!))!.Bytes.ShouldBe(Png);
    }

    [StoreFact]
    public async Task What_shows_nothing_closes_nothing()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));
        AssistedProof[] proofs = [new(), new() { Url = "nhóm bản" }, new() { Url = "javascript:alert(1)" }, new() { Screenshot = "%PDF-1.7 không phải ảnh"u8.ToArray() },
            new() { Screenshot = [.. Png[..20], .. new byte[100]] }, new() { Screenshot = new byte[AssistedProof.MostBytes + 1] }];

        foreach (var proof in proofs)
            (await desk.Done(post, "Chị Lan", proof)).ShouldNotBeNull().Kind.ShouldBe(Content.ProblemKind.Input);

        (await workshop.See(post)).State.ShouldBe(PostState.Waiting);
        (await workshop.Value<int>("SELECT COUNT(*) FROM frozen WHERE media_type LIKE '%proof'")).ShouldBe(0);
    }

    [StoreFact]
    public async Task Words_that_were_changed_meanwhile_are_not_taken_for_out()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));
        var seen = (await Seen(workshop, post)).ContentHash;
        await workshop.Approve(post, Workshop.Words("Lời đã sửa"));

        (await desk.Done(post, "Chị Lan", new AssistedProof { Url = "https://zalo.me/g/1", SeenHash = seen }))!.What.Vi.ShouldContain("vừa được sửa");

        (await workshop.See(post)).State.ShouldBe(PostState.Waiting);
    }

    [StoreFact]
    public async Task Who_cannot_post_says_why()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));

        (await desk.NotDone(post, "Chị Lan", "  ")).ShouldNotBeNull();
        (await desk.NotDone(post, "", "nhóm khóa")).ShouldNotBeNull();
        (await desk.NotDone(post, "Chị Lan", "nhóm khóa")).ShouldBeNull();

        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((PostState.Failed, "nhóm khóa"));
    }

    [StoreFact]
    public async Task What_nobody_closed_in_time_is_missed_names_who_had_it_and_may_still_be_told_out()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));
        workshop.Clock.Advance(TimeSpan.FromMinutes(110));
        await desk.Take(post, "Chị Lan");
        await (await workshop.Hire()).WorkAfter(TimeSpan.FromMinutes(11));

        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((PostState.Missed, "Chị Lan nhận đăng tay lúc 09:50 05/10/2026 nhưng chưa báo đã đăng trước hạn."));
        (await desk.Done(post, "Chị Lan", new AssistedProof { Url = "https://zalo.me/g/1" })).ShouldBeNull();
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task A_post_whose_approval_was_voided_while_it_waited_is_missed_for_that()
    {
        await using var workshop = await Workshop.Open();
        var post = await Waiting(workshop);
        await workshop.VoidApproval(post, "Sửa lời.");

        await (await workshop.Hire()).WorkAfter(TimeSpan.FromHours(3));

        (await workshop.See(post)).Why.ShouldNotBeNull().ShouldContain("Chưa duyệt lại");
    }

    [StoreFact]
    public async Task A_missed_post_of_a_program_is_not_told_out_by_a_person()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(approved: false);
        await (await workshop.Hire()).WorkAfter(TimeSpan.FromHours(3));

        (await Desk(workshop).Done(post, "Chị Lan", new AssistedProof { Url = "https://facebook.com/1" })).ShouldNotBeNull();

        (await workshop.See(post)).State.ShouldBe(PostState.Missed);
    }

    [StoreFact]
    public async Task Every_act_stands_in_the_story()
    {
        await using var workshop = await Workshop.Open();
        var (desk, post) = (Desk(workshop), await Waiting(workshop));
        await desk.Take(post, "Chị Lan");
        workshop.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.GiveBack(post, "Chị Lan");
        workshop.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Take(post, "Anh Toản");
        workshop.Clock.Advance(TimeSpan.FromMinutes(1));
        await desk.Done(post, "Anh Toản", new AssistedProof { Screenshot = Png });

        var told = (await new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock).Of(post))!.Story.Select(l => l.Text.Vi).ToArray();

        told[^4..].ShouldBe(["Chị Lan: nhận đăng tay.", "Chị Lan: trả lại, chưa đăng.", "Anh Toản: nhận đăng tay.",
            $"Anh Toản: đánh dấu đã đăng (ảnh chụp màn hình {FrozenStore.Hash(Png)[..12]})."]);
    }

    [StoreFact]
    public async Task The_most_pressing_stands_first_and_only_what_is_worked_by_hand_stands_there()
    {
        await using var workshop = await Workshop.Open();
        var group = await workshop.NewAccount("Zalo bản", ChannelKind.Assisted);
        await workshop.Post(account: group, title: "Sau", grace: TimeSpan.FromHours(5));
        await workshop.Post(account: group, title: "Trước", grace: TimeSpan.FromHours(1));
        await workshop.Post(account: await workshop.NewAccount("Bản thử", ChannelKind.Assisted, sandbox: true), title: "Thử");
        await workshop.Post(title: "Facebook");
        await (await workshop.Hire()).Work();
        var posts = Posts(workshop);

        (await posts.Waiting()).Select(p => p.Title).ShouldBe(["Trước", "Sau"]);
        (await posts.Count()).ShouldBe(2);
        (await posts.Recent()).ShouldBeEmpty();
        (await posts.Words((await posts.Waiting())[0])).Value.ShouldNotBeNull().Title.ShouldBe("Trước");
    }

    private static async Task<string> Waiting(Workshop workshop)
    {
        var post = await workshop.Post(account: await workshop.NewAccount("Zalo bản Nà Ban", ChannelKind.Assisted));
        await (await workshop.Hire()).Work();
        (await workshop.See(post)).State.ShouldBe(PostState.Waiting);
        return post;
    }

    private static AssistedDesk Desk(Workshop workshop) => new(workshop.Database, workshop.Posts, workshop.Frozen, new AuditLog(workshop.Clock), workshop.Clock);

    private static AssistedPosts Posts(Workshop workshop) => new(workshop.Database, workshop.Accounts, workshop.Clock);

    private static async Task<AssistedPost> Seen(Workshop workshop, string post) => (await Posts(workshop).Find(post))!;
}
