using System.Diagnostics;
using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

public sealed class RealPlansTests
{
    private static Task<PlanContent> Read(string key, string? unit = null) => PlanSamples.ReadFile(SharedFactAttribute.File("plans", key + "*.txt"), unit);

    [SharedFact]
    public async Task The_provincial_plan_gives_its_sixteen_tasks_each_once()
    {
        var plan = await Read("004");

        plan.Tasks.Select(t => (t.Id, t.Line)).ShouldBe(
        [
            ("III.1.a", 60), ("III.1.b", 64), ("III.1.c", 68), ("III.1.d", 72), ("III.2.a", 77), ("III.2.b", 81), ("III.2.c", 85), ("III.2.d", 89),
            ("III.3.a", 94), ("III.3.b", 98), ("III.4.a", 103), ("III.4.b", 107), ("III.4.c", 111), ("III.5.a", 116), ("III.5.b", 120), ("III.5.c", 124),
        ]);
        plan.Tasks.ShouldAllBe(t => t.When.Kind == PlanTimeKind.Yearly && t.Lead.Count > 0 && t.Partners.Count > 0);
        plan.Tasks[0].Lead.ShouldBe(["Báo và Phát thanh, Truyền hình Sơn La", "Văn phòng UBND tỉnh", "các sở, ban, ngành", "UBND các xã, phường"]);
    }

    [SharedFact]
    public async Task The_provincial_plan_gives_document_duties_targets_days_and_warnings()
    {
        var plan = await Read("004");

        (plan.Document.Kind, plan.Document.Number, plan.Document.Date, plan.Document.Issuer).ShouldBe(("QĐ", "2493/QĐ-UBND", new DateOnly(2025, 10, 3), "UBND tỉnh Sơn La"));
        plan.Document.Basis.Where(b => b.Number is not null).Select(b => b.Number)
            .ShouldBe(["57-NQ/TW", "71/NQ-CP", "1169/QĐ-TTg", "02-KH/BCĐ", "03-KH/BCĐTW", "263/TTr-SVHTT&DL"]);
        plan.Document.Basis[0].Text.ShouldStartWith("Căn cứ Nghị quyết 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị", Case.Sensitive, "the line that cites it, not the title that names it");
        plan.Duties.Where(d => d.BeforeDay is not null).Select(d => (d.BeforeDay, d.BeforeMonth, d.Via))
            .ShouldBe([(20, 12, null), (5, 12, "Sở Văn hóa, Thể thao và Du lịch")]);
        plan.Targets.Select(t => (t.Value, t.AtLeast, t.Year)).ShouldBe([(100m, false, 2025), (100m, false, 2025), (100m, false, 2026), (80m, true, 2030), (70m, true, 2030)]);
        plan.Goals.Count(g => g.Year is not null).ShouldBe(5);
        plan.Observances.Select(o => (o.Day, o.Month)).ShouldBe([(18, 5), (1, 10), (10, 10)]);
        plan.Warnings.Select(w => (w.Code, w.Line)).ShouldContain(("symbol-order", 163));
        plan.Confidence.ShouldBeGreaterThan(0.95);
    }

    [SharedFact]
    public async Task A_commune_finds_what_the_province_gives_it()
    {
        var plan = await Read("004", "UBND xã Mường La");

        plan.Tasks.Where(t => t.Mine == TaskRole.Lead).Select(t => t.Id).ShouldBe(["III.1.a", "III.1.b"]);
        plan.Tasks.Where(t => t.Mine == TaskRole.Partner).Select(t => t.Id).ShouldBe(["III.1.c", "III.1.d", "III.2.a", "III.2.b", "III.2.c", "III.2.d", "III.3.b"], "whoever is concerned is nobody in particular");
        plan.Responsibilities.Where(r => r.Mine).Select(r => r.Line).ShouldBe([161, 162, 163]);
        plan.Duties.Where(d => d.Mine && d.BeforeDay is not null).ShouldHaveSingleItem().BeforeDay.ShouldBe(5);
    }

    [SharedFact]
    public async Task The_centre_of_a_commune_finds_what_the_province_gives_to_communes()
    {
        var plan = await Read("004", "Trung tâm Dịch vụ sự nghiệp công xã Mường La");

        plan.Tasks.Where(t => t.Mine == TaskRole.Lead).Select(t => t.Id).ShouldBe(["III.1.a", "III.1.b"]);
        plan.Tasks.Where(t => t.Mine == TaskRole.Partner).Select(t => t.Id).ShouldBe(["III.1.c", "III.1.d", "III.2.a", "III.2.b", "III.2.c", "III.2.d", "III.3.b"]);
    }

    [SharedFact]
    public async Task The_province_itself_is_neither_its_office_nor_what_is_below_it()
    {
        var plan = await Read("004", "UBND tỉnh Sơn La");

        plan.Tasks.ShouldAllBe(t => t.Mine == TaskRole.None);
        plan.Responsibilities.ShouldAllBe(r => !r.Mine);
    }

    [SharedFact]
    public async Task A_damaged_scan_is_read_with_low_confidence_and_honest_blanks()
    {
        foreach (var key in new[] { "000", "003" })
        {
            var plan = await Read(key);

            plan.Confidence.ShouldBeLessThan(0.8);
            plan.Warnings.ShouldContain(w => w.Code == "low-confidence");
            plan.Observances.ShouldBeEmpty();
        }
        var commune = (await Read("003")).Document;
        commune.Number.ShouldBeNull();
        commune.Date.ShouldBeNull();
    }

    [SharedFact]
    public async Task An_annex_that_a_scan_ran_together_gives_its_eleven_rows()
    {
        var tasks = (await Read("003", "Phòng Văn hóa - Xã hội")).Tasks;

        tasks.Select(t => t.Id).ShouldBe(["PL.1.1", "PL.1.2", "PL.1.3", "PL.1.4", "PL.2.1", "PL.2.2", "PL.2.3", "PL.2.4", "PL.2.5", "PL.3.1", "PL.3.2"]);
        tasks[0].Lead.ShouldBeEmpty();   // nobody can read it there
        tasks.Count(t => t.Mine == TaskRole.Lead).ShouldBe(9);
        tasks.Select(t => t.When.Kind).ShouldBe([PlanTimeKind.Yearly, PlanTimeKind.Ongoing, PlanTimeKind.Yearly, PlanTimeKind.Yearly, .. Enumerable.Repeat(PlanTimeKind.Ongoing, 7)]);
    }

    [SharedFact]
    public async Task A_long_plan_is_understood_at_once()
    {
        await Read("004");   // warm
        var clock = Stopwatch.StartNew();

        await Read("004");

        // The aim is 300 ms; the wide margin is for a machine that runs everything else at the same time.
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }
}
