using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>An annex table as programs copy it from a web page, with a bar behind each cell.</summary>
public sealed class CellBarsTests
{
    private static readonly string[][] Rows =
    [
        ["STT", "Nội dung công việc", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian thực hiện"],
        ["I", "Tại cơ sở"],
        ["1", "Phát chuyên mục về kỹ năng số trên loa truyền thanh của các ấp", "Trung tâm Cung ứng dịch vụ công", "Phòng Văn hóa - Xã hội; các ấp", "Hằng tuần"],
        ["2", "Treo băng rôn tại chợ", "Đoàn Thanh niên xã", "Công an xã", "Quý IV/2026"],
        ["II", "Trên mạng xã hội"],
        ["3", "Đăng tin, bài trên trang Facebook của xã", "Văn phòng HĐND và UBND xã", "Phòng Kinh tế", "Thường xuyên"],
    ];

    /// <summary>One row a line; one cell a line; the bar on a line of its own, the cell broken over lines as its page's source is.</summary>
    public static TheoryData<string> Copies =>
    [
        string.Join('\n', Rows.Select(row => string.Join(" | ", row))),
        string.Join('\n', Rows.Select(row => string.Join(" |\n", row))),
        string.Join('\n', Rows.SelectMany(row => row).Select(cell => $"{cell.Replace("kỹ năng", "kỹ\nnăng", StringComparison.Ordinal).Replace("dịch vụ", "dịch\nvụ", StringComparison.Ordinal)}\n|")),
    ];

    [Theory]
    [MemberData(nameof(Copies))]
    public async Task Its_rows_have_their_units_and_times(string table)
    {
        var plan = await PlanSamples.Read(
            $"UBND XÃ VĨNH THẠNH\nSố: 07/KH-UBND\nVĩnh Thạnh, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTuyên truyền chuyển đổi số năm 2026\nI. MỤC ĐÍCH\nNâng cao nhận thức của Nhân dân.\nII. NHIỆM VỤ\n{table}\nIII. TỔ CHỨC THỰC HIỆN\n1. Các ấp báo cáo về Phòng Văn hóa - Xã hội trước ngày 05/12.\n");

        plan.Tasks.Select(t => (t.Text, t.Lead.ShouldHaveSingleItem(), string.Join("; ", t.Partners), t.When.Kind)).ShouldBe(
        [
            ("Phát chuyên mục về kỹ năng số trên loa truyền thanh của các ấp", "Trung tâm Cung ứng dịch vụ công", "Phòng Văn hóa - Xã hội; các ấp", PlanTimeKind.Weekly),
            ("Treo băng rôn tại chợ", "Đoàn Thanh niên xã", "Công an xã", PlanTimeKind.Quarter),
            ("Đăng tin, bài trên trang Facebook của xã", "Văn phòng HĐND và UBND xã", "Phòng Kinh tế", PlanTimeKind.Ongoing),
        ]);
        plan.Duties.ShouldHaveSingleItem().BeforeMonth.ShouldBe(12);
    }
}
