using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Waves under their several headings, and what stands in them.</summary>
public sealed class WaveTests
{
    [Theory]
    [InlineData("V. THỜI GIAN TUYÊN TRUYỀN")]
    [InlineData("V. THỜI GIAN THỰC HIỆN")]
    [InlineData("V. CÁC ĐỢT CAO ĐIỂM")]
    [InlineData("V. NHIỆM VỤ")]
    public async Task A_wave_that_says_what_is_done_in_it_is_a_task_under_any_heading(string heading)
    {
        var tasks = (await Read($"""
            {heading}
            Tuyên truyền thường xuyên, tập trung vào các đợt sau:
            - Đợt 1: Từ ngày 01/10/2026 đến ngày 31/10/2026, ra quân hưởng ứng Ngày Chuyển đổi số quốc gia.
            - Đợt 2 (từ tháng 11/2026 đến tháng 01/2027): giới thiệu sáng kiến của các thôn.
            - Đợt 3. Tháng 5 năm 2027 - nói chuyện chuyên đề tại nhà văn hóa.
            """)).Tasks;

        tasks.Select(task => (task.When.Kind, task.When.From, task.When.To)).ShouldBe(
        [
            (PlanTimeKind.Range, new(2026, 10, 1), new(2026, 10, 31)),
            (PlanTimeKind.Range, new(2026, 11, 1), new(2027, 1, 31)),
            (PlanTimeKind.Range, new(2027, 5, 1), new(2027, 5, 31)),
        ]);
        tasks[0].Text.ShouldBe("Đợt 1: Từ ngày 01/10/2026 đến ngày 31/10/2026, ra quân hưởng ứng Ngày Chuyển đổi số quốc gia.");
        tasks[1].When.Text.ShouldBe("từ tháng 11/2026 đến tháng 01/2027");
    }

    [Theory]
    [InlineData("III. NỘI DUNG VÀ TIẾN ĐỘ")]
    [InlineData("III. CÁC ĐỢT TUYÊN TRUYỀN")]
    public async Task What_stands_under_the_heading_of_a_wave_has_its_time_unless_it_says_another(string heading)
    {
        var tasks = (await Read($"""
            {heading}
            1. Đợt 1: từ 01/5/2026 đến 20/5/2026
            - Treo băng rôn tại cổng chào các thôn và trung tâm xã.
            - Phát hằng tuần chuyên mục trên đài truyền thanh xã.
            2. Đợt 2: tháng 10/2026
            - Tổ chức ngày hội công dân số tại sân vận động xã.
            """)).Tasks;

        tasks.Select(task => task.When.Kind).ShouldBe([PlanTimeKind.Range, PlanTimeKind.Weekly, PlanTimeKind.Range]);
        (tasks[0].When.From, tasks[0].When.To, tasks[2].When.From).ShouldBe((new(2026, 5, 1), new(2026, 5, 20), new(2026, 10, 1)));
    }

    [Fact]
    public async Task Waves_in_capitals_without_a_number_head_what_is_numbered_below_them()
    {
        var tasks = (await Read("""
            B. CÁC ĐỢT TRUYỀN THÔNG
            ĐỢT 1: TỪ NGÀY 01/3 ĐẾN NGÀY 18/5/2026
            1.1. Treo băng rôn tại cổng chào các thôn.
            Chủ trì: Công an xã. Phối hợp: các thôn.
            ĐỢT 2: THÁNG 10/2026
            2.1. Tổ chức ngày hội công dân số.
            Chủ trì: Đoàn Thanh niên xã. Thời gian: ngày 10/10/2026.
            """)).Tasks;

        tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.When.To)).ShouldBe([("Công an xã", new DateOnly(2026, 5, 18)), ("Đoàn Thanh niên xã", new DateOnly(2026, 10, 10))]);
    }

    [Fact]
    public async Task A_report_on_a_wave_is_a_duty_and_no_wave()
    {
        var plan = await Read("""
            III. CHẾ ĐỘ BÁO CÁO
            1. Các thôn báo cáo kết quả Đợt 1 trước ngày 05/7/2026 về UBND xã.
            2. Các thôn báo cáo kết quả Đợt 2 trước ngày 05/11/2026 về UBND xã.
            """);

        plan.Tasks.ShouldBeEmpty();
        plan.Duties.Count.ShouldBe(2);
    }

    private static Task<PlanContent> Read(string body) => PlanSamples.Read($"""
        ỦY BAN NHÂN DÂN
        XÃ SUỐI CẠN
        Số: 8/KH-UBND
        Suối Cạn, ngày 05 tháng 01 năm 2026

        KẾ HOẠCH
        Tuyên truyền chuyển đổi số

        I. MỤC ĐÍCH, YÊU CẦU
        Để mọi nhà đều biết.

        {body}
        """);
}
