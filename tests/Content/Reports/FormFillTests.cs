using System.IO.Compression;
using System.Text;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Tests.Reports;

public sealed class FormFillTests
{
    private static readonly FormValues s_values = new(
        new Report { Id = "r", UnitId = "u", Form = DutyKind.Half, Period = ReportRig.Half, Title = "Kết quả" }, new Unit { Id = "u", Code = "u", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng" },
        new(new() { Period = ReportRig.Half, Values = new Dictionary<string, double> { ["so-tin"] = 1_250, ["so-bai"] = 3 }, Sent = [new("gui-so-ho", "Số hộ", "hộ", 42, 1)] },
            new() { Period = ReportRig.Half.Before, Values = new Dictionary<string, double> { ["so-tin"] = 1_000 } }));

    [Fact]
    public void A_name_that_Word_cut_over_runs_is_filled_and_the_rest_of_the_paragraph_stays()
    {
        var form = WordFile(["Đã đăng {", "{so-", "tin}} tin (kỳ trước {{so-tin:ky-truoc}}, {{ so-tin:tang-giam }}) và {{so-", "bai}} bài; {{gui-so-ho}} hộ; ", "{{luot-xem}} lượt xem."], ["{{don-vi}}"]);

        FormFill.Check(form).Value.ShouldBe(FormFill.Word);
        using var filled = WordprocessingDocument.Open(new MemoryStream(FormFill.Fill(form, s_values).Value!), false);

        filled.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ShouldBe(["Đã đăng 1.250 tin (kỳ trước 1.000, 250) và 3 bài; 42 hộ; …… lượt xem.", "UBND xã Mường Sáng"]);
        filled.MainDocumentPart.Document.Body.Descendants<Run>().First().RunProperties!.Bold.ShouldNotBeNull();
    }

    [Fact]
    public void A_year_before_of_which_nothing_was_written_down_is_a_blank_and_not_nought()
    {
        var values = new FormValues(new Report { Id = "r", UnitId = "u", Form = DutyKind.Half, Period = ReportRig.Half, Title = "Kết quả" }, new Unit { Id = "u", Code = "u", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng" },
            new(new() { Period = ReportRig.Half, Values = new Dictionary<string, double> { ["so-tin"] = 3 } }, new() { Period = ReportRig.Half.Before, Values = new Dictionary<string, double> { ["so-tin"] = 0 } }));

        (values.Of("so-tin:ky-truoc"), values.Of("so-tin:tang-giam"), values.Of("so-tin")).ShouldBe((("……", null), ("……", null), ("3", 3)));
    }

    [Fact]
    public void A_cell_of_one_name_becomes_a_number_and_formulas_stay()
    {
        var form = SheetFileOf(("A1", "Số tin"), ("B1", "{{so-tin}}"), ("B2", "so-bai"), ("B3", "Cộng {{so-bai}} bài"), ("B5", "luot-xem"));

        FormFill.Check(form).Value.ShouldBe(FormFill.Workbook);
        using var filled = SpreadsheetDocument.Open(new MemoryStream(FormFill.Fill(form, s_values).Value!), false);

        var cells = filled.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Sheets.Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        (cells["A1"].InnerText, cells["B1"].CellValue!.Text, cells["B2"].CellValue!.Text, cells["B3"].InnerText, cells["B5"].InnerText).ShouldBe(("0", "1250", "3", "Cộng 3 bài", "……"));
        // Words are where they were: the first of the shared ones.
        cells["A1"].DataType!.Value.ShouldBe(Sheets.CellValues.SharedString);
        cells["B1"].DataType.ShouldBeNull();
        cells["B9"].CellFormula!.Text.ShouldBe("B1+B2");
    }

    [Fact]
    public void A_name_that_is_none_is_told_with_the_nearest()
    {
        var problem = FormFill.Check(WordFile(["{{so-tins}} và {{Số bài}}"])).Problems;

        problem.Select(one => one.In("vi")).ShouldBe(["so-tins: Không có số liệu tên “so-tins”. Có phải “so-tin”?", "Số bài: Không có số liệu tên “Số bài”. Có phải “so-bai”?"], ignoreOrder: true);
    }

    [Fact]
    public void A_form_that_names_nothing_is_no_form() => FormFill.Check(WordFile(["Không có gì."])).Problems[0].What.Vi.ShouldBe("Biểu mẫu không có ô nào để điền.");

    [Theory]
    [InlineData("word/vbaProject.bin", "x")]
    [InlineData("[Content_Types].xml", "<Types><Default ContentType=\"application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>")]
    public void Macros_are_refused(string entry, string content) =>
        FormFill.Check(Archive((entry, content), ("word/document.xml", "<x/>"))).Problems[0].What.Vi.ShouldBe("Tệp có macro, không nhận.");

    [Theory]
    [InlineData("word/document.xml", "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", "</w:body></w:document>")]
    [InlineData("xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">", "<x>", "</x>", "</workbook>")]
    public void A_form_that_nests_beyond_reason_is_refused_and_ends_no_program(string part, string open, string inner, string outer, string close)
    {
        const int deep = 20_000;
        var bytes = Archive((part, open + string.Concat(Enumerable.Repeat(inner, deep)) + "{{so-tin}}" + string.Concat(Enumerable.Repeat(outer, deep)) + close), ("[Content_Types].xml", "<Types/>"));

        FormFill.Check(bytes).Problems[0].ShouldSatisfyAllConditions(problem => (problem.What.Vi.Contains("lồng nhau", StringComparison.Ordinal), problem.Mend!.Value.Vi.Contains("biểu mẫu", StringComparison.Ordinal)).ShouldBe((true, true)));
        FormFill.Fill(bytes, s_values).Ok.ShouldBeFalse();
    }

    [Fact]
    public void A_part_with_a_document_type_is_refused() =>
        FormFill.Check(Archive(("word/document.xml", "<!DOCTYPE x [<!ENTITY a \"a\">]><x>&a;</x>"), ("[Content_Types].xml", "<Types/>"))).Problems[0].What.Vi.ShouldContain("bị hỏng");

    [Fact]
    public void What_is_no_file_of_an_office_is_told() => FormFill.Check(Encoding.UTF8.GetBytes("không phải tệp")).Problems[0].What.Vi.ShouldContain("bị hỏng");

    private static byte[] Archive(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var writer = new StreamWriter(archive.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return bytes.ToArray();
    }

    private static byte[] WordFile(params string[][] paragraphs)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
            document.AddMainDocumentPart().Document = new(new Body(paragraphs.Select(runs => new Paragraph(runs.Select(text => new Run(new RunProperties(new Bold()), new Text(text) { Space = SpaceProcessingModeValues.Preserve }))))));
        return bytes.ToArray();
    }

    private static byte[] SheetFileOf(params (string Place, string Text)[] cells)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            workbook.AddNewPart<SharedStringTablePart>().SharedStringTable = new(cells.Select(cell => new Sheets.SharedStringItem(new Sheets.Text(cell.Text))));
            sheet.Worksheet = new(new Sheets.SheetData(new Sheets.Row(
            [
                .. cells.Select((cell, at) => new Sheets.Cell(new Sheets.CellValue(at.ToString(System.Globalization.CultureInfo.InvariantCulture))) { CellReference = cell.Place, DataType = Sheets.CellValues.SharedString }),
                new Sheets.Cell(new Sheets.CellFormula("B1+B2")) { CellReference = "B9" },
            ])));
            workbook.Workbook = new(new Sheets.Sheets(new Sheets.Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Biểu" }));
        }
        return bytes.ToArray();
    }
}
