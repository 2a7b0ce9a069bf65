using System.Text.Json;
using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Tests.Speech;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Tests.Broadcasts;

public sealed class LogBookTests
{
    private static readonly DateOnly First = new(2026, 10, 1), Last = new(2026, 10, 31);

    [StoreFact]
    public async Task Corrections_name_each_other_and_a_programme_of_which_nothing_was_said_is_shown()
    {
        await using var store = await TestStore.Open();
        var book = await Book(store);

        book.Lines.Select(line => (line.Number, line.Note)).ShouldBe(
        [
            (1, "Không phát: mất điện. Đã được đính chính ở dòng 2."), (2, "Giọng đọc tổng hợp. Đính chính dòng 1."), (3, ""), (4, "Chưa ghi đã phát hay không."),
        ]);
        book.Lines.Select(line => line.Session).ShouldBe(["Chiều", "Chiều", "Tối", "Sáng"]);
        book.Seconds.ShouldBe(600 + 1_800);
    }

    [StoreFact]
    public async Task As_a_document_it_lies_on_A4_and_the_head_stands_on_every_page()
    {
        await using var store = await TestStore.Open();

        using var document = WordprocessingDocument.Open(new MemoryStream(LogBookDocument.Write(await Book(store))), false);

        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        var body = document.MainDocumentPart!.Document!.Body!;
        var page = body.Descendants<PageSize>().Single();
        (page.Width!.Value, page.Height!.Value, page.Orient!.Value).ShouldBe((16_838u, 11_906u, PageOrientationValues.Landscape));
        var table = body.Elements<Table>().First();
        table.Elements<TableRow>().First().TableRowProperties!.Elements<TableHeader>().ShouldHaveSingleItem();
        table.Elements<TableRow>().Count().ShouldBe(5);
        table.InnerText.ShouldContain("Tiếp âm VOV1");
        body.InnerText.ShouldContain("Tháng 10 năm 2026");
        document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Descendants<RunFonts>().ShouldAllBe(font => font.Ascii == "Times New Roman" && font.EastAsia == "Times New Roman");
    }

    [StoreFact]
    public async Task As_a_workbook_days_are_days_and_minutes_numbers()
    {
        await using var store = await TestStore.Open();

        using var document = SpreadsheetDocument.Open(new MemoryStream(LogBookSheet.Write(await Book(store))), false);

        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Sheets.Row>().ToArray();
        rows.Length.ShouldBe(5);
        var cells = rows[3].Elements<Sheets.Cell>().ToArray();
        (cells[1].CellValue!.Text, cells[5].InnerText, cells[8].CellValue!.Text, cells[15].InnerText).ShouldBe(("46300", "Tiếp âm VOV1", "30", "có"));
        rows[1].Elements<Sheets.Cell>().Last().InnerText.ShouldBe("không");
    }

    [Fact]
    public void The_timetable_has_every_time_on_the_air_by_rule_and_surge_and_what_is_read_then()
    {
        var bulletin = new Bulletin("b", "a", new(2026, 10, 5), new(17, 0), 15, [new() { PostId = "p", Position = 1, Title = "Lịch tiêm chủng", Text = "Mời bà con." }]);
        var script = new Script(bulletin, "Đài xã", [], [new(bulletin.Entries[0], Readers.Usual.Read("Mời bà con."), 61)], [], 61);
        // For three days before an election there is a programme at noon too, which nobody composed yet; what the rules forbid is not on paper.
        Airtime airtime = new("a", new() { QuietFrom = new(22, 0), QuietTo = new(5, 0), Minutes = 15 },
            [new("s", "a", BroadcastDays.EveryDay, new(4, 0), 15), new("t", "a", BroadcastDays.EveryDay, new(17, 0), 30)], [new("u", "a", "Bầu cử", new(2026, 10, 6), new(2026, 10, 8), BroadcastDays.EveryDay, [new(11, 0)], 10)]);

        using var document = WordprocessingDocument.Open(new MemoryStream(TimetableDocument.Write("UBND xã Mường Sáng", "Đài xã", new(2026, 10, 5), new(2026, 10, 6), airtime, [script])), false);

        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        document.MainDocumentPart!.Document!.Body!.Elements<Table>().First().Elements<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))).ShouldBe(
        [
            "Ngày|Giờ|Khung giờ|Nội dung, theo thứ tự đọc|Đọc hết|Đã phát (giờ, ký tên)", "Thứ Hai, 05/10/2026|17:00|15 phút|1. Lịch tiêm chủng|khoảng 2 phút|", "Thứ Ba, 06/10/2026|11:00|10 phút|(chưa có nội dung)||",
            "Thứ Ba, 06/10/2026|17:00|15 phút|(chưa có nội dung)||",
        ]);
    }

    [StoreFact]
    public async Task The_month_has_the_fields_of_a_play_log_for_what_was_on_the_air()
    {
        await using var store = await TestStore.Open();
        await Book(store);
        var (log, station) = (new BroadcastStore(store.Database, store.Clock), (await new AccountStore(store.Database, store.Clock).All())[0]);

        var rows = JsonDocument.Parse(PlayLog.Write(store.Unit, station, await log.Of(station.Id, First, Last), await log.Items(station.Id, First, Last))).RootElement.EnumerateArray().ToArray();

        rows.Select(row => (row.GetProperty("TieuDe").GetString(), row.GetProperty("LoaiBanTin").GetInt32(), row.GetProperty("TiepAm").GetBoolean(), row.GetProperty("ThoiDiemBatDau").GetString()))
            .ShouldContain(("Tiếp âm VOV1", 6, true, "2026-10-05T19:00:00"));
        rows.Length.ShouldBe(2, "what was not read, and what was corrected, was not on the air");
        rows[0].EnumerateObject().Count().ShouldBe(25);
    }

    private static async Task<LogBook> Book(TestStore store)
    {
        var (log, station) = await BroadcastStoreTests.Log(store);
        await log.Add(BroadcastStoreTests.Line(store, station, "a") with { Outcome = BroadcastOutcome.NotRead, Reason = NotReadReason.Power, Seconds = 0 });
        store.Clock.Advance(TimeSpan.FromMinutes(1));
        await log.Add(BroadcastStoreTests.Line(store, station, "b") with { Synthetic = true });
        await log.Add(BroadcastStoreTests.Line(store, station, "c") with { Slot = null, Start = new(19, 0), Kind = BroadcastKind.Relay, Title = "Tiếp âm VOV1", Seconds = 1_800 });
        PlannedSlot[] planned = [new(new(2026, 10, 5), new(17, 0), 15, 2), new(new(2026, 10, 6), new(5, 0), 15, 1), new(new(2026, 10, 6), new(17, 0), 15, 1)];
        return LogBook.Of(store.Unit.Name, station.Name, First, Last, await log.Of(station.Id, First, Last), planned, new DateTime(2026, 10, 6, 12, 0, 0));
    }
}
