using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Posts;

public sealed class PostStoreTests
{
    [StoreFact]
    public async Task A_post_that_is_planned_twice_is_there_once()
    {
        await using var workshop = await Workshop.Open();
        await workshop.Post();
        var item = (await workshop.Value<string>("SELECT item_id FROM post"))!;
        var same = new NewPost(workshop.Account.UnitId, item, workshop.Account.Id, workshop.Now, workshop.Now);

        (await workshop.Posts.Plan([same])).ShouldBe(0);
        (await workshop.Posts.Plan([same with { Round = 1 }])).ShouldBe(1);
    }

    [StoreTheory]
    [InlineData(PostState.Scheduled, true, false)]
    [InlineData(PostState.Waiting, false, false)]
    [InlineData(PostState.Sending, false, false)]
    [InlineData(PostState.Published, false, false)]
    [InlineData(PostState.Pending, false, false)]
    [InlineData(PostState.Unknown, false, false)]
    [InlineData(PostState.Failed, true, true)]
    [InlineData(PostState.Missed, true, true)]
    [InlineData(PostState.Held, true, true)]
    [InlineData(PostState.Cancelled, false, false)]
    [InlineData(PostState.Withdrawn, false, false)]
    public async Task What_a_person_may_do_depends_on_the_state(PostState state, bool cancel, bool retry)
    {
        await using var workshop = await Workshop.Open();
        var (one, two) = (await workshop.Post(), await workshop.Post());
        await workshop.Run("UPDATE post SET state = @state", new { state });

        var cancelled = await workshop.Posts.Cancel(one, "Biên tập viên");
        var retried = await workshop.Posts.Retry(two, "Biên tập viên");

        (cancelled is null, retried is null).ShouldBe((cancel, retry));
        (await workshop.See(one)).State.ShouldBe(cancel ? PostState.Cancelled : state);
        (await workshop.See(two)).State.ShouldBe(retry ? PostState.Scheduled : state);
        (await workshop.Value<int>("SELECT COUNT(*) FROM audit")).ShouldBe((cancel ? 1 : 0) + (retry ? 1 : 0));
        if (!cancel)
            cancelled!.Mend!.Value.Vi.ShouldContain(state.Words().Vi);
    }

    [StoreFact]
    public async Task A_post_that_is_not_there_is_the_callers_mistake()
    {
        await using var workshop = await Workshop.Open();

        (await workshop.Posts.Cancel("nope", "x")).ShouldNotBeNull().Kind.ShouldBe(ProblemKind.Input);
    }

    [StoreFact]
    public async Task A_post_held_by_a_person_stays_until_a_person_lets_it_go()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        var crew = await workshop.Hire();
        (await workshop.Posts.Hold(post, "Biên tập viên", "chờ ảnh")).ShouldBeNull();

        await crew.WorkAfter(TimeSpan.FromMinutes(10));
        (await workshop.See(post)).Why.ShouldBe("chờ ảnh");

        (await workshop.Posts.Retry(post, "Biên tập viên")).ShouldBeNull();
        await crew.Work();
        (await workshop.See(post)).State.ShouldBe(PostState.Published);
    }

    [StoreFact]
    public async Task A_post_made_by_hand_is_closed_by_its_person()
    {
        await using var workshop = await Workshop.Open();
        var group = await workshop.NewAccount("Zalo bản", ChannelKind.Assisted);
        var (made, failed) = (await workshop.Post(account: group), await workshop.Post(account: group));
        await (await workshop.Hire()).Work();

        (await workshop.Posts.Done(made, "Trưởng bản", "https://zalo.me/g/1")).ShouldBeNull();
        (await workshop.Posts.NotDone(failed, "Trưởng bản", "nhóm đã khóa")).ShouldBeNull();

        var view = await workshop.See(made);
        (view.State, view.Url).ShouldBe((PostState.Published, "https://zalo.me/g/1"));
        var other = await workshop.See(failed);
        (other.State, other.Why).ShouldBe((PostState.Failed, "nhóm đã khóa"));
    }

    [StoreTheory]
    [InlineData(false, PostState.Failed)]
    [InlineData(true, PostState.Cancelled)]
    public async Task Who_was_asked_to_look_at_the_channel_may_say_that_the_post_is_not_out(bool toComeDown, PostState end)
    {
        await using var workshop = await Workshop.Open();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Đứt."));
        workshop.Channel.OnFind = _ => new Finding.CannotTell("Trang không đọc được.");
        var post = await workshop.Post();
        var crew = await workshop.Hire();
        await crew.Work();
        (await workshop.Posts.NotDone(post, "Biên tập viên", "Không có trên trang.")).ShouldNotBeNull("nobody was asked yet");
        await crew.WorkAfter(TimeSpan.FromMinutes(16));
        if (toComeDown)
            await workshop.Changes.Withdraw(post, "Biên tập viên", "Sai ngày.");

        (await workshop.Posts.NotDone(post, "Biên tập viên", "Không có trên trang.")).ShouldBeNull();
        await crew.Change();

        (await workshop.See(post)).State.ShouldBe(end);
        (await workshop.Value<int>("SELECT COUNT(*) FROM post_change WHERE state IN (0, 1)")).ShouldBe(0);
    }

    [StoreFact]
    public async Task The_story_tells_creation_approval_each_attempt_and_its_answers_in_order()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Channel.OnPublish = (_, _) => Task.FromResult<Outcome>(new Outcome.Unknown("Kết nối bị ngắt."));
        workshop.Channel.OnFind = _ => new Finding.Present("1", null);
        var crew = await workshop.Hire();
        await crew.Depart();
        await crew.Dispatcher.Settled();
        await crew.WorkAfter(TimeSpan.FromSeconds(3));

        var told = (await new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock).Of(post)).ShouldNotBeNull();

        told.Post.State.ShouldBe(PostState.Published);
        told.Story.Select(l => l.At).ShouldBeInOrder();
        told.Story.Select(l => l.Text.Vi).ShouldBe([
            "Lập bài đăng lên “Trang xã”.",
            $"Lãnh đạo duyệt; bản được duyệt có mã {(await workshop.Value<string>("SELECT content_hash FROM post"))![..12]}.",
            "Giờ đăng; chậm nhất 10:00:00 05/10/2026.",
            "Lần gửi 1: bắt đầu gửi cho kênh, chờ đến 08:00:30 05/10/2026.",
            "Lần gửi 1: Kết nối bị ngắt.",
            "Lần gửi 1: Hỏi lại kênh: bài đã lên.",
        ]);
        told.Story.Select(l => l.Text.En).Take(4).ShouldBe([
            "Queued for “Trang xã”.",
            $"Approved by Lãnh đạo; the approved version is {(await workshop.Value<string>("SELECT content_hash FROM post"))![..12]}.",
            "Its time; at the latest 10:00:00 05/10/2026.",
            "Attempt 1: handed to the channel, waiting until 08:00:30 05/10/2026.",
        ]);
    }

    [StoreFact]
    public async Task The_story_tells_the_time_of_the_units_own_clock()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        await workshop.Run("UPDATE unit SET zone = 'Asia/Tokyo'");

        var told = (await new PostStory(workshop.Database, workshop.List, workshop.ChangeList, workshop.Clock).Of(post)).ShouldNotBeNull();

        told.Story.ShouldContain(l => l.Text.Vi == "Giờ đăng; chậm nhất 12:00:00 05/10/2026.");
        told.Post.Zone.ShouldBe("Asia/Tokyo");
    }

    [StoreFact]
    public async Task The_lists_of_the_desk_show_the_day_the_counts_and_what_needs_a_person()
    {
        await using var workshop = await Workshop.Open();
        var today = await workshop.Post(TimeSpan.FromHours(1));
        var failed = await workshop.Post(TimeSpan.FromDays(2));
        await workshop.Run("UPDATE post SET state = 6 WHERE id = @failed", new { failed });

        var zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
        (await workshop.List.On(new DateOnly(2026, 10, 5), zone)).ShouldHaveSingleItem().Id.ShouldBe(today);
        (await workshop.List.Find(new PostQuery { NeedsPerson = true })).ShouldHaveSingleItem().Id.ShouldBe(failed);
        (await workshop.List.Counts()).ShouldBe(new Dictionary<PostState, int> { [PostState.Scheduled] = 1, [PostState.Failed] = 1 }, ignoreOrder: true);
    }
}
