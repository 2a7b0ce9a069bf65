using System.Text.Json;
using Campaigns.Content.Store;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Plans;

namespace Campaigns.Desk.Tests.Plans;

public sealed class ImportVerbTests
{
    private const string Plan = """
        Số: 3/KH-UBND
        KẾ HOẠCH
        Truyền thông năm 2026
        I. NHIỆM VỤ
        1. Treo băng rôn tại trụ sở.
        Đơn vị chủ trì: Phòng Văn hóa - Xã hội
        Thời gian: Hằng năm
        """;

    [Fact]
    public async Task With_json_standard_output_is_one_document_of_the_agreed_shape()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("kh.txt"), Plan);

        var (exit, output, _) = await Run(folder, "import", folder.File("kh.txt"), "--dry-run", "--json", "--unit", "Phòng Văn hóa - Xã hội");

        exit.ShouldBe(0);
        var root = JsonDocument.Parse(output).RootElement;
        root.EnumerateObject().Select(p => p.Name).ShouldBe(
            ["document", "tasks", "responsibilities", "themes", "channels", "audiences", "observances", "duties", "targets", "goals", "warnings", "confidence"]);
        var task = root.GetProperty("tasks")[0];
        task.EnumerateObject().Select(p => p.Name).ShouldBe(["id", "text", "lead", "partners", "result", "mine", "when", "channels", "line"]);
        task.GetProperty("mine").GetString().ShouldBe("lead");
        task.GetProperty("channels")[0].GetString().ShouldBe("banner");
        task.GetProperty("when").GetRawText().ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"kind":"yearly","from":null,"to":null,"year":null,"text":"Hằngnăm"}""");
    }

    [Fact]
    public async Task A_report_of_every_quarter_or_month_is_one_of_the_agreed_kinds_with_its_pace_beside_it()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("kh.txt"), Plan + "\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: Hằng quý báo cáo UBND xã trước ngày 15 của tháng cuối quý; báo cáo năm trước ngày 05/12.\n2. Các thôn: gửi báo cáo về Phòng Kinh tế trước ngày 25 hằng tháng.");

        var (_, output, _) = await Run(folder, "import", folder.File("kh.txt"), "--dry-run", "--json");

        var duties = JsonDocument.Parse(output).RootElement.GetProperty("duties").EnumerateArray().ToList();
        duties.Select(duty => duty.GetProperty("kind").GetString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ShouldBe(["adhoc", "year"]);
        duties.Where(duty => duty.TryGetProperty("every", out var every) && every.GetString() == "quarter").Select(duty => duty.GetProperty("beforeMonth").GetInt32()).ShouldBe([3, 6, 9, 12]);
        var month = duties.Single(duty => duty.TryGetProperty("every", out var every) && every.GetString() == "month");
        (month.GetProperty("beforeDay").GetInt32(), month.GetProperty("beforeMonth").ValueKind).ShouldBe((25, JsonValueKind.Null));
        (await Run(folder, "import", folder.File("kh.txt"), "--dry-run")).Output.ShouldSatisfyAllConditions(said => said.ShouldContain("báo cáo quý"), said => said.ShouldContain("Các thôn: báo cáo tháng, trước ngày 25 hằng tháng"));
    }

    [Fact]
    public async Task An_unknown_unit_stops_the_import_but_not_a_dry_run()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("kh.txt"), Plan);

        var (exit, output, error) = await Run(folder, "import", folder.File("kh.txt"), "--unit", "UBND xã Không Có");

        exit.ShouldBe(2);
        output.ShouldBeEmpty();
        error.ShouldContain("Không có đơn vị");
        (await Run(folder, "import", folder.File("kh.txt"), "--unit", "UBND xã Không Có", "--dry-run")).Exit.ShouldBe(0);
    }

    [Fact]
    public async Task What_is_imported_is_listed_and_shown_and_stands_once_after_a_second_import()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("kh.txt"), Plan);
        (await Run(folder, "unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng")).Exit.ShouldBe(0);

        (await Run(folder, "import", folder.File("kh.txt"))).Output.ShouldContain("Đã lưu kế hoạch");
        (await Run(folder, "import", folder.File("kh.txt"))).Output.ShouldContain("không tạo bản thứ hai");

        await using (var database = (await Database.Open(folder.File("data"), new StoreOptions(), TimeProvider.System)).Value!)
            (await database.Read(session => session.Value<int>("SELECT COUNT(*) FROM audit WHERE act = 'plan.import' AND person = @AtTheMachine", new { Administrator.AtTheMachine }))).ShouldBe(2, "whoever took a plan in is written down, at the machine too");
        var plans = JsonDocument.Parse((await Run(folder, "plan", "list", "--json")).Output).RootElement.GetProperty("plans");
        plans.GetArrayLength().ShouldBe(1);
        var shown = await Run(folder, "plan", "show", plans[0].GetProperty("id").GetString()!);
        shown.Output.ShouldContain("Treo băng rôn tại trụ sở.");
        (await Run(folder, "plan", "show", "nothing")).Exit.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_no_plan_is_refused_and_nothing_of_it_is_kept()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("chao.txt"), "xin chào");
        (await Run(folder, "unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng")).Exit.ShouldBe(0);

        var (exit, output, error) = await Run(folder, "import", folder.File("chao.txt"));

        (exit, output).ShouldBe((2, ""));
        error.ShouldContain("không phải kế hoạch");
        JsonDocument.Parse((await Run(folder, "plan", "list", "--json")).Output).RootElement.GetProperty("plans").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_secret_leaves_no_word_behind()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("kh.txt"), "TỐI MẬT\n" + Plan);

        var (exit, output, error) = await Run(folder, "import", folder.File("kh.txt"), "--dry-run");

        (exit, output).ShouldBe((2, ""));
        error.ShouldNotContain("băng rôn");
    }

    private static async Task<(int Exit, string Output, string Error)> Run(TempFolder folder, params string[] arguments)
    {
        var run = await Command.Campaigns(folder.Path, null, [.. arguments, "--data", folder.File("data")]);
        return (run.Exit, run.Output, run.Error);
    }
}
