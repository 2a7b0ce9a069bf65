using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Heads and feet that come again on the pages of a text, and what only looks like them.</summary>
public sealed class RunningLinesTests
{
    private const string Head = """
        ỦY BAN NHÂN DÂN
        TỈNH SÔNG HẬU
        Số: 71/KH-UBND
        Sông Hậu, ngày 12 tháng 02 năm 2026
        KẾ HOẠCH
        Truyền thông bảo vệ môi trường trên địa bàn tỉnh Sông Hậu năm 2026
        I. MỤC ĐÍCH
        Giúp người dân hiểu rõ lợi ích của việc phân loại rác tại nguồn.
        II. NHIỆM VỤ

        """;

    private static string Task(int number) => $"""
        {number}. Phát bản tin số {number} về phân loại rác trên hệ thống truyền thanh của các xã, phường.
        - Cơ quan chủ trì: Sở Nông nghiệp và Môi trường.
        - Cơ quan phối hợp: Ủy ban nhân dân các xã, phường.
        - Thời gian thực hiện: Quý III/2026.

        """;

    private static string Tasks(int from, int to) => string.Concat(Enumerable.Range(from, to - from + 1).Select(Task));

    [Fact]
    public async Task A_foot_that_each_page_reads_otherwise_is_no_task_and_cuts_none()
    {
        var text = Head + Tasks(1, 4) + "MT.02/KH truyen thong phan loai rac\n2\n" + Tasks(5, 8)
            + "9. Tổ chức ngày hội đổi rác lấy cây xanh tại các trường học và khu\nMT.02/KH truyen thdng phan loai rac\n3\ndân cư trên địa bàn tỉnh.\n- Cơ quan chủ trì: Tỉnh đoàn.\n- Thời gian thực hiện: Hằng năm.\n"
            + Tasks(10, 13) + "MT.02/KH truyen thong phan 1oai rac\n";

        var tasks = (await PlanSamples.Read(text)).Tasks;

        tasks.Count.ShouldBe(13);
        tasks.ShouldAllBe(t => !t.Text.Contains("MT.02", StringComparison.Ordinal));
        tasks[8].Text.ShouldBe("Tổ chức ngày hội đổi rác lấy cây xanh tại các trường học và khu dân cư trên địa bàn tỉnh.");
        tasks[8].Lead.ShouldBe(["Tỉnh đoàn"]);
    }

    [Fact]
    public async Task A_foot_above_the_form_feeds_of_a_text_is_none_of_it_though_no_page_has_a_number()
    {
        const string Foot = "MT.02/KH truyen thong phan loai rac\n";

        var tasks = (await PlanSamples.Read(Head + Tasks(1, 4) + Foot + "\f" + Tasks(5, 8) + Foot + "\f" + Tasks(9, 12) + Foot)).Tasks;

        tasks.Count.ShouldBe(12);
        tasks.ShouldAllBe(t => !t.Text.Contains("MT.02", StringComparison.Ordinal) && t.When.Kind == PlanTimeKind.Quarter);
    }

    [Fact]
    public async Task What_is_said_under_each_task_is_no_foot()
    {
        var tasks = (await PlanSamples.Read(Head + Tasks(1, 12))).Tasks;

        tasks.Count.ShouldBe(12);
        tasks.ShouldAllBe(t => t.When.Kind == PlanTimeKind.Quarter && t.Lead.Count == 1 && t.Partners.Count == 1);
    }
}
