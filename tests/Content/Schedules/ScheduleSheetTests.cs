using Campaigns.Content.Official;
using Campaigns.Content.Schedules;
using Campaigns.Content.Units;
using Campaigns.Content.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Campaigns.Content.Tests.Schedules;

public sealed class ScheduleSheetTests
{
    private static readonly Unit s_unit = new() { Id = "u", Code = "ms", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng" };

    private static readonly ScheduleRow[] s_rows =
    [
        new() { Key = "bai:P1", Day = new(2026, 10, 6), Time = new(7, 30), Title = "Ra quân Tổ công nghệ số", Channel = "Trang Mường Sáng", Person = "Lò Thị Hoa", State = "bản nháp" },
        new() { Key = "viec:A1", Day = new(2026, 10, 6), Title = "Treo băng rôn", Channel = "Băng rôn, khẩu hiệu" },
    ];

    [Fact]
    public void What_is_written_is_read_with_its_keys_days_and_times_and_empty_rows_are_none()
    {
        var read = Read(Sheet());

        read.Problems.ShouldBeEmpty();
        read.UnitId.ShouldBe("u");
        read.Rows.Select(row => (row.Key, row.Day, row.Time, row.Title, row.Channel, row.Person)).ShouldBe([
            ("bai:P1", new DateOnly(2026, 10, 6), new TimeOnly(7, 30), "Ra quân Tổ công nghệ số", "Trang Mường Sáng", "Lò Thị Hoa"), ("viec:A1", new DateOnly(2026, 10, 6), null, "Treo băng rôn", "Băng rôn, khẩu hiệu", "")]);
    }

    [Fact]
    public void On_paper_each_row_says_its_day_as_a_page_may_begin_with_any()
    {
        var paper = ScheduleDocument.Of(s_unit, new(2026, 10, 5), new(2026, 10, 11), s_rows, new OfficialSigner(["CHỦ TỊCH"], ""));

        paper.Appendices.Single().Body.OfType<OfficialTable>().Single().Rows.Select(row => row[1]).ShouldBe(["Thứ Ba\n06/10/2026", "Thứ Ba\n06/10/2026"]);
    }

    [Fact]
    public void Filled_rows_have_the_key_of_their_row_and_rows_added_below_one_of_their_words()
    {
        var workbook = Filled(rows => [.. rows.Select(row => row[0].Text == "moi:k1" ? Row(row.Number, "moi:k1", "7/10/2026", "8h", "Tin mới") : row), Row(90, "", "08/10/2026", "", "Viết thêm")]);

        var (first, again) = (ScheduleSheetReader.Read(workbook, "l.xlsx").Value!, ScheduleSheetReader.Read(workbook, "l.xlsx").Value!);

        first.Rows.Skip(2).Select(row => (row.Day, row.Time, row.Title)).ShouldBe([(new DateOnly(2026, 10, 7), new TimeOnly(8, 0), "Tin mới"), (new DateOnly(2026, 10, 8), null, "Viết thêm")]);
        first.Rows[2].Key.ShouldBe("moi:k1");
        first.Rows[3].Key.ShouldStartWith("tay:");
        again.Rows[3].Key.ShouldBe(first.Rows[3].Key);
    }

    [Fact]
    public void What_cannot_be_understood_is_told_with_sheet_row_and_column()
    {
        var read = ScheduleSheetReader.Read(Filled(rows => [.. rows, Row(90, "", "mai", "sáng sớm", "Tin"), Row(91, "", "08/10/2026", "", "")]), "l.xlsx").Value!;

        read.Problems.Select(problem => problem.Where).ShouldBe(["trang tính “Lịch tuyên truyền”, dòng 90, cột B", "trang tính “Lịch tuyên truyền”, dòng 90, cột C", "trang tính “Lịch tuyên truyền”, dòng 91, cột D"]);
        read.Rows.Count.ShouldBe(2);
    }

    [Fact]
    public void A_workbook_without_its_keys_is_refused()
    {
        ScheduleSheetReader.Read(new Workbook([new("Khác", [Row(1, "x", "y", "z", "t")])]), "l.xlsx").Problems[0].What.Vi.ShouldContain("không phải lịch");
        ScheduleSheetReader.Read(Filled(rows => [.. rows.Select(row => row with { Cells = row.Cells.Where(cell => cell.Key != 4).ToDictionary() })]), "l.xlsx").Problems[0].What.Vi.ShouldBe("Cột “Kênh” đã bị xóa.");
    }

    [Fact]
    public void The_paper_has_its_table_on_lying_pages_with_the_day_in_each_row()
    {
        var document = ScheduleDocument.Of(s_unit, new(2026, 10, 5), new(2026, 10, 11), s_rows, new OfficialSigner(OfficialSigners.Of(s_unit)[0]));

        var table = document.Appendices.ShouldHaveSingleItem();
        table.Lying.ShouldBeTrue();
        (document.Kind, document.Subject).ShouldBe((OfficialKind.Notice, "Lịch tuyên truyền tuần từ ngày 05 tháng 10 đến ngày 11 tháng 10 năm 2026"));
        table.Body.OfType<OfficialTable>().Single().Rows.ShouldBe([["1", "Thứ Ba\n06/10/2026", "07:30", "Ra quân Tổ công nghệ số", "Trang Mường Sáng", "Lò Thị Hoa", ""], ["2", "Thứ Ba\n06/10/2026", "Cả ngày", "Treo băng rôn", "Băng rôn, khẩu hiệu", "", ""]]);
        using var file = WordprocessingDocument.Open(new MemoryStream(OfficialForm.Write(document)), false);
        new OpenXmlValidator().Validate(file).Select(error => error.Description).ShouldBeEmpty();
    }

    [Fact]
    public void The_hours_of_an_activity_stand_on_the_paper_and_in_the_workbook()
    {
        ScheduleRow[] rows = [new() { Key = "viec:1", Day = new(2026, 10, 8), Time = new(19, 30), Until = new(21, 0), Title = "Họp bản", Channel = "Tuyên truyền miệng", Note = "Bản Mé" }];

        ScheduleDocument.Of(s_unit, new(2026, 10, 5), new(2026, 10, 11), rows, new OfficialSigner(OfficialSigners.Of(s_unit)[0])).Appendices[0].Body.OfType<OfficialTable>().Single().Rows[0][2].ShouldBe("19:30–21:00");
        var read = WorkbookReader.Read(ScheduleSheet.Write("u", new(2026, 10, 5), new(2026, 10, 11), rows, [], () => "x"), "l.xlsx").Value!;
        var row = ScheduleSheetReader.Read(read, "l.xlsx").Value!.Rows.ShouldHaveSingleItem();
        (row.Key, row.Time, row.Note).ShouldBe(("viec:1", new TimeOnly(19, 30), "đến 21:00; Bản Mé"));
    }

    [Fact]
    public void What_goes_out_at_one_moment_on_several_channels_is_one_line_of_the_paper()
    {
        ScheduleRow[] rows = [.. new[] { "Trang Mường Sáng", "Trang Facebook xã" }.Select((channel, at) => new ScheduleRow { Key = $"bai:{channel}", Day = new(2026, 12, 1), Time = new(7, 30, at * 20), Title = "Ra quân", Channel = channel })];

        var document = ScheduleDocument.Of(s_unit, new(2026, 12, 1), new(2026, 12, 31), rows, new OfficialSigner(OfficialSigners.Of(s_unit)[0]));

        document.Subject.ShouldBe("Lịch tuyên truyền tháng 12 năm 2026");
        document.Appendices.ShouldHaveSingleItem().Body.OfType<OfficialTable>().Single().Rows.ShouldBe([["1", "Thứ Ba\n01/12/2026", "07:30", "Ra quân", "Trang Mường Sáng; Trang Facebook xã", "", ""]]);
        document.Body.OfType<OfficialParagraph>().First().Text.ShouldEndWith("thông báo lịch tuyên truyền tháng 12 năm 2026, gồm 01 nội dung tại Phụ lục kèm theo.");
    }

    private static byte[] Sheet()
    {
        var key = 0;
        return ScheduleSheet.Write("u", new(2026, 10, 5), new(2026, 10, 11), s_rows, ["Trang Mường Sáng"], () => $"k{++key}");
    }

    private static FilledSchedule Read(byte[] bytes) => ScheduleSheetReader.Read(WorkbookReader.Read(bytes, "l.xlsx").Value!, "l.xlsx").Value!;

    private static Workbook Filled(Func<IReadOnlyList<WorkbookRow>, IReadOnlyList<WorkbookRow>> change)
    {
        var workbook = WorkbookReader.Read(Sheet(), "l.xlsx").Value!;
        return workbook with { Sheets = [workbook.Sheets[0] with { Rows = change(workbook.Sheets[0].Rows) }] };
    }

    private static WorkbookRow Row(int number, params string[] cells) => new(number, cells.Select((text, at) => (Text: text, At: at)).Where(cell => cell.Text.Length > 0).ToDictionary(cell => cell.At, cell => new WorkbookCell(cell.Text, null)));
}
