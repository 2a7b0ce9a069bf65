using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;
using ChannelDispatch = Campaigns.Channels.Contract.Dispatch;

namespace Campaigns.Scheduler.Tests.Dispatch;

/// <summary>Between making a post unseen and showing it everything is asked again.</summary>
public sealed class ShowCheckTests
{
    [Fact]
    public async Task Nothing_forbids_what_is_as_it_was()
    {
        await using var workshop = await Made();

        (await Ask(workshop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_hold_and_an_account_that_is_off_leave_it_hidden_and_it_goes_on_when_they_end()
    {
        await using var workshop = await Made();
        foreach (var (set, lift, why) in new[]
        {
            ("INSERT INTO store_flag (name, value) VALUES ('hold', 'khôi phục')", "DELETE FROM store_flag", "Kho dữ liệu đang tạm giữ."),
            ("UPDATE account SET active = 0", "UPDATE account SET active = 1", "Kênh đã tắt."),
        })
        {
            await workshop.Run(set);
            (await Ask(workshop)).ShouldBe(new Veto(why, ForGood: false));
            var post = await workshop.See(await Post(workshop));
            (post.State, post.Why).ShouldBe((PostState.Scheduled, why));
            await workshop.Run(lift);
            workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("article:1"));
            await (await workshop.Hire()).Work();
        }
        (await Ask(workshop)).ShouldBeNull();
        (await workshop.See(await Post(workshop))).State.ShouldBe(PostState.Published);
    }

    [Fact]
    public async Task A_voided_approval_takes_it_back_to_those_that_wait_for_one()
    {
        await using var workshop = await Made();
        var post = await Post(workshop);
        await workshop.VoidApproval(post, "Sửa lời.");

        (await Ask(workshop)).ShouldBe(new Veto("Lần duyệt không còn hiệu lực trước khi bài hiện (Sửa lời). Duyệt lại thì bài được đăng.", ForGood: true));

        var seen = await workshop.See(post);
        (seen.State, seen.Approved).ShouldBe((PostState.Scheduled, false));
        var story = await new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock).Of(post);
        story!.Story.Select(l => l.Text.Vi).ShouldContain("Lần gửi 1: Lần duyệt không còn hiệu lực trước khi bài hiện (Sửa lời). Duyệt lại thì bài được đăng.");
        await workshop.Approve(post);
        workshop.Channel.OnPublish = (d, _) => Task.FromResult<Outcome>(new Outcome.Published("r", null));
        await (await workshop.Hire()).Work();
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [Fact]
    public async Task A_wish_to_take_it_down_keeps_it_from_coming_out()
    {
        await using var workshop = await Made();
        var post = await Post(workshop);
        await workshop.Changes.Withdraw(post, "Lò Thị Hoa", "Sai ngày.");

        (await Ask(workshop)).ShouldBe(new Veto("Có yêu cầu gỡ bài trước khi bài hiện.", ForGood: true));

        (await workshop.See(post)).State.ShouldBe(PostState.Cancelled);
    }

    [Fact]
    public async Task Whoever_lost_the_lease_is_told_to_stop()
    {
        await using var workshop = await Made();
        workshop.Channel.OnFollow = async (dispatch, cancel) =>
        {
            await workshop.Run("UPDATE post SET attempt = attempt + 1");
            var veto = await dispatch.MayShow(cancel);
            veto!.ForGood.ShouldBeFalse();
            veto.Why.ShouldContain("lần khác");
            return new Outcome.Withheld(veto.Why);
        };

        await (await workshop.Hire()).WorkAfter(TimeSpan.FromSeconds(3));

        (await workshop.See(await Post(workshop))).State.ShouldBe(PostState.Pending);
    }

    [Fact]
    public async Task While_the_channel_works_the_time_to_expect_is_told()
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("create:1") { Expected = workshop.Now.AddMinutes(30) });
        workshop.Channel.OnFollow = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("create:1"));
        var post = await workshop.Post();
        var expected = workshop.Now.AddMinutes(30);
        var crew = await workshop.Hire();
        await crew.Work();
        await crew.WorkAfter(TimeSpan.FromMinutes(20));

        var seen = await workshop.See(post);
        seen.State.ShouldBe(PostState.Pending);
        seen.Why!.ShouldEndWith($"Dự kiến xong khoảng {expected.ToOffset(TimeSpan.FromHours(7)):HH:mm dd/MM/yyyy}.");
        var story = await new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock).Of(post);
        story!.Story.ShouldContain(l => l.At == expected && l.Text.Vi == "Dự kiến kênh xử lý xong vào khoảng giờ này.");
    }

    /// <summary>A store with one post that stands unseen on its channel.</summary>
    private static async Task<Workshop> Made()
    {
        var workshop = await Workshop.Open();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Pending("article:1"));
        await workshop.Post();
        var crew = await workshop.Hire();
        await crew.Depart();
        await crew.Dispatcher.Settled();
        return workshop;
    }

    private static async Task<string> Post(Workshop workshop) => (await workshop.Value<string>("SELECT id FROM post"))!;

    /// <summary>Has the post followed, and answers as a channel does.</summary>
    private static async Task<Veto?> Ask(Workshop workshop)
    {
        Veto? said = null;
        workshop.Channel.OnFollow = async (ChannelDispatch dispatch, CancellationToken cancel) =>
        {
            said = await dispatch.MayShow(cancel);
            return said is null ? new Outcome.Published("r", null) : new Outcome.Withheld(said.Why);
        };
        await (await workshop.Hire()).WorkAfter(TimeSpan.FromSeconds(10));
        return said;
    }
}
