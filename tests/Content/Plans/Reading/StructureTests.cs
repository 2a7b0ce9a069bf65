using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>What a section is, by what stands in it and not by its heading alone; and what its numbers were before a scan lost them.</summary>
public sealed class StructureTests
{
    private const string Labelled = """
        1. Truyền thông trên báo chí
        a) Mở chuyên trang về chuyển đổi số.
        - Cơ quan chủ trì: Báo và Phát thanh, Truyền hình Quảng Ninh.
        - Thời gian thực hiện: Hằng năm.
        b) Nâng cấp chuyên mục trên Cổng thông tin điện tử.
        - Cơ quan chủ trì: Văn phòng UBND tỉnh.
        - Thời gian thực hiện: Quý III năm 2026.
        """;

    [Theory]
    [InlineData("II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN")]
    [InlineData("II. PHÂN CÔNG THỰC HIỆN")]
    [InlineData("II. TỔ CHỨC THỰC HIỆN CÁC NỘI DUNG")]
    public async Task Places_that_say_who_leads_are_tasks_whatever_their_section_is_called(string heading)
    {
        var plan = await Read($"{heading}\n{Labelled}");

        plan.Tasks.Select(t => t.Lead.ShouldHaveSingleItem()).ShouldBe(["Báo và Phát thanh, Truyền hình Quảng Ninh", "Văn phòng UBND tỉnh"]);
        plan.Responsibilities.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_section_of_tasks_and_assignment_that_goes_through_the_units_tells_responsibilities()
    {
        var plan = await Read("II. NHIỆM VỤ VÀ PHÂN CÔNG THỰC HIỆN\n1. Phòng Văn hóa - Xã hội\n- Tham mưu, theo dõi, đôn đốc.\n2. Công an xã\n- Ngăn chặn tin giả.");

        plan.Tasks.ShouldBeEmpty();
        plan.Responsibilities.Select(r => r.Unit).ShouldBe(["Phòng Văn hóa - Xã hội", "Công an xã"]);
    }

    [Fact]
    public async Task A_units_heading_that_fills_its_line_does_not_run_into_its_work()
    {
        const string wide = "- Bố trí công chức, đoàn viên hướng dẫn người dân nộp hồ sơ, cập nhật sổ tay hỏi đáp về thủ tục.";
        var plan = await Read("II. TRÁCH NHIỆM THỰC HIỆN\n1. Trung tâm Phục vụ hành chính công\n" + string.Join('\n', Enumerable.Repeat(wide, 30))
            + "\n2. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội phường\nVận động hội viên, đoàn viên gương mẫu.\n");

        plan.Responsibilities[^1].ShouldSatisfyAllConditions(
            r => r.Unit.ShouldBe("Ủy ban Mặt trận Tổ quốc Việt Nam phường và các tổ chức chính trị - xã hội phường"),
            r => r.Text.ShouldBe("Vận động hội viên, đoàn viên gương mẫu."));
    }

    [Fact]
    public async Task Who_leads_is_told_by_the_sentence_below_a_tasks_heading()
    {
        var task = (await Read("II. NHIỆM VỤ\n1. Truyền thông trên báo chí\nBáo và Phát thanh, Truyền hình Bắc Ninh chủ trì, phối hợp với Sở Khoa học và Công nghệ theo dõi, phản ánh kết quả.")).Tasks.ShouldHaveSingleItem();

        task.Lead.ShouldBe(["Báo và Phát thanh, Truyền hình Bắc Ninh"]);
        task.Partners.ShouldBe(["Sở Khoa học và Công nghệ"]);
    }

    [Theory]
    [InlineData("Treo băng rôn tại trụ sở trước ngày 15/5/2026.", PlanTimeKind.By, "2026-05-14")]
    [InlineData("Hoàn thành việc in tờ rơi trước ngày 15/5/2026.", PlanTimeKind.By, "2026-05-14")]
    [InlineData("Chạy xe loa lưu động đến hết ngày 30/6/2026.", PlanTimeKind.By, "2026-06-30")]
    [InlineData("Ra quân hướng dẫn người dân trong tháng 9/2026.", PlanTimeKind.Range, "2026-09-30")]
    [InlineData("Họp thôn, gửi kết quả về Phòng Kinh tế trước ngày 15/5/2026.", PlanTimeKind.None, null)]
    public async Task A_last_day_at_the_end_of_a_tasks_sentence_is_its_time_unless_something_is_sent_by_it(string words, PlanTimeKind kind, string? last)
    {
        var when = (await Read($"II. NHIỆM VỤ\n1. {words}\n2. Mở chuyên mục.")).Tasks[0].When;

        when.Kind.ShouldBe(kind);
        when.To.ShouldBe(last is null ? null : DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_list_has_the_year_of_the_words_that_announce_it()
    {
        var plan = await Read("II. CHỈ TIÊU\nPhấn đấu trong năm 2026:\n- 100% thôn có Tổ công nghệ số cộng đồng.\n- Ít nhất 85% hộ được nghe tuyên truyền.\nĐến năm 2030: ít nhất 80% người dân dùng dịch vụ công trực tuyến.");

        plan.Targets.Select(t => (t.Value, t.Year)).ShouldBe([(100, 2026), (85, 2026), (80, 2030)]);
    }

    [Fact]
    public async Task Two_equal_shares_of_one_sentence_are_two_targets_each_with_its_clause()
    {
        var plan = await Read("II. MỤC TIÊU\n1. Trong năm 2026, 100% chi bộ sinh hoạt chuyên đề; 100% xã, phường có đầu mối truyền thông.");

        plan.Targets.Select(t => t.Text).ShouldBe(["Trong năm 2026, 100% chi bộ sinh hoạt chuyên đề", "100% xã, phường có đầu mối truyền thông."]);
        plan.Targets.ShouldAllBe(t => t.Year == 2026);
    }

    [Fact]
    public async Task A_share_in_brackets_that_was_reached_before_is_no_target() =>
        (await Read("II. CHỈ TIÊU\n1. Đến hết năm 2026, ít nhất 90% hộ kinh doanh nhận thanh toán bằng mã QR (cuối năm 2025 đạt 63%).")).Targets.ShouldHaveSingleItem().Value.ShouldBe(90);

    [Fact]
    public async Task A_report_is_of_the_kind_named_behind_its_day_and_by_the_unit_before_the_colon()
    {
        (await Read("III. TỔ CHỨC THỰC HIỆN\n1. Các thôn: Tuyên truyền tại cuộc họp thôn; báo cáo kết quả về Phòng Kinh tế trước ngày 08/6 đối với báo cáo 6 tháng và trước ngày 01/12 đối với báo cáo năm.")).Duties
            .Select(d => (d.Reporter, d.Kind, d.BeforeDay, d.BeforeMonth)).ShouldBe([("Các thôn", DutyKind.Half, 8, 6), ("Các thôn", DutyKind.Year, 1, 12)]);
    }

    [Fact]
    public async Task Who_reports_to_the_same_in_a_list_reports_what_its_next_point_tells_too()
    {
        (await Read("III. CHẾ ĐỘ BÁO CÁO\n1. Các đơn vị, các khu phố báo cáo năm trước ngày 20/11 về Phòng Văn hóa - Xã hội.\n2. Riêng kết quả đợt cao điểm gửi về Phòng Văn hóa - Xã hội trước ngày 19/10/2026.\n3. Kết quả khác gửi về UBND xã trước ngày 01/7.")).Duties
            .Select(d => (d.Reporter, d.BeforeDay, d.BeforeMonth)).ShouldBe([("Các đơn vị, các khu phố", 20, 11), ("Các đơn vị, các khu phố", 19, 10)]);
    }

    [Fact]
    public async Task Reports_after_each_wave_are_due_by_the_day_of_each() =>
        (await Read("III. BÁO CÁO\nKết thúc mỗi đợt, các đơn vị chủ trì gửi báo cáo về Phòng Văn hóa - Xã hội: đợt 1 trước ngày 25/5/2026, đợt 2 trước ngày 10/11/2026.")).Duties
            .Select(d => (d.Reporter, d.BeforeDay, d.BeforeMonth, d.To)).ShouldBe([("các đơn vị", 25, 5, "Phòng Văn hóa - Xã hội"), ("các đơn vị", 10, 11, "Phòng Văn hóa - Xã hội")]);

    [Fact]
    public async Task A_section_that_lists_units_tells_what_each_does_whatever_it_is_called()
    {
        var plan = await Read("III. NHIỆM VỤ\n1. Treo băng rôn.\nChủ trì: Công an xã.\nIV. AI LÀM VIỆC GÌ\n* Phòng Kinh tế: tham mưu cấp kinh phí.\n* Công an xã: hướng dẫn nhận diện lừa đảo.\n* Trạm Y tế: tuyên truyền hồ sơ sức khỏe điện tử.");

        plan.Responsibilities.Select(r => r.Unit).ShouldBe(["Phòng Kinh tế", "Công an xã", "Trạm Y tế"]);
        plan.Tasks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_meeting_of_speakers_before_a_day_is_no_report() =>
        (await Read("II. HOẠT ĐỘNG\n1. Phòng Văn hóa - Xã hội tổ chức hội nghị cho báo cáo viên; hoàn thành trước ngày 15/4/2026.\n2. Treo băng rôn.")).Duties.ShouldBeEmpty();

    [Theory]
    [InlineData("II. CHỈ TIÊU\n1. 100% cán bộ được quán triệt.", 2026)]
    [InlineData("II. CHỈ TIÊU\n1. 100% cán bộ được quán triệt trước ngày 31/12/2027.", 2027)]
    [InlineData("II. MỤC TIÊU\n1. Mục tiêu cụ thể đến ngày 31/12/2028\na) 100% cán bộ được quán triệt.", 2028)]
    public async Task A_target_is_of_the_year_of_its_last_day_or_else_of_the_plans(string sections, int year) => (await Read(sections)).Targets.ShouldHaveSingleItem().Year.ShouldBe(year);

    [Fact]
    public async Task The_contents_half_of_contents_and_forms_are_themes()
    {
        var plan = await Read("II. NỘI DUNG VÀ HÌNH THỨC TRUYỀN THÔNG\n1. Nội dung\na) Cơ chế mới về sở hữu trí tuệ.\nb) Kỹ năng số, an toàn thông tin.\n2. Hình thức\na) Pa nô, áp phích, màn hình LED.\nb) Hội nghị, cuộc thi.");

        plan.Themes.Select(t => t.Text).ShouldBe(["Cơ chế mới về sở hữu trí tuệ.", "Kỹ năng số, an toàn thông tin."]);
        plan.Tasks.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("II. THÔNG ĐIỆP VÀ NỘI DUNG TUYÊN TRUYỀN\n1. Thông điệp\nSố hóa để gần dân.\n2. Nội dung\n2.1. Lợi ích của ruộng đồng số.\n2.2. Cảnh giác với cuộc gọi lạ.")]
    [InlineData("II. CHỦ ĐỀ, NỘI DUNG TUYÊN TRUYỀN\n1. Chủ đề\nSố hóa để gần dân.\n2. Nội dung tuyên truyền\na) Lợi ích của ruộng đồng số.\nb) Cảnh giác với cuộc gọi lạ.")]
    public async Task Beside_a_message_the_contents_alone_are_themes(string section)
    {
        var plan = await Read($"{section}\nIII. NHIỆM VỤ\n1. Treo băng rôn.\nChủ trì: Công an xã.");

        plan.Themes.Select(t => t.Text).ShouldBe(["Lợi ích của ruộng đồng số.", "Cảnh giác với cuộc gọi lạ."]);
        plan.Tasks.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_ends_a_document_is_told_to_no_unit() =>
        (await Read("II. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở\n- Bố trí kinh phí.\n2. Các phòng, đơn vị\n- Giao người phụ trách.\nYêu cầu Trưởng các phòng, Thủ trưởng các đơn vị nghiêm túc triển khai thực hiện./.")).Responsibilities.Count.ShouldBe(2);

    [Fact]
    public async Task A_title_that_names_the_day_of_a_resolution_and_one_year_is_for_that_year()
    {
        var plan = await PlanSamples.Read("UBND XÃ NÀ LỐC\nSố: 07/KH-UBND\nNà Lốc, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTuyên truyền Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị năm 2026\nI. NHIỆM VỤ\n1. Treo băng rôn.\n- Thời gian: Tháng 9.\n2. Mở chuyên mục.\n- Thời gian: Quý III.");

        plan.Tasks.Select(t => t.When.From).ShouldBe([new(2026, 9, 1), new(2026, 7, 1)]);
    }

    [Fact]
    public async Task A_narrow_heads_motto_and_day_that_go_on_below_are_neither_the_issuers_nor_lost()
    {
        var document = (await PlanSamples.Read("ỦY BAN NHÂN DÂN      CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nXÃ NÀ LỐC            VIỆT NAM\n                     Độc lập - Tự do - Hạnh phúc\n\nSố: 27/KH-UBND       Nà Lốc, ngày 12 tháng 01 năm\n                     2026\n\nKẾ HOẠCH\nTuyên truyền chuyển đổi số\nI. NHIỆM VỤ\n1. Treo băng rôn.\n2. Mở chuyên mục.")).Document;

        document.Issuer.ShouldBe("UBND xã Nà Lốc");
        document.Date.ShouldBe(new(2026, 1, 12));
    }

    [Fact]
    public async Task Parts_whose_titles_stand_on_their_next_lines_are_sections()
    {
        var plan = await PlanSamples.Read("UBND XÃ TRÀ CÚ\nSố: 88/KH-UBND\nTrà Cú, ngày 25 tháng 02 năm 2026\nKẾ HOẠCH\nPhổ biến Nghị quyết số 57-NQ/TW\n\nPhần thứ nhất\nMỤC TIÊU\n1. Đến hết năm 2026\na) Mở tối thiểu 38 lớp tại nhà văn hóa ấp.\n\nPhần thứ hai\nNỘI DUNG CẦN PHỔ BIẾN\n1. Cách dùng chữ ký số.\n2. Kỹ thuật trồng mía.\n\nPhần thứ ba\nLỊCH CÔNG VIỆC TRONG NĂM\n1. Tháng 3 năm 2026\n- Ra mắt chuyên mục (Văn phòng HĐND và UBND xã chủ trì, Công an xã phối hợp; hoàn thành trước ngày 15/3/2026).\n- Thay mới pa nô (Phòng Kinh tế chủ trì; thường xuyên).");

        plan.Targets.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Value.ShouldBe(38), t => t.Year.ShouldBe(2026));
        plan.Themes.Count.ShouldBe(2);
        plan.Tasks[0].ShouldSatisfyAllConditions(t => t.Lead.ShouldBe(["Văn phòng HĐND và UBND xã"]), t => t.Partners.ShouldBe(["Công an xã"]), t => t.When.To.ShouldBe(new(2026, 3, 14)));
        plan.Tasks[1].When.Kind.ShouldBe(PlanTimeKind.Ongoing);
    }

    [Fact]
    public async Task Sections_whose_headings_say_nothing_known_are_told_by_who_is_charged_in_them()
    {
        var plan = await Read("II. KẾT QUẢ CẦN ĐẠT\n1. Ít nhất 60% xã, phường có báo cáo viên trong năm 2026.\nIII. ĐỐI VỚI TỪNG NHÓM\n1. Phát hành sổ tay điện tử.\nGiao Phòng Kế hoạch - Tài chính chủ trì, phối hợp với Thuế tỉnh Đồng Tháp. Hoàn thành trước ngày 30/6/2026.\n2. Trình chiếu clip.\nGiao Văn phòng Sở chủ trì. Thực hiện hằng tháng.\nIV. NHIỆM VỤ CỦA CÁC CƠ QUAN, ĐƠN VỊ\n1. Công an xã: Ngăn chặn tin giả.\n2. Phòng Kinh tế: Cân đối kinh phí.");

        plan.Targets.ShouldHaveSingleItem().Value.ShouldBe(60);
        plan.Tasks.Select(t => (t.Lead.ShouldHaveSingleItem(), t.When.Kind)).ShouldBe([("Phòng Kế hoạch - Tài chính", PlanTimeKind.By), ("Văn phòng Sở", PlanTimeKind.Monthly)]);
        plan.Responsibilities.Select(r => r.Unit).ShouldBe(["Công an xã", "Phòng Kinh tế"]);
    }

    [Fact]
    public async Task The_dash_of_a_units_name_at_the_beginning_of_a_line_is_no_bullet()
    {
        const string wide = "- Bố trí công chức, đoàn viên hướng dẫn người dân nộp hồ sơ, cập nhật sổ tay hỏi đáp về thủ tục.";
        var plan = await Read("II. CHẾ ĐỘ BÁO CÁO\n" + string.Join('\n', Enumerable.Repeat(wide, 30)) + "\n1. Báo cáo 6 tháng: Các cơ quan, đơn vị, trường học và Ban nhân dân các ấp gửi về Phòng Văn hóa\n- Xã hội trước ngày 08/6/2026.");

        plan.Duties.ShouldContain(d => d.To == "Phòng Văn hóa - Xã hội" && d.BeforeDay == 8 && d.BeforeMonth == 6);
    }

    private static Task<PlanContent> Read(string sections, string? unit = null) =>
        PlanSamples.Read($"UBND XÃ NÀ LỐC\nSố: 07/KH-UBND\nNà Lốc, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\nTuyên truyền chuyển đổi số năm 2026\nI. MỤC ĐÍCH\nNâng cao nhận thức của Nhân dân.\n{sections}\n", unit);
}
