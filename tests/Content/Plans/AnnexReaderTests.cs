using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Run-together annexes whose units no list has, so that the cells of a row must be told by each other.</summary>
public sealed class AnnexReaderTests
{
    private static readonly AnnexRow[] Rows =
    [
        new("1", "Dọn cỏ hai bên đường vào khu di tích, dựng lại biển chỉ dẫn đã gãy và sơn lại hàng rào trước mùa lễ hội.", "Ban Quản lý di tích", "Hợp tác xã Môi trường", "Đường sạch", "Tháng 3/2026"),
        new("2", "Giới thiệu nghề đan cói cho khách đến làng, mở cửa nhà trưng bày vào các sáng thứ Bảy và nhận đặt hàng lưu niệm.", "Hội Khuyến học", "Các hộ kinh doanh", "Nhà trưng bày", "Hằng tuần"),
        new("3", "Nhắc chủ đò mặc áo phao cho khách qua sông, dán số điện thoại cứu hộ tại bến và kiểm tra phao cứu sinh trước mùa nước lên.", "Đồn Biên phòng", "Công an xã", "Biên bản", "Trước ngày 30/6/2026"),
        new("4", "Kể chuyện người giữ rừng ngập mặn trong giờ chào cờ, mời người già ở ấp đến trường nói chuyện với học sinh.", "Trường Tiểu học Gò Đình", "Hạt Kiểm lâm khu vực", "Buổi kể chuyện", "Quý IV/2026"),
        new("5", "Phát sổ tay nuôi tôm sạch, hướng dẫn ghi nhật ký ao nuôi và báo dịch qua điện thoại cho các hộ ở vùng đệm.", "Trạm Khuyến nông", "Các hợp tác xã", "Sổ tay", "Thường xuyên"),
    ];

    private static string Annex(IEnumerable<AnnexRow>? rows = null, bool top = false) => AnnexScan.Write(rows ?? Rows, top, unit: 15);

    private static async Task<IReadOnlyList<PlanTask>> Read(string annex) => (await PlanSamples.Read(ScanSamples.Head + annex)).Tasks;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Units_that_no_list_has_are_read_wherever_in_their_row_they_stand(bool top)
    {
        var tasks = await Read(Annex(top: top));

        tasks.Select(t => t.Text).ShouldBe(Rows.Select(r => r.Task));
        tasks.Select(t => string.Join("; ", t.Lead)).ShouldBe(Rows.Select(r => r.Lead));
        tasks.Select(t => string.Join("; ", t.Partners)).ShouldBe(Rows.Select(r => r.Partners));
        tasks.Select(t => t.When.Kind).ShouldBe([PlanTimeKind.Range, PlanTimeKind.Weekly, PlanTimeKind.By, PlanTimeKind.Quarter, PlanTimeKind.Ongoing]);
    }

    [Fact]
    public async Task A_row_whose_number_is_lost_is_a_row_all_the_same()
    {
        var tasks = await Read(Annex().Replace("\n3 | ", "\n", StringComparison.Ordinal));

        tasks.Select(t => (t.Text, t.Lead[0])).ShouldBe(Rows.Select(r => (r.Task, r.Lead)));
    }

    [Fact]
    public async Task Below_a_heading_that_nobody_can_read_the_columns_are_those_of_most_annexes()
    {
        var annex = Annex();
        var rows = annex[annex.IndexOf("\n\n", annex.IndexOf("Thời gian", StringComparison.Ordinal), StringComparison.Ordinal)..];

        var tasks = await Read("Phụ lục\n\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 03/02/2026)\n\n¬ -= ˆ\n\n" + rows.Trim());

        tasks.Select(t => t.Lead.Count).ShouldBe([1, 1, 1, 1, 1]);
        tasks.Select(t => t.Text).ShouldBe(Rows.Select(r => r.Task));
    }

    [Fact]
    public async Task Below_a_heading_that_nobody_can_read_a_table_may_have_no_partners()
    {
        var annex = Annex(Rows.Select(r => r with { Partners = "", Result = "" }));
        var rows = annex[annex.IndexOf("\n\n", annex.IndexOf("Thời gian", StringComparison.Ordinal), StringComparison.Ordinal)..];

        var tasks = await Read("Phụ lục\n\n(Ban hành kèm theo Kế hoạch số 12/KH-UBND ngày 03/02/2026)\n\n¬ -= ˆ\n\n" + rows.Trim());

        tasks.Select(t => t.Text).ShouldBe(Rows.Select(r => r.Task));
        tasks.Select(t => string.Join("; ", t.Lead)).ShouldBe(Rows.Select(r => r.Lead));
        tasks.ShouldAllBe(t => t.Partners.Count == 0);
    }

    [Fact]
    public async Task A_day_in_brackets_at_a_tasks_end_is_no_part_of_its_time()
    {
        var tasks = await Read(Annex([.. Rows.Take(2), Rows[2] with { Task = "Nhắc chủ đò mặc áo phao cho khách qua sông, dán số cứu hộ tại bến nhân Ngày Chuyển đổi số (10/10)." }, .. Rows.Skip(3)]));

        tasks[2].When.To.ShouldBe(new DateOnly(2026, 6, 29));
        tasks[2].Text.ShouldEndWith("(10/10).");
    }

    [Fact]
    public async Task Words_of_a_task_that_look_like_a_year_or_a_unit_begin_no_cell()
    {
        var tasks = await Read(Annex([Rows[0] with { Task = "Kể chuyện nghề rừng cho học sinh dịp Ngày Khoa học và Công nghệ Việt Nam (18/5) và tặng sách." }, Rows[1] with { Task = "Dạy làng nghề đan cói bán hàng qua mạng, phát tài liệu hướng dẫn cho từng thành viên Tổ công nghệ số cộng đồng ở ấp." }, .. Rows.Skip(2)]));

        tasks.Select(t => string.Join("; ", t.Lead)).ShouldBe(Rows.Select(r => r.Lead));
        tasks[0].When.From.ShouldBe(new DateOnly(2026, 3, 1));
        tasks[0].Text.ShouldEndWith("tặng sách.");
    }

    [Fact]
    public async Task What_is_left_of_a_name_is_nobody()
    {
        var tasks = await Read(Annex([Rows[0], Rows[1] with { Lead = "Văn phòng ^`~ ;= ¬" }, Rows[2], Rows[3] with { Partners = "Ban Quản lý ¬^ ;=" }]));

        tasks.Count.ShouldBe(4);
        tasks[1].Lead.ShouldBeEmpty();
        tasks[3].Partners.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_time_that_lost_its_first_word_is_told_by_nothing_that_is_left_of_it()
    {
        var tasks = await Read(Annex([.. Rows.Take(2), Rows[2] with { Time = "ngày 30/6/2026" }, Rows[3] with { Time = "Hằng ¬~" }]));

        tasks.Select(t => t.When.Kind).ShouldBe([PlanTimeKind.Range, PlanTimeKind.Weekly, PlanTimeKind.None, PlanTimeKind.None]);
    }

    [Fact]
    public async Task Letters_that_stood_at_half_a_lines_height_are_no_words_of_a_task()
    {
        var annex = Annex().Replace("\n2 | ", "\n` ¬ \"8\" , ^ ƒ \n2 | ", StringComparison.Ordinal);

        (await Read(annex)).Select(t => t.Text).ShouldBe(Rows.Select(r => r.Task));
    }
}
