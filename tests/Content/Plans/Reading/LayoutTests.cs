using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Shapes that offices give their plans beside the usual ones: first lines set in, units with rows of work below them, months as headings, tables of targets.</summary>
public sealed class LayoutTests
{
    [Fact]
    public async Task A_line_at_the_edge_goes_on_with_the_paragraph_though_a_label_begins_it()
    {
        var filler = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"     - Tuyên truyền kỹ năng số cho người dân tại các điểm sinh hoạt cộng đồng, lần\nthứ {i} trong năm, do cán bộ xã trực tiếp hướng dẫn từng hộ gia đình."));
        var plan = await Read($"I. MỤC ĐÍCH\n{filler}\nII. NHIỆM VỤ\n     1. Vận hành trợ lý ảo giải đáp chính sách hỗ trợ đổi mới sáng tạo. Đơn vị chủ\ntrì: Văn phòng HĐND và UBND xã. Đơn vị phối hợp với các bên có liên quan khác:\nCông an xã, Phòng Kinh tế và các đoàn thể cùng các thôn trên toàn địa bàn xã.\nThời gian: từ quý III năm 2026.\n     2. Treo băng rôn tại trụ sở.");

        plan.Tasks[0].When.ShouldBe(new(PlanTimeKind.From, new(2026, 7, 1), null, 2026, "từ quý III năm 2026"));
        plan.Tasks.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_label_at_the_end_of_a_line_says_what_the_next_begins_with()
    {
        var task = (await Read("II. NHIỆM VỤ\n1. Tổ chức tọa đàm với doanh nghiệp. Chủ trì: Phòng Kinh tế. Đơn vị phối hợp:\nSở Công Thương, Hội Nông dân xã.\n2. Treo băng rôn.")).Tasks[0];

        task.Partners.ShouldBe(["Sở Công Thương", "Hội Nông dân xã"]);
        task.Text.ShouldNotContain("Sở");
    }

    [Fact]
    public async Task Rows_with_partners_and_times_below_the_names_of_units_are_tasks_which_those_lead()
    {
        var plan = await Read("II. NHIỆM VỤ CỦA CÁC CƠ QUAN, ĐƠN VỊ\n1. Phòng Kinh tế\n1.1. Mở lớp về truy xuất nguồn gốc. Đơn vị phối hợp: Hội Nông dân xã. Thời gian: thường xuyên.\n1.2. Phát tờ rơi tại chợ. Đơn vị phối hợp: các thôn. Thời gian: năm 2026.\n2. Công an xã\n2.1. Cảnh báo lừa đảo. Thời gian: hằng tuần.");

        plan.Tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.When.Kind)).ShouldBe([("Phòng Kinh tế", PlanTimeKind.Ongoing), ("Phòng Kinh tế", PlanTimeKind.Year), ("Công an xã", PlanTimeKind.Weekly)]);
        plan.Responsibilities.ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_with_a_stroke_and_numbers_in_brackets_begin_paragraphs_of_their_own()
    {
        var plan = await Read("II. CHUYÊN MỤC\n(1) Chuyên mục truyền hình. Thực hiện: Phòng Chuyên đề; phối hợp: Phòng Kỹ thuật.\n(2) Chuyên mục phát thanh. Thực hiện: Phòng Phát thanh.\nIII. TỔ CHỨC THỰC HIỆN\n1/ Phòng Kinh tế: bố trí kinh phí.\n2/ Các thôn: báo cáo năm trước ngày 10/11/2026 về Phòng Văn hóa - Xã hội.");

        plan.Tasks.Select(t => t.Lead.ShouldHaveSingleItem()).ShouldBe(["Phòng Chuyên đề", "Phòng Phát thanh"]);
        plan.Responsibilities.Select(r => r.Unit).ShouldBe(["Phòng Kinh tế", "Các thôn"]);
        plan.Duties.ShouldHaveSingleItem().Reporter.ShouldBe("Các thôn");
    }

    [Fact]
    public async Task A_list_within_a_sentence_stays_in_it() =>
        (await Read("II. NHIỆM VỤ\n1. Biên soạn tài liệu gồm: (1) Hỏi đáp về Nghị quyết, Hướng dẫn dịch vụ công và\n(2) Cẩm nang an toàn số. Chủ trì: Phòng Kinh tế.\n2. Treo băng rôn. Chủ trì: Các thôn.")).Tasks.Count.ShouldBe(2);

    [Fact]
    public async Task A_month_on_a_line_of_its_own_dates_what_stands_below_it()
    {
        var tasks = (await Read("II. CHƯƠNG TRÌNH CÔNG TÁC THEO THÁNG\nTháng 01/2026\n- Ban hành đề cương dùng trong Ngày pháp luật hằng tháng. Phòng Công tác đảng (PX03) chủ trì; Phòng Tham mưu (PV01) phối hợp.\nTháng 3/2026\n- Ra quân cao điểm. Công an xã chủ trì.\nCông việc hằng tháng\n- Cung cấp thông tin cho báo chí. Phòng Tham mưu chủ trì.")).Tasks;

        tasks.Select(t => (t.When.Kind, t.When.From)).ShouldBe([(PlanTimeKind.Range, new DateOnly(2026, 1, 1)), (PlanTimeKind.Range, new(2026, 3, 1)), (PlanTimeKind.Monthly, null)]);
        tasks[0].Lead.ShouldBe(["Phòng Công tác đảng"]);
        tasks[0].Partners.ShouldBe(["Phòng Tham mưu"]);
    }

    [Theory]
    [InlineData("Tuần 2 tháng 01 (05/01 - 11/01): Loạt bài về thể chế.", "2026-01-05", "2026-01-11")]
    [InlineData("Tuần 1 tháng 10 (28/9 - 04/10): Cầu truyền hình.", "2026-09-28", "2026-10-04")]
    public async Task A_week_with_its_days_in_brackets_is_the_tasks_time(string words, string from, string to)
    {
        var when = (await Read($"II. NHIỆM VỤ\n1. {words} Thực hiện: Phòng Thời sự.\n2. Treo băng rôn.")).Tasks[0].When;

        (when.From, when.To).ShouldBe((DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_time_below_the_name_of_a_wave_is_that_of_its_work()
    {
        var tasks = (await Read("II. CÁC ĐỢT CAO ĐIỂM\nĐợt 1: Hưởng ứng Ngày Khoa học và Công nghệ (18/5)\nThời gian: từ ngày 11/5/2026 đến ngày 20/5/2026.\n- Tổ chức ngày hội trải nghiệm.\nĐơn vị chủ trì: Phòng Văn hóa - Xã hội.\nĐợt 2: Hưởng ứng Ngày Chuyển đổi số (10/10)\nThời gian: từ ngày 05/10/2026 đến ngày 15/10/2026.\n- Ra quân hỗ trợ người dân.\nĐơn vị chủ trì: Công an xã.")).Tasks;

        tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.When.From)).ShouldBe([("Phòng Văn hóa - Xã hội", new DateOnly(2026, 5, 11)), ("Công an xã", new(2026, 10, 5))]);
    }

    [Fact]
    public async Task The_parts_of_a_unit_have_their_own_work() =>
        (await Read("II. TỔ CHỨC THỰC HIỆN\n1. Hội Liên hiệp Phụ nữ tỉnh\n1.1. Ban Tuyên giáo\nHướng dẫn, kiểm tra việc thực hiện.\n1.2. Văn phòng Hội\nQuản trị trang thông tin điện tử.\n2. Các xã, phường\n- Chọn một chi hội làm điểm.")).Responsibilities.Select(r => r.Unit).ShouldBe(["Ban Tuyên giáo", "Văn phòng Hội", "Các xã, phường"]);

    [Fact]
    public async Task A_column_of_forms_says_by_which_channels_a_task_is_told()
    {
        var task = (await Read("II. NHIỆM VỤ\nSTT\tNội dung\tHình thức\tChủ trì\tThời gian\n1\tCảnh báo lừa đảo\tCụm loa truyền thanh, Zalo OA\tCông an xã\tHằng tuần\n2\tTập huấn\tHội nghị\tPhòng Kinh tế\tQuý II/2026")).Tasks[0];

        task.Channels.ShouldBe([PlanChannel.ZaloOa, PlanChannel.Loudspeaker], ignoreOrder: true);
        task.Text.ShouldBe("Cảnh báo lừa đảo");
    }

    [Fact]
    public async Task A_heading_over_rows_does_not_end_a_table_whose_cells_tabs_part() =>
        (await Read("II. NHIỆM VỤ\nTT\tNhiệm vụ\tCơ quan chủ trì\tPhối hợp\tThời gian\nI\tTruyền thông trên mạng\n1\tMở chuyên mục\tBáo tỉnh\tSở Tài chính\tHằng tuần\nII\tTruyền thông trực tiếp\n2\tLắp bảng tin\tCông an xã\tcác thôn\tTrước 30/9/2026")).Tasks.Select(t => t.Lead.ShouldHaveSingleItem()).ShouldBe(["Báo tỉnh", "Công an xã"]);

    [Fact]
    public async Task A_heading_over_rows_that_the_columns_cut_apart_is_no_task() =>
        (await Read("II. NHIỆM VỤ\nTT\tNhiệm vụ\tChủ trì\tPhối hợp\tThời gian\nI\tTuyên truyền trên Trang thông tin\tđiện tử, truyền thanh\tmạng xã hội\t\n1\tMở chuyên mục\tCông an xã\tcác thôn\tHằng tuần\n2\tPhát tờ rơi\tPhòng Kinh tế\tcác thôn\tQuý II/2026")).Tasks.Select(t => t.Id).ShouldBe(["PL.1", "PL.2"]);

    [Fact]
    public async Task Headings_whose_tasks_stand_in_an_annex_are_none_though_the_note_runs_on_behind_the_last() =>
        (await Read("II. NHIỆM VỤ\n1. Đẩy mạnh tuyên truyền trên mạng.\n2. Tuyên truyền trực tiếp. (Nội dung chi tiết, phân công thực hiện tại Phụ lục kèm theo)\nIII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: bố trí kinh phí.")).Tasks.ShouldBeEmpty();

    [Fact]
    public async Task A_table_with_a_column_for_each_year_has_a_target_in_each_cell()
    {
        var plan = await Read("PHỤ LỤC\nCHỈ TIÊU TRUYỀN THÔNG\nTT\tChỉ tiêu\tĐơn vị tính\tThực hiện 2025\tNăm 2026\tNăm 2030\n1\tTỷ lệ cán bộ được tập huấn\t%\t60\t90\t≥ 95\n2\tSố phóng sự truyền hình\tphóng sự\t10\t24\t1.200");

        plan.Targets.Select(t => (t.Value, t.Unit, t.AtLeast, t.Year, t.Text)).ShouldBe([
            (90m, "%", false, 2026, "Tỷ lệ cán bộ được tập huấn"), (95m, "%", true, 2030, "Tỷ lệ cán bộ được tập huấn"),
            (24m, "phóng sự", false, 2026, "Số phóng sự truyền hình"), (1200m, "phóng sự", false, 2030, "Số phóng sự truyền hình")]);
        plan.Goals.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_feed_begins_a_page_and_no_line() =>
        (await PlanSamples.Read("KẾ HOẠCH\nTuyên truyền\nI. MỤC ĐÍCH\nNâng cao nhận thức.\n\fII. NHIỆM VỤ\n\f1. Treo băng rôn. Chủ trì: Công an xã.\n2. Phát tờ rơi. Chủ trì: Phòng Kinh tế.")).Tasks.Select(t => t.Line).ShouldBe([6, 7]);

    private static Task<PlanContent> Read(string sections) =>
        PlanSamples.Read($"UBND XÃ NÀ LỐC\nSố: 07/KH-UBND\nNà Lốc, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTuyên truyền chuyển đổi số năm 2026\n{sections}\n");
}
