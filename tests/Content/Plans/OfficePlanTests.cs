using System.Text;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Plans from Excel and from pages that Word saved.</summary>
public sealed class OfficePlanTests
{
    [Fact]
    public async Task A_workbook_gives_its_head_and_its_tasks_through_merged_cells_dates_and_shared_texts()
    {
        var plan = await Read("kh.xlsx", SheetSamples.Annex());

        (plan.Document.Number, plan.Document.Date, plan.Document.Issuer, plan.Document.Title).ShouldBe(("12/KH-UBND", new DateOnly(2026, 1, 15), "UBND xã Mường Sáng", "Truyền thông về chuyển đổi số năm 2026"));
        plan.Tasks.Select(task => (task.Id, task.Text)).ShouldBe([("PL.1", "Phát tin trên Đài Truyền thanh xã"), ("PL.2", "Làm video ngắn hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)")]);
        plan.Tasks.ShouldAllBe(task => task.Lead.Count == 1 && task.Lead[0] == "Trung tâm Cung ứng dịch vụ công");
        plan.Tasks[1].Partners.ShouldBe(["Phòng Văn hóa - Xã hội", "Đoàn Thanh niên xã"]);
        (plan.Tasks[0].When.Text, plan.Tasks[0].Result).ShouldBe(("30/11/2026", "75%"));
    }

    [Theory]
    [InlineData("KẾ HOẠCH TUYÊN TRUYỀN CHUYỂN ĐỔI SỐ NĂM 2026\n", "TUYÊN TRUYỀN CHUYỂN ĐỔI SỐ NĂM 2026")]
    [InlineData("PHỤ LỤC\nBẢNG PHÂN CÔNG NHIỆM VỤ\n", null)]
    public async Task An_annex_that_comes_alone_is_of_the_plan_that_it_is_attached_to(string title, string? read)
    {
        var plan = await PlanSamples.Read("UBND XÃ MƯỜNG BÚ\n" + title + """
            (Kèm theo Kế hoạch số 45/KH-UBND ngày 12/01/2026 của UBND xã Mường Bú)
            1. Duy trì chuyên mục Chuyển đổi số
            - Chủ trì: Trung tâm Dịch vụ sự nghiệp công xã
            - Thời gian: Quý II
            """);

        (plan.Document.Kind, plan.Document.Number, plan.Document.Date, plan.Document.Issuer, plan.Document.Title).ShouldBe(("KH", "45/KH-UBND", new DateOnly(2026, 1, 12), "UBND xã Mường Bú", read));
        plan.Document.Basis.ShouldBeEmpty("it is no document that it stands on");
        if (read is not null)
            plan.Tasks.ShouldHaveSingleItem().When.ShouldBe(new PlanTime(PlanTimeKind.Quarter, new(2026, 4, 1), new(2026, 6, 30), 2026, "Quý II"));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1258")]
    [InlineData("utf-16")]
    public async Task A_page_of_word_gives_its_tasks_through_spans_entities_and_encodings(string charset)
    {
        var page = HtmlSamples.Annex.Replace("charset=utf-8", $"charset={charset}", StringComparison.Ordinal);
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        // The old code page has the tones as letters of their own.
        var bytes = charset == "windows-1258" ? encoding.GetBytes(Tones(page)) : [.. encoding.GetPreamble(), .. encoding.GetBytes(page)];

        var plan = await Read("kh.html", bytes);

        plan.Tasks.Select(task => task.Text).ShouldBe(["Phát tin trên Đài Truyền thanh xã", "Làm video ngắn hưởng ứng Ngày Chuyển đổi số quốc gia (10/10)", "Tập huấn Tổ công nghệ số cộng đồng\ncho 20 thành viên"]);
        plan.Tasks[1].Lead.ShouldBe(["Trung tâm Cung ứng dịch vụ công"]);
        plan.Tasks[1].Partners.ShouldBe(["Phòng Văn hóa - Xã hội", "Đoàn Thanh niên xã"]);
        plan.Tasks[1].Result.ShouldBe("05 video");
        plan.Document.Number.ShouldBe("12/KH-UBND");
    }

    [Fact]
    public async Task Utf16_without_its_mark_is_read() =>
        (await Read("kh.txt", Encoding.Unicode.GetBytes(PlanSamples.Commune))).Tasks.Count.ShouldBe(5);

    private static string Tones(string text)
    {
        var apart = new StringBuilder();
        foreach (var letter in text)
        {
            var parts = letter.ToString().Normalize(NormalizationForm.FormD);
            var tone = parts.FirstOrDefault(part => part is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
            apart.Append(tone == 0 ? letter.ToString() : new string([.. parts.Where(part => part != tone)]).Normalize() + tone);
        }
        return apart.ToString();
    }

    private static async Task<PlanContent> Read(string name, byte[] bytes)
    {
        using var folder = new TempFolder();
        await File.WriteAllBytesAsync(folder.File(name), bytes);
        return await PlanSamples.ReadFile(folder.File(name));
    }
}
