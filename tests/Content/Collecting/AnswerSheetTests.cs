using Campaigns.Content.Collecting;
using Campaigns.Content.Workbooks;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Campaigns.Content.Tests.Collecting;

public sealed class AnswerSheetTests
{
    private static readonly CollectingRound s_round = new()
    {
        Id = "r", UnitId = "u", Title = "Số liệu 6 tháng", First = new(2026, 1, 1), Last = new(2026, 6, 30), Due = new(2026, 10, 12), News = true,
        Figures = [new("buoi", "Số buổi tuyên truyền", "buổi"), new("nguoi", "Số giờ phát thanh", "giờ"), new("rieng-1", "Số mô hình", "")],
    };

    private static readonly CollectingPart s_part = new()
    {
        Id = "P1", RoundId = "r", UnitId = "u", Contributor = new() { Id = "c", UnitId = "u", Name = "Thôn Nà Ban" }, State = PartState.Returned,
        Answer = new() { Values = new Dictionary<string, double> { ["buoi"] = 12, ["nguoi"] = 1250.5 }, Sender = "Vàng A Páo", Note = "Đã cộng quý I", News = [new("Thôn ra quân", "Sáng nay…")] },
    };

    [Fact]
    public void What_was_sent_stands_in_the_workbook_and_comes_back_the_same()
    {
        var bytes = AnswerSheet.Write(s_round, s_part, "UBND xã Mường Sáng");
        using (var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false))
            new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();

        var read = AnswerSheetReader.Read(WorkbookReader.Read(bytes, "a.xlsx").Value!, "a.xlsx").Value!;

        read.PartId.ShouldBe("P1");
        var answer = AnswerRules.Check(s_round, read.Typed).Value!;
        answer.Values.ShouldBe(new Dictionary<string, double> { ["buoi"] = 12, ["nguoi"] = 1250.5 }, ignoreOrder: true);
        (answer.Sender, answer.Note, answer.News.ShouldHaveSingleItem(), answer.Way).ShouldBe(("Vàng A Páo", "Đã cộng quý I", new("Thôn ra quân", "Sáng nay…"), AnswerWay.Workbook));
    }

    [Fact]
    public void Rows_that_were_sorted_and_columns_that_were_put_between_are_found_by_their_keys()
    {
        var read = AnswerSheetReader.Read(Changed(rows => [.. rows.Take(1), .. rows.Skip(1).Reverse()], aside: true), "a.xlsx").Value!;

        AnswerRules.Check(s_round, read.Typed).Value!.Values.ShouldBe(new Dictionary<string, double> { ["buoi"] = 12, ["nguoi"] = 1250.5 }, ignoreOrder: true);
    }

    [Fact]
    public void What_is_no_number_is_told_with_its_row_and_column()
    {
        var workbook = Changed(rows => [.. rows.Select(row => row.Cells.Values.Any(cell => cell.Text == "so-lieu:nguoi") ? row with { Cells = new Dictionary<int, WorkbookCell>(row.Cells) { [3] = new("khoảng 90", null) } } : row)]);
        var read = AnswerSheetReader.Read(workbook, "a.xlsx").Value!;

        var problem = AnswerRules.Check(s_round, read.Typed, 0, figure => read.Where[figure.Key]).Problems.ShouldHaveSingleItem();

        problem.What.Vi.ShouldBe("Số giờ phát thanh: “khoảng 90” không phải là số.");
        problem.Where.ShouldBe("trang tính “Số liệu”, dòng 7, cột D");
    }

    [Fact]
    public void A_day_in_the_place_of_a_number_is_told_and_what_the_sheet_shows_in_hundredths_is_read_so()
    {
        var share = s_round with { Figures = [new("nguoi", "Tỷ lệ hộ có VNeID", "%"), new("buoi", "Số hộ", "hộ")] };
        Result<ReadAnswer> Read(string key, WorkbookCell cell) => AnswerSheetReader.Read(Changed(rows => [.. rows.Select(row => row.Cells.Values.Any(one => one.Text == $"so-lieu:{key}") ? row with { Cells = new Dictionary<int, WorkbookCell>(row.Cells) { [3] = cell } } : row)]), "a.xlsx");

        var day = Read("nguoi", new("46346", 46346) { Form = CellForm.Moment }).Problems.ShouldHaveSingleItem();
        (day.What.Vi, day.Where).ShouldBe(("Ô này là ngày 20/11/2026, không phải số.", "trang tính “Số liệu”, dòng 7, cột D"));
        AnswerRules.Check(share, Read("nguoi", new("0.9", 0.9) { Form = CellForm.Percent }).Value!.Typed).Value!.Values["nguoi"].ShouldBe(90);
        AnswerRules.Check(share, Read("nguoi", new("0.855", 0.855) { Form = CellForm.Percent }).Value!.Typed).Value!.Values["nguoi"].ShouldBe(85.5);
        AnswerRules.Check(share, Read("buoi", new("0.9", 0.9) { Form = CellForm.Percent }).Value!.Typed).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Số hộ: “90%” không phải là số.");
        AnswerRules.Check(share, new TypedAnswer { Sender = "Ông Sơn", Values = new Dictionary<string, string> { ["nguoi"] = "85,5 %" } }).Value!.Values["nguoi"].ShouldBe(85.5);
        AnswerRules.Check(share, new TypedAnswer { Sender = "Ông Sơn", Values = new Dictionary<string, string> { ["buoi"] = "4 50" } }).Problems.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_row_without_its_words_is_told_where_it_stands()
    {
        var read = AnswerSheetReader.Read(Changed(rows => [.. rows.Select(row => row[0].Text == "nguoi-gui" ? row with { Cells = row.Cells.Where(cell => cell.Key != 3).ToDictionary() } : row)]), "a.xlsx").Value!;

        AnswerRules.Check(s_round, read.Typed).Problems.Select(read.Placed).ShouldHaveSingleItem().Where.ShouldBe("trang tính “Số liệu”, dòng 9, cột D");
    }

    [Fact]
    public void A_form_without_its_hidden_column_or_its_values_is_refused()
    {
        AnswerSheetReader.Read(Changed(rows => [.. rows.Select(row => row with { Cells = row.Cells.Where(cell => cell.Key > 0).ToDictionary() })]), "a.xlsx").Problems[0].What.Vi.ShouldContain("cột ẩn đã bị xóa");
        AnswerSheetReader.Read(Changed(rows => [.. rows.Select(row => row with { Cells = row.Cells.Where(cell => cell.Key != 3).ToDictionary() })]), "a.xlsx").Problems[0].What.Vi.ShouldContain("Cột “Giá trị” đã bị xóa");
        AnswerSheetReader.Read(Changed(rows => [.. rows, .. rows.Where(row => row[0].Text == "so-lieu:buoi")]), "a.xlsx").Problems[0].Where.ShouldBe("trang tính “Số liệu”, dòng 6, cột D");
    }

    [Fact]
    public void An_answer_without_its_sender_or_without_anything_is_not_taken()
    {
        AnswerRules.Check(s_round, new TypedAnswer { Values = new Dictionary<string, string> { ["buoi"] = "2,5" }, Sender = "Vàng A Páo" }).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Số buổi tuyên truyền: 2,5 buổi không phải số nguyên.");
        AnswerRules.Check(s_round, new TypedAnswer { Values = new Dictionary<string, string> { ["buoi"] = "3" } }).Problems.ShouldHaveSingleItem().Where.ShouldBe("nguoi-gui");
        AnswerRules.Check(s_round, new TypedAnswer { Sender = "Ông Sơn" }).Problems.ShouldHaveSingleItem().What.Vi.ShouldBe("Chưa điền gì.");
        AnswerRules.Check(s_round, new TypedAnswer { Sender = "Ông Sơn", News = [new("Có tiêu đề", "")] }).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("chưa có nội dung");
        AnswerRules.Check(s_round with { News = false }, new TypedAnswer { Sender = "Ông Sơn", Note = "x", News = [new("Thừa", "tin")] }).Value!.News.ShouldBeEmpty();
    }

    private static Workbook Changed(Func<IReadOnlyList<WorkbookRow>, IReadOnlyList<WorkbookRow>> change, bool aside = false)
    {
        var sheet = WorkbookReader.Read(AnswerSheet.Write(s_round, s_part, "UBND xã Mường Sáng"), "a.xlsx").Value!.Sheets[0];
        var rows = change(sheet.Rows);
        if (aside)
            rows = [.. rows.Select(row => row with { Cells = row.Cells.ToDictionary(cell => cell.Key < 2 ? cell.Key : cell.Key + 3, cell => cell.Value) })];
        return new Workbook([new WorkbookSheet("Trang khác", []), sheet with { Rows = rows }]);
    }
}
