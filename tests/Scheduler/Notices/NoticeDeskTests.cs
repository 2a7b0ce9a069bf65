using Campaigns.Scheduler.Notices;

namespace Campaigns.Scheduler.Tests.Notices;

public sealed class NoticeDeskTests
{
    [StoreFact]
    public async Task Posts_that_failed_on_one_account_are_told_in_one_notice()
    {
        await using var shop = await Workshop.Open();
        await Fail(shop, await shop.Post(title: "Ngày hội Chuyển đổi số"), "Ảnh quá lớn.");
        await Fail(shop, await shop.Post(title: "Dịch vụ công tại nhà"), "Ảnh quá lớn.");

        (await Desk(shop).Gather(default)).ShouldBe(1);

        var notice = (await Newest(shop)).ShouldHaveSingleItem();
        notice.Subject.ShouldBe("2 bài đăng lỗi trên “Trang xã”");
        notice.Text.ShouldContain("Ngày hội Chuyển đổi số: Ảnh quá lớn.");
        notice.Text.ShouldContain("gửi lại");
    }

    [StoreFact]
    public async Task What_was_told_is_not_told_again()
    {
        await using var shop = await Workshop.Open();
        await Fail(shop, await shop.Post(), "Ảnh quá lớn.");
        await Desk(shop).Gather(default);
        shop.Clock.Advance(TimeSpan.FromHours(2));

        (await Desk(shop).Gather(default)).ShouldBe(0);
    }

    [StoreFact]
    public async Task The_same_cause_waits_an_hour_and_is_then_told()
    {
        await using var shop = await Workshop.Open();
        await Fail(shop, await shop.Post(), "Ảnh quá lớn.");
        await Desk(shop).Gather(default);
        shop.Clock.Advance(TimeSpan.FromMinutes(5));
        await Fail(shop, await shop.Post(title: "Bài sau"), "Ảnh quá lớn.");

        (await Desk(shop).Gather(default)).ShouldBe(0);
        shop.Clock.Advance(TimeSpan.FromMinutes(56));
        (await Desk(shop).Gather(default)).ShouldBe(1);

        (await Newest(shop))[0].Text.ShouldContain("Bài sau");
    }

    [StoreFact]
    public async Task The_same_post_failing_anew_is_news()
    {
        await using var shop = await Workshop.Open();
        var post = await shop.Post();
        await Fail(shop, post, "Ảnh quá lớn.");
        await Desk(shop).Gather(default);
        shop.Clock.Advance(TimeSpan.FromHours(2));
        await Fail(shop, post, "Văn bản bị từ chối.");

        (await Desk(shop).Gather(default)).ShouldBe(1);
    }

    [StoreFact]
    public async Task An_account_that_was_switched_off_is_told_once_each_time()
    {
        await using var shop = await Workshop.Open();
        await Off(shop);
        (await Desk(shop).Gather(default)).ShouldBe(1);
        (await Newest(shop))[0].Subject.ShouldBe("Kênh “Trang xã” đã bị tắt");
        shop.Clock.Advance(TimeSpan.FromHours(2));
        (await Desk(shop).Gather(default)).ShouldBe(0);
        await shop.Database.Write(s => s.Run("UPDATE account SET active = 1, inactive_why = NULL"));
        await Desk(shop).Gather(default);
        await Off(shop);

        (await Desk(shop).Gather(default)).ShouldBe(1);
    }

    [StoreFact]
    public async Task An_unapproved_post_is_told_two_hours_and_again_half_an_hour_before_its_time_once_for_its_item()
    {
        await using var shop = await Workshop.Open();
        var post = await shop.Post(TimeSpan.FromMinutes(121), approved: false, title: "Họp bản");
        var second = await shop.Post(TimeSpan.FromMinutes(121), approved: false, account: await shop.NewAccount("Zalo xã", Content.Accounts.ChannelKind.ZaloOa));
        await shop.Run("UPDATE post SET item_id = (SELECT item_id FROM post WHERE id = @post) WHERE id = @second", new { post, second });
        await shop.Post(TimeSpan.FromMinutes(60));
        (await Desk(shop).Gather(default)).ShouldBe(0);

        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Desk(shop).Gather(default)).ShouldBe(1);
        shop.Clock.Advance(TimeSpan.FromMinutes(89));
        (await Desk(shop).Gather(default)).ShouldBe(0);
        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Desk(shop).Gather(default)).ShouldBe(1);
        shop.Clock.Advance(TimeSpan.FromMinutes(29));
        (await Desk(shop).Gather(default)).ShouldBe(0);

        var notices = await Newest(shop);
        notices.Select(n => n.Subject).ShouldBe(["Vẫn chưa duyệt, còn dưới 30 phút là đến giờ đăng: “Họp bản”", "Chưa duyệt, còn dưới 2 giờ là đến giờ đăng: “Họp bản”"]);
        notices.ShouldAllBe(n => n.Text.Contains("Zalo xã") && n.Text.Contains("Trang xã"));
    }

    [StoreFact]
    public async Task A_post_approved_in_time_is_not_told_again()
    {
        await using var shop = await Workshop.Open();
        var post = await shop.Post(TimeSpan.FromMinutes(90), approved: false);
        await Desk(shop).Gather(default);
        await shop.Approve(post);
        shop.Clock.Advance(TimeSpan.FromMinutes(65));

        (await Desk(shop).Gather(default)).ShouldBe(0);
    }

    [StoreFact]
    public async Task What_must_be_taken_down_by_hand_is_told_once()
    {
        await using var shop = await Workshop.Open();
        var group = await shop.NewAccount("Nhóm Zalo bản Lìm", Content.Accounts.ChannelKind.Assisted);
        var post = await shop.Post(account: group, title: "Họp bản");
        await shop.Run("UPDATE post SET state = 3");
        await shop.Changes.Withdraw(post, "Biên tập viên", "Sai ngày họp");

        (await Desk(shop).Gather(default)).ShouldBe(1);
        shop.Clock.Advance(TimeSpan.FromHours(2));
        (await Desk(shop).Gather(default)).ShouldBe(0);

        var notice = (await Newest(shop)).ShouldHaveSingleItem();
        notice.Subject.ShouldBe("1 bài đã đăng trên “Nhóm Zalo bản Lìm” cần người sửa hoặc gỡ");
        notice.Text.ShouldContain("Họp bản: Cần gỡ tay trên “Nhóm Zalo bản Lìm”.");
    }

    [Fact]
    public async Task What_was_to_be_taken_down_and_still_stands_is_told_again_every_four_hours()
    {
        await using var shop = await Workshop.Open();
        var post = await shop.Post(account: await shop.NewAccount("Nhóm Zalo bản Lìm", Content.Accounts.ChannelKind.Assisted), title: "Họp bản");
        await shop.Run("UPDATE post SET state = 3");
        await shop.Changes.Withdraw(post, "Biên tập viên", "Sai ngày họp");
        await Desk(shop).Gather(default);

        shop.Clock.Advance(TimeSpan.FromHours(4));
        (await Desk(shop).Gather(default)).ShouldBe(1);
        shop.Clock.Advance(TimeSpan.FromHours(2));
        (await Desk(shop).Gather(default)).ShouldBe(0);
        shop.Clock.Advance(TimeSpan.FromHours(2));
        (await Desk(shop).Gather(default)).ShouldBe(1);
        (await Newest(shop))[0].Subject.ShouldBe("Vẫn chưa gỡ 1 bài trên “Nhóm Zalo bản Lìm”");
        await shop.Changes.Done(post, Scheduler.Posts.AttemptKind.Withdraw, "Trưởng bản");
        shop.Clock.Advance(TimeSpan.FromHours(8));
        (await Desk(shop).Gather(default)).ShouldBe(0);
    }

    [StoreFact]
    public async Task What_went_out_as_urgent_is_told_again_every_two_hours_until_it_is_answered()
    {
        await using var shop = await Workshop.Open();
        await Urgent(shop, await shop.Post(title: "Sạt lở tại Lìm"));
        shop.Clock.Advance(TimeSpan.FromMinutes(119));
        (await Desk(shop).Gather(default)).ShouldBe(0);

        shop.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Desk(shop).Gather(default)).ShouldBe(1);
        (await Desk(shop).Gather(default)).ShouldBe(0);
        shop.Clock.Advance(TimeSpan.FromHours(2));
        (await Desk(shop).Gather(default)).ShouldBe(1);
        var notice = (await Newest(shop))[0];
        notice.Subject.ShouldBe("Phát khẩn cấp, vẫn chưa được xác nhận: “Sạt lở tại Lìm”");
        notice.Text.ShouldContain("Chờ Chủ tịch xác nhận: Trực ban đã phát: Lũ quét");
        await shop.Run("UPDATE approval_urgent SET answered = at, answered_by = 'Chủ tịch', confirmed = 1");
        shop.Clock.Advance(TimeSpan.FromHours(4));
        (await Desk(shop).Gather(default)).ShouldBe(0);
    }

    private static NoticeDesk Desk(Workshop shop) => new(shop.Database, shop.Clock);

    private static Task<IReadOnlyList<Notice>> Newest(Workshop shop) => Desk(shop).Newest([shop.Account.UnitId], 10);

    private static Task<int> Off(Workshop shop) => shop.Database.Write(s => s.Run("UPDATE account SET active = 0, inactive_why = 'Mã truy cập đã hết hạn.'"));

    /// <summary>As the desk keeps it when an item is sent at once.</summary>
    private static async Task Urgent(Workshop shop, string post)
    {
        var (unit, now) = (shop.Account.UnitId, shop.Now.ToUnixTimeMilliseconds());
        await shop.Database.Write(async session =>
        {
            await session.Run("INSERT INTO person (id, unit_id, login, name, totp_step, created) VALUES ('chu-tich', @unit, 'chu-tich', 'Chủ tịch', 0, @now)", new { unit, now });
            await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) SELECT 'lan-1', unit_id, item_id, 1, 'Trực ban', @now FROM post WHERE id = @post", new { post, now });
            await session.Run("INSERT INTO approval_urgent (approval_id, unit_id, item_id, person, approver_id, approver, why, at) SELECT 'lan-1', @unit, item_id, 'Trực ban', 'chu-tich', 'Chủ tịch', 'Lũ quét', @now FROM post WHERE id = @post", new { post, unit, now });
        });
    }

    private static Task<int> Fail(Workshop shop, string post, string why) => shop.Database.Write(s => s.Run(
        "UPDATE post SET state = 6, why = @why, updated = @now WHERE id = @post", new { post, why, now = shop.Now.ToUnixTimeMilliseconds() }));
}
