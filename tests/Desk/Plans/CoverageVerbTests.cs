using System.Text.Json;
using Campaigns.Content.Workbooks;
using Campaigns.Desk.Plans;

namespace Campaigns.Desk.Tests.Plans;

/// <summary><c>plan coverage</c>, as a shell runs it.</summary>
public sealed class CoverageVerbTests
{
    private const string Plan = $"""
        {PlanText.Head}I. CHỈ TIÊU
        - 80% hộ dân biết cách nộp hồ sơ trực tuyến.
        II. NHIỆM VỤ
        {PlanText.Tasks}
        """;

    [Fact]
    public async Task What_was_done_is_said_in_words_task_by_task_and_target_by_target()
    {
        using var folder = new TempFolder();
        var id = await Import(folder);

        var (exit, output, error) = await Run(folder, "plan", "coverage", id, "--year", "2026");

        (exit, error).ShouldBe((0, ""));
        var lines = output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldContain("1");
        var task = lines.Single(line => line.StartsWith("II.1\t", StringComparison.Ordinal)).Split('\t');
        (task[2], task[3], task[4]).ShouldBe(("0 tin, bài (0 đã đăng)", "0 việc (0 đã xong)", "Treo băng rôn tại trụ sở xã."));
        output.ShouldNotContain("Nhắn tin đến từng bản", customMessage: "it is another unit's");
        output.ShouldContain("80%\tchưa đo được\t");
        (await Run(folder, "plan", "coverage", id, "--year", "2026", "--lang", "en")).Output.ShouldContain("0 items (0 out)");
    }

    [Fact]
    public async Task With_json_it_is_one_document_of_the_agreed_shape()
    {
        using var folder = new TempFolder();
        var id = await Import(folder);

        var (exit, output, _) = await Run(folder, "plan", "coverage", id, "--year", "2026", "--json");

        exit.ShouldBe(0);
        var root = JsonDocument.Parse(output).RootElement;
        (root.GetProperty("id").GetString(), root.GetProperty("year").GetInt32(), root.GetProperty("others").GetInt32()).ShouldBe((id, 2026, 1));
        var task = root.GetProperty("tasks").EnumerateArray().ShouldHaveSingleItem();
        task.EnumerateObject().Select(property => property.Name).ShouldBe(["id", "task", "state", "items", "out", "activities", "done", "cases", "answered", "pictures", "monthly", "gap", "reason"]);
        (task.GetProperty("task").GetString(), task.GetProperty("items").GetInt32()).ShouldBe(("II.1", 0));
        root.GetProperty("targets")[0].GetProperty("numerator").ValueKind.ShouldBe(JsonValueKind.Null);
        JsonDocument.Parse((await Run(folder, "plan", "coverage", id, "--year", "2025", "--json")).Output).RootElement.GetProperty("year").GetInt32().ShouldBe(2025);
    }

    [Fact]
    public async Task It_is_written_as_a_report_and_as_a_workbook()
    {
        using var folder = new TempFolder();
        var id = await Import(folder);
        var (docx, xlsx) = (folder.File("ket-qua.docx"), folder.File("ket-qua.xlsx"));

        (await Run(folder, "plan", "coverage", id, "--year", "2026", "-o", docx)).ShouldSatisfyAllConditions(run => run.Exit.ShouldBe(0), run => run.Output.Trim().ShouldBe(docx));
        (await Run(folder, "plan", "coverage", id, "--year", "2026", "--out", xlsx)).Exit.ShouldBe(0);

        using (var zip = System.IO.Compression.ZipFile.OpenRead(docx))
        using (var reader = new StreamReader(zip.GetEntry("word/document.xml")!.Open()))
            (await reader.ReadToEndAsync()).ShouldContain("Treo băng rôn tại trụ sở xã.");
        WorkbookReader.Read(await File.ReadAllBytesAsync(xlsx), "kq.xlsx").Value!.Sheets.SelectMany(sheet => sheet.Rows).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_plan_nobody_knows_a_year_that_is_none_and_a_file_of_another_kind_are_told()
    {
        using var folder = new TempFolder();
        var id = await Import(folder);

        foreach (var (arguments, words) in new (string[], string)[]
        {
            (["plan", "coverage", "khong-co"], "Không có kế hoạch mang mã này."), (["plan", "coverage", id, "--year", "1999"], "Năm phải từ 2000 đến 2100."), (["plan", "coverage", id, "--year", "2101"], "Năm phải từ 2000 đến 2100."),
            (["plan", "coverage", id, "-o", folder.File("ket-qua.pdf")], "chỉ ghi được ra .docx hoặc .xlsx"),
        })
        {
            var (exit, output, error) = await Run(folder, arguments);
            (exit, output).ShouldBe((2, ""));
            error.ShouldContain(words);
        }
        File.Exists(folder.File("ket-qua.pdf")).ShouldBeFalse();
        (await Run(folder, "plan", "coverage", id, "--year", "2026", "-o", folder.File("khong-co/ket-qua.docx"))).Exit.ShouldBe(1);
    }

    private static async Task<string> Import(TempFolder folder)
    {
        await File.WriteAllTextAsync(folder.File("kh.txt"), Plan);
        (await Run(folder, "unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng")).Exit.ShouldBe(0);
        (await Run(folder, "import", folder.File("kh.txt"))).Exit.ShouldBe(0);
        return JsonDocument.Parse((await Run(folder, "plan", "list", "--json")).Output).RootElement.GetProperty("plans")[0].GetProperty("id").GetString()!;
    }

    private static async Task<(int Exit, string Output, string Error)> Run(TempFolder folder, params string[] arguments)
    {
        var run = await Command.Campaigns(folder.Path, null, [.. arguments, "--data", folder.File("data")]);
        return (run.Exit, run.Output, run.Error);
    }
}
