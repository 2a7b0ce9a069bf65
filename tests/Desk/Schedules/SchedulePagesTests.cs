using System.Net;
using AngleSharp.Html.Parser;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Records;
using Campaigns.Content.Remarks;
using Campaigns.Content.Schedules;
using Campaigns.Content.Store;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Calendar;
using Campaigns.Desk.People;
using Campaigns.Desk.Programmes;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Posts;
using DocumentFormat.OpenXml.Packaging;

namespace Campaigns.Desk.Schedules;

/// <summary>The schedule on paper and in a workbook that comes back. The clock stands at 08:00 on Monday, 5 October 2026.</summary>
public sealed class SchedulePagesTests
{
    [StoreFact]
    public async Task What_is_planned_stands_on_the_paper()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(await desk.Account(ChannelKind.Facebook), "Ra quân Tổ công nghệ số", due: TimeSpan.FromDays(1));

        using var answer = await desk.Client.GetAsync($"/lich-tuyen-truyen/{desk.Unit.Id}/lich.docx?nguoi-ky=L%C3%B2+V%C4%83n+A");

        using var file = WordprocessingDocument.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), false);
        var words = file.MainDocumentPart!.Document!.Body!.InnerText;
        (words.Contains("Ra quân Tổ công nghệ số"), words.Contains("Thứ Ba"), words.Contains("Kênh Facebook"), words.Contains("Lò Văn A")).ShouldBe((true, true, true, true));
        (await desk.Page("/lich?xem=danh-sach")).QuerySelector($"a[href='/lich-tuyen-truyen/{desk.Unit.Id}']").ShouldNotBeNull();
    }

    [StoreFact]
    public async Task What_a_station_reads_stands_at_the_times_on_the_air()
    {
        await using var desk = await DeskBench.Open();
        var station = await ProgrammePagesTests.Station(desk);
        await desk.Service<SlotStore>().Save(station.Id, BroadcastDays.EveryDay, new TimeOnly(5, 0), 15);
        var post = await ProgrammePagesTests.Approved(desk, station, "Phòng cháy rừng");
        await desk.Post(station, "Chưa duyệt", due: TimeSpan.FromHours(47), approved: false);
        await desk.Service<Database>().Write(session => session.Run("INSERT INTO radio_plan (post_id, account_id, priority, repeats, person, updated) VALUES (@post, @Id, 0, 1, 'Lò Thị Hoa', 0)", new { post, station.Id }));
        (await desk.Service<ProgrammeComposer>().Keep(station.Id)).Ok.ShouldBeTrue();

        var rows = await desk.Service<ScheduleQuery>().Rows(desk.Unit, new(2026, 10, 5), new(2026, 10, 11), CancellationToken.None);

        rows.Select(row => $"{row.Title} {row.Time:HH\\:mm} {row.Day:dd/MM} {row.Note}".Trim()).ShouldBe(["Phòng cháy rừng 17:00 05/10", "Phòng cháy rừng 05:00 06/10 phát lại", "Chưa duyệt 17:00 07/10"]);
        var later = await desk.Service<ScheduleQuery>().Rows(desk.Unit, new(2026, 10, 6), new(2026, 10, 6), CancellationToken.None);
        later.ShouldHaveSingleItem().Note.ShouldBe("phát lại", "what was set for another day and is read on this one stands in it");
        var (status, text, _) = await Look(desk, Filled(desk, rows));
        (status, text.Contains("Không có gì mới để ghi.", StringComparison.Ordinal)).ShouldBe((HttpStatusCode.OK, true), "the workbook comes back as it went");
    }

    [StoreFact]
    public async Task A_filled_schedule_is_looked_at_written_once_and_what_is_approved_stays()
    {
        await using var desk = await DeskBench.Open();
        var account = await desk.Account(ChannelKind.Facebook);
        var post = await desk.Post(account, "Đã duyệt rồi", due: TimeSpan.FromDays(1));
        var bytes = Filled(desk, [
            new() { Key = $"bai:{post}", Day = new(2026, 10, 6), Time = new(8, 0), Title = "Đổi tên bài đã duyệt", Channel = account.Name },
            new() { Key = "moi:a", Day = new(2026, 10, 7), Time = new(7, 30), Title = "Tin có giờ", Channel = account.Name, Person = "Vàng A Páo", Note = "Kèm ảnh" },
            new() { Key = "moi:b", Day = new(2026, 10, 8), Title = "Tin chưa có giờ" },
            new() { Key = "moi:c", Day = new(2026, 10, 1), Title = "Tin đã qua ngày" },
            new() { Key = "moi:d", Day = new(2026, 10, 9), Title = "Tin kênh lạ", Channel = "Báo tỉnh" },
        ]);

        var (status, text, json) = await Look(desk, bytes);
        status.ShouldBe(HttpStatusCode.OK);
        text.ShouldContain("Ghi 2 dòng");
        foreach (var told in new[] { "đã duyệt hoặc đã đăng nên không đổi qua tệp", "Ngày, giờ này đã qua", "Không có kênh “Báo tỉnh”", "dòng 8" })
            text.ShouldContain(told);
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(1, "a preview writes nothing");
        await Write(desk, json!);
        await Write(desk, json!);

        var item = (await desk.Service<ItemStore>().List(desk.Unit.Id)).Items.Single(one => one.Title == "Tin có giờ");
        (item.Person, item.State, item.Body).ShouldBe(("Vàng A Páo", ItemState.Draft, ""));
        (await desk.Service<RemarkStore>().Of(item.Id)).ShouldHaveSingleItem().Words.ShouldBe("Kèm ảnh");
        (await desk.Value<long>("SELECT due FROM post WHERE item_id = @Id", new { item.Id })).ShouldBe(new DateTimeOffset(2026, 10, 7, 7, 30, 0, TimeSpan.FromHours(7)).ToUnixTimeMilliseconds());
        (await desk.Value<int>("SELECT COUNT(*) FROM item")).ShouldBe(3);
        (await Look(desk, bytes)).Text.ShouldContain("Không có gì mới để ghi.");
        var (_, again, changed) = await Look(desk, Filled(desk, [new() { Key = "moi:b", Day = new(2026, 10, 8), Title = "Tin đổi tên", Person = "Lò Thị Hoa" }]));
        again.ShouldContain("sửa bản nháp");
        await Write(desk, changed!);
        (await desk.Service<ItemStore>().List(desk.Unit.Id)).Items.ShouldContain(one => one.Title == "Tin đổi tên" && one.Person == "Lò Thị Hoa");
    }

    [StoreFact]
    public async Task A_changed_row_of_an_activity_or_a_repeat_is_told_and_an_untouched_one_is_not()
    {
        await using var desk = await DeskBench.Open();
        var activity = (await desk.Service<ActivityStore>().Save(new() { UnitId = desk.Unit.Id, Kind = ActivityKind.Training, Title = "Tập huấn Tổ công nghệ số", Place = "Nhà văn hóa", Person = "Vàng A Páo", First = new(2026, 10, 6), Last = new(2026, 10, 7), Start = new(8, 0), End = new(11, 0) }, new("Lò Thị Hoa"))).Value!;
        activity.Id.ShouldNotBeEmpty();
        var rows = await desk.Service<ScheduleQuery>().Rows(desk.Unit, new(2026, 10, 5), new(2026, 10, 11), CancellationToken.None);
        (await Look(desk, Filled(desk, rows))).Text.ShouldContain("Không có gì mới để ghi.");
        foreach (var change in new Func<ScheduleRow, ScheduleRow>[] { row => row with { Day = new(2026, 10, 9) }, row => row with { Time = new(9, 0) }, row => row with { Title = "Tập huấn" }, row => row with { Person = "" }, row => row with { Note = "Dời sang tuần sau" } })
            (await Look(desk, Filled(desk, [change(rows.Single())]))).Text.ShouldContain("Hoạt động “Tập huấn Tổ công nghệ số” không đổi qua tệp.");
    }

    [StoreFact]
    public async Task A_post_with_seconds_in_its_time_is_not_accused_in_an_untouched_file()
    {
        await using var desk = await DeskBench.Open();
        await desk.Post(await desk.Account(ChannelKind.Facebook), "Đăng ngay", due: TimeSpan.FromHours(15) + new TimeSpan(0, 1, 35));
        var rows = await desk.Service<ScheduleQuery>().Rows(desk.Unit, new(2026, 10, 5), new(2026, 10, 11), CancellationToken.None);
        rows.Single().Time!.Value.Second.ShouldBe(35);

        var text = (await Look(desk, Filled(desk, rows))).Text;

        (text.Contains("không đổi qua tệp", StringComparison.Ordinal), text.Contains("Không có gì mới để ghi.", StringComparison.Ordinal)).ShouldBe((false, true));
    }

    [StoreFact]
    public async Task After_writing_what_could_not_be_read_is_told_too()
    {
        await using var desk = await DeskBench.Open();
        var address = $"/lich-tuyen-truyen/{desk.Unit.Id}";
        var bytes = Filled(desk, [
            new() { Key = "moi:a", Day = new(2026, 10, 7), Title = "Tin ghi được" }, new() { Key = "moi:b", Day = new(2026, 10, 8), Title = new string('a', 400) }, new() { Key = "moi:c", Day = new(2026, 10, 9), Title = "Tin kênh lạ", Channel = "Báo tỉnh" },
        ]);
        using var content = new MultipartFormDataContent { { new StringContent(await desk.Signature(address)), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "tep", "lich.xlsx" } };
        using var looked = await desk.Client.PostAsync($"{address}/xem-truoc", content);
        var page = new HtmlParser().ParseDocument(await looked.Content.ReadAsStringAsync());
        page.QuerySelector(".alert-danger strong")!.TextContent.ShouldBe("Chưa ghi được: 2 chỗ");

        var (_, text, _) = await desk.Post(address, $"{address}/ghi", [.. page.QuerySelectorAll("input[name=da-xem], input[name=chua-doc]").Select(field => (field.GetAttribute("name")!, field.GetAttribute("value")!))]);

        (text.Contains("Chưa ghi được: 2 chỗ", StringComparison.Ordinal), text.Contains("Chưa có nội dung, hoặc dài quá", StringComparison.Ordinal), text.Contains("Báo tỉnh", StringComparison.Ordinal)).ShouldBe((true, true, true));
    }

    private static byte[] Filled(DeskBench desk, IReadOnlyList<ScheduleRow> rows)
    {
        var key = 0;
        return ScheduleSheet.Write(desk.Unit.Id, new(2026, 10, 5), new(2026, 10, 11), rows, [], () => $"x{++key}");
    }

    private static async Task<(HttpStatusCode Status, string Text, string? Json)> Look(DeskBench desk, byte[] bytes)
    {
        var address = $"/lich-tuyen-truyen/{desk.Unit.Id}";
        using var content = new MultipartFormDataContent { { new StringContent(await desk.Signature(address)), "__RequestVerificationToken" }, { new ByteArrayContent(bytes), "tep", "lich.xlsx" } };
        using var answer = await desk.Client.PostAsync($"{address}/xem-truoc", content);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, page.Body!.TextContent, page.QuerySelector("input[name=da-xem]")?.GetAttribute("value"));
    }

    private static Task<(HttpStatusCode Status, string Text, string? Location)> Write(DeskBench desk, string json) => desk.Post($"/lich-tuyen-truyen/{desk.Unit.Id}", $"/lich-tuyen-truyen/{desk.Unit.Id}/ghi", ("da-xem", json));
}
