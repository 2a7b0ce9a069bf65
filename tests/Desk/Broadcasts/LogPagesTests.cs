using System.IO.Compression;
using System.Net;
using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;

namespace Campaigns.Desk.Broadcasts;

public sealed class LogPagesTests
{
    private static readonly DateOnly Monday = new(2026, 10, 5);

    [StoreFact]
    public async Task An_operator_writes_a_relay_in_and_corrects_it_by_a_line_of_its_own()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        await desk.As("Lò Văn Pâng", PersonRole.Operator);

        var added = await desk.Press($"/so-phat-thanh/{station.Id}", "ghi-them", null, ("ten", "Tiếp âm Thời sự VOV1"), ("tu", "06:00"), ("den", "06:30"), ("cum-loa", "Bản Nà Ban"));
        added.Location.ShouldBe($"/so-phat-thanh/{station.Id}?thang=2026-10&xong=1");
        var first = (await Log(desk, station)).ShouldHaveSingleItem();
        (first.Kind, first.Seconds, first.Place, first.Operator.Name, first.Operator.Id is not null).ShouldBe((BroadcastKind.Relay, 1_800, "Bản Nà Ban", "Lò Văn Pâng", true));
        desk.Clock.Advance(TimeSpan.FromMinutes(1));
        (await desk.Press($"/so-phat-thanh/{station.Id}/{first.Id}/dinh-chinh", "dinh-chinh", null, ("den", "06:20"))).Status.ShouldBe(HttpStatusCode.SeeOther);

        var page = await desk.See($"/so-phat-thanh/{station.Id}");
        page.QuerySelectorAll(".so-dong > li").Length.ShouldBe(2);
        page.QuerySelector(".so-cu")!.TextContent.ShouldContain("Đã được đính chính ở dòng 2.");
        page.QuerySelector(".setup-facts")!.TextContent.ShouldContain("1 lượt, 20 phút");
        page.QuerySelectorAll(".so-dong a[href$='dinh-chinh']").Length.ShouldBe(1, "what was corrected is not corrected again");
        (await Log(desk, station))[0].Title.ShouldBe("Tiếp âm Thời sự VOV1");
    }

    [StoreFact]
    public async Task What_was_written_by_mistake_counts_no_more_and_stays_to_be_read()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Press($"/so-phat-thanh/{station.Id}", "ghi-them", null, ("ten", "Tiếp âm"), ("tu", "06:00"), ("den", "06:30"));

        await desk.Press($"/so-phat-thanh/{station.Id}/{(await Log(desk, station))[0].Id}/dinh-chinh", "dinh-chinh", null, ("ket-qua", "3"));

        (await Log(desk, station)).Count(line => line.Holds).ShouldBe(0);
        (await desk.See($"/so-phat-thanh/{station.Id}")).QuerySelector(".setup-facts")!.TextContent.ShouldContain("0 lượt, 0 phút");
    }

    [StoreFact]
    public async Task A_line_that_is_none_is_told_with_what_was_typed_kept()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);

        (await desk.Press($"/so-phat-thanh/{station.Id}", "ghi-them", null, ("ten", "Tiếp âm"), ("tu", "06:30"), ("den", "06:00"))).Page.QuerySelector("#ten")!.GetAttribute("value").ShouldBe("Tiếp âm");
        (await desk.Press($"/so-phat-thanh/{station.Id}", "ghi-them", null, ("ten", "Tiếp âm"), ("tu", "23:30"), ("den", "23:40"))).Page.QuerySelector("[role=alert]")!.TextContent.ShouldContain("phía trước");
        (await desk.Press($"/so-phat-thanh/{station.Id}", "ghi-them", null, ("ten", "Tiếp âm"), ("tu", "6h"))).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await Log(desk, station)).ShouldBeEmpty();
    }

    [StoreFact]
    public async Task A_programme_of_which_nobody_said_anything_is_shown_as_missing()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await desk.Publish(station, new Variant { Form = VariantForm.RadioText, Title = "Họp bản", Text = "Mời bà con." });
        (await desk.See($"/so-phat-thanh/{station.Id}")).QuerySelector(".so-thieu").ShouldBeNull();

        desk.Clock.Advance(TimeSpan.FromHours(10));

        (await desk.See($"/so-phat-thanh/{station.Id}")).QuerySelector(".so-thieu")!.TextContent.ShouldContain("Chưa ghi đã phát hay không.");
    }

    [StoreFact]
    public async Task A_long_month_comes_a_page_at_a_time()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        for (var number = 0; number < LogView.PageSize + 2; number++)
            await desk.Service<BroadcastStore>().Add(new Broadcast
            {
                Id = $"line-{number:000000000000}", UnitId = desk.Unit.Id, AccountId = station.Id, Day = Monday, Start = new TimeOnly(5, 0).AddMinutes(number), Seconds = 60, Title = $"Lượt {number}", Operator = "A", Made = desk.Clock.GetUtcNow(),
            });

        var (first, second) = (await desk.See($"/so-phat-thanh/{station.Id}"), await desk.See($"/so-phat-thanh/{station.Id}?trang=2"));

        (first.QuerySelectorAll(".so-dong > li").Length, second.QuerySelectorAll(".so-dong > li").Length).ShouldBe((LogView.PageSize, 2));
        first.QuerySelector(".so-ten")!.TextContent.ShouldBe($"Lượt {LogView.PageSize + 1}");
        (await desk.See($"/so-phat-thanh/{station.Id}?thang=2026-09")).QuerySelectorAll(".so-dong > li").ShouldBeEmpty();
    }

    [StoreFact]
    public async Task The_book_the_timetable_and_the_pack_are_files()
    {
        await using var desk = await DeskBench.Open();
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await desk.Publish(station, new Variant { Form = VariantForm.RadioText, Title = "Họp bản", Text = "Mời bà con." });

        foreach (var (file, part) in new[] { ("nhat-ky.docx?thang=2026-10", "word/document.xml"), ("nhat-ky.xlsx?thang=2026-10", "xl/workbook.xml"), ("lich-phat.docx", "word/document.xml"), ("goi.docx", "word/document.xml") })
        {
            using var zip = new ZipArchive(await desk.Client.GetStreamAsync($"/so-phat-thanh/{station.Id}/{file}"));
            zip.GetEntry(part).ShouldNotBeNull(file);
        }
        (await desk.Text($"/so-phat-thanh/{station.Id}/goi.html")).ShouldContain("<p>Mời bà con.</p>");
        (await desk.Status($"/so-phat-thanh/{station.Id}/nhat-ky.pdf")).ShouldBe(HttpStatusCode.NotFound);
    }

    [StoreFact]
    public async Task A_draft_that_a_machine_says_is_named_so_or_the_page_says_what_to_install()
    {
        var folder = new TempFolder();
        await using var desk = await DeskBench.Open(services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, new SpokenDraft(TimeProvider.System, Path.Combine(folder.Path, "espeak-ng"))));
        var station = await desk.Account(ChannelKind.Radio);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(17, 0), 15);
        await desk.Publish(station, new Variant { Form = VariantForm.RadioText, Title = "Họp bản", Text = "Mời bà con." });
        var address = (await desk.See($"/so-phat-thanh/{station.Id}")).QuerySelector("a[href*='nghe-thu.wav']")!.GetAttribute("href")!;

        using (var missing = await desk.Client.GetAsync(address))
            WebUtility.HtmlDecode(await missing.Content.ReadAsStringAsync()).ShouldContain("apt-get install espeak-ng");
        (await desk.Status($"/so-phat-thanh/{station.Id}/nghe-thu.wav?ngay=2026-10-05&gio=05:00")).ShouldBe(HttpStatusCode.NotFound);
        folder.Dispose();
    }

    [StoreFact]
    public async Task A_viewer_reads_and_writes_nothing_and_another_channel_has_no_log()
    {
        await using var desk = await DeskBench.Open();
        var (station, portal) = (await desk.Account(ChannelKind.Radio), await desk.Account(ChannelKind.Portal));
        using (var only = await desk.Client.GetAsync("/so-phat-thanh"))
            only.Headers.Location!.ToString().ShouldBe($"/so-phat-thanh/{station.Id}");
        (await desk.Status($"/so-phat-thanh/{portal.Id}")).ShouldBe(HttpStatusCode.NotFound);
        await desk.As("Người xem", PersonRole.Viewer);

        var page = await desk.See($"/so-phat-thanh/{station.Id}");

        page.QuerySelector("#ghi-them").ShouldBeNull();
        (await desk.Post("/tai-khoan", $"/so-phat-thanh/{station.Id}", ("ten", "x"))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static Task<IReadOnlyList<Broadcast>> Log(DeskBench desk, Account station) => desk.Service<BroadcastStore>().Of(station.Id, Monday, Monday);
}
