using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Habits of offices that plans stumbled over: names broken around the motto, a day that only the title names, who signs without "Nơi nhận".</summary>
public sealed class OfficeHabitsTests
{
    [Theory]
    [InlineData("UBND TỈNH QUẢNG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NÔNG NGHIỆP VÀ MÔI\nĐộc lập - Tự do - Hạnh phúc\nTRƯỜNG", "Sở Nông nghiệp và Môi trường")]
    [InlineData("UBND TỈNH QUẢNG AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ NÔNG NGHIỆP VÀ MÔI\nĐộc lập - Tự do - Hạnh phúc\nTRƯỜNG", "Sở Nông nghiệp và Môi trường")]
    [InlineData("UBND TỈNH QUẢNG AN\nTRƯỜNG", "Trường")]
    [InlineData("UBND TỈNH QUẢNG AN\nSỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch")]
    public async Task The_issuers_name_goes_on_below_the_motto(string head, string issuer) =>
        (await Read("Tuyên truyền chuyển đổi số năm 2026", "II. NHIỆM VỤ\n1. Treo băng rôn.", head)).Document.Issuer.ShouldBe(issuer);

    [Fact]
    public async Task A_day_that_the_title_alone_names_is_the_plans()
    {
        var day = (await Read("Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10) năm 2026", "II. NHIỆM VỤ\n1. Treo băng rôn.")).Observances.ShouldHaveSingleItem();

        (day.Day, day.Month, day.Line).ShouldBe((10, 10, 5));
    }

    [Fact]
    public async Task A_section_of_theme_time_and_place_is_no_task() =>
        (await Read("Hưởng ứng Ngày Chuyển đổi số quốc gia năm 2026", "II. CHỦ ĐỀ, THỜI GIAN, ĐỊA ĐIỂM\n1. Chủ đề: Gần dân hơn.\n2. Thời gian: từ ngày 25/9/2026 đến ngày 20/10/2026.\n3. Địa điểm: trụ sở UBND xã.\nIII. NHIỆM VỤ\n1. Treo băng rôn tại chợ.")).Tasks.ShouldHaveSingleItem().Text.ShouldBe("Treo băng rôn tại chợ.");

    [Fact]
    public async Task Who_signs_ends_the_text_where_nobody_can_read_who_receives_it()
    {
        var plan = await Read("Tuyên truyền chuyển đổi số năm 2026", "II. TỔ CHỨC THỰC HIỆN\n1. Các thôn\n- Phát loa hằng tuần.\nNhn nơi: T/M BAN THƯỜNG VỤ\n- Tỉnh ủy (để b/c);\n- Các thôn;\n- Lưu: VP.");

        plan.Responsibilities.ShouldHaveSingleItem().Text.ShouldBe("Phát loa hằng tuần.");
    }

    [Theory]
    [InlineData("Trong qué trinh thyc hién, néu cé khé khan, cdc don vi phan anh kip thoi vé UBND xa.")]
    [InlineData("Yéu cau thi trudng cdc co quan, don vi nghiém tic trién khai thuc hién./.")]
    [InlineData("Nhan dugc Ké hoach nay, yéu cau cdc don vi nghiém tic thuc hién./.")]
    public async Task A_closing_sentence_that_a_scan_misread_is_no_work_of_the_last_unit(string closing) =>
        (await Scanned($"II. TO CHUC THUC HIEN\n1. Phong Kinh té\n- Can d6i kinh phi; hudng dan thanh todn, quyét todn theo quy dinh hién hanh.\n\n{closing}")).Responsibilities.ShouldHaveSingleItem();

    [Fact]
    public async Task A_list_of_who_reports_is_not_cut_at_its_semicolon() =>
        (await Read("Tuyên truyền chuyển đổi số năm 2026", "II. CHẾ ĐỘ BÁO CÁO\nCác sở, ban, ngành; UBND các xã, phường báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 05/12.")).Duties.ShouldHaveSingleItem().Reporter.ShouldBe("Các sở, ban, ngành; UBND các xã, phường");

    [Fact]
    public async Task A_sentence_that_refers_to_the_annex_begins_no_table()
    {
        var plan = await Scanned("""
            II. NHIEM VU
            Cac nhiém vu cu thé, phan céng co quan chi tri, phéi hop va thoi gian
            thuc hién dug néu tai Phu luc kém theo Ké hoach nay.
            III. KINH PHi
            Kinh phi do ngan sdch x4 bao dam trong dv toan duoc giao.
            IV. TO CHUC THUC HIEN
            1. Phong Van héa - X4 héi
            - Chu tri, hudng dan, theo déi viéc thuc hién Ké hoach.
            - Téng hop két qua, bao cdo Uy ban nhan dan xa trudc ngay 25/12.
            2. Phong Kinh té
            - Can d6i, b6 tri kinh phi; hudng dan thanh todn, quyét todn theo quy dinh.
            """);

        plan.Tasks.ShouldBeEmpty();
        plan.Duties.ShouldHaveSingleItem().BeforeDay.ShouldBe(25);
        plan.Responsibilities.Select(r => r.Unit).Distinct().ShouldBe(["Phòng Văn hóa - Xã hội", "Phòng Kinh tế"]);
    }

    [Fact]
    public async Task A_cell_of_several_paragraphs_is_whole_in_a_table_saved_as_text()
    {
        var plan = await Read("Tuyên truyền chuyển đổi số năm 2026", "II. NHIỆM VỤ\nTT\tNội dung\tChủ trì\tPhối hợp\tThời gian\n1\tNói chuyện tại nhà\tTrạm Y tế xã\tTổ công nghệ số cộng đồng;\nCông an xã\tThường xuyên\n2\tTreo băng rôn\tCác thôn\tĐoàn Thanh niên xã\tTháng 10/2026\nIII. TỔ CHỨC THỰC HIỆN\n1. Các thôn: treo cờ.");

        plan.Tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), string.Join("; ", t.Partners), t.When.Kind)).ShouldBe([("Trạm Y tế xã", "Tổ công nghệ số cộng đồng; Công an xã", PlanTimeKind.Ongoing), ("Các thôn", "Đoàn Thanh niên xã", PlanTimeKind.Range)]);
        plan.Responsibilities.ShouldHaveSingleItem().Unit.ShouldBe("Các thôn");
    }

    [Fact]
    public async Task A_scan_names_who_receives_a_report_behind_any_spelling_of_gui()
    {
        var duty = (await Scanned("""
            II. TO CHUC THUC HIEN
            1. Cac thén, t6 dan phé
            - Bao cao ndm trudc ngay 05/12 vé céng tac tuyén truyén gtti Phong Van héa - X4 hdi.
            """)).Duties.ShouldHaveSingleItem();

        duty.To.ShouldBe("Phòng Văn hóa - Xã hội");
    }

    [Fact]
    public async Task A_number_read_into_its_word_a_lost_colon_and_a_figure_for_a_letter_cost_no_row()
    {
        var plan = await Scanned(basis: "Can ctr Nghi quyét s6 71/NQ-CP ngay O1 thang 4 nim 2025 cua Chinh phu;\n", sections: """
            Nang cao y nghia Ngay Chuyén déi
            86 qu6c gia (10/10) va ndi dung cét loi ctia Nghi quyét s6 57-NQ/TW.
            II. NHIEM VU
            1. Treo bang ron tai cho Na Léc.
            - Don vi chu tri: Phong Kinh té.
            - Don vi phi hyp. cay oe ce tp de nd padding, Ges ques.
            - Thoi gian: trong quy IV ndém 2026.
            2.76 chic hdi nghi phd bién Nghi quyét. Giao Phong Van héa - X4 hdi chu tri, ph6i hop véi Céng an xa thuc hién theo ttmg nam hgc.
            III. TO CHUC THUC HIEN
            1. Phong Van héa - X4 hdi téng hop, tinh Uy ban nhan dan xa trudc ngay 20/12.
            Trong qua trinh thuc hién néu c6 khé khan, vudng mac, cdc don vi phan anh vé UBND xa.
            """);

        plan.Tasks.Select(t => (string.Join("; ", t.Lead), string.Join("; ", t.Partners), t.When.Kind, t.When.Year)).ShouldBe([("Phòng Kinh tế", "", PlanTimeKind.Quarter, 2026), ("Phòng Văn hóa - Xã hội", "Công an xã", PlanTimeKind.Yearly, null)]);
        plan.Observances.ShouldHaveSingleItem().Month.ShouldBe(10);
        plan.Document.Basis.ShouldContain(b => b.Number == "71/NQ-CP" && b.Date == new DateOnly(2025, 4, 1));
        plan.Duties.ShouldHaveSingleItem().To.ShouldBe("Ủy ban nhân dân xã");
        plan.Responsibilities.ShouldHaveSingleItem();
    }

    private static Task<PlanContent> Scanned(string sections, string basis = "") => PlanSamples.Read(ScanSamples.PoorHead + $"""
        {basis}I. MUC DICH
        Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia.
        {sections}
        """);

    private static Task<PlanContent> Read(string title, string sections, string head = "UBND XÃ NÀ LỐC") =>
        PlanSamples.Read($"{head}\nSố: 07/KH-UBND\nNà Lốc, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\n{title}\nI. MỤC ĐÍCH\nNâng cao nhận thức của Nhân dân.\n{sections}\n");
}
