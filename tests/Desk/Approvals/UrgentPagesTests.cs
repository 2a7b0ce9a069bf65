using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Notices;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Approvals;

/// <summary>Phát khẩn cấp: out at once, its approver named before and asked after.</summary>
public sealed class UrgentPagesTests
{
    private const string Leader = "Ông Chủ tịch";

    [StoreFact]
    public async Task What_cannot_wait_is_due_at_once_and_waits_to_be_confirmed()
    {
        await using var desk = await WritingBench.Open();
        var (item, leader) = await Ready(desk);

        (await Send(desk, item, leader.Id)).Status.ShouldBe(HttpStatusCode.Redirect);

        var post = (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id })).ShouldHaveSingleItem();
        (post.Approved, post.Due).ShouldBe((true, desk.Clock.GetUtcNow()));
        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("chờ xác nhận");
        (await desk.Text("/duyet")).ShouldContain("Đã phát khẩn cấp, chờ xác nhận");
        (await desk.Text($"/bai-dang/{post.Id}")).ShouldContain("Phát khẩn cấp bởi Chị Lan, chờ Ông Chủ tịch xác nhận.");
        (await desk.Service<Database>().Read(session => session.Value<string>("SELECT detail FROM audit WHERE act = 'item.urgent'")))!.ShouldContain("(phát khẩn cấp, chờ Ông Chủ tịch xác nhận: Lũ quét)");
        (await desk.Service<NoticeDesk>().Newest([desk.Unit.Id], 5)).ShouldContain(notice => notice.Subject.Contains("chờ Ông Chủ tịch xác nhận", StringComparison.Ordinal));

        var today = await desk.See("/");
        today.QuerySelector(".verdict")!.TextContent.ShouldContain("1 bài phát khẩn cấp chưa được xác nhận.");
        today.QuerySelector($"[aria-labelledby=khan-cap] a.btn[href='/duyet/{item.Id}']").ShouldNotBeNull();

        await desk.As(Leader);
        (await desk.Text("/duyet")).ShouldContain("chờ bạn xác nhận");
        (await desk.Press($"/duyet/{item.Id}", "/xac-nhan", null, ("dong-y", "1"))).Status.ShouldBe(HttpStatusCode.Redirect);
        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("Ông Chủ tịch đã xác nhận lúc");
        (await desk.Text($"/bai-dang/{post.Id}")).ShouldNotContain("Phát khẩn cấp bởi");
        (await desk.Text("/duyet")).ShouldNotContain("Đã phát khẩn cấp, chờ xác nhận");
        (await desk.Text("/")).ShouldNotContain("phát khẩn cấp chưa được xác nhận");
    }

    [StoreFact]
    public async Task On_a_station_it_stands_at_the_top_of_the_next_programme_at_once_and_its_operator_sees_it()
    {
        await using var desk = await WritingBench.Open();
        var item = await desk.Item("Cảnh báo lũ quét", "Nước suối dâng nhanh.");
        await desk.Queue(item, ChannelKind.Radio, TimeSpan.FromDays(3));
        var station = (await desk.Service<AccountStore>().All()).Single(account => account.Kind == ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        var leader = await desk.As(Leader, PersonRole.Approver);
        await desk.As(WritingBench.Writer);

        await Send(desk, item, leader.Id);

        var programme = (await desk.Service<BulletinStore>().Day(station.Id, new DateOnly(2026, 10, 5))).ShouldHaveSingleItem();
        programme.Entries.ShouldHaveSingleItem().Urgent.ShouldBeTrue();
        var notice = (await desk.Service<UrgentNotices>().Of(station.Id)).ShouldHaveSingleItem();
        (notice.Title, notice.Approver, notice.Confirmed, notice.Programme).ShouldBe(("Cảnh báo lũ quét", Leader, null, (programme.Day, programme.Start)));
        notice.Text.ShouldContain("Nước suối dâng nhanh.");

        await desk.Service<ItemStore>().Change(item.Id, 1, now => now with { Body = "Lời khác." }, WritingBench.Writer);
        (await desk.Service<UrgentNotices>().Of(station.Id)).ShouldBeEmpty("its approval is void");
    }

    [StoreFact]
    public async Task Who_was_named_may_refuse_with_a_word_and_nobody_else_answers()
    {
        await using var desk = await WritingBench.Open();
        var (item, leader) = await Ready(desk);
        await Send(desk, item, leader.Id);
        var call = (await desk.Service<UrgentDesk>().Of(item.Id)).ShouldHaveSingleItem();

        (await desk.Post("/tin-bai/moi", $"/duyet/{item.Id}/xac-nhan", ("lan", call.ApprovalId), ("dong-y", "1"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        await desk.As(Leader);
        (await desk.Press($"/duyet/{item.Id}", "/xac-nhan", null, ("dong-y", "0"))).Page.Body!.TextContent.ShouldContain("Chưa ghi vì sao không xác nhận.");
        (await desk.Press($"/duyet/{item.Id}", "/xac-nhan", null, ("dong-y", "0"), ("loi", "Sai tên bản."))).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Service<UrgentDesk>().Answer(call.ApprovalId, true, null, Leader, null))!.What.Vi.ShouldContain("đã trả lời");
        (await desk.Text($"/duyet/{item.Id}")).ShouldContain("Sai tên bản.");
        (await desk.Service<UrgentDesk>().Waiting([desk.Unit.Id])).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Without_an_approver_a_reason_or_what_was_read_nothing_goes_out()
    {
        await using var desk = await WritingBench.Open();
        var (item, leader) = await Ready(desk);
        var writer = (await desk.Service<PersonStore>().Of(null, default)).Single(person => person.Name == WritingBench.Writer);

        (await Send(desk, item, "")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Send(desk, item, writer.Id)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Send(desk, item, leader.Id, why: " ")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await Send(desk, item, leader.Id, sure: false)).Status.ShouldBe(HttpStatusCode.BadRequest);
        var page = await desk.See($"/duyet/{item.Id}");
        await desk.Service<ItemStore>().Change(item.Id, 1, now => now with { Body = "Lời khác." }, WritingBench.Writer);
        (await desk.Press(page, "/khan-cap", null, ("nguoi-xac-nhan", leader.Id), ("ly-do", "Lũ quét"), ("chac", "on"))).Status.ShouldBe(HttpStatusCode.Conflict);

        (await desk.Service<PostList>().Find(new PostQuery { ItemId = item.Id }))[0].Approved.ShouldBeFalse();
        await desk.As("Anh Biên tập", PersonRole.Editor);
        (await desk.See($"/duyet/{item.Id}")).QuerySelector("form[action$='/khan-cap']").ShouldBeNull();
    }

    [StoreFact]
    public async Task It_passes_every_step_at_once_and_is_not_for_what_is_approved()
    {
        await using var desk = await WritingBench.Open();
        var (item, leader) = await Ready(desk);
        await desk.Service<StepDesk>().Save(desk.Unit.Id, [new ApprovalStep { Id = "", Name = "Trưởng ban", TakerUnit = desk.Unit.Id }, new ApprovalStep { Id = "", Name = "Lãnh đạo UBND", People = [leader.Id] }], "quản trị");

        (await Send(desk, item, leader.Id)).Status.ShouldBe(HttpStatusCode.Redirect);

        (await desk.Service<StepDesk>().Acts(item.Id)).Select(act => act.How).ShouldBe([ApprovalBy.Urgent, ApprovalBy.Urgent]);
        (await desk.Service<ApprovalDesk>().Approve(new ApprovalRequest(item.Id, "Chị Lan") { AtOnce = true, By = ApprovalBy.Urgent, Urgent = new(new(Leader, leader.Id), "Lũ") })).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("đã được duyệt");
    }

    private static async Task<(Item Item, Person Leader)> Ready(DeskBench desk)
    {
        var item = await desk.Item("Cảnh báo lũ quét");
        await desk.Queue(item);
        var leader = await desk.As(Leader, PersonRole.Approver);
        await desk.As(WritingBench.Writer);
        return (item, leader);
    }

    private static async Task<(HttpStatusCode Status, AngleSharp.Dom.IDocument Page, string? Location)> Send(DeskBench desk, Item item, string approver, string why = "Lũ quét", bool sure = true) =>
        await desk.Press($"/duyet/{item.Id}", "/khan-cap", null, [("nguoi-xac-nhan", approver), ("ly-do", why), .. sure ? new[] { ("chac", "on") } : []]);
}
