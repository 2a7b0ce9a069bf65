using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.People;
using Campaigns.Desk.Programmes;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Turns;

/// <summary>What waits for the one person who looks. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class TurnTests
{
    [StoreFact]
    public async Task Who_must_approve_is_told_first_with_the_last_moment_and_counted_on_every_page()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Phòng cháy rừng", TimeSpan.FromDays(2));
        (await desk.See("/")).QuerySelector("#cho-ban").ShouldBeNull("who wrote it does not approve it");
        await desk.As(WritingBench.Approver);

        var page = await desk.See("/");

        page.QuerySelector(".verdict")!.TextContent.ShouldContain("1 việc chờ bạn.");
        var turn = page.QuerySelector("[aria-labelledby=cho-ban] li")!;
        foreach (var told in new[] { "Phòng cháy rừng", "chờ bạn duyệt", "phải duyệt trước 08:00 07/10/2026", "Chị Lan gửi" })
            turn.TextContent.ShouldContain(told);
        turn.QuerySelector("a.btn")!.GetAttribute("href").ShouldBe($"/duyet/{item.Id}");
        page.QuerySelector(".numbers .number")!.TextContent.ShouldBe("1");
        (await desk.See("/kenh")).QuerySelector(".navbar a[href='/duyet'] .badge")!.FirstChild!.TextContent.Trim().ShouldBe("1");
        (await desk.See("/tuan-nay")).QuerySelector("[aria-labelledby=cho-ban]")!.TextContent.ShouldContain("Phòng cháy rừng");
        (await desk.See("/tuan-nay?tuan=2026-10-12")).QuerySelector("[aria-labelledby=cho-ban]").ShouldBeNull("its time is not of that week");
        await desk.Press($"/duyet/{item.Id}", "/duyet");
        page = await desk.See("/");
        (page.QuerySelector("#cho-ban"), page.QuerySelector(".navbar .badge"), page.QuerySelector(".verdict.alert-success") is not null).ShouldBe((null, null, true));
    }

    [StoreFact]
    public async Task What_was_sent_back_stands_before_its_writer_with_the_word_until_it_is_asked_for_again()
    {
        await using var desk = await WritingBench.Open();
        var item = await Asked(desk, "Phòng cháy rừng", TimeSpan.FromDays(2));
        (await desk.Service<SubmissionDesk>().Return(item.Id, 1, WritingBench.Approver, "Sai số điện thoại.")).Ok.ShouldBeTrue();

        var turn = (await desk.See("/")).QuerySelector("[aria-labelledby=cho-ban] li")!;

        foreach (var told in new[] { "Phòng cháy rừng", "bị trả lại, chờ bạn sửa", "“Sai số điện thoại.”", "Anh Duyệt trả lại", "lên lịch đăng 08:00 07/10/2026" })
            turn.TextContent.ShouldContain(told);
        turn.QuerySelector("a.btn")!.GetAttribute("href").ShouldBe($"/tin-bai/{item.Id}");
        (await desk.See("/tuan-nay")).QuerySelector("[aria-labelledby=cho-ban]")!.TextContent.ShouldContain("“Sai số điện thoại.”");
        await desk.As("Anh Khác", PersonRole.Editor);
        (await desk.See("/")).QuerySelector("#cho-ban").ShouldBeNull("another editor is not meant");
        await desk.As(WritingBench.Writer);
        (await desk.Service<SubmissionDesk>().Submit(item.Id, 1, WritingBench.Writer)).Ok.ShouldBeTrue();
        (await desk.See("/")).QuerySelector("#cho-ban").ShouldBeNull();
    }

    [StoreFact]
    public async Task A_programme_that_has_to_be_approved_waits_for_whoever_may()
    {
        await using var desk = await WritingBench.Open();
        var station = await ProgrammePagesTests.Station(desk);
        await desk.Service<AccountStore>().Save(station with { Settings = new ProgrammeRules { Approval = true }.In(station.Settings) });
        await ProgrammePagesTests.Approved(desk, station, "Lịch tiêm chủng");
        (await desk.Service<ProgrammeComposer>().Keep(station.Id)).Ok.ShouldBeTrue();
        await desk.As("Anh Viết", PersonRole.Editor);
        (await desk.See("/")).QuerySelector("#cho-ban").ShouldBeNull("an editor does not approve it");
        await desk.As(WritingBench.Approver);

        var turn = (await desk.See("/")).QuerySelector("[aria-labelledby=cho-ban] li")!;

        (turn.TextContent.Contains("Kênh Radio, 17:00 05/10", StringComparison.Ordinal), turn.TextContent.Contains("phải duyệt trước 17:00 05/10/2026", StringComparison.Ordinal)).ShouldBe((true, true), turn.TextContent);
        turn.QuerySelector("a.btn")!.GetAttribute("href").ShouldBe($"/phat-thanh?dai={station.Id}&ngay=2026-10-05");
        (await desk.See("/tuan-nay")).QuerySelector("[aria-labelledby=cho-ban]")!.TextContent.ShouldContain("17:00 05/10");
        await desk.Service<Database>().Write(session => session.Run("UPDATE account SET active = 0 WHERE id = @Id", new { station.Id }));
        (await desk.See("/")).QuerySelector("#cho-ban").ShouldBeNull();
    }

    [StoreFact]
    public async Task Whoever_may_not_approve_has_no_number_in_the_bar_and_a_deputy_has_it()
    {
        await using var desk = await WritingBench.Open();
        await Asked(desk, "Phòng cháy rừng", TimeSpan.FromDays(2));
        var deputy = await desk.As("Bà Phó", PersonRole.Editor);
        (await desk.See("/")).QuerySelector(".navbar a[href='/duyet'] .badge").ShouldBeNull();
        var leader = await desk.Person("Ông Chủ tịch", desk.Unit.Id, PersonRole.Approver);

        var today = desk.Unit.Today(desk.Clock);
        (await desk.Service<DeputyStore>().Name(leader, deputy, desk.Unit, today, today, new("Chị Quản trị", null), default)).ShouldBeNull();

        (await desk.See("/")).QuerySelector(".navbar a[href='/duyet'] .badge").ShouldNotBeNull();
        (await desk.See("/")).QuerySelector("[aria-labelledby=cho-ban]")!.TextContent.ShouldContain("Phòng cháy rừng");
    }

    private static async Task<Item> Asked(DeskBench desk, string title, TimeSpan due)
    {
        var item = await desk.Item(title);
        await desk.Queue(item, due: due);
        (await desk.Service<SubmissionDesk>().Submit(item.Id, 1, WritingBench.Writer)).Ok.ShouldBeTrue();
        return await desk.Now(item);
    }
}
