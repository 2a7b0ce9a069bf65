using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>An annex table that was copied as plain text: every cell on a line of its own.</summary>
public sealed class CellLinesTests
{
    private const string Heading = "TT\nNội dung nhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\nSản phẩm\n";

    private const string Rows = """
        I
        Trên báo chí và môi trường mạng
        1
        Mở chuyên mục “Quê mình đổi mới”
        Báo và Phát thanh, Truyền hình tỉnh
        Sở Khoa học và Công nghệ
        Hằng tháng
        Chuyên mục
        2
        Dựng kho học liệu số mở
        Sở Giáo dục và Đào tạo
        Sở Khoa học và Công nghệ;
        Sở Dân tộc và Tôn giáo
        Hoàn thành trong quý IV/2026
        Kho học liệu
        II
        Tại cơ sở
        3
        Vận hành trợ lý ảo hỏi - đáp
        Văn phòng UBND tỉnh
        Từ năm 2027
        Trợ lý ảo

        """;

    [Fact]
    public async Task Each_row_has_its_units_time_and_product()
    {
        var tasks = (await Read(Heading + Rows)).Tasks;

        tasks.Select(t => (t.Id, t.Lead.ShouldHaveSingleItem(), t.When.Kind, t.Result)).ShouldBe(
        [
            ("PL.1", "Báo và Phát thanh, Truyền hình tỉnh", PlanTimeKind.Monthly, "Chuyên mục"), ("PL.2", "Sở Giáo dục và Đào tạo", PlanTimeKind.Quarter, "Kho học liệu"),
            ("PL.3", "Văn phòng UBND tỉnh", PlanTimeKind.From, "Trợ lý ảo"),
        ]);
        tasks[1].Partners.ShouldBe(["Sở Khoa học và Công nghệ", "Sở Dân tộc và Tôn giáo"]);
    }

    [Fact]
    public async Task A_cell_that_is_empty_leaves_its_own_column_blank() => (await Read(Heading + Rows)).Tasks[^1].Partners.ShouldBeEmpty();

    [Fact]
    public async Task What_stands_behind_the_last_row_is_the_rest_of_the_document()
    {
        var plan = await Read(Heading + Rows + "III. CHẾ ĐỘ BÁO CÁO\n1. Các sở, ngành báo cáo về Sở Khoa học và Công nghệ trước ngày 05/12.\n");

        plan.Tasks.Count.ShouldBe(3);
        plan.Duties.ShouldHaveSingleItem().BeforeMonth.ShouldBe(12);
    }

    [Fact]
    public async Task Numbers_that_stand_alone_make_no_table_of_what_has_no_columns() =>
        (await Read("STT\n1\nMở chuyên mục\n2\nTreo băng rôn\n")).Tasks.ShouldBeEmpty();

    private static Task<PlanContent> Read(string annex) =>
        PlanSamples.Read($"UBND TỈNH QUẢNG AN\nSố: 07/KH-UBND\nQuảng An, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTruyền thông chuyển đổi số\nI. MỤC ĐÍCH\nNâng cao nhận thức của Nhân dân.\nII. NHIỆM VỤ\nDanh mục nhiệm vụ tại Phụ lục kèm theo Kế hoạch này.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n{annex}");
}
