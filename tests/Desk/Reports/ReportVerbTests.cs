using Campaigns.Desk.Shell;
using DocumentFormat.OpenXml.Packaging;

namespace Campaigns.Desk.Tests.Reports;

public sealed class ReportVerbTests
{
    [Fact]
    public async Task A_report_is_written_in_either_form_and_nothing_is_kept()
    {
        using var folder = new TempFolder();
        await Run(folder, "unit", "add", "xa", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng");
        await Run(folder, "unit", "add", "ban", "--name", "Bản Mé", "--place", "bản Mé");

        (await Run(folder, "report", "--unit", "xa", "--from", "2026-01-01", "--to", "2026-06-30", "--form", "half", "-o", folder.File("bc.docx"))).ShouldBe(0);
        (await Run(folder, "report", "--unit", "xa", "--from", "2026-01-01", "--to", "2026-06-30", "--below", "-o", folder.File("bc.xlsx"))).ShouldBe(0);

        using (var file = WordprocessingDocument.Open(folder.File("bc.docx"), false))
        {
            file.PackageProperties.Title.ShouldBe("Báo cáo Kết quả công tác thông tin, tuyên truyền 6 tháng đầu năm 2026");
            file.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("/BC-UBND");
        }
        using (var sheet = SpreadsheetDocument.Open(folder.File("bc.xlsx"), false))
            sheet.WorkbookPart!.WorksheetParts.Count().ShouldBeGreaterThan(5);
        (await Run(folder, "unit", "under", "ban", "--parent", "xa")).ShouldBe(0);
        (await Run(folder, "unit", "under", "xa", "--parent", "ban")).ShouldBe(2);
    }

    [Theory]
    [InlineData("khong-co", "2026-01-01", "half", "bc.docx")]
    [InlineData("xa", "hôm qua", "half", "bc.docx")]
    [InlineData("xa", "2026-07-01", "half", "bc.docx")]
    [InlineData("xa", "2026-01-01", "quý", "bc.docx")]
    [InlineData("xa", "2026-01-01", "half", "bc.pdf")]
    public async Task What_is_no_unit_day_form_or_file_is_refused_and_nothing_is_written(string unit, string from, string form, string name)
    {
        using var folder = new TempFolder();
        await Run(folder, "unit", "add", "xa", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng");

        (await Run(folder, "report", "--unit", unit, "--from", from, "--to", "2026-06-30", "--form", form, "-o", folder.File(name))).ShouldBe(2);

        File.Exists(folder.File(name)).ShouldBeFalse();
    }

    private static async Task<int> Run(TempFolder folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return await CommandLine.Run(Verbs.All(), [.. arguments, "--data", folder.File("data")], output, error);
    }
}
