using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.PlansOut;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Tests.PlansOut;

public sealed class OwnPlanTests
{
    private const string Shared = "Tuyên truyền, phổ biến Nghị quyết số 57-NQ/TW trên hệ thống thông tin cơ sở";

    private static readonly Unit s_unit = new() { Id = "u", Code = "ms", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La" };

    private static readonly HigherPlan s_province = Plan("p1", new()
    {
        Document = new()
        {
            Kind = "QĐ", Number = "2493/QĐ-UBND", Date = new(2025, 10, 3), Issuer = "UBND tỉnh Sơn La", Title = "Ban hành Kế hoạch truyền thông thực hiện Nghị quyết số 57-NQ/TW",
            Basis = [new("57-NQ/TW", new(2024, 12, 22), "Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị;")],
        },
        Themes = [new("II.1", "Vai trò của khoa học, công nghệ", 5)],
        Duties = [new() { Kind = DutyKind.Year, BeforeDay = 5, BeforeMonth = 12, To = "UBND tỉnh", Via = "Sở Văn hóa, Thể thao và Du lịch", Mine = true }, new() { Kind = DutyKind.Year, BeforeDay = 20, BeforeMonth = 12, To = "UBND tỉnh" }],
        Responsibilities = [new("UBND các xã, phường", "Xây dựng kế hoạch hằng năm", true, 9), new("Sở Công Thương", "Việc khác", false, 10)],
    }, noExtra: "Nhiệm vụ năm 2025 do các xã tự bố trí (ngân sách nhà nước không cấp bổ sung).",
        new() { Id = "III.1.a", Text = Shared, Lead = ["Sở VHTT&DL", "UBND các xã, phường"], Partners = ["Sở KH&CN"], Mine = TaskRole.Lead, When = new(PlanTimeKind.Yearly, Text: "Hằng năm"), Channels = [PlanChannel.Loudspeaker, PlanChannel.Portal] },
        new() { Id = "III.1.c", Text = "Tổ chức sự kiện hưởng ứng ngày 10/10", Lead = ["Sở KH&CN"], Partners = ["UBND cấp xã"], Mine = TaskRole.Partner });

    private static readonly HigherPlan s_party = Plan("p2", new()
    {
        Document = new() { Kind = "KH", Issuer = "Ban Chỉ đạo tỉnh", Title = "Tuyên truyền năm 2026", Basis = [new("57-NQ/TW", new(2024, 12, 22), "Nghị quyết 57-NQ/TW"), new("2493/QĐ-UBND", new(2025, 10, 3), "Quyết định số 2493/QĐ-UBND")] },
    }, noExtra: null, new PlanTask { Id = "II.2", Text = Shared + ".", Lead = ["UBND cấp xã"], Result = "Chuyên mục hằng tuần", Mine = TaskRole.Lead });

    [Fact]
    public void The_same_task_of_two_plans_stands_once_with_both_sources_and_collective_names_become_the_units_own()
    {
        var tasks = OwnTasks.Of([s_province, s_party], s_unit);

        tasks.Count.ShouldBe(2);
        (string.Join('|', tasks[0].Lead), string.Join('|', tasks[0].Partners), tasks[0].Result, tasks[0].When, string.Join(',', tasks[0].Plans)).ShouldBe(("Sở VHTT&DL|UBND xã Mường Sáng", "Sở KH&CN", "Chuyên mục hằng tuần", "Hằng năm", "0,1"));
        (tasks[1].Role, string.Join('|', tasks[1].Partners)).ShouldBe((TaskRole.Partner, "UBND xã Mường Sáng"));
        OwnTasks.Of([s_province, s_party], s_unit, new HashSet<string> { "p1-III.1.c" }).ShouldHaveSingleItem().Text.ShouldBe("Tổ chức sự kiện hưởng ứng ngày 10/10");
    }

    [Fact]
    public void A_room_of_the_unit_that_its_settings_name_keeps_its_name()
    {
        var unit = s_unit with { Settings = new() { Names = ["Phòng Văn hóa - Xã hội", "UBND các xã"] } };
        var plan = Plan("p5", new() { Document = new() { Kind = "KH" } }, null, new PlanTask { Id = "1", Text = "Việc", Lead = ["Phòng Văn hóa - Xã hội"], Partners = ["UBND các xã", "UBND cấp xã"], Mine = TaskRole.Lead });

        var task = OwnTasks.Of([plan], unit).ShouldHaveSingleItem();

        (string.Join('|', task.Lead), string.Join('|', task.Partners)).ShouldBe(("Phòng Văn hóa - Xã hội", "UBND xã Mường Sáng"));
    }

    [Theory]
    [InlineData(0.85, "UBND xã Muong Sanq")]
    [InlineData(0.75, "UBND xã Mường Sáng")]
    public void A_misread_name_is_the_units_own_in_a_scan_that_was_read_badly_alone(double confidence, string lead)
    {
        var plan = Plan("p6", new() { Document = new() { Kind = "KH" } }, null, new PlanTask { Id = "1", Text = "Việc", Lead = ["UBND xã Muong Sanq"], Mine = TaskRole.Lead });

        OwnTasks.Of([plan with { Plan = plan.Plan with { Content = plan.Plan.Content with { Confidence = confidence } } }], s_unit).ShouldHaveSingleItem().Lead.ShouldBe([lead]);
    }

    [Fact]
    public void The_draft_cites_in_full_once_keeps_blanks_and_carries_the_duties_over()
    {
        var document = Draft();

        document.Bases.ShouldBe([
            "Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;",
            "Căn cứ Quyết định số 2493/QĐ-UBND ngày 03 tháng 10 năm 2025 của Ủy ban nhân dân tỉnh Sơn La ban hành Kế hoạch truyền thông thực hiện Nghị quyết số 57-NQ/TW;",
            "Căn cứ Kế hoạch số … ngày … tháng … năm … của Ban Chỉ đạo tỉnh về tuyên truyền năm 2026",
        ]);
        var words = document.Body.OfType<OfficialParagraph>().Select(paragraph => paragraph.Text).ToArray();
        words.ShouldContain("Báo cáo năm: gửi UBND tỉnh qua Sở Văn hóa, Thể thao và Du lịch, trước ngày 05/12 hằng năm (theo Quyết định số 2493/QĐ-UBND).");
        words.Count(word => word.StartsWith("Báo cáo", StringComparison.Ordinal)).ShouldBe(1, "a duty of others is not ours");
        words.ShouldContain("Theo Quyết định số 2493/QĐ-UBND: nhiệm vụ năm 2025 do các xã tự bố trí (ngân sách nhà nước không cấp bổ sung).", "with the year it says so for");
        words.ShouldContain("Kinh phí thực hiện: …");
        words.ShouldContain("Nhiệm vụ theo Quyết định số 2493/QĐ-UBND, Kế hoạch số …");
        words.ShouldContain("Phối hợp với Sở VHTT&DL; Sở KH&CN thực hiện các nhiệm vụ số 1, 2 tại Phụ lục.", "a commune gives a department of the province nothing to do");
        document.Receivers.ShouldBe(["Ủy ban nhân dân tỉnh Sơn La (để báo cáo)", "Ban Chỉ đạo tỉnh (để báo cáo)", "Sở Văn hóa, Thể thao và Du lịch (để báo cáo)", "Các cơ quan, đơn vị liên quan"]);
        document.Appendices.ShouldHaveSingleItem().Body.OfType<OfficialTable>().Single().Rows.ShouldBe([
            ["1", Shared, "Loa truyền thanh; Cổng/trang thông tin điện tử", "Sở VHTT&DL; UBND xã Mường Sáng", "Sở KH&CN", "Chuyên mục hằng tuần", "Hằng năm"],
            ["2", "Tổ chức sự kiện hưởng ứng ngày 10/10", "…", "Sở KH&CN", "UBND xã Mường Sáng", "…", "…"],
        ]);
    }

    [Fact]
    public void A_document_that_only_the_title_names_is_cited_by_its_number_alone()
    {
        const string Title = "Tuyên truyền thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị trên địa bàn tỉnh năm 2026";
        var plan = Plan("p4", new() { Document = new() { Kind = "KH", Number = "9/KH-UBND", Title = Title, Basis = [new("57-NQ/TW", null, Title)] } }, null, new PlanTask { Id = "1", Text = "Việc", Lead = ["các bản"], Mine = TaskRole.Partner });

        var document = OwnPlan.Of(s_unit, [plan], OwnTasks.Of([plan], s_unit), "", new OfficialSigner(OfficialSigners.Of(s_unit)[0]), 2026);

        document.Bases[0].ShouldBe("Căn cứ Nghị quyết số 57-NQ/TW;");
        document.Body.OfType<OfficialParagraph>().ShouldContain(paragraph => paragraph.Text == "Các bản: nhiệm vụ số 1 tại Phụ lục.");
    }

    [Fact]
    public void What_asked_the_upper_office_is_no_basis_a_law_comes_first_and_slips_are_not_copied()
    {
        var plan = Plan("p6", new()
        {
            Document = new()
            {
                Kind = "QĐ", Number = "9/QĐ-UBND", Date = new(2026, 2, 3), Issuer = "UBND tỉnh Sơn La", Title = "Kế hoạch đẩy mạnh truyền thông trên địa bàn tỉnh Sơn La",
                Basis =
                [
                    new("57-NQ/TW", new(2024, 12, 22), "VỀ VIỆC BAN HÀNH KẾ HOẠCH THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW CỦA BỘ CHÍNH TRỊ"), new("71/NQ-CP", new(2025, 4, 1), "Căn cứ Nghị quyết 71/NQ-CP ngày 01/4/2025 của Chính phủ thực hiện Nghị quyết số 57- NQ/TW"),
                    new(null, null, "Căn cứ Luật Tổ chức chính quyền địa phương năm 2025"), new("263/TTr-SVHTT", null, "Theo đề nghị của Giám đốc Sở Văn hóa tại Tờ trình số 263/TTr-SVHTT"),
                ],
            },
            Responsibilities = [new("UBND các xã, phường", "Tuyên truyền Nghị quyết số 57/NQ-TW trên trên Trang thông tin điện tử", true, 9)],
        }, null);

        var document = OwnPlan.Of(s_unit with { Settings = new() { Names = ["Phòng Văn hóa - Xã hội", "UBND xã Mường Sáng"] } }, [plan], [], OwnPlan.Proposed(s_unit, plan.Plan.Content.Document), new OfficialSigner(OfficialSigners.Of(s_unit)[0]), 2026);

        document.Bases.ShouldBe([
            "Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;", "Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024;", "Căn cứ Nghị quyết số 71/NQ-CP ngày 01 tháng 4 năm 2025 của Chính phủ thực hiện Nghị quyết số 57-NQ/TW;",
            "Căn cứ Quyết định số 9/QĐ-UBND ngày 03 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Sơn La ban hành Kế hoạch đẩy mạnh truyền thông trên địa bàn tỉnh Sơn La",
        ]);
        document.Subject.ShouldBe("Đẩy mạnh truyền thông trên địa bàn xã Mường Sáng", "the head says Kế hoạch already, and the place is the unit's own");
        var words = document.Body.OfType<OfficialParagraph>().Select(paragraph => paragraph.Text).ToArray();
        words[0].ShouldBe("Ủy ban nhân dân xã Mường Sáng ban hành Kế hoạch đẩy mạnh truyền thông trên địa bàn xã Mường Sáng như sau:");
        words.ShouldContain("Tuyên truyền Nghị quyết số 57-NQ/TW trên Trang thông tin điện tử.");
        words.ShouldContain("Phòng Văn hóa - Xã hội: …", "what a room of the unit does, only a person knows");
    }

    [Fact]
    public void A_paragraph_that_names_all_documents_is_cut_into_them_and_what_is_no_basis_is_left_out()
    {
        const string All = "Căn cứ Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Luật Tổ chức chính quyền địa phương năm 2025; Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND tỉnh Sơn La; căn cứ tình hình thực tế; Ủy ban nhân dân xã Mường Sáng ban hành Kế hoạch như sau:;";
        var plan = Plan("p8", new() { Document = new() { Kind = "KH", Number = "9/KH-UBND", Title = "Truyền thông năm 2026", Issuer = "UBND xã Mường Sáng", Basis = [new("57-NQ/TW", new(2024, 12, 22), All), new("45/KH-UBND", new(2026, 1, 5), All)] } }, null);

        var document = OwnPlan.Of(s_unit, [plan], [], "", new OfficialSigner(OfficialSigners.Of(s_unit)[0]), 2026);

        document.Bases.SkipLast(1).ShouldBe(["Căn cứ Luật Tổ chức chính quyền địa phương năm 2025;", "Căn cứ Nghị quyết số 57-NQ/TW ngày 22 tháng 12 năm 2024 của Bộ Chính trị;", "Căn cứ Kế hoạch số 45/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Sơn La;"]);
    }

    [Fact]
    public void How_the_plan_goes_on_is_cut_off_the_last_document_too()
    {
        const string All = "Thực hiện Kế hoạch số 45/KH-UBND ngày 05/01/2026 của UBND tỉnh Sơn La, Ủy ban nhân dân xã Mường Sáng ban hành Kế hoạch như sau:";
        var plan = Plan("p9", new() { Document = new() { Kind = "KH", Number = "9/KH-UBND", Basis = [new("45/KH-UBND", new(2026, 1, 5), All)] } }, null);

        OwnPlan.Of(s_unit, [plan], [], "", new OfficialSigner(OfficialSigners.Of(s_unit)[0]), 2026).Bases[0].ShouldBe("Căn cứ Kế hoạch số 45/KH-UBND ngày 05 tháng 01 năm 2026 của UBND tỉnh Sơn La;");
    }

    [Fact]
    public void Money_that_is_known_fills_its_blank_the_units_own_before_what_the_plan_above_names()
    {
        var plan = Plan("p10", new() { Document = new() { Kind = "KH", Number = "9/KH-UBND" } }, null) with { Money = [new(45_000_000, BudgetSource.Commune, 2026, "", 1)] };
        BudgetLine[] own = [new() { UnitId = "u", Year = 2026, Source = BudgetSource.Commune, Title = "Chi", Planned = 30_000_000 }, new() { UnitId = "u", Year = 2026, Source = BudgetSource.Raised, Title = "Chi", Planned = 20_000_000, Approved = 15_000_000 }];

        Money(plan).ShouldBe("Kinh phí thực hiện: theo Kế hoạch số 9/KH-UBND là 45.000.000 đồng, từ ngân sách cấp xã.");
        Money(plan with { Budget = own }).ShouldBe("Kinh phí thực hiện: 45.000.000 đồng, gồm ngân sách cấp xã 30.000.000 đồng, nguồn xã hội hóa 15.000.000 đồng.");

        static string Money(HigherPlan plan) => OwnPlan.Of(s_unit, [plan], [], "", new OfficialSigner(OfficialSigners.Of(s_unit)[0]), 2026).Body.OfType<OfficialParagraph>().Single(one => one.Text.StartsWith("Kinh phí thực hiện", StringComparison.Ordinal)).Text;
    }

    [Fact]
    public void No_year_stands_in_it_that_stands_in_no_source()
    {
        var words = string.Join('\n', Draft().Body.OfType<OfficialParagraph>().Select(paragraph => paragraph.Text));

        words.Split(' ', '/', '\n', '.', ',', ')').Where(word => word.Length == 4 && word.StartsWith("20", StringComparison.Ordinal)).Distinct().ShouldBe(["2026", "2025"], "the subject names the one, the plan above the other");
    }

    [Fact]
    public void Without_a_duty_and_without_a_task_it_says_so()
    {
        var empty = Plan("p3", new() { Document = new() { Kind = "KH", Number = "9/KH-UBND" } }, null);

        var document = OwnPlan.Of(s_unit, [empty], OwnTasks.Of([empty], s_unit), "", new OfficialSigner(OfficialSigners.Of(s_unit)[0]), 2026);

        document.Appendices.ShouldBeEmpty();
        document.Body.OfType<OfficialParagraph>().ShouldContain(paragraph => paragraph.Text == "Kế hoạch cấp trên không nêu thời hạn báo cáo của đơn vị: …");
    }

    [Fact]
    public void It_is_a_plan_in_the_official_form_whose_annex_lies()
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(OfficialForm.Write(Draft())), false);

        new OpenXmlValidator().Validate(file).Select(error => error.Description).ShouldBeEmpty();
        var body = file.MainDocumentPart!.Document!.Body!;
        body.InnerText.ShouldContain("KẾ HOẠCH");
        body.InnerText.ShouldContain("/KH-UBND");
        body.Descendants<PageSize>().Select(page => page.Width!.Value).ShouldBe([11_906u, 16_838u]);
    }

    private static OfficialDocument Draft() =>
        OwnPlan.Of(s_unit, [s_province, s_party], OwnTasks.Of([s_province, s_party], s_unit), "Tuyên truyền thực hiện Nghị quyết số 57-NQ/TW năm 2026", new OfficialSigner(OfficialSigners.Of(s_unit)[0], "Lò Văn A"), 2026);

    private static HigherPlan Plan(string id, PlanContent content, string? noExtra, params PlanTask[] tasks) => new(
        new() { Id = id, UnitId = "u", FileName = "kh.docx", SourceHash = "", Content = content with { Confidence = 1, Tasks = tasks }, Imported = default, Updated = default }, [.. tasks.Select(task => new KeptTask($"{id}-{task.Id}", id, task))], noExtra);
}
