using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Who does a task with whom, and when, as sentences and brackets tell it: clean, and as a scan misread it.</summary>
public sealed class ChargeTests
{
    [Theory]
    [InlineData("hoàn thành trước ngày 18/5/2026", PlanTimeKind.By, "2026-05-17")]
    [InlineData("xong trước ngày 05/10/2026", PlanTimeKind.By, "2026-10-04")]
    [InlineData("từ ngày 01/10 đến ngày 10/10/2026", PlanTimeKind.Range, "2026-10-10")]
    [InlineData("thực hiện thường xuyên", PlanTimeKind.Ongoing, null)]
    [InlineData("hằng tháng", PlanTimeKind.Monthly, null)]
    public async Task A_time_behind_the_partners_of_a_label_is_the_tasks_and_no_partner(string time, PlanTimeKind kind, string? last)
    {
        var task = (await Read($"II. HOẠT ĐỘNG\na) Trình diễn máy bay phun thuốc.\nĐơn vị chủ trì: Phòng Kinh tế; đơn vị phối hợp: Hội Nông dân xã, các thôn; {time}.\nb) Treo băng rôn.")).Tasks[0];

        task.Partners.ShouldBe(["Hội Nông dân xã", "các thôn"]);
        (task.When.Kind, task.When.To).ShouldBe((kind, last is null ? null : DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task A_time_that_no_calendar_holds_is_no_partner_either()
    {
        var task = (await Read("II. HOẠT ĐỘNG\n1. Dạy kỹ năng số lưu động.\n- Chủ trì: Đoàn Thanh niên xã.\n- Phối hợp: các thôn; vào các đợt chiến dịch hè.\n2. Treo băng rôn.")).Tasks[0];

        task.Partners.ShouldBe(["các thôn"]);
    }

    [Fact]
    public async Task Parts_in_brackets_behind_the_names_say_who_leads_and_who_helps()
    {
        var task = (await Read("II. NHIỆM VỤ\n1. Phát sóng chuyên mục.\nĐơn vị thực hiện: Trung tâm Khuyến nông (chủ trì), Báo và Phát thanh, Truyền hình tỉnh, các xã (phối hợp). Tiến độ: Hằng tháng.\n2. Treo băng rôn.")).Tasks[0];

        task.Lead.ShouldBe(["Trung tâm Khuyến nông"]);
        task.Partners.ShouldBe(["Báo và Phát thanh, Truyền hình tỉnh", "các xã"]);
        task.When.Kind.ShouldBe(PlanTimeKind.Monthly);
    }

    [Fact]
    public async Task A_bracket_that_is_open_at_the_end_of_a_line_goes_on_below_it()
    {
        const string wide = "- Bố trí công chức, đoàn viên hướng dẫn người dân nộp hồ sơ, cập nhật sổ tay hỏi đáp về thủ tục.";
        var task = (await Read($"II. NHIỆM VỤ\n- Đăng tin lên Trang thông tin điện tử. (Đơn vị chủ trì;\nVăn phòng HĐND và UBND xã; đơn vị phối hợp:\nĐoàn Thanh niên xã; thời gian:\nThường xuyên).\n" + string.Join('\n', Enumerable.Repeat(wide, 30)))).Tasks[0];

        task.Lead.ShouldBe(["Văn phòng HĐND và UBND xã"]);
        task.Partners.ShouldBe(["Đoàn Thanh niên xã"]);
        task.When.Kind.ShouldBe(PlanTimeKind.Ongoing);
    }

    [Fact]
    public async Task Names_parted_by_semicolons_stay_names() =>
        (await Read("II. HOẠT ĐỘNG\n1. Dạy kỹ năng số.\n- Chủ trì: Đoàn Thanh niên xã.\n- Phối hợp: Phòng Kinh tế; Trạm Y tế; các thôn.\n2. Treo băng rôn.")).Tasks[0].Partners.ShouldBe(["Phòng Kinh tế", "Trạm Y tế", "các thôn"]);

    [Fact]
    public async Task What_is_charged_under_a_heading_that_says_nothing_known_are_tasks_with_their_times()
    {
        var plan = await Read("II. ĐỢT CAO ĐIỂM HƯỞNG ỨNG NGÀY 10/10\nDiễn ra từ ngày 25/9/2026 đến ngày 15/10/2026, gồm:\n1. Lễ ra quân tại nhà văn hóa (giao Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn TNCS Hồ Chí Minh phường; sáng ngày 03/10/2026).\n2. Thi trực tuyến trên Zalo (giao Công an phường chủ trì, phối hợp với Agribank Tân An; từ ngày 28/9 đến ngày 09/10/2026).");

        plan.Tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.Partners.ShouldHaveSingleItem(), t.When.From)).ShouldBe(
            [("Phòng Văn hóa - Xã hội", "Đoàn TNCS Hồ Chí Minh phường", new DateOnly(2026, 10, 3)), ("Công an phường", "Agribank Tân An", new DateOnly(2026, 9, 28))]);
    }

    private const string Units = """
        II. TỔ CHỨC THỰC HIỆN
        1. Phòng Văn hóa - Xã hội
        - Chủ trì, phối hợp với Đoàn Thanh niên xã tổ chức hội thi trong tháng 9/2026.
        - Tham mưu UBND xã kiểm tra, đánh giá kết quả.
        2. Công an xã
        - Chủ trì, phối hợp với Trạm Y tế xã kích hoạt định danh cho người già; hoàn thành trong quý II năm 2026.
        """;

    [Fact]
    public async Task In_a_plan_without_tasks_what_units_are_charged_with_together_are_its_tasks()
    {
        var plan = await Read(Units);

        plan.Tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.Partners.ShouldHaveSingleItem(), t.When.To)).ShouldBe(
            [("Phòng Văn hóa - Xã hội", "Đoàn Thanh niên xã", new DateOnly(2026, 9, 30)), ("Công an xã", "Trạm Y tế xã", new DateOnly(2026, 6, 30))]);
        plan.Responsibilities.ShouldHaveSingleItem().Text.ShouldStartWith("Tham mưu");
    }

    [Fact]
    public async Task In_a_plan_with_tasks_the_same_words_are_what_units_are_told()
    {
        var plan = await Read("II. NHIỆM VỤ\n1. Mở chuyên mục.\n2. Treo băng rôn.\n" + Units.Replace("II.", "III.", StringComparison.Ordinal));

        plan.Tasks.Count.ShouldBe(2);
        plan.Responsibilities.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_table_of_tasks_leaves_them_what_units_are_told_too()
    {
        var plan = await Read(Units + "\nPHỤ LỤC\nTT\tNội dung\tChủ trì\tThời gian\n1\tMở chuyên mục\tPhòng Kinh tế\tHằng tuần\n2\tTreo băng rôn\tCông an xã\tTháng 9\n");

        plan.Tasks.Select(t => t.Text).ShouldBe(["Mở chuyên mục", "Treo băng rôn"]);
        plan.Responsibilities.Count.ShouldBe(3);
    }

    [Theory]
    [InlineData("(Phong Kinh té chU ti, phOi hop vdi Agribank Ly Son; ttr ngay 05/10 dén ngay 11/10/2026)", "Phòng Kinh tế", "Agribank Ly Son")]
    [InlineData("(Phong Van héa - Xa hdi chu wi, phdi hgp véi Cong an xa; hoan thanh trong thang 10/2026)", "Phòng Văn hóa - Xã hội", "Công an xã")]
    [InlineData("(H6i Lién hiép Phy nff xa chu tri, ph6i hgp v6i D6n Bién phéng; thyc hién trong quy IV/2026)", "Hội Liên hiệp Phụ nữ xã", "Đồn Biên phòng")]
    [InlineData("* Phan c6ng: Ban Thanh nién chu ti, phi hop véi Cong an tinh; thuc hién trong thang 10/2026", "Ban Thanh niên", "Công an tỉnh")]
    public async Task A_scan_says_the_same_with_letters_of_its_own(string charge, string lead, string partner)
    {
        var task = (await PlanSamples.Read($"{Scan}II. NHIEM VU\n1. Treo bang r6n tai cac thén va nha van héa.\n{charge}.\n2. M@ chuyén muc trén Trang théng tin dién tr.\n")).Tasks[0];

        task.Lead.ShouldBe([lead]);
        task.Partners.ShouldBe([partner]);
        (task.When.From ?? task.When.To)!.Value.Year.ShouldBe(2026);
    }

    [Theory]
    [InlineData("Thực hiện")]
    [InlineData("- Thực hiện")]
    public async Task Whoever_is_named_behind_the_word_of_doing_alone_leads(string label)
    {
        var task = (await Read($"II. HÌNH THỨC\n1. Treo băng rôn tại các ngã tư.\n- Thời gian: Trước ngày 05/10/2026.\n{label}: Trung tâm Văn hóa; Công ty Môi trường đô thị.\n2. Mở gian hàng số.\n- Thời gian: Tháng 10/2026.\n{label}: Phòng Kinh tế.")).Tasks[0];

        task.Lead.ShouldBe(["Trung tâm Văn hóa", "Công ty Môi trường đô thị"]);
        task.Partners.ShouldBeEmpty();
    }

    [Fact]
    public async Task Work_that_is_told_behind_the_word_of_doing_is_nobody() =>
        (await Read("II. NHIỆM VỤ\n1. Chuyển đổi số ở trường.\nThực hiện: 100% lớp học có bảng điện tử.\n2. Treo băng rôn.\nChủ trì: Công an xã.")).Tasks[0].Lead.ShouldBeEmpty();

    [Theory]
    [InlineData("Các chi bộ, đảng bộ trực thuộc thực hiện; thường xuyên.", "Các chi bộ, đảng bộ trực thuộc")]
    [InlineData("Trạm Y tế thực hiện; hằng tháng.", "Trạm Y tế")]
    [InlineData("Hội Nông dân xã thực hiện.", "Hội Nông dân xã")]
    public async Task A_last_sentence_that_says_nothing_but_who_does_it_names_who_leads(string sentence, string lead) =>
        (await Read($"II. NHIỆM VỤ\n- Đưa nội dung chuyển đổi số vào buổi sinh hoạt thường kỳ. {sentence}\n- Treo băng rôn.")).Tasks[0].Lead.ShouldBe(lead.Split("; "));

    [Fact]
    public async Task Units_that_are_urged_on_in_general_lead_nothing() =>
        (await Read("II. NHIỆM VỤ\n- Đưa nội dung chuyển đổi số vào buổi sinh hoạt. Các cơ quan, đơn vị nghiêm túc triển khai thực hiện.\n- Treo băng rôn.")).Tasks[0].Lead.ShouldBeEmpty();

    [Theory]
    [InlineData("Ban Xây dựng Đảng")]
    [InlineData("Sở Xây dựng")]
    [InlineData("Ban Tổ chức")]
    [InlineData("Đài Phát thanh và Truyền hình")]
    public async Task A_partner_whose_name_has_a_verb_in_it_is_named_whole(string partner)
    {
        var task = (await Read($"II. NHIỆM VỤ\n- Tổ chức cuộc thi trực tuyến. Đoàn Thanh niên xã chủ trì, phối hợp với {partner}, Phòng Kinh tế; từ tháng 12/2026.\n- Treo băng rôn.")).Tasks[0];

        task.Partners.ShouldBe([partner, "Phòng Kinh tế"]);
        (task.When.Kind, task.When.From).ShouldBe((PlanTimeKind.From, new DateOnly(2026, 12, 1)));
    }

    [Fact]
    public async Task A_time_whose_quarter_stands_alone_on_the_next_line_is_whole()
    {
        const string wide = "- Bố trí công chức, đoàn viên hướng dẫn người dân nộp hồ sơ, cập nhật sổ tay hỏi đáp về thủ tục.";
        var task = (await Read("II. NHIỆM VỤ\n- Biên soạn tài liệu hỏi đáp. Trạm Y tế chủ trì, phối hợp với Trung tâm Chính trị xã; thời gian: quý\nIV/2026.\n" + string.Join('\n', Enumerable.Repeat(wide, 30)))).Tasks[0];

        (task.When.Kind, task.When.To).ShouldBe((PlanTimeKind.Quarter, new DateOnly(2026, 12, 31)));
    }

    [Fact]
    public async Task A_scan_tells_departments_by_their_names()
    {
        var task = (await PlanSamples.Read($"{Scan}II. NHIEM VU\n1. Tap hudn ky nang s6 cho can b6.\n- Don vi chu tri: Phong Chuy€n d6i s6.\n- Don vi phdi hop: Trung tam Céng nghé théng tin va Truyén thong; Cac phong, don vi thudc Sd.\n- Thoi gian: Trudécngay 30/6/2026.\n2. M@ chuyén muc.\n")).Tasks[0];

        task.Lead.ShouldBe(["Phòng Chuyển đổi số"]);
        task.Partners.ShouldBe(["Trung tâm Công nghệ thông tin và Truyền thông", "Các phòng, đơn vị thuộc Sở"]);
        (task.When.Kind, task.When.To).ShouldBe((PlanTimeKind.By, new DateOnly(2026, 6, 29)));
    }

    [Fact]
    public async Task A_name_that_a_scan_parts_before_its_dash_is_whole()
    {
        const string wide = "1. Nang cao nhan thtc ctia can bé, dang vién va Nhan dan xa vé chuyén d6i.";
        var task = (await PlanSamples.Read(Scan + string.Join('\n', Enumerable.Repeat(wide, 20)) + "\nII. NHIEM VU\n1. Treo bang r6n tai cac thén.\n\nChii tri: Van phong HDND va UBND phudng. Phéi hop: Phong Van héa\n- X4 hdi. Thoi gian: thang 3/2026.\n\n2. M@ chuyén muc.\n")).Tasks[0];

        task.Partners.ShouldBe(["Phòng Văn hóa - Xã hội"]);
        task.When.From.ShouldBe(new(2026, 3, 1));
    }

    [Theory]
    [InlineData("Mở chuyên mục trên trang của xã; do Văn phòng HĐND và UBND xã chủ trì, Phòng Kinh tế phối hợp, thực hiện thường xuyên.", "Văn phòng HĐND và UBND xã", "Phòng Kinh tế", PlanTimeKind.Ongoing)]
    [InlineData("Lập nhóm Zalo của từng thôn, do Đoàn Thanh niên xã chủ trì, phối hợp với Công an xã.", "Đoàn Thanh niên xã", "Công an xã", PlanTimeKind.None)]
    [InlineData("Đăng ảnh, đồ họa thông tin, Phòng Văn hóa - Xã hội chủ trì, phối hợp với Đoàn Thanh niên xã thực hiện hằng năm.", "Phòng Văn hóa - Xã hội", "Đoàn Thanh niên xã", PlanTimeKind.Yearly)]
    [InlineData("Hỗ trợ đăng ký tài khoản. Hội Nông dân xã đồng chủ trì; Phòng Kinh tế phối hợp cung cấp tin, bài.", "Hội Nông dân xã", "Phòng Kinh tế", PlanTimeKind.None)]
    [InlineData("Cảnh báo thiên tai qua loa. Phòng Kinh tế chủ trì, mời Viện Khoa học Nông nghiệp phối hợp.", "Phòng Kinh tế", "Viện Khoa học Nông nghiệp", PlanTimeKind.None)]
    public async Task Who_leads_and_who_helps_is_told_in_one_breath(string words, string lead, string partner, PlanTimeKind kind)
    {
        var task = (await Read($"II. NHIỆM VỤ\n1. {words}\n2. Treo băng rôn.")).Tasks[0];

        (task.Lead.ShouldHaveSingleItem(), task.Partners.ShouldHaveSingleItem(), task.When.Kind).ShouldBe((lead, partner, kind));
    }

    [Fact]
    public async Task Behind_a_label_each_partner_is_named_without_its_work()
    {
        var task = (await Read("II. NHIỆM VỤ\n1. Phát bản tin. Phân công: Trung tâm Dịch vụ tổng hợp xã thực hiện; Phòng Kinh tế cung cấp nội dung, Công an xã phối hợp.\n2. Treo băng rôn.")).Tasks[0];

        task.Lead.ShouldBe(["Trung tâm Dịch vụ tổng hợp xã"]);
        task.Partners.ShouldBe(["Phòng Kinh tế", "Công an xã"]);
    }

    [Theory]
    [InlineData("Hỗ trợ người cao tuổi cài đặt VNeID. Giao Công an xã phối hợp với Đoàn Thanh niên xã tổ chức tại các thôn.", "Công an xã", "Đoàn Thanh niên xã")]
    [InlineData("Vẽ tranh tường. Giao cho Đoàn Thanh niên xã tham mưu chọn địa điểm, mẫu vẽ.", "Đoàn Thanh niên xã", null)]
    [InlineData("Mở lớp. Giao Chi cục Phát triển nông thôn chủ trì, phối hợp với Hội Nông dân xã.", "Chi cục Phát triển nông thôn", "Hội Nông dân xã")]
    public async Task Who_is_given_a_task_leads_it_though_nothing_says_so(string words, string lead, string? partner)
    {
        var task = (await Read($"II. NHIỆM VỤ\n1. {words}\n2. Treo băng rôn.")).Tasks[0];

        task.Lead.ShouldBe([lead]);
        task.Partners.ShouldBe(partner is null ? [] : [partner]);
    }

    [Theory]
    [InlineData("Trong năm 2026, tổ chức ít nhất 04 hội nghị phổ biến Nghị quyết.", PlanTimeKind.Year)]
    [InlineData("Nói chuyện trong nhà trường. Thực hiện thường xuyên trong năm.", PlanTimeKind.Ongoing)]
    public async Task When_is_told_at_the_front_of_a_sentence_and_at_its_end(string words, PlanTimeKind kind) =>
        (await Read($"II. NHIỆM VỤ\n1. {words}\n2. Treo băng rôn.")).Tasks[0].When.Kind.ShouldBe(kind);

    [Fact]
    public async Task A_list_of_who_does_it_goes_on_in_the_next_line() =>
        (await Read("II. NHIỆM VỤ\n1. Phát chuyên mục hằng tuần. Cơ quan thực hiện: Báo và Phát thanh, Truyền hình tỉnh;\nSở Văn hóa và Thể thao.\n2. Treo băng rôn.")).Tasks[0].Lead.ShouldBe(["Báo và Phát thanh, Truyền hình tỉnh", "Sở Văn hóa và Thể thao"]);

    private const string Scan = ScanSamples.PoorHead + """
                I. MUC DICH
        1. Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia.
        2. Tao sy théng nhat trong nhan thtc va hanh déng ctia ca hé théng chinh tri; phat huy vai tro ctia cac co quan, don vi.

        """;

    private static Task<PlanContent> Read(string sections) =>
        PlanSamples.Read($"UBND XÃ NÀ LỐC\nSố: 07/KH-UBND\nNà Lốc, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTuyên truyền chuyển đổi số năm 2026\nI. MỤC ĐÍCH\nNâng cao nhận thức của Nhân dân.\n{sections}\n");
}
