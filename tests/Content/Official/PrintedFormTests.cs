using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.PlansOut;
using Campaigns.Content.Reports;
using Campaigns.Content.Schedules;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Official;

/// <summary>The half-year report, the own plan and the week's schedule of a commune, printed by LibreOffice and laid beside Phụ lục I of Nghị định 30/2020/NĐ-CP.</summary>
public sealed class PrintedFormTests
{
    /// <summary>Millimetres by which a printed letter may stand out.</summary>
    private const double Slack = 1;

    private static readonly Unit s_unit = new() { Id = "u", Code = "ms", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La" };

    private static readonly OfficialSigner s_signer = new(OfficialSigners.Of(s_unit)[0], "Lò Văn A");

    [OfficeFact]
    public async Task The_pages_that_are_printed_have_the_margins_the_head_the_rules_and_the_numbers_of_the_decree()
    {
        using var folder = new TempFolder();
        var papers = new Dictionary<string, OfficialDocument> { ["bao-cao"] = Report(), ["ke-hoach"] = Plan(), ["lich"] = Schedule() };
        foreach (var (name, document) in papers)
            await File.WriteAllBytesAsync(folder.File($"{name}.docx"), OfficialForm.Write(document));
        // A profile of its own, so that no other office on the machine is asked.
        (await Command.Run("soffice", folder.Path, null, [$"-env:UserInstallation=file://{folder.File("ho-so")}", "--headless", "--convert-to", "pdf", .. papers.Keys.Select(name => $"{name}.docx")])).Exit.ShouldBe(0);

        foreach (var name in papers.Keys)
        {
            (await Command.Run("pdftoppm", folder.Path, null, "-r", $"{PrintedPage.Resolution}", "-gray", "-l", "2", $"{name}.pdf", name)).Exit.ShouldBe(0);
            var pages = Directory.GetFiles(folder.Path, $"{name}-*.pgm").Order(StringComparer.Ordinal).Select(file => new PrintedPage(File.ReadAllBytes(file))).ToArray();
            pages.Length.ShouldBe(2, name);
            First(pages[0], name);
            Numbered(pages[1], name);
        }
    }

    private static void First(PrintedPage page, string name)
    {
        page.Width.ShouldBe(210, Slack, name);
        page.Height.ShouldBe(297, Slack, name);
        var ink = page.Ink(0, 0, 210, 297)!.Value;
        ink.Left.ShouldBeGreaterThan(30 - Slack, name);
        ink.Right.ShouldBeLessThan(195 + Slack, name);
        ink.Top.ShouldBeGreaterThan(20 - Slack, $"{name}: no page number stands on the first page");
        ink.Bottom.ShouldBeLessThan(277 + Slack, name);

        var motto = page.Rule(95, 20, 200, 45);
        var words = page.Ink(95, motto.At - 6, 200, motto.At - 0.5)!.Value;
        motto.Left.ShouldBe(words.Left, 2 * Slack, $"{name}: the rule below the motto is as long as the motto");
        motto.Right.ShouldBe(words.Right, 2 * Slack, name);

        var issuer = page.Rule(30, 20, 92, 45);
        var named = page.Ink(30, issuer.At - 12, 92, issuer.At - 0.5)!.Value;
        ((issuer.Right - issuer.Left) / (named.Right - named.Left)).ShouldBeInRange(0.3, 0.52, $"{name}: the rule below the issuer is a third to a half of its line");
        ((issuer.Left + issuer.Right) / 2).ShouldBe((named.Left + named.Right) / 2, 2 * Slack, name);

        var subject = page.Rule(40, 55, 185, 100);
        ((subject.Left + subject.Right) / 2).ShouldBe(112.5, 2 * Slack, $"{name}: a rule stands below what it is about, in the middle");
        (subject.Right - subject.Left).ShouldBeGreaterThan(15, name);
    }

    /// <summary>In the upper margin, in the middle of the text's width.</summary>
    private static void Numbered(PrintedPage page, string name)
    {
        var number = page.Ink(0, 0, page.Width, 19);
        number.ShouldNotBeNull(name);
        ((number.Value.Left + number.Value.Right) / 2).ShouldBe(30 + ((page.Width - 45) / 2), 2 * Slack, name);
    }

    private static OfficialDocument Report()
    {
        var period = new ReportPeriod(new(2026, 1, 1), new(2026, 6, 30));
        var report = new Report
        {
            Id = "r", UnitId = "u", Form = DutyKind.Half, Period = period, Title = $"Kết quả công tác thông tin, tuyên truyền {ReportSay.Period(period, DutyKind.Half)}", Receiver = "Ủy ban nhân dân tỉnh Sơn La", Signer = "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH",
            Words = new() { Leadership = "1. Văn bản đã ban hành\n- ……", Results = "1. Tin, bài trên các kênh\nĐã đăng 12 tin, 04 bài." },
        };
        ReportNumbers Counted(ReportPeriod of) => new() { Period = of, Values = new Dictionary<string, double> { ["so-tin"] = 12, ["so-bai"] = 4 } };
        return ReportPaper.Of(report, s_unit, null, new(Counted(period), Counted(period.Before)), new([], []), null);
    }

    private static OfficialDocument Plan()
    {
        var task = new PlanTask { Id = "1", Text = "Tuyên truyền trên hệ thống thông tin cơ sở", Lead = ["UBND các xã, phường"], Mine = TaskRole.Lead };
        var content = new PlanContent { Document = new() { Kind = "QĐ", Number = "2493/QĐ-UBND", Date = new(2025, 10, 3), Issuer = "UBND tỉnh Sơn La", Title = "Kế hoạch truyền thông trên địa bàn tỉnh Sơn La" }, Confidence = 1, Tasks = [task] };
        var above = new HigherPlan(new() { Id = "p", UnitId = "u", FileName = "kh.docx", SourceHash = "", Content = content, Imported = default, Updated = default }, [new KeptTask("t", "p", task)], null);
        return OwnPlan.Of(s_unit, [above], OwnTasks.Of([above], s_unit), OwnPlan.Proposed(s_unit, content.Document), s_signer, 2026);
    }

    private static OfficialDocument Schedule() => ScheduleDocument.Of(s_unit, new(2026, 10, 5), new(2026, 10, 11),
        [new ScheduleRow { Key = "bai:1", Day = new(2026, 10, 6), Time = new(7, 30), Title = "Ra quân Tổ công nghệ số", Channel = "Trang thông tin điện tử xã" }], s_signer);
}
