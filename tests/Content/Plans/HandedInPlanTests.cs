using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

/// <summary>What is near to a row of a plan and is none, and who is meant by a name for many.</summary>
public sealed class HandedInPlanTests
{
    private const string Plan = """
        SỞ Y TẾ
        Số: 18/KH-SYT
        Mường Sáng, ngày 09 tháng 9 năm 2025

        KẾ HOẠCH
        Truyền thông về y tế số năm 2025

        I. NỘI DUNG TRUYỀN THÔNG
        - Lợi ích của hồ sơ sức khỏe điện tử.
        II. HÌNH THỨC TRUYỀN THÔNG
        1. Truyền thông trên truyền thanh
        Phát bản tin thời sự hằng tuần trên hệ thống truyền thanh.
        2. Truyền thông trên mạng xã hội
        Đăng tin, bài, video ngắn trên trang của Sở.
        - Thời gian thực hiện: Thường xuyên.
        III. NHIỆM VỤ
        1. Treo băng rôn tại các cơ sở khám, chữa bệnh.
        - Đơn vị thực hiện: Các bệnh viện, trung tâm y tế.
        - Đơn vị phối hợp: Trạm y tế các xã, phường.
        2. Tập huấn kỹ năng truyền thông.
        - Đơn vị thực hiện: Văn phòng Sở.
        - Đơn vị phối hợp: Các đơn vị trực thuộc.
        IV. TỔ CHỨC THỰC HIỆN
        1. Các đơn vị trực thuộc
        - Xây dựng kế hoạch của đơn vị, gửi về Sở Y tế trước ngày 25/9/2025.
        - Báo cáo kết quả năm trước ngày 25/11 gửi về Văn phòng Sở.
        """;

    [Fact]
    public async Task A_plan_that_is_handed_in_is_no_report() =>
        (await PlanSamples.Read(Plan)).Duties.Select(d => (d.BeforeDay, d.BeforeMonth)).ShouldBe([(25, 11)]);

    [Fact]
    public async Task The_news_on_loudspeakers_is_no_printed_bulletin()
    {
        var channels = (await PlanSamples.Read(Plan)).Channels;

        channels.ShouldContain(PlanChannel.Loudspeaker);
        channels.ShouldNotContain(PlanChannel.PrintedBulletin);
    }

    [Fact]
    public async Task Of_forms_that_say_when_each_is_something_to_be_done()
    {
        var forms = (await PlanSamples.Read(Plan)).Tasks.Take(2);

        forms.Select(t => (t.Id, t.When.Kind)).ShouldBe([("II.1", PlanTimeKind.Weekly), ("II.2", PlanTimeKind.Ongoing)]);
    }

    [Theory]
    [InlineData("Bệnh viện đa khoa Mường Sáng", "lead partner", true)]
    [InlineData("Trung tâm Y tế Mường Sáng", "lead partner", true)]
    [InlineData("Trạm Y tế xã Mường Than", "partner partner", true)]
    [InlineData("Văn phòng Sở", "none lead", false)]
    public async Task A_name_for_many_means_those_of_its_kind(string unit, string roles, bool reports)
    {
        var plan = await PlanSamples.Read(Plan, unit);

        string.Join(' ', plan.Tasks.Skip(2).Select(t => t.Mine.ToString().ToLowerInvariant())).ShouldBe(roles);
        plan.Duties.ShouldHaveSingleItem().Mine.ShouldBe(reports);
    }
}
