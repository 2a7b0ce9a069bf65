using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Habits of Party boards and of departments that plans stumbled over: names with a comma, tasks beside an annex, labels at the end of a line, numerals of strokes.</summary>
public sealed class PartyOfficeTests
{
    [Fact]
    public async Task Tasks_that_say_who_leads_them_stand_beside_those_of_an_annex_that_a_note_refers_to()
    {
        var plan = await Read("""
            II- NỘI DUNG TUYÊN TRUYỀN, VẬN ĐỘNG
            1. Các chính sách mới về ưu đãi đầu tư cho khởi nghiệp sáng tạo.
            2. Những tấm gương nông dân, trí thức có sáng kiến.
            III- NHIỆM VỤ
            a) Biên soạn đề cương bằng tiếng Khmer. Phòng Tuyên truyền, Báo chí - Xuất bản chủ trì, phối hợp với Trường Chính trị; hoàn thành trong tháng 9/2026.
            b) Nắm bắt dư luận của văn nghệ sĩ. Phòng Khoa giáo, Văn hóa - Văn nghệ chủ trì, phối hợp với Văn phòng Ban; thực hiện hằng tháng.
            Các hoạt động trọng tâm được phân công cụ thể tại Phụ lục kèm theo Kế hoạch này.
            """);

        plan.Tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.Partners.ShouldHaveSingleItem(), t.When.Kind)).ShouldBe([("Phòng Tuyên truyền, Báo chí - Xuất bản", "Trường Chính trị", PlanTimeKind.By), ("Phòng Khoa giáo, Văn hóa - Văn nghệ", "Văn phòng Ban", PlanTimeKind.Monthly)]);
        plan.Themes.Count.ShouldBe(2);
        plan.Channels.ShouldNotContain(PlanChannel.Culture);
    }

    [Fact]
    public async Task The_end_of_a_caption_and_the_first_line_of_a_cell_are_no_names_of_columns()
    {
        var tasks = (await Read("""
            II- NHIỆM VỤ
            PHỤ LỤC
            (Kèm theo Kế hoạch số 07-KH/BTGDVTU, ngày 12/01/2026 của Ban Tuyên giáo
                                       và Dân vận Tỉnh ủy)
            TT              Hoạt động                  Đơn vị chủ trì      Đơn vị phối hợp    Thời gian
                                                         Phòng Tuyên
                 Phát hành bản tin nội bộ số chuyên                                             Tháng
            1                                          truyền, Báo chí -   Văn phòng Ban
                 đề về Nghị quyết số 57-NQ/TW                                                  10/2026
                                                           Xuất bản
                 Tọa đàm “Đảng viên đi đầu trong        Phòng Lý luận      Đảng ủy các cơ
            2                                                                                Quý IV/2026
                 chuyển đổi số”                           chính trị        quan Đảng tỉnh
            """)).Tasks;

        tasks.Select(t => t.Text).ShouldBe(["Phát hành bản tin nội bộ số chuyên đề về Nghị quyết số 57-NQ/TW", "Tọa đàm “Đảng viên đi đầu trong chuyển đổi số”"]);
        tasks.Select(t => t.Lead.ShouldHaveSingleItem()).ShouldBe(["Phòng Tuyên truyền, Báo chí - Xuất bản", "Phòng Lý luận chính trị"]);
    }

    [Fact]
    public async Task Each_of_several_aims_in_one_sentence_has_the_year_of_its_own_clause() =>
        (await Read("II. YÊU CẦU\n1. Phấn đấu đến cuối năm 2026 có 100% chi bộ học tập chuyên đề; đến cuối năm 2027 có ít nhất 75% báo cáo viên được bồi dưỡng kỹ năng.")).Targets.Select(t => (t.Value, t.Year)).ShouldBe([(100, 2026), (75, 2027)]);

    [Theory]
    [InlineData("Ban Xây dựng Đảng Đảng ủy xã Nà Lốc", true)]
    [InlineData("Văn phòng Đảng ủy xã Nà Lốc", false)]
    public async Task A_board_of_every_commune_is_meant_where_all_of_them_are_named(string unit, bool mine) =>
        (await PlanSamples.Read(Text("II. TỔ CHỨC THỰC HIỆN\n1. Ban xây dựng Đảng các đảng ủy xã, phường, đặc khu\n- Báo cáo năm trước ngày 30/11 về Ban Tuyên giáo và Dân vận Tỉnh ủy."), unit)).Duties.ShouldHaveSingleItem().Mine.ShouldBe(mine);

    [Fact]
    public async Task What_a_label_at_the_end_of_a_scans_line_says_is_no_task_of_its_own()
    {
        var tasks = (await Scanned("""
            II. NHIEM VU
            1. Van hanh trang Facebook va kénh Zalo OA cua nganh.
            Don vi chu tri: Trung tam Khuyén céng va Xtc tién thuong mai; phdi hop:
            Phong Quan ly thuong mai; thoi gian: hang tuan.
            2. San xuat do hoa thong tin, video ngan gidi thiéu quy trinh.
            Cho tri: Phong Quan ly x4y dung. Phdi hop: Van phdng Sd. Thdi gian:
            Quy I nam 2026.
            """)).Tasks;

        tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.Partners.ShouldHaveSingleItem(), t.When.Kind)).ShouldBe([("Trung tâm Khuyến công và Xúc tiến thương mại", "Phòng Quản lý thương mại", PlanTimeKind.Weekly), ("Phòng Quản lý xây dựng", "Văn phòng Sở", PlanTimeKind.Quarter)]);
    }

    [Fact]
    public async Task Two_days_of_reports_and_a_day_that_begins_a_line_are_told_in_a_scan()
    {
        var duties = (await Scanned("""
            II. TO CHUC THUC HIEN
            1. Cac thén, t6 dan phé
            - Bao cao két qua vé Phong Van hoa - X4 hdi truéc ngay 31/5 va ngay
            25/11.
            2. Phong Kinh té
            - Téng hop, bao cdo két qua vé UBND xa truéc ngay
            10/12/2026.
            """)).Duties;

        duties.Select(d => (d.BeforeDay, d.BeforeMonth)).ShouldBe([(31, 5), (25, 11), (10, 12)]);
    }

    [Theory]
    [InlineData("Tổng hợp kết quả thực hiện trong toàn tỉnh, trình UBND tỉnh trước ngày 15 tháng 12 năm 2026.", "UBND tỉnh")]
    [InlineData("Tổng hợp, trình lãnh đạo Ban báo cáo Thường trực Tỉnh ủy trước ngày 15/12 hằng năm.", "Thường trực Tỉnh ủy")]
    [InlineData("Tổng hợp kết quả, trình UBND tỉnh báo cáo Bộ Khoa học và Công nghệ trước ngày 15/12.", "Bộ Khoa học và Công nghệ")]
    public async Task Who_receives_a_report_is_the_last_to_whom_it_goes(string told, string to) =>
        (await Read($"II. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Ban\n- {told}")).Duties.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.To.ShouldBe(to), d => d.BeforeDay.ShouldBe(15));

    [Fact]
    public async Task A_time_ends_the_sentence_before_the_one_that_says_who_and_a_bracket_in_small_letters_goes_on()
    {
        var plan = await Scanned("""
            II. NHIEM VU
            - Moi chute sac tén gido, gia lang tham gia tuyén truyén miéng; thyc hién thuéng xuyén. Ban Dan t6c - T6n giao chi ui.
            - Xay dung mdi x4 mét mé hinh diém; hoan thanh trudc ngay 30/6/2026, Phong Kinh té chi ti.
            - Tiép nhan phan anh cua cif tri; thyc hién tir thang 02/2026. Phong Van hoa - X4 hdi cha tri, Céng an xa phdi hgp.
            III. TO CHUC THUC HIEN
            1. Phong Kinh té
            - Téng hop két qua, tham muu UBND phuong bao cdo UBND thanh pho
            (qua So Khoa hoc va Céng nghé) trudc ngay 20/12 hang nam.
            """);

        plan.Tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.When.Kind)).ShouldBe([("Ban Dân tộc - Tôn giáo", PlanTimeKind.Ongoing), ("Phòng Kinh tế", PlanTimeKind.By), ("Phòng Văn hóa - Xã hội", PlanTimeKind.From)]);
        plan.Tasks[2].Partners.ShouldBe(["Công an xã"]);
        plan.Duties.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Via.ShouldBe("Sở Khoa học và Công nghệ"), d => d.BeforeYear.ShouldBeNull());
        plan.Responsibilities.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Numerals_of_strokes_are_headings_in_small_letters_too_and_what_is_aimed_at_is_no_task()
    {
        var plan = await Scanned("""
            B. NOI DUNG CHU YEU
            L Chui dé tuyén trayén
            1. Chu trirong cia Dang, chinh sach cla Nha nudc vé dét pha khoa hoc.
            2. Két qua sO hoa dit liéu dat dai, ma s6 ving trong.
            IL Chi tu
            - 100% phong, don vi c6 ké hoach tuyén truyén trong quy I nam 2026.
            - it nhat 35 tin, bai duoc phat trong nam 2026.
            IH. Nhiém vu: Chi tét tai Biéu phan cong kém theo.
            """, first: "A");

        plan.Tasks.ShouldBeEmpty();
        plan.Themes.Count.ShouldBe(2);
        plan.Targets.Select(t => t.Value).ShouldBe([100, 35]);
    }

    private static Task<PlanContent> Scanned(string sections, string first = "I") => PlanSamples.Read(ScanSamples.PoorHead + $"""
        {first}. MUC DICH
        Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia; tao sy théng nhat trong nhan thtc.
        {sections}
        """);

    private static Task<PlanContent> Read(string sections) => PlanSamples.Read(Text(sections));

    private static string Text(string sections) =>
        $"BAN TUYÊN GIÁO VÀ DÂN VẬN TỈNH ỦY\nSố: 07-KH/BTGDVTU\nNà Lốc, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTuyên truyền chuyển đổi số năm 2026\nI. MỤC ĐÍCH\nNâng cao nhận thức của Nhân dân.\n{sections}\n";
}
