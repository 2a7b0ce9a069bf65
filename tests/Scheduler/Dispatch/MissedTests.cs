using Campaigns.Content.Accounts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Tests.Dispatch;

public sealed class MissedTests
{
    [StoreFact]
    public async Task Nothing_old_goes_out_after_an_outage_and_the_reason_is_the_machine()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(TimeSpan.FromHours(1));
        workshop.Clock.Advance(TimeSpan.FromHours(5));

        await (await workshop.Hire()).Work();

        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((PostState.Missed, "Máy tắt từ 09:00 05/10/2026 đến 11:00 05/10/2026."));
        workshop.Channel.Sent.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_reason_tells_the_time_of_the_units_own_clock()
    {
        await using var workshop = await Workshop.Open();
        await workshop.Run("UPDATE unit SET zone = 'Asia/Tokyo'");
        var post = await workshop.Post(TimeSpan.FromHours(1));
        workshop.Clock.Advance(TimeSpan.FromHours(5));

        await (await workshop.Hire()).Work();

        (await workshop.See(post)).Why.ShouldBe("Máy tắt từ 11:00 05/10/2026 đến 13:00 05/10/2026.");
    }

    [StoreFact]
    public async Task A_post_that_was_made_after_its_last_moment_does_not_blame_the_machine()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(TimeSpan.FromHours(-5));

        await (await workshop.Hire()).Work();

        (await workshop.See(post)).Why.ShouldBe("Giờ đăng đã qua từ khi bài được xếp lịch.");
    }

    [StoreFact]
    public async Task Late_but_within_its_last_moment_it_still_goes_out()
    {
        await using var workshop = await Workshop.Open();
        await workshop.Post(TimeSpan.FromHours(1));
        workshop.Clock.Advance(TimeSpan.FromHours(3));

        await (await workshop.Hire()).Work();

        workshop.Channel.Sent.ShouldHaveSingleItem();
    }

    [StoreTheory]
    [InlineData("UPDATE post SET approval_id = NULL, content_hash = NULL", "Chưa duyệt.")]
    [InlineData("UPDATE approval SET voided = 1, void_why = 'đổi lời'", "Chưa duyệt lại: lần duyệt trước không còn hiệu lực (đổi lời).")]
    [InlineData("UPDATE account SET active = 0, inactive_why = 'Hết quyền.'", "Kênh đang tắt: Hết quyền.")]
    [InlineData("INSERT INTO store_flag (name, value) VALUES ('hold', 'x')", "Kho dữ liệu đang tạm giữ.")]
    [InlineData("UPDATE post SET lease_until = 9999999999999, worker = 'x'", "Không kịp gửi trước hạn.")]
    public async Task The_reason_is_the_first_that_holds(string because, string why)
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(TimeSpan.FromMinutes(1));
        var crew = await workshop.Hire();
        await workshop.Run(because);
        workshop.Clock.Advance(TimeSpan.FromMinutes(2));
        await crew.Registry.Enter(CancellationToken.None);
        await crew.Work();
        (await workshop.See(post)).State.ShouldBe(PostState.Scheduled);

        await crew.WorkAfter(TimeSpan.FromHours(2));

        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((PostState.Missed, why));
    }

    [StoreFact]
    public async Task What_waited_for_a_person_too_long_is_missed()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post(account: await workshop.NewAccount("Zalo bản", ChannelKind.Assisted));
        var crew = await workshop.Hire();
        await crew.Work();

        await crew.WorkAfter(TimeSpan.FromHours(2));
        (await workshop.See(post)).State.ShouldBe(PostState.Waiting);
        await crew.WorkAfter(TimeSpan.FromMilliseconds(1));

        var view = await workshop.See(post);
        (view.State, view.Why).ShouldBe((PostState.Missed, "Chưa ai đăng tay trước hạn."));
    }

    [StoreFact]
    public async Task A_missed_post_goes_out_by_one_tap_of_a_person()
    {
        await using var workshop = await Workshop.Open();
        var post = await workshop.Post();
        workshop.Clock.Advance(TimeSpan.FromDays(1));
        var crew = await workshop.Hire();
        await crew.Work();

        (await workshop.Posts.Retry(post, "Biên tập viên")).ShouldBeNull();
        await crew.Work();

        (await workshop.See(post)).State.ShouldBe(PostState.Published);
        (await workshop.Value<string>("SELECT act FROM audit")).ShouldBe("post.retry");
    }
}
