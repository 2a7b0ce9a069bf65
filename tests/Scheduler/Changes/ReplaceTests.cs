using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Changes;

/// <summary>Gỡ và đăng lại: never before the old one is known to be down, never twice.</summary>
public sealed class ReplaceTests
{
    [StoreFact]
    public async Task What_is_out_is_taken_down_and_the_new_words_are_posted_in_its_place_once()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var old = await workshop.Out(crew);
        await workshop.Prepare(old);

        (await workshop.Changes.Replace(old, ChangeRig.Editor)).Ok.ShouldBeTrue();
        (await Rounds(workshop, old)).Count.ShouldBe(1, "nothing is queued before the old one is down");
        await crew.Change();
        await crew.Work();

        var rounds = await Rounds(workshop, old);
        rounds.Select(p => (p.State, p.Why)).ShouldBe([(PostState.Withdrawn, "Đã gỡ: Gỡ để đăng lại bản đã sửa."), (PostState.Published, null)]);
        workshop.Channel.Sent.Select(d => d.Variant.Title).ShouldBe(["Ngày Chuyển đổi số quốc gia 10/10", "Bản đã sửa"]);
        workshop.Channel.Changed.ShouldHaveSingleItem();
        (await workshop.Change(old)).Again.ShouldBe(rounds[1].Id);
        var stories = new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock);
        (await stories.Of(old))!.Story.ShouldContain(l => l.Text.Vi == $"Yêu cầu gỡ bài: đã gỡ. Bài đăng lại: {rounds[1].Id}.");
        (await stories.Of(rounds[1].Id))!.Story.ShouldContain(l => l.Text.Vi == $"Đăng thay bài {old} đã gỡ.");
    }

    [StoreFact]
    public async Task While_nobody_knows_whether_the_old_one_is_down_nothing_takes_its_place()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var old = await workshop.Out(crew);
        await workshop.Prepare(old);
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        await workshop.Changes.Replace(old, ChangeRig.Editor);

        for (var turn = 0; turn < 5; turn++)
        {
            await crew.Change();
            await crew.WorkAfter(TimeSpan.FromMinutes(30));
        }
        (await Rounds(workshop, old)).Count.ShouldBe(1);
        workshop.Channel.Sent.Count.ShouldBe(1);

        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Withdrawn());
        await crew.WorkAfter(TimeSpan.FromHours(1));
        await crew.Change();
        await crew.Work();
        await crew.Change();
        await crew.Work();

        (await Rounds(workshop, old)).Select(p => p.State).ShouldBe([PostState.Withdrawn, PostState.Published]);
        workshop.Channel.Sent.Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task A_refused_withdrawal_posts_nothing_until_a_person_says_that_it_is_down()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var old = await workshop.Out(crew);
        await workshop.Prepare(old);
        workshop.Channel.OnWithdraw = (_, _) => Task.FromResult<Outcome>(new Outcome.Rejected("Không có quyền gỡ."));
        await workshop.Changes.Replace(old, ChangeRig.Editor);
        await crew.Change();
        await crew.Work();
        (await Rounds(workshop, old)).Count.ShouldBe(1);

        (await workshop.Changes.Done(old, AttemptKind.Withdraw, "Anh Toản")).Ok.ShouldBeTrue();
        await crew.Work();

        (await Rounds(workshop, old))[1].State.ShouldBe(PostState.Published);
        (await workshop.Changes.Done(old, AttemptKind.Withdraw, "Anh Toản")).Ok.ShouldBeFalse();
        (await Rounds(workshop, old)).Count.ShouldBe(2);
    }

    [StoreFact]
    public async Task Pressed_twice_it_is_done_once()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var old = await workshop.Out(crew);
        await workshop.Prepare(old);

        var asked = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => workshop.Changes.Replace(old, ChangeRig.Editor)));
        await crew.Change();
        await crew.Work();
        await crew.Change();

        asked.Count(a => a.Ok).ShouldBe(1);
        (await Rounds(workshop, old)).Count.ShouldBe(2);
        (await workshop.Changes.Replace(old, ChangeRig.Editor)).Ok.ShouldBeFalse();
    }

    [StoreFact]
    public async Task Who_then_takes_it_down_for_good_wants_nothing_in_its_place()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var old = await workshop.Out(crew);
        await workshop.Prepare(old);
        await workshop.Changes.Replace(old, ChangeRig.Editor);

        (await workshop.Changes.Withdraw(old, ChangeRig.Editor, ChangeRig.Reason)).Ok.ShouldBeTrue();
        await crew.Change();
        await crew.Work();

        (await Rounds(workshop, old)).ShouldHaveSingleItem().State.ShouldBe(PostState.Withdrawn);
    }

    [StoreFact]
    public async Task Words_whose_approval_was_voided_meanwhile_come_down_and_wait_for_an_approval()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var old = await workshop.Out(crew);
        await workshop.Prepare(old);
        await workshop.Changes.Replace(old, ChangeRig.Editor);
        await workshop.Run("UPDATE approval SET voided = 1 WHERE id = (SELECT approval_id FROM post_next)");

        await crew.Change();
        await crew.Work();

        var again = (await Rounds(workshop, old))[1];
        (again.State, again.Approved).ShouldBe((PostState.Scheduled, false));
        workshop.Channel.Sent.Count.ShouldBe(1);
    }

    [StoreFact]
    public async Task On_an_account_worked_by_hand_the_new_words_wait_for_the_person_once_the_old_ones_are_down()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var old = await workshop.Post(account: await workshop.NewAccount("Zalo bản", ChannelKind.Assisted));
        await workshop.Run("UPDATE post SET state = 3, published = due WHERE id = @old", new { old });
        var hash = await workshop.Prepare(old);
        await workshop.Changes.Replace(old, ChangeRig.Editor);
        await crew.Work();
        (await Rounds(workshop, old)).Count.ShouldBe(1);

        var hands = new HandDesk(workshop.Database, workshop.Frozen, new AuditLog(workshop.Clock), workshop.Clock);
        (await hands.Done((await workshop.Change(old)).Id, "Chị Lan", new AssistedProof())).ShouldBeNull();
        await crew.Work();

        var again = (await Rounds(workshop, old))[1];
        (again.State, again.Approved).ShouldBe((PostState.Waiting, true));
        (await workshop.Hash(again.Id)).ShouldBe(hash);
    }

    [StoreFact]
    public async Task Without_newer_approved_words_nothing_is_taken_down()
    {
        await using var workshop = await Workshop.Open();
        var crew = await workshop.Hire();
        var old = await workshop.Out(crew);

        (await workshop.Changes.Replace(old, ChangeRig.Editor)).Problems[0].What.Vi.ShouldBe("Chưa có bản sửa nào được duyệt cho bài đã đăng này.");
        (await workshop.Changes.CanUpdate(old)).ShouldBeFalse();
        await workshop.Prepare(old);
        (await workshop.Changes.CanUpdate(old)).ShouldBeTrue();

        (await workshop.Value<int>("SELECT COUNT(*) FROM post_change")).ShouldBe(0);
    }

    /// <summary>The posts of the same item on the same account, by round.</summary>
    private static async Task<List<PostView>> Rounds(Workshop workshop, string post)
    {
        var ids = await workshop.Database.Read(session => session.List<string>("SELECT q.id FROM post p JOIN post q ON q.item_id = p.item_id WHERE p.id = @post ORDER BY q.round", new { post }));
        var rounds = new List<PostView>();
        foreach (var id in ids)
            rounds.Add(await workshop.See(id));
        return rounds;
    }
}
