using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

public sealed class CommunePlanTests
{
    [Fact]
    public async Task The_head_gives_number_date_issuer_title_and_what_it_stands_on()
    {
        var document = (await PlanSamples.Read(PlanSamples.Commune)).Document;

        document.Kind.ShouldBe("KH");
        document.Number.ShouldBe("12/KH-UBND");
        document.Date.ShouldBe(new DateOnly(2026, 1, 15));
        document.Issuer.ShouldBe("UBND xã Mường Sáng");
        document.Title.ShouldBe("Truyền thông về chuyển đổi số trên địa bàn xã Mường Sáng năm 2026");
        document.Basis.Select(b => (b.Number, b.Date)).ShouldBe([("45/KH-UBND", new DateOnly(2026, 1, 5)), ("57-NQ/TW", new DateOnly(2024, 12, 22))]);
    }

    [Fact]
    public async Task A_head_that_leaves_number_and_date_open_gives_blanks()
    {
        var open = PlanSamples.Commune.Replace("Số: 12/KH-UBND", "Số:      /KH-UBND").Replace("ngày 15 tháng 01 năm 2026", "ngày     tháng 01 năm 2026");

        var document = (await PlanSamples.Read(open)).Document;

        document.Number.ShouldBeNull();
        document.Date.ShouldBeNull();
        document.Kind.ShouldBe("KH");
    }

    [Fact]
    public async Task Tasks_are_found_whichever_way_their_units_and_times_are_written()
    {
        var tasks = (await PlanSamples.Read(PlanSamples.Commune)).Tasks;

        tasks.Select(t => t.Id).ShouldBe(["IV.1.1", "IV.1.2", "IV.1.3", "IV.2.1", "IV.2.2"]);
        tasks.Select(t => string.Join("|", t.Lead)).ShouldBe(
            ["Trung tâm Cung ứng dịch vụ công", "Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội", "Đoàn Thanh niên xã|Hội Liên hiệp Phụ nữ xã", "Phòng Kinh tế"]);
        tasks.Select(t => string.Join("|", t.Partners)).ShouldBe(["Phòng Văn hóa - Xã hội|các bản", "Phòng Kinh tế", "", "", "các bản"]);
        tasks.Select(t => t.When.Kind).ShouldBe([PlanTimeKind.Quarter, PlanTimeKind.Ongoing, PlanTimeKind.Range, PlanTimeKind.By, PlanTimeKind.By]);
        tasks[0].Result.ShouldBe("48 chương trình phát thanh");
        tasks[1].Text.ShouldBe("Đăng tin, bài trên Trang thông tin điện tử xã");
        tasks[1].Channels.ShouldBe([PlanChannel.Portal]);
        tasks[3].When.To.ShouldBe(new DateOnly(2026, 11, 29));
    }

    [Fact]
    public async Task Every_row_names_the_line_its_words_stand_on()
    {
        var lines = PlanSamples.Commune.Split('\n');

        var plan = await PlanSamples.Read(PlanSamples.Commune);

        plan.Tasks.ShouldAllBe(t => lines[t.Line - 1].Contains(t.Text.Split('\n')[0], StringComparison.Ordinal));
        plan.Responsibilities.ShouldAllBe(r => lines[r.Line - 1].Contains(r.Text, StringComparison.Ordinal));
        plan.Targets.ShouldAllBe(t => lines[t.Line - 1].Contains(t.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Responsibilities_stand_under_their_unit_without_the_words_of_order_and_without_the_closing()
    {
        var rows = (await PlanSamples.Read(PlanSamples.Commune)).Responsibilities;

        rows.Select(r => r.Unit).ShouldBe(["Phòng Văn hóa - Xã hội", "Phòng Văn hóa - Xã hội", "Trung tâm Cung ứng dịch vụ công", "Các bản, các trường học", "Ủy ban Mặt trận Tổ quốc Việt Nam xã"]);
        rows[2].Text.ShouldBe("Xây dựng chương trình phát thanh.");
        rows.ShouldNotContain(r => r.Text.Contains("Trên đây", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Duties_know_reporter_kind_deadline_addressee_and_the_way_there()
    {
        var duties = (await PlanSamples.Read(PlanSamples.Commune)).Duties;

        duties.Select(d => (d.Reporter, d.Kind, d.BeforeDay, d.BeforeMonth, d.To, d.Via)).ShouldBe(
        [
            ("Phòng Văn hóa - Xã hội", DutyKind.Year, 10, 12, "UBND tỉnh", "Sở Khoa học và Công nghệ"),
            ("Các bản, các trường học", DutyKind.Half, 5, 6, "Phòng Văn hóa - Xã hội", null),
            ("Các bản, các trường học", DutyKind.Year, 25, 11, "Phòng Văn hóa - Xã hội", null),
        ]);
    }

    [Fact]
    public async Task Targets_keep_their_number_and_goals_without_one_stand_apart()
    {
        var plan = await PlanSamples.Read(PlanSamples.Commune);

        plan.Targets.Select(t => (t.Value, t.Unit, t.AtLeast, t.Year)).ShouldBe([(100m, "%", false, 2026), (75.5m, "%", false, 2026), (4m, "lớp tập huấn", true, 2026)]);
        plan.Goals.ShouldHaveSingleItem().ShouldBe(new Goal("Hình thành nền nếp học tập kỹ năng số trong cộng đồng.", 2026, 23));
        plan.Themes.Select(t => (t.Id, t.Text)).ShouldBe([("III.1", "Lợi ích của dịch vụ công trực tuyến."), ("III.2", "An toàn trên không gian mạng.")]);
    }

    [Fact]
    public async Task A_channel_an_audience_or_a_day_is_listed_only_where_the_plan_names_it()
    {
        var plan = await PlanSamples.Read(PlanSamples.Commune);

        plan.Channels.ShouldBe([PlanChannel.Portal, PlanChannel.MessagingGroup, PlanChannel.Loudspeaker, PlanChannel.Leaflet, PlanChannel.DigitalTeam], ignoreOrder: true);
        plan.Audiences.ShouldBe([Audience.Officials, Audience.Citizens, Audience.UnionMembers, Audience.DigitalTeam], ignoreOrder: true);
        plan.Observances.ShouldHaveSingleItem().ShouldBe(new PlanObservance(10, 10, false, "Ngày Chuyển đổi số quốc gia", 37));
        plan.Warnings.ShouldBeEmpty();
        plan.Confidence.ShouldBeGreaterThan(0.9);
    }

    [Theory]
    [InlineData("Trung tâm Cung ứng dịch vụ công", "Lead,None,None,None,None")]
    [InlineData("Phòng Văn hóa - Xã hội", "Partner,None,Lead,None,None")]
    [InlineData("Bản Nà Tèn", "Partner,None,None,None,Partner")]
    [InlineData("Trạm Y tế xã", "None,None,None,None,None")]
    public async Task What_is_ours_is_told_by_our_name_and_by_the_names_that_include_us(string unit, string roles)
    {
        var plan = await PlanSamples.Read(PlanSamples.Commune, unit);

        string.Join(",", plan.Tasks.Select(t => t.Mine)).ShouldBe(roles);
    }

    [Fact]
    public async Task A_plan_without_a_date_for_reports_says_so_and_invents_none()
    {
        var silent = string.Join('\n', PlanSamples.Commune.Split('\n').Where(l => !l.Contains("báo cáo", StringComparison.OrdinalIgnoreCase)));

        var plan = await PlanSamples.Read(silent);

        plan.Duties.ShouldBeEmpty();
        plan.Warnings.ShouldHaveSingleItem().Code.ShouldBe("no-report-deadline");
    }

    [Fact]
    public async Task Odd_numbers_and_dates_become_warnings_with_their_line()
    {
        var odd = PlanSamples.Commune.Replace("Thiết thực, hiệu quả", "Theo Nghị quyết 57/NQ-TW, Kế hoạch số 02- KH/BCĐ và Kế hoạch 45/KH-UBND ngày 06/01/2026, họp ngày 30/02/2026, thiết thực");

        var warnings = (await PlanSamples.Read(odd)).Warnings;

        warnings.Select(w => w.Code).ShouldBe(["symbol-order", "symbol-space", "invalid-date", "date-conflict"], ignoreOrder: true);
        warnings.ShouldAllBe(w => w.Line == 18);
    }
}
