using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

public sealed class DocxPlanTests
{
    [Fact]
    public async Task The_head_is_read_out_of_its_table()
    {
        var document = (await Read(DocxSamples.Annex())).Document;

        (document.Kind, document.Number, document.Date).ShouldBe(("KH", "07/KH-TTCƯ", new DateOnly(2026, 3, 2)));
        document.Title.ShouldBe("Tuyên truyền chuyển đổi số năm 2026");
        document.Issuer.ShouldBe("Trung tâm Cung ứng dịch vụ công");
    }

    [Fact]
    public async Task The_annex_gives_its_tasks_by_the_names_of_the_columns_through_merged_cells()
    {
        var tasks = (await Read(DocxSamples.Annex())).Tasks.Where(t => t.Id.StartsWith("PL", StringComparison.Ordinal)).ToList();

        tasks.Select(t => (t.Id, t.Text)).ShouldBe(
        [
            ("PL.1", "Phát tin trên Đài Truyền thanh xã"), ("PL.2", "Làm video ngắn hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)"),
            ("PL.1-2", "Tập huấn Tổ công nghệ số cộng đồng"),
        ]);
        tasks.Select(t => string.Join("|", t.Lead)).ShouldBe(["Trung tâm Cung ứng dịch vụ công", "Trung tâm Cung ứng dịch vụ công", "Phòng Văn hóa - Xã hội"]);
        tasks[1].Partners.ShouldBe(["Phòng Văn hóa - Xã hội", "Đoàn Thanh niên xã"]);
        tasks[1].Result.ShouldBe("05 video; 01 báo cáo");
        tasks[1].When.ShouldBe(new PlanTime(PlanTimeKind.By, null, new DateOnly(2026, 10, 31), 2026, "Tháng 10/2026"));
        tasks[2].Partners.ShouldBeEmpty();
        tasks[2].Result.ShouldBeNull();
    }

    [Fact]
    public async Task Automatic_numbers_give_rows_their_place()
    {
        var plan = await Read(DocxSamples.Annex());

        plan.Tasks[0].Id.ShouldBe("II.1");
        plan.Tasks[0].Text.ShouldBe("Treo băng rôn tại trụ sở.");
        plan.Observances.ShouldHaveSingleItem().Day.ShouldBe(10);
    }

    [Fact]
    public async Task A_marking_in_the_header_refuses_the_document()
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("kh.docx"), DocxSamples.Annex(header: "TUYỆT MẬT"));

        (await PlanImport.Read(folder.File("kh.docx"), null)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("TUYỆT MẬT");
    }

    private static async Task<PlanContent> Read(byte[] bytes)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File("kh.docx"), bytes);
        return await PlanSamples.ReadFile(folder.File("kh.docx"));
    }
}
