using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Secrets;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Notices;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Today;

/// <summary>What the first page says beside posts. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class TodayOwedTests
{
    [StoreFact]
    public async Task Whom_an_item_waits_for_is_named()
    {
        await using var desk = await DeskBench.Open();
        await desk.Person("Bà Phó", desk.Unit.Id, PersonRole.Approver);
        var items = desk.Service<ItemStore>();
        var sent = (await items.Save(new Item { Id = Id.New(desk.Clock), UnitId = desk.Unit.Id, Title = "Chờ duyệt", Body = "Lời." }, DeskBench.Usual)).Value!;
        await desk.Queue(sent);
        (await desk.Service<SubmissionDesk>().Submit(sent.Id, 1, DeskBench.Usual, null, default)).Ok.ShouldBeTrue();
        await items.Save(new Item { Id = Id.New(desk.Clock), UnitId = desk.Unit.Id, Title = "Chưa viết", Body = "", Person = "Vàng A Páo", WriteBy = desk.Clock.GetUtcNow().AddHours(-1) }, DeskBench.Usual);
        await items.Save(new Item { Id = Id.New(desk.Clock), UnitId = desk.Unit.Id, Title = "Mai mới phải xong", Body = "", Person = "Vàng A Páo", WriteBy = desk.Clock.GetUtcNow().AddDays(1) }, DeskBench.Usual);

        var page = await desk.Page("/");

        var waiting = page.QuerySelector("[aria-labelledby=cho-nguoi]")!.TextContent;
        (waiting.Contains($"Chờ duyệt: Bà Phó, {DeskBench.Usual}"), waiting.Contains("Chờ Vàng A Páo viết"), waiting.Contains("Mai mới phải xong")).ShouldBe((true, true, false));
        page.QuerySelector($"[aria-labelledby=cho-nguoi] a.btn[href='/duyet/{sent.Id}']").ShouldNotBeNull();
    }

    [StoreFact]
    public async Task Programmes_of_today_without_a_script_are_told_and_those_of_tomorrow_are_listed()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new(17, 0), 15);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new(5, 0), 15);

        var view = await desk.Service<TodayQuery>().Read([desk.Unit.Id], default);

        (view.Owed.SlotsToday, view.Well).ShouldBe((1, true), "nothing has gone wrong yet");
        view.Owed.Slots.Select(slot => slot.At.ToString("HH dd", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(["17 05", "05 06", "17 06"]);
        (await desk.Text("/")).ShouldContain("Hôm nay còn 1 khung giờ phát chưa có bài.");
        foreach (var due in new[] { 1, 20, 30 })
            await desk.Post(station, $"Bài {due}", due: TimeSpan.FromHours(due));
        (await desk.Service<TodayQuery>().Read([desk.Unit.Id], default)).Owed.Slots.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_report_that_is_due_soon_is_listed_and_one_that_is_late_is_not_well_until_it_is_sent()
    {
        await using var desk = await DeskBench.Open();
        var plan = await desk.Service<PlanStore>().Keep(desk.Unit.Id, new("kh.txt", [1]), new PlanContent
        {
            Document = new() { Number = "15/KH-UBND" },
            Duties = [new() { Kind = DutyKind.Year, BeforeDay = 15, BeforeMonth = 10, Mine = true }, new() { Kind = DutyKind.Half, BeforeDay = 1, BeforeMonth = 10, Mine = true }, new() { Kind = DutyKind.Year, BeforeDay = 1, BeforeMonth = 12, Mine = true }],
        });

        var view = await desk.Service<TodayQuery>().Read([desk.Unit.Id], default);

        view.Owed.Duties.Select(duty => duty.Last).ShouldBe([new DateOnly(2026, 9, 30), new DateOnly(2026, 10, 14)]);
        (view.Owed.LateDuties, view.Well).ShouldBe((1, false));
        (await desk.Page("/")).QuerySelector($"[aria-labelledby=bao-cao] a[href='/ke-hoach/{plan.Id}#che-do']").ShouldNotBeNull();
        (await desk.Page("/")).QuerySelector("#bao-cao")!.TextContent.ShouldBe("Báo cáo: 1 quá hạn, 1 sắp đến hạn");
        await desk.Service<PlanBook>().Sent(plan.Id, view.Owed.Duties[0].Kept.Id, view.Owed.Duties[0].Last, true, DeskBench.Usual);
        (await desk.Page("/")).QuerySelector("#bao-cao")!.TextContent.ShouldBe("Báo cáo sắp đến hạn");
        (await desk.Service<TodayQuery>().Read([desk.Unit.Id], default)).Well.ShouldBeTrue();
    }

    [StoreFact]
    public async Task A_report_is_told_once_with_its_plan_and_no_more_once_it_is_sent()
    {
        await using var desk = await DeskBench.Open();
        foreach (var (number, to) in new[] { ("15/KH-UBND", "UBND tỉnh"), ("20/KH-SKHCN", "Sở KH&CN") })
            await desk.Service<PlanStore>().Keep(desk.Unit.Id, new($"{to}.txt", [(byte)number.Length]), new PlanContent { Document = new() { Number = number }, Duties = [new() { Kind = DutyKind.Year, BeforeDay = 11, BeforeMonth = 10, Mine = true, To = to }] });
        var owed = (await desk.Service<TodayQuery>().Read([desk.Unit.Id], default)).Owed.Duties;
        foreach (var duty in owed)
            await desk.Service<NoticeDesk>().Tell(desk.Unit.Id, $"duty:{duty.Kept.Id}:2026-10-10:14", "Báo cáo năm: còn 5 ngày", "…", TimeSpan.FromDays(60), default);

        var page = await desk.Page("/");
        page.QuerySelectorAll("[aria-labelledby=bao-cao] li").Select(row => string.Join(' ', row.QuerySelector("div")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)))
            .ShouldBe(["Báo cáo năm gửi Sở KH&CN 20/KH-SKHCN · hạn cuối 10/10/2026", "Báo cáo năm gửi UBND tỉnh 15/KH-UBND · hạn cuối 10/10/2026"], ignoreOrder: true);
        page.QuerySelector("[aria-labelledby=can-biet]").ShouldBeNull("it stands in its own list");

        await desk.Service<PlanBook>().Sent(owed[0].Kept.PlanId, owed[0].Kept.Id, owed[0].Last, true, DeskBench.Usual);

        (await desk.Page("/")).QuerySelectorAll("[aria-labelledby=bao-cao] li").ShouldHaveSingleItem().TextContent.ShouldContain(owed[1].Plan);
    }

    [StoreFact]
    public async Task Everything_that_needs_a_person_has_its_button()
    {
        await using var desk = await DeskBench.Open();
        var portal = await desk.Account(ChannelKind.Portal);
        var (failed, missed) = (await desk.Post(portal, "Lỗi", PostState.Failed), await desk.Post(portal, "Quá hạn", PostState.Missed));
        var hand = await desk.Post(await desk.Group(), "Đăng tay", PostState.Waiting);
        await desk.Post(portal, "Chưa duyệt", due: TimeSpan.FromHours(1), approved: false);
        await desk.Post(portal, "Giữ", PostState.Held);
        await desk.Post(portal, "Chưa rõ", PostState.Unknown);

        var page = await desk.Page("/");

        page.QuerySelectorAll("[aria-labelledby=can-nguoi] li").ShouldAllBe(row => row.QuerySelector("a.post-mend") != null);
        string Address(string title) => page.QuerySelectorAll("[aria-labelledby=can-nguoi] li").Single(row => row.QuerySelector(".title")!.TextContent.Trim() == title).QuerySelector("a.post-mend")!.GetAttribute("href")!;
        (Address("Lỗi"), Address("Quá hạn"), Address("Đăng tay")).ShouldBe(($"/bai-dang/{failed}", $"/lich/bai/{missed}", $"/dang-tay/{hand}"));
        Address("Chưa duyệt").ShouldBe($"/duyet/{await desk.Value<string>("SELECT id FROM item WHERE title = 'Chưa duyệt'")}");
        foreach (var row in page.QuerySelectorAll("a.post-mend"))
            ((int)await desk.Status(row.GetAttribute("href")!)).ShouldBe(200, row.GetAttribute("href"));
    }

    [StoreFact]
    public async Task A_permission_that_ends_within_two_weeks_is_told_with_the_way_back()
    {
        await using var desk = await DeskBench.Open();
        var zalo = await desk.Account(ChannelKind.ZaloOa);
        await desk.Service<SecretStore>().Keep(zalo.Id, new Dictionary<string, string> { ["refreshToken"] = TestSecret.Of("ma-lam-moi-cua-bai-kiem-thu") });
        (await desk.Service<TodayQuery>().Read([desk.Unit.Id], default)).Owed.Tokens.ShouldBeEmpty("it was given today");
        await desk.Run("UPDATE account_secret SET updated = @updated", new { updated = desk.Clock.GetUtcNow().AddDays(-80).ToUnixTimeMilliseconds() });

        var view = await desk.Service<TodayQuery>().Read([desk.Unit.Id], default);

        view.Owed.Tokens.ShouldHaveSingleItem().Account.Id.ShouldBe(zalo.Id);
        view.Well.ShouldBeFalse();
        (await desk.Page("/")).QuerySelector($"a[href='/kenh/{zalo.Id}/noi-lai']")!.TextContent.ShouldBe("Nối lại");
    }
}
