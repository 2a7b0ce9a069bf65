using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>What sentences say of reports, forms of publicity and themes, in short plans.</summary>
public sealed class RunningTextTests
{
    [Theory]
    [InlineData("Các thôn báo cáo kết quả về Phòng Văn hóa - Xã hội trước ngày 05 tháng 6 (báo cáo 6 tháng) và trước ngày 05 tháng 12 (báo cáo năm).", "Các thôn")]
    [InlineData("Các thôn báo cáo kết quả 6 tháng trước ngày 05/6, năm trước ngày 05/12 về Phòng Văn hóa - Xã hội.", "Các thôn")]
    [InlineData("Định kỳ 6 tháng (trước ngày 05/6), hằng năm (trước ngày 05/12), các thôn báo cáo kết quả thực hiện về Phòng Văn hóa - Xã hội để tổng hợp.", "các thôn")]
    [InlineData("3. Chế độ thông tin, báo cáo: Các thôn, bản và các trường học trên địa bàn xã báo cáo kết quả 6 tháng trước ngày 05/6/2026, báo cáo năm trước ngày 05/12/2026 về Phòng Văn hóa - Xã hội.", "Các thôn, bản và các trường học trên địa bàn xã")]
    public async Task A_report_of_the_half_and_one_of_the_year_are_told_apart_in_one_sentence(string sentence, string reporter)
    {
        var duties = (await Read($"III. CHẾ ĐỘ BÁO CÁO\n{sentence}")).Duties.Where(d => d.BeforeDay is not null);

        duties.Select(d => (d.Kind, d.BeforeDay, d.BeforeMonth)).ShouldBe([(DutyKind.Half, 5, 6), (DutyKind.Year, 5, 12)]);
        duties.ShouldAllBe(d => d.Reporter == reporter && d.To == "Phòng Văn hóa - Xã hội");
    }

    [Theory]
    [InlineData("Các thôn báo cáo kết quả Đợt 1 về Phòng Kinh tế trước ngày 15/10/2026.", 2026)]
    [InlineData("Các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 15 tháng 10 năm 2026.", 2026)]
    [InlineData("Các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 15/10.", null)]
    [InlineData("Định kỳ hằng năm, các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 15/10, bắt đầu từ năm 2026.", null)]
    [InlineData("Các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 15/10/2026 và các năm tiếp theo.", null)]
    [InlineData("Các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 15/10/2019.", null)]
    public async Task A_report_whose_day_names_its_year_is_due_once(string sentence, int? year)
    {
        var duty = (await Read($"III. CHẾ ĐỘ BÁO CÁO\n{sentence}")).Duties.ShouldHaveSingleItem();

        (duty.BeforeDay, duty.BeforeMonth, duty.BeforeYear).ShouldBe((15, 10, year));
    }

    [Theory]
    [InlineData("Các khoa, phòng gửi báo cáo quý về Phòng Hành chính - Tổng hợp: quý I trước ngày 20/3, quý II trước ngày 05/6, quý III trước ngày 20/9; báo cáo năm trước ngày 30/11.", "Các khoa, phòng", "Quarter 20/3, Quarter 5/6, Quarter 20/9, Year 30/11")]
    [InlineData("Các ấp báo cáo quý về Phòng Kinh tế trước ngày 15/3, 15/6, 15/9 và 15/12.", "Các ấp", "Quarter 15/3, Quarter 15/6, Quarter 15/9, Quarter 15/12")]
    [InlineData("Các trường học báo cáo quý I trước ngày 20/3, báo cáo 6 tháng trước ngày 10/6, báo cáo năm trước ngày 05/12 về Phòng Kinh tế.", "Các trường học", "Quarter 20/3, Half 10/6, Year 5/12")]
    [InlineData("Các thôn báo cáo kết quả về Phòng Kinh tế trước ngày 25 hằng tháng, báo cáo năm trước ngày 05/12.", "Các thôn", "Year 5/12, Month 25/")]
    [InlineData("Ban Xây dựng Đảng Đảng ủy có trách nhiệm tổng hợp, báo cáo Đảng ủy trước ngày 15/6 và trước ngày 30/11.", "Ban Xây dựng Đảng Đảng ủy", "Half 15/6, Year 30/11")]
    [InlineData("Các thôn gửi báo cáo tháng về Phòng Kinh tế chậm nhất vào ngày 05 tháng sau.", "Các thôn", "Month 5/")]
    public async Task A_report_of_a_quarter_or_of_every_month_is_told_by_the_words_before_its_day(string sentence, string reporter, string told)
    {
        var duties = (await Read($"III. CHẾ ĐỘ BÁO CÁO\n{sentence}")).Duties;

        string.Join(", ", duties.Select(d => $"{d.Kind} {d.BeforeDay}/{d.BeforeMonth}")).ShouldBe(told);
        duties.ShouldAllBe(d => d.Reporter == reporter);
    }

    [Theory]
    [InlineData("Phấn đấu đến cuối năm 2026, ít nhất 90% hộ gia đình được tuyên truyền; 100% thôn có chuyên mục trên loa.", "90 True, 100 False")]
    [InlineData("Trong 85% hộ đã có điện thoại, phấn đấu 70% hộ dùng dịch vụ công.", "70 False")]
    [InlineData("Phấn đấu 95% đảng viên trở lên dùng Sổ tay đảng viên điện tử.", "95 True")]
    [InlineData("Hiện nay 85% hộ đã có điện thoại.", "")]
    public async Task Outside_the_objectives_each_share_behind_strive_is_to_be_reached_and_no_other(string sentence, string told) =>
        string.Join(", ", (await Read($"II. YÊU CẦU\n{sentence}")).Targets.Select(t => $"{t.Value} {t.AtLeast}")).ShouldBe(told);

    [Fact]
    public async Task A_share_that_stands_in_a_heading_over_goals_is_a_target()
    {
        var plan = await Read("II. MỤC TIÊU\n1. Đến năm 2030, ít nhất 85% người dân trên địa bàn tỉnh tiếp cận thông tin về chuyển đổi số\n- Hình thành mạng lưới truyền thông từ tỉnh đến cơ sở.\n2. Đến năm 2035\n- Giữ vững mạng lưới.");

        plan.Targets.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => (t.Value, t.Year, t.AtLeast).ShouldBe((85, 2030, true)));
        plan.Goals.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_learns_to_use_an_assistant_is_not_told_by_one_and_a_people_named_by_its_name_is_a_minority()
    {
        (await Read("II. NHIỆM VỤ\n1. Tập huấn sử dụng trợ lý ảo cho đồng bào Khmer.")).ShouldSatisfyAllConditions(
            plan => plan.Channels.ShouldNotContain(PlanChannel.Chatbot), plan => plan.Audiences.ShouldContain(Audience.EthnicMinorities));
        (await Read("II. NHIỆM VỤ\n1. Giải đáp bằng trợ lý ảo trên Zalo.")).Channels.ShouldContain(PlanChannel.Chatbot);
    }

    [Fact]
    public async Task A_head_whose_columns_stand_side_by_side_is_read_column_by_column_in_a_text_broken_to_a_width()
    {
        var body = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"     {i}. Phòng Kinh tế phát tin trên loa truyền thanh của xã về dịch vụ công."));
        var plan = await PlanSamples.Read($" ỦY BAN NHÂN DÂN                CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n  XÃ NÀ LỐC                          Độc lập - Tự do - Hạnh phúc\n  Số: 31/KH-UBND                  Nà Lốc, ngày 10 tháng 02 năm 2026\n                                 KẾ HOẠCH\n     Truyền thông chuyển đổi số năm 2026\n        II. NHIỆM VỤ\n{body}\n");

        (plan.Document.Number, plan.Document.Date, plan.Document.Issuer).ShouldBe(("31/KH-UBND", new DateOnly(2026, 2, 10), "UBND xã Nà Lốc"));
    }

    [Theory]
    [InlineData("Các khoa, phòng", "Khoa Nội tim mạch", true)]
    [InlineData("Các khoa, phòng", "Phòng Điều dưỡng", true)]
    [InlineData("Các phòng, đơn vị thuộc Sở", "Chi cục Thủy sản", true)]
    [InlineData("Các đoàn thể, Ban Công tác Mặt trận các thôn", "Ban Công tác Mặt trận thôn Thái Lai", true)]
    [InlineData("Các phòng, đơn vị, trường học, tổ dân phố", "Tổ dân phố Đông Vệ 3", true)]
    [InlineData("Các ấp", "Ban nhân dân ấp 7", true)]
    [InlineData("Các phòng, đơn vị", "Tổ dân phố Đông Vệ 3", false)]
    [InlineData("Ủy ban Mặt trận Tổ quốc xã và các tổ chức chính trị - xã hội", "Khu dân cư số 4", false)]
    public async Task A_report_of_many_is_owed_by_each_of_its_kind(string reporter, string unit, bool mine)
    {
        var duty = (await Read($"III. CHẾ ĐỘ BÁO CÁO\n{reporter} gửi báo cáo năm về Phòng Hành chính - Tổng hợp trước ngày 30/11.", unit)).Duties.ShouldHaveSingleItem();

        (duty.Mine, duty.To).ShouldBe((mine, "Phòng Hành chính - Tổng hợp"));
    }

    [Theory]
    [InlineData("thực hiện từ tháng 4 đến tháng 8 năm 2026", PlanTimeKind.Range, "từ tháng 4 đến tháng 8 năm 2026")]
    [InlineData("thực hiện thường xuyên", PlanTimeKind.Ongoing, "thường xuyên")]
    [InlineData("tổ chức hằng năm", PlanTimeKind.Yearly, "hằng năm")]
    public async Task A_time_at_the_end_of_who_is_charged_is_the_tasks(string said, PlanTimeKind kind, string words)
    {
        var plan = await Read($"II. NHIỆM VỤ TRỌNG TÂM\n1. Dạy kỹ năng số cho người cao tuổi. Giao Đoàn Thanh niên xã chủ trì, phối hợp với Thuế cơ sở 1, các bản; {said}.\n2. Phát tin trên loa.");

        var task = plan.Tasks[0];
        (task.When.Kind, task.When.Text).ShouldBe((kind, words));
        task.Partners.ShouldBe(["Thuế cơ sở 1", "các bản"]);
    }

    [Theory]
    [InlineData("Công an xã bảo vệ an ninh mạng, xử lý người tung tin thất thiệt.", "Công an xã")]
    [InlineData("Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể cử hội viên nòng cốt tham gia các lớp học.", "Ủy ban Mặt trận Tổ quốc Việt Nam xã và các đoàn thể")]
    [InlineData("Trung tâm Hỗ trợ nông dân cập nhật giá nông sản hằng ngày.", "Trung tâm Hỗ trợ nông dân")]
    public async Task A_unit_ends_where_what_it_does_begins(string sentence, string unit) =>
        (await Read($"IV. TỔ CHỨC THỰC HIỆN\n1. {sentence}")).Responsibilities.ShouldHaveSingleItem().Unit.ShouldBe(unit);

    [Fact]
    public async Task A_heading_that_is_a_month_lends_its_time_to_what_stands_under_it()
    {
        var plan = await Read("""
            II. NHIỆM VỤ VÀ TIẾN ĐỘ THỰC HIỆN
            1. Tháng 3/2026
            - Tổ chức hội nghị phổ biến. Chủ trì: Phòng Kinh tế; phối hợp: Công đoàn.
            - Phát tin hằng tuần. Chủ trì: Phòng Kinh tế.
            2. Tháng 6 và tháng 7/2026
            - Ghi hình video. Chủ trì: Phòng Kinh tế.
            """);

        plan.Tasks.Select(task => task.When.Text).ShouldBe(["Tháng 3/2026", "hằng tuần", "Tháng 6 và tháng 7/2026"]);
    }

    [Fact]
    public async Task Points_that_are_called_by_a_word_and_a_number_are_tasks()
    {
        var plan = await Read("""
            III. NỘI DUNG PHỐI HỢP
            Nội dung 1: Mở lớp kỹ năng số cho nông dân.
            Giao Hội Nông dân xã chủ trì, phối hợp với Phòng Kinh tế thực hiện; hoàn thành trước ngày 30/6/2026.
            Nội dung 2: Phát tin trên loa hằng tuần.
            Giao Hội Người cao tuổi xã chủ trì.
            """);

        plan.Tasks.Select(task => (task.Id, string.Join('|', task.Lead), task.When.Text)).ShouldBe([("III.1", "Hội Nông dân xã", "trước ngày 30/6/2026"), ("III.2", "Hội Người cao tuổi xã", "hằng tuần")]);
    }

    [Fact]
    public async Task What_stands_under_a_heading_of_grounds_is_the_basis()
    {
        var plan = await Read("I. CĂN CỨ\n- Nghị quyết số 72-NQ/TW ngày 09/9/2025 của Bộ Chính trị;\n- Kế hoạch số 33/KH-SYT ngày 30/01/2026 của Sở Y tế.\nII. NHIỆM VỤ\n1. Phát tin.");

        plan.Document.Basis.Select(one => (one.Number, one.Date)).ShouldBe([("72-NQ/TW", new DateOnly(2025, 9, 9)), ("33/KH-SYT", new DateOnly(2026, 1, 30))]);
    }

    [Fact]
    public async Task Parts_numbered_in_words_are_sections()
    {
        var plan = await Read("""
            Phần thứ nhất. NHỮNG VẤN ĐỀ CHUNG
            1. Mục đích: Nâng cao nhận thức.
            PHẦN THỨ HAI: NỘI DUNG TUYÊN TRUYỀN
            1. Tuyên truyền về dữ liệu cá nhân.
            2. Tuyên truyền về chợ không dùng tiền mặt.
            Phần thứ ba. NHIỆM VỤ TRỌNG TÂM
            1. Phát tin trên loa hằng tuần.
            """);

        plan.Tasks.Select(task => task.Id).ShouldBe(["III.1"]);
        plan.Themes.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_units_may_report_by_the_same_days()
    {
        var plan = await Read("""
            III. CHẾ ĐỘ BÁO CÁO
            1. Các thôn báo cáo về Phòng Kinh tế trước ngày 05/6 (báo cáo 6 tháng) và trước ngày 05/12 (báo cáo năm).
            2. Định kỳ 6 tháng (trước ngày 05/6), hằng năm (trước ngày 05/12), các trường học báo cáo UBND xã (qua Phòng Kinh tế).
            """);

        plan.Duties.Select(d => (d.Reporter, d.Kind, d.To, d.Via)).ShouldBe(
        [
            ("Các thôn", DutyKind.Half, "Phòng Kinh tế", null), ("Các thôn", DutyKind.Year, "Phòng Kinh tế", null),
            ("các trường học", DutyKind.Half, "UBND xã", "Phòng Kinh tế"), ("các trường học", DutyKind.Year, "UBND xã", "Phòng Kinh tế"),
        ]);
    }

    [Fact]
    public async Task What_a_scan_left_of_the_brackets_behind_a_date_still_says_which_report_it_is()
    {
        var plan = await Read("III. CHẾ ĐỘ BÁO CÁO\nCác thôn báo cáo kết quả về UBND xã trước ngày 10/6 (d6i v6i bao cdo 6 thang) và trước ngày 05/12 (d6i vdi bdo cdo nam).");

        plan.Duties.Select(d => (d.Kind, d.BeforeDay)).ShouldBe([(DutyKind.Half, 10), (DutyKind.Year, 5)]);
    }

    [Fact]
    public async Task An_item_of_a_unit_that_begins_with_the_plan_itself_ends_nothing()
    {
        var plan = await Read("""
            III. TỔ CHỨC THỰC HIỆN
            1. Phòng Kinh tế
            Căn cứ Kế hoạch này tham mưu bố trí kinh phí.
            2. Các trường học
            - Căn cứ Kế hoạch này xây dựng kế hoạch của trường.
            - Lồng ghép trong giờ chào cờ.
            3. Các thôn: Nhắc nhau trên nhóm Zalo.
            Căn cứ Kế hoạch này, các đơn vị nghiêm túc triển khai.
            """);

        plan.Responsibilities.Select(r => r.Text).ShouldBe(
            ["Căn cứ Kế hoạch này tham mưu bố trí kinh phí.", "Căn cứ Kế hoạch này xây dựng kế hoạch của trường.", "Lồng ghép trong giờ chào cờ.", "Nhắc nhau trên nhóm Zalo."]);
    }

    [Fact]
    public async Task A_letter_that_a_program_left_alone_in_a_line_hides_no_target()
    {
        var plan = await Read("II. CHỈ TIÊU NĂM 2026\n1. T6i thi€u 70% người dân được hướng dẫn.\nỀ\n2. Mọi thôn có nhóm Zalo.");

        plan.Targets.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => (t.Value, t.AtLeast).ShouldBe((70, true)));
        plan.Goals.ShouldHaveSingleItem().Text.ShouldBe("Mọi thôn có nhóm Zalo.");
    }

    [Fact]
    public async Task Who_carries_a_task_out_may_stand_in_a_line_of_its_own_below_it()
    {
        var plan = await Read("""
            III. NHIỆM VỤ
            1. Mở chuyên mục về dịch vụ công trực tuyến trên Trang thông tin điện tử.
            Thực hiện: Văn phòng HĐND và UBND chủ trì, phối hợp với Phòng Kinh tế; các thôn. Thời gian: tháng 11/2026.
            2. Phát bản tin hằng tuần trên loa truyền thanh.
            Thực hiện: Phòng Văn hóa - Xã hội chủ trì. Thời gian: thường xuyên.
            """);

        plan.Tasks.Select(t => (string.Join("|", t.Lead), string.Join("|", t.Partners))).ShouldBe([("Văn phòng HĐND và UBND", "Phòng Kinh tế|các thôn"), ("Phòng Văn hóa - Xã hội", "")]);
    }

    [Fact]
    public async Task Forms_that_say_what_to_do_are_tasks_without_a_time()
    {
        var plan = await Read("""
            III. HÌNH THỨC TUYÊN TRUYỀN
            1. Tuyên truyền trên hệ thống truyền thanh xã: mở chuyên mục, lồng ghép trong bản tin.
            2. Tuyên truyền trực quan: treo băng rôn tại nhà văn hóa thôn.
            3. Tuyên truyền qua nhóm Zalo của các thôn.
            """);

        plan.Tasks.Select(t => t.Id).ShouldBe(["III.1", "III.2", "III.3"]);
        plan.Tasks.ShouldAllBe(t => t.When.Kind == PlanTimeKind.None && t.Lead.Count == 0);
    }

    [Fact]
    public async Task Forms_that_are_only_named_are_none() =>
        (await Read("III. HÌNH THỨC TUYÊN TRUYỀN\n1. Tuyên truyền miệng.\n2. Pa nô, áp phích, băng rôn.\n3. Hệ thống truyền thanh, mạng xã hội.")).Tasks.ShouldBeEmpty();

    [Fact]
    public async Task The_contents_of_a_party_plan_are_themes_and_what_its_units_are_told_no_task()
    {
        var plan = await Read("""
            II- NỘI DUNG
            1- Tuyên truyền quan điểm, mục tiêu của Nghị quyết.
            2- Tuyên truyền kết quả xây dựng "chi bộ số".
            3- Đấu tranh, phản bác các luận điệu xuyên tạc.
            III- TỔ CHỨC THỰC HIỆN
            1- Ban Xây dựng Đảng
            - Chủ trì, tham mưu Đảng ủy tổ chức hội nghị quán triệt.
            2- Các chi bộ, đảng bộ trực thuộc
            - Sinh hoạt chuyên đề ít nhất 01 buổi trong quý IV năm 2026.
            - Báo cáo kết quả về Đảng ủy (qua Ban Xây dựng Đảng) trước ngày 10/11 hằng năm.
            """, "Chi bộ bản Nà Lốc");

        plan.Tasks.ShouldBeEmpty();
        plan.Themes.Count.ShouldBe(3);
        plan.Responsibilities.Count(r => r.Mine).ShouldBe(2);
        plan.Targets.ShouldHaveSingleItem().Year.ShouldBe(2026);
        plan.Duties.ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Mine.ShouldBeTrue(), d => d.Via.ShouldBe("Ban Xây dựng Đảng"));
    }

    [Fact]
    public async Task Contents_that_name_who_does_them_are_tasks() =>
        (await Read("II. NỘI DUNG\n1. Tuyên truyền về chuyển đổi số (Chủ trì: Phòng Kinh tế).\n2. Tuyên truyền về an toàn thông tin (Chủ trì: Công an xã).")).ShouldSatisfyAllConditions(
            p => p.Tasks.Count.ShouldBe(2), p => p.Themes.ShouldBeEmpty());

    private static Task<PlanContent> Read(string sections, string? unit = null) =>
        PlanSamples.Read($"UBND XÃ NÀ LỐC\nSố: 07/KH-UBND\nNà Lốc, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTuyên truyền chuyển đổi số\nI. MỤC ĐÍCH\nNâng cao nhận thức của Nhân dân.\n{sections}\n", unit);
}
