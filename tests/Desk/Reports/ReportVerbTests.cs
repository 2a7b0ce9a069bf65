using System.Text.Json;
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

        var (exit, output, _) = await Run(folder, "report", "--unit", "xa", "--from", "2026-01-01", "--to", "2026-06-30", "--form", "half", "-o", folder.File("bc.docx"), "--json");
        (await Run(folder, "report", "--unit", "xa", "--from", "2026-01-01", "--to", "2026-06-30", "--below", "-o", folder.File("bc.xlsx"))).Exit.ShouldBe(0);

        exit.ShouldBe(0);
        JsonDocument.Parse(output).RootElement.GetProperty("title").GetString().ShouldBe("Kết quả công tác thông tin, tuyên truyền 6 tháng đầu năm 2026");
        using (var file = WordprocessingDocument.Open(folder.File("bc.docx"), false))
            file.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("/BC-UBND");
        using (var sheet = SpreadsheetDocument.Open(folder.File("bc.xlsx"), false))
            sheet.WorkbookPart!.WorksheetParts.Count().ShouldBeGreaterThan(5);
        (await Run(folder, "unit", "under", "ban", "--parent", "xa")).Exit.ShouldBe(0);
        (await Run(folder, "unit", "under", "xa", "--parent", "ban")).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once()
    {
        using var folder = new TempFolder();

        var (exit, _, error) = await Run(folder, "report", "--unit", "khong-co", "--from", "hôm qua", "--to", "2026-06-30", "--form", "quý", "-o", folder.File("bc.pdf"));

        exit.ShouldBe(2);
        foreach (var told in new[] { "Không có đơn vị này", "không phải một ngày", "half, year", ".docx hoặc .xlsx" })
            error.ShouldContain(told);
    }

    private static async Task<(int Exit, string Output, string Error)> Run(TempFolder folder, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await CommandLine.Run(Verbs.All(), [.. arguments, "--data", folder.File("data")], output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
