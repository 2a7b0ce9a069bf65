using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Cards;
using Campaigns.Content.Cards.Fonts;
using Campaigns.Content.Collecting;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace Campaigns.Content.Tests.Reports;

public sealed class ReportDeskTests
{
    private static readonly DateOnly May = new(2026, 5, 20);

    /// <summary>As much as a draft that nobody finished can have.</summary>
    private static readonly ReportTicks s_ticks = new(20, 6);

    [StoreFact]
    public async Task A_draft_says_what_was_counted_and_leaves_blank_what_a_person_judges()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = Desk(store);
        await Fill(rig);

        var words = (await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null)).Words;

        words.Results.ShouldContain("UBND xã Mường Sáng đã đăng, phát 02 tin, bài, gồm 01 tin, 01 bài; cùng kỳ năm trước không có số liệu trong hệ thống để so sánh.");
        words.Results.ShouldContain("- Cổng xã (Cổng thông tin): 02 lượt đăng (01 tin, 01 bài).");
        words.Results.ShouldContain("- Hội nghị, hội thảo, tọa đàm: 03 cuộc.");
        words.Results.ShouldContain("Sổ phát thanh không ghi lượt phát nào trong kỳ.");
        words.Assessment.ShouldBe("1. Ưu điểm\n- ……………………\n2. Hạn chế\n- ……………………\n3. Nguyên nhân\n- ……………………");
        words.Proposals.ShouldContain("……");
    }

    [StoreFact]
    public async Task Once_signed_neither_words_nor_figures_move()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, rig) = Desk(store);
        await Fill(rig);
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        (await reports.Change(made with { Words = made.Words with { Proposals = "Không." } }, "Lan")).ShouldBeNull();
        store.Clock.Advance(new DateTimeOffset(2026, 7, 1, 2, 0, 0, TimeSpan.Zero) - store.Clock.GetUtcNow());

        (await desk.Sign((await reports.Find(made.Id))!, store.Unit, 7, new(2026, 7, 1), s_ticks, "Lan")).ShouldBeNull();
        var paper = await Paper(desk, (await reports.Find(made.Id))!, store);
        await rig.Activity(ActivityKind.Training, May, done: 1);
        await rig.Post(await rig.Item(Genre.News, "Muộn"), await rig.Account(ChannelKind.Portal, "Cổng khác"), May);

        var signed = (await reports.Find(made.Id))!;
        (await desk.Figures(signed, store.Unit)).Now["so-tin"].ShouldBe(1);
        (signed.State, signed.Number, signed.SignedDay, signed.Words.Proposals).ShouldBe((ReportState.Frozen, 7, new DateOnly(2026, 7, 1), "Không."));
        (await Paper(desk, signed, store)).ShouldBe(paper, "the lists of its annexes stay with its figures");
        (await reports.Change(signed with { Title = "Khác" }, "Lan"))!.What.Vi.ShouldContain("đã ký");
        (await desk.Sign(signed, store.Unit, 8, new(2026, 7, 1), s_ticks, "Lan")).ShouldNotBeNull();
        (await reports.Find(made.Id))!.ShouldSatisfyAllConditions(report => report.Title.ShouldBe(made.Title), report => report.Number.ShouldBe(7));
    }

    [StoreFact]
    public async Task The_newest_counts_are_taken_into_the_words_and_nothing_else_of_them_is_changed()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, rig) = Desk(store);
        var post = await rig.Post(await rig.Item(Genre.News, "Tin"), await rig.Account(ChannelKind.Facebook, "Trang xã"), new(2026, 5, 20));
        await rig.Metric(post, 0, "reactions", 5, at: store.Unit.At(new(2026, 5, 21), new(8, 0)).ToUnixTimeMilliseconds());
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        made.Words.Results.ShouldContain("- Tương tác do nền tảng thống kê trên 01 bài đăng (số đo ngày 21/05/2026): 05 lượt bày tỏ cảm xúc.");
        var written = made with { Words = made.Words with { Results = made.Words.Results + "\nLời của người viết.", Proposals = "Không." } };
        (await reports.Change(written, "Lan")).ShouldBeNull();
        await rig.Metric(post, 2, "reactions", 40, at: store.Unit.At(new(2026, 7, 2), new(8, 0)).ToUnixTimeMilliseconds());

        var kept = (await reports.Find(made.Id))!;
        var renewed = ReportDesk.Renewed(kept, store.Unit, await desk.Figures(kept, store.Unit));

        renewed.Results.ShouldBe(written.Words.Results.Replace("(số đo ngày 21/05/2026): 05", "(số đo ngày 02/07/2026): 40", StringComparison.Ordinal));
        renewed.Proposals.ShouldBe("Không.");
        // Where the line was taken out, it stands behind the channels again.
        ReportDesk.Renewed(kept with { Words = new() { Results = "1. Tin, bài\n2. Truyền thanh" } }, store.Unit, await desk.Figures(kept, store.Unit)).Results.Split('\n')[1].ShouldStartWith("- Tương tác");
    }

    [StoreFact]
    public async Task Who_saves_or_signs_a_report_that_somebody_changed_meanwhile_is_told_so()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, _) = Desk(store);
        var seen = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        (await reports.Change(seen with { Title = "Của Minh" }, "Minh")).ShouldBeNull();

        (await reports.Change(seen with { Title = "Của Lan" }, "Lan"))!.What.Vi.ShouldStartWith("Minh đã sửa mục này");
        (await desk.Sign(seen, store.Unit, 1, store.Unit.Today(store.Clock), s_ticks, "Lan"))!.What.Vi.ShouldStartWith("Minh đã sửa mục này");
        (await reports.Find(seen.Id))!.Title.ShouldBe("Của Minh");
        (await desk.Sign((await reports.Find(seen.Id))!, store.Unit, 1, store.Unit.Today(store.Clock), s_ticks, "Lan")).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_report_with_blanks_is_signed_only_by_who_says_how_many_stay()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, _) = Desk(store);
        var made = await desk.Make(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null, "Lan");
        var (today, left) = (store.Unit.Today(store.Clock), ReportBlanks.Of(made).Sum(blank => blank.Count));
        left.ShouldBeGreaterThan(3);

        var refused = (await desk.Sign(made, store.Unit, null, today, new(left - 1, 0), "Lan"))!;
        (refused.Kind, refused.Where).ShouldBe((ProblemKind.Input, "con-trong"));
        refused.What.Vi.ShouldContain($"còn {left} chỗ trống: ");
        refused.What.Vi.ShouldContain("III. Đánh giá chung (3)");
        refused.Mend!.Value.Vi.ShouldContain($"“Ký dù còn {left} chỗ trống”");
        (await reports.Find(made.Id))!.State.ShouldBe(ReportState.Draft);

        (await desk.Sign(made, store.Unit, null, today, new(left, 0), "Lan")).ShouldBeNull();
    }

    [StoreFact]
    public async Task A_report_is_not_signed_on_a_day_to_come()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, _) = Desk(store);
        var made = await desk.Make(store.Unit, DutyKind.Adhoc, ReportRig.Half, below: false, null, "Lan");

        (await desk.Sign(made, store.Unit, null, store.Unit.Today(store.Clock).AddDays(1), s_ticks, "Lan"))!.Where.ShouldBe("ngay");
        (await reports.Find(made.Id))!.State.ShouldBe(ReportState.Draft);
    }

    [StoreFact]
    public async Task The_paper_has_the_form_the_parts_and_the_annexes()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = Desk(store);
        await Fill(rig);
        var report = await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null);

        using var file = WordprocessingDocument.Open(new MemoryStream(await desk.Document(report with { Receiver = "Ủy ban nhân dân tỉnh Sơn La" }, store.Unit)), false);

        new OpenXmlValidator().Validate(file).Select(error => error.Description).ShouldBeEmpty();
        var lines = file.MainDocumentPart!.Document!.Body!.Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).ToArray();
        string[] wanted =
        [
            "ỦY BAN NHÂN DÂN", "Số:         /BC-UBND", "BÁO CÁO", "Kính gửi: Ủy ban nhân dân tỉnh Sơn La.", "I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", "II. KẾT QUẢ THỰC HIỆN", "III. ĐÁNH GIÁ CHUNG",
            "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI", "V. KIẾN NGHỊ, ĐỀ XUẤT",
            "Trên đây là báo cáo của Ủy ban nhân dân xã Mường Sáng về kết quả công tác thông tin, tuyên truyền 6 tháng đầu năm 2026./.", "Nơi nhận:", "TM. ỦY BAN NHÂN DÂN", "Phụ lục I", "KẾT QUẢ THEO TÁM LOẠI HÌNH THÔNG TIN CƠ SỞ",
            "DANH MỤC HOẠT ĐỘNG", "DANH MỤC TIN, BÀI, SẢN PHẨM TRUYỀN THÔNG", "Lịch tiêm chủng",
        ];
        lines.Where(wanted.Contains).Distinct().ShouldBe(wanted, ignoreOrder: true);
    }

    [StoreFact]
    public async Task The_workbook_has_each_figure_with_the_name_that_forms_take()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = Desk(store);
        await Fill(rig);

        using var file = SpreadsheetDocument.Open(new MemoryStream(await desk.Sheet(await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null), store.Unit)), false);

        new OpenXmlValidator().Validate(file).Select(error => error.Description).ShouldBeEmpty();
        var rows = file.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Sheets.Row>().Select(row => row.Elements<Sheets.Cell>().Select(cell => cell.InnerText).ToArray()).ToArray();
        rows.Single(row => row is [.., "so-tin"]).ShouldBe(["2", "Tin", "tin", "1", "", "", "so-tin"], "nothing at all was written down a year before");
        rows.Single(row => row is [.., "kinh-phi-chi"])[3].ShouldBe("");
    }

    [StoreFact]
    public async Task What_contributors_sent_stands_with_the_form_of_information_it_tells_of_and_says_how_many_sent_it()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = Desk(store);
        var asked = ReadyFigures.All.Single(figure => figure.Key == "buoi").Name;
        await rig.Figure(asked, 6, new(2026, 1, 1), new(2026, 6, 30));
        await rig.Figure(asked, 3, new(2026, 1, 1), new(2026, 6, 30));

        var report = await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null);

        report.Words.Results.ShouldContain($"Số liệu do các cơ quan, đơn vị gửi về và số liệu đếm ngoài hệ thống:\n- {asked}: 09 hộ (cộng từ 02 lần ghi).");
        InformationForm.All.Single(form => form.Label.StartsWith("Tuyên truyền trực tiếp", StringComparison.Ordinal)).Told((await desk.Figures(report, store.Unit)).Now).ShouldBe([("9 hộ", asked, true)]);
        (await Paper(desk, report, store)).ShouldContain($"9 hộ ({asked}, do các đơn vị gửi)");
    }

    [StoreFact]
    public async Task A_room_that_reports_to_its_own_committee_gives_the_report_under_its_own_name()
    {
        await using var store = await TestStore.Open();
        var (desk, reports, _) = Desk(store);
        var unit = await new UnitStore(store.Database, store.Clock).Save(store.Unit with { Settings = store.Unit.Settings with { Names = ["Phòng Văn hóa - Xã hội"] } });
        await new PlanStore(store.Database, new FrozenStore(store.Database, store.Clock), store.Clock).Keep(unit.Id, new("kh.txt", [1]), new()
        {
            Document = new() { Kind = "KH", Number = "15/KH-UBND", Issuer = unit.Name }, Confidence = 1,
            Duties = [new() { Kind = DutyKind.Year, Reporter = "Phòng Văn hóa - Xã hội", To = "UBND xã", BeforeDay = 5, BeforeMonth = 12, Mine = true }],
        });
        var owed = (await new PlanBook(store.Database, new AuditLog(store.Clock), store.Clock).Duties([unit.Id], new(2026, 12, 4), new(2026, 12, 4))).ShouldHaveSingleItem();

        var made = (await reports.Find((await desk.Make(unit, DutyKind.Year, ReportPeriod.For(DutyKind.Year, owed.Last), below: false, owed, "Lan")).Id))!;

        (made.Reporter, made.Receiver, made.Signer).ShouldBe(("Phòng Văn hóa - Xã hội", "Ủy ban nhân dân xã", "TRƯỞNG PHÒNG"));
        var paper = await Paper(desk, made, store);
        paper.ShouldContain("UBND XÃ MƯỜNG SÁNG");
        paper.ShouldContain("PHÒNG VĂN HÓA - XÃ HỘI");
        paper.ShouldContain("Trên đây là báo cáo của Phòng Văn hóa - Xã hội về kết quả công tác");
        paper.ShouldNotContain("TM. ỦY BAN NHÂN DÂN");
        DutyRoom.Of(store.Unit, new() { Reporter = "Các cơ quan, đơn vị", To = "UBND xã Mường Sáng" })!.Signer.ShouldBe("……………………", "nobody in particular is named");
        DutyRoom.Of(unit, new() { Reporter = "Phòng Văn hóa - Xã hội", To = "UBND tỉnh" }).ShouldBeNull();
        DutyRoom.Of(unit, new() { Reporter = "UBND xã", To = "UBND xã" }).ShouldBeNull();
    }

    [StoreFact]
    public async Task Shares_are_told_by_who_gave_them_and_never_added_up()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = Desk(store);
        await rig.Figure("Tỷ lệ hộ có VNeID", 90, new(2026, 1, 1), new(2026, 6, 30), measure: "%", source: "Thôn Cao Vân");
        await rig.Figure("Tỷ lệ hộ có VNeID", 85.5, new(2026, 1, 1), new(2026, 6, 30), measure: "%", source: "Thôn Đồng");
        await rig.Figure("Tỷ lệ hộ nghèo", 4.5, new(2026, 1, 1), new(2026, 6, 30), measure: "%", source: "Bản Mé");

        var report = await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: false, null);

        report.Words.Results.ShouldContain("- Tỷ lệ hộ có VNeID: từ 85,5 đến 90 % (không cộng; theo nơi gửi: Thôn Đồng 85,5; Thôn Cao Vân 90);\n- Tỷ lệ hộ nghèo: 4,5 %.");
        var now = (await desk.Figures(report, store.Unit)).Now;
        (now["gui-ty-le-ho-co-vneid"], now.Said("gui-ty-le-ho-co-vneid"), now["gui-ty-le-ho-ngheo"]).ShouldBe((null, "85,5–90", 4.5));
        var paper = await Paper(desk, report, store);
        paper.ShouldContain("Tỷ lệ hộ có VNeID (không cộng; theo nơi gửi: Thôn Đồng 85,5; Thôn Cao Vân 90)");
        paper.ShouldContain("85,5–90");
        paper.ShouldNotContain("175,5");
    }

    [StoreFact]
    public async Task A_report_that_counts_the_units_below_says_so()
    {
        await using var store = await TestStore.Open();
        var (desk, _, rig) = Desk(store);
        await new UnitStore(store.Database, store.Clock).Save(new Unit { Id = Id.New(store.Clock), Code = "ban-me", Name = "Bản Mé", Place = "bản Mé", ParentId = store.Unit.Id });
        await Fill(rig);

        (await desk.Draft(store.Unit, DutyKind.Half, ReportRig.Half, below: true, null)).Words.Results.ShouldContain("UBND xã Mường Sáng và 01 đơn vị trực thuộc đã đăng, phát 02 tin, bài");
    }

    [Fact]
    public void Who_is_written_to_is_named_in_full()
    {
        var unit = new Unit { Id = "u", Code = "u", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La" };

        ReportPaper.Addressed("UBND tỉnh", unit).ShouldBe("Ủy ban nhân dân tỉnh Sơn La");
        ReportPaper.Addressed("Sở Văn hóa, Thể thao và Du lịch", unit).ShouldBe("Sở Văn hóa, Thể thao và Du lịch");
    }

    [CardFact]
    public void The_months_are_drawn()
    {
        using var folder = new TempFolder();

        var drawn = MonthChart.Draw(new FontShelf(CardFonts.Installation(folder.Path)), [new("2026-01", "Tháng 1/2026", 3, 2, 1), new("2026-02", "Tháng 2/2026", 0, 0, 0)]);

        drawn.Ok.ShouldBeTrue(string.Join(' ', drawn.Problems));
        drawn.Value!.Alt.ShouldBe("Số tin, bài theo tháng: Tháng 1/2026 6; Tháng 2/2026 0.");
        drawn.Value.Svg.Split("<rect").Length.ShouldBe(1 + 1 + 3 + 3);
    }

    [Theory]
    [InlineData(DutyKind.Half, "2025-12-01", "2026-05-31", "6 tháng đầu năm 2026")]
    [InlineData(DutyKind.Half, "2026-07-01", "2026-12-31", "6 tháng cuối năm 2026")]
    [InlineData(DutyKind.Year, "2025-12-15", "2026-12-14", "năm 2026")]
    [InlineData(DutyKind.Half, "2026-01-01", "2026-12-31", "từ ngày 01/01/2026 đến ngày 31/12/2026")]
    [InlineData(DutyKind.Adhoc, "2026-01-01", "2026-06-30", "từ ngày 01/01/2026 đến ngày 30/06/2026")]
    public void A_period_is_called_by_its_days_where_it_is_no_half_year_and_no_year(DutyKind form, string from, string to, string said) =>
        ReportSay.Period(new(Days.OfIso(from), Days.OfIso(to)), form).ShouldBe(said);

    internal static (ReportDesk Desk, ReportStore Store, ReportRig Rig) Desk(TestStore store)
    {
        var (rig, audit) = (new ReportRig(store), new AuditLog(store.Clock));
        var reports = new ReportStore(store.Database, audit, store.Clock);
        var installation = new Installation(AppContext.BaseDirectory, store.Folder);
        var studio = new CardStudio(new TemplateShelf(new(installation)), new FontShelf(installation), store.Clock);
        return (new ReportDesk(reports, rig.Counter, rig.Rows, new UnitStore(store.Database, store.Clock), new PlanStore(store.Database, new FrozenStore(store.Database, store.Clock), store.Clock), new PlanBook(store.Database, audit, store.Clock), new ReportCharts(studio), store.Clock), reports, rig);
    }

    private static async Task<string> Paper(ReportDesk desk, Report report, TestStore store)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(await desk.Document(report, store.Unit)), false);
        return file.MainDocumentPart!.Document!.Body!.InnerText;
    }

    private static async Task Fill(ReportRig rig)
    {
        var portal = await rig.Account(ChannelKind.Portal, "Cổng xã");
        await rig.Post(await rig.Item(Genre.News, "Lịch tiêm chủng"), portal, May);
        await rig.Post(await rig.Item(Genre.Article, "Bản làng đổi mới"), portal, May);
        await rig.Activity(ActivityKind.Conference, May, done: 3, came: 210);
    }
}
