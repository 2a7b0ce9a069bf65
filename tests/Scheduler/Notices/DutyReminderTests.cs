using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Notices;

namespace Campaigns.Scheduler.Tests.Notices;

/// <summary>That a report is due. "Trước ngày 05/12" ends with the fourth.</summary>
public sealed class DutyReminderTests
{
    [StoreFact]
    public async Task A_report_is_told_a_fortnight_three_days_and_no_day_ahead_once_each_with_who_receives_it()
    {
        await using var store = await TestStore.Open();
        var (reminder, notices, _) = await Ready(store);

        foreach (var (day, told) in new[] { (18, 0), (20, 1), (21, 1), (25, 1) })
            (await After(store, reminder, notices, new(2026, 11, day))).Count.ShouldBe(told, $"{day}/11");
        foreach (var (day, told) in new[] { (1, 2), (2, 2), (4, 3), (5, 3), (20, 3) })
            (await After(store, reminder, notices, new(2026, 12, day))).Count.ShouldBe(told, $"{day}/12");

        var all = (await notices.Newest([store.Unit.Id], 10)).Reverse().ToArray();
        all.Select(notice => notice.Subject).ShouldBe(["Báo cáo năm gửi UBND tỉnh (15/KH-UBND): còn 14 ngày, hạn cuối 04/12/2026", "Báo cáo năm gửi UBND tỉnh (15/KH-UBND): còn 3 ngày, hạn cuối 04/12/2026", "Báo cáo năm gửi UBND tỉnh (15/KH-UBND): hôm nay 04/12/2026 là hạn cuối, chưa gửi"]);
        all[0].Text.ShouldStartWith("• Gửi: UBND tỉnh\n• Qua: Sở Khoa học và Công nghệ\n• Theo kế hoạch 15/KH-UBND: trước ngày 05/12");
    }

    [StoreFact]
    public async Task What_was_sent_is_told_no_more_and_the_next_year_is_another()
    {
        await using var store = await TestStore.Open();
        var (reminder, notices, book) = await Ready(store);
        var duty = (await book.Duties([store.Unit.Id], new(2026, 12, 1), new(2026, 12, 31)))[0];
        await book.Sent(duty.Kept.PlanId, duty.Kept.Id, duty.Last, sent: true, "Lò Thị Hoa");

        (await After(store, reminder, notices, new(2026, 12, 4))).ShouldBeEmpty();
        (await After(store, reminder, notices, new(2027, 12, 4))).ShouldHaveSingleItem();
    }

    [StoreFact]
    public async Task A_report_of_every_month_is_told_three_days_ahead_and_no_fortnight()
    {
        await using var store = await TestStore.Open();
        var (reminder, notices, _) = await Ready(store, new() { Kind = DutyKind.Month, BeforeDay = 25, Mine = true });

        foreach (var (day, told) in new[] { (10, 0), (20, 0), (21, 1), (24, 2), (25, 2) })
            (await After(store, reminder, notices, new(2026, 9, day))).Count.ShouldBe(told, $"{day}/9");
        (await After(store, reminder, notices, new(2026, 10, 21))).Count.ShouldBe(3);

        (await notices.Newest([store.Unit.Id], 10)).Select(notice => notice.Subject).ShouldBe(["Báo cáo tháng (15/KH-UBND): còn 3 ngày, hạn cuối 24/10/2026", "Báo cáo tháng (15/KH-UBND): hôm nay 24/09/2026 là hạn cuối, chưa gửi", "Báo cáo tháng (15/KH-UBND): còn 3 ngày, hạn cuối 24/09/2026"]);
        (await notices.Newest([store.Unit.Id], 10))[0].Text.ShouldStartWith("• Theo kế hoạch 15/KH-UBND: trước ngày 25 hằng tháng");
    }

    [StoreFact]
    public async Task Nobody_is_told_at_night()
    {
        await using var store = await TestStore.Open();
        var (reminder, notices, _) = await Ready(store);

        (await After(store, reminder, notices, new(2026, 12, 4), new(6, 59))).ShouldBeEmpty();
        (await After(store, reminder, notices, new(2026, 12, 4), new(7, 0))).ShouldHaveSingleItem();
    }

    private static async Task<IReadOnlyList<Notice>> After(TestStore store, DutyReminder reminder, NoticeDesk notices, DateOnly day, TimeOnly? time = null)
    {
        store.Clock.MoveTo(store.Unit.At(day, time ?? new(9, 0)));
        await reminder.Gather(default);
        await reminder.Gather(default);
        return await notices.Newest([store.Unit.Id], 10);
    }

    private static async Task<(DutyReminder, NoticeDesk, PlanBook)> Ready(TestStore store, Duty? alone = null)
    {
        await new PlanStore(store.Database, new FrozenStore(store.Database, store.Clock), store.Clock).Keep(store.Unit.Id, new("kh.txt", [1]), new PlanContent
        {
            Document = new() { Number = "15/KH-UBND", Date = new(2026, 1, 5) },
            Duties = alone is not null ? [alone] :
            [
                new() { Kind = DutyKind.Year, BeforeDay = 5, BeforeMonth = 12, Mine = true, To = "UBND tỉnh", Via = "Sở Khoa học và Công nghệ" },
                new() { Kind = DutyKind.Year, BeforeDay = 5, BeforeMonth = 12, Reporter = "Nơi khác" }, new() { Kind = DutyKind.Adhoc, Mine = true },
            ],
        });
        var (book, notices) = (new PlanBook(store.Database, new AuditLog(store.Clock), store.Clock), new NoticeDesk(store.Database, store.Clock));
        return (new DutyReminder(store.Database, book, new UnitStore(store.Database, store.Clock), notices, store.Clock), notices, book);
    }
}
