using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Plans that a bad scan destroyed, against the same plan as it was written.</summary>
public sealed class ScannedPlanTests
{
    private static readonly string Annex = AnnexScan.Write(ScanSamples.Annex);

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task A_scan_that_lost_its_marks_still_tells_units_and_duties(int seed)
    {
        var plan = await PlanSamples.Read(ScanSamples.Plan(new ScanDamage(seed), Annex));

        plan.Confidence.ShouldBeLessThan(0.8);
        plan.Responsibilities.Select(r => r.Unit).ShouldBe(["Phòng Văn hóa - Xã hội", "Trung tâm Dịch vụ tổng hợp", "Các trường học"]);
        plan.Duties.Select(d => (d.Reporter, d.Kind, d.BeforeDay, d.BeforeMonth, d.To)).ShouldBe(
        [
            ("Các trường học", DutyKind.Half, 10, 6, "Phòng Văn hóa - Xã hội"),
            ("Các trường học", DutyKind.Year, 10, 12, "Phòng Văn hóa - Xã hội"),
        ]);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public async Task A_damaged_text_names_no_channel_or_audience_that_the_clean_one_does_not(int seed)
    {
        var clean = await PlanSamples.Read(ScanSamples.Head + Annex);

        var plan = await PlanSamples.Read(ScanSamples.Plan(new ScanDamage(seed), Annex));

        plan.Channels.Except(clean.Channels).ShouldBeEmpty();
        plan.Audiences.Except(clean.Audiences).ShouldBeEmpty();
        plan.Channels.ShouldContain(PlanChannel.DigitalTeam);
        plan.Audiences.ShouldContain(Audience.Officials);
        plan.Audiences.ShouldContain(Audience.DigitalTeam);
    }

    [Fact]
    public async Task A_least_whose_thing_lost_a_word_is_still_a_target()
    {
        var damaged = new ScanDamage(6).Spoil(PlanSamples.Commune).Split('\n').Select(l => l.StartsWith("2.1. ", StringComparison.Ordinal) ? "2.1. To chirc it nhat 04 l}(f)i nghi tap huén,q cho to cong nghé so" : l);

        var plan = await PlanSamples.Read(string.Join('\n', damaged));

        plan.Targets.ShouldContain(t => t.Value == 4 && t.Unit == "hội nghị tập huấn" && t.AtLeast);
    }

    [Fact]
    public async Task Labels_that_a_scan_misread_are_labels()
    {
        var damaged = new ScanDamage(7, misread: 0).Spoil(PlanSamples.Commune).Replace("Don vi phoi hop", "Don vi phdi hgp", StringComparison.Ordinal).Replace("Don vj phoi hop", "Don vi phdi hgp", StringComparison.Ordinal);

        var tasks = (await PlanSamples.Read(damaged)).Tasks;

        tasks[0].Id.ShouldBe("IV.1.1");
        tasks[0].Lead.ShouldBe(["Trung tâm Cung ứng dịch vụ công"]);
        tasks[0].Partners.ShouldContain("Phòng Văn hóa - Xã hội");
    }

    [Theory]
    [InlineData("tude ‘gay")]
    [InlineData("truéc'ngay")]
    public async Task A_day_whose_words_before_lost_letters_is_kept(string scan)
    {
        var plan = await PlanSamples.Read(new ScanDamage(3).Spoil(PlanSamples.Commune) + $"\nVI. CHE DO BAO CAO\nPhong Kinh té téng hop, bao cdo két qua vé Uy ban nhan dan tinh {scan} 18/11 hang nam.\n");

        plan.Duties.ShouldContain(d => d.BeforeDay == 18 && d.BeforeMonth == 11);
    }

    [Fact]
    public async Task A_heading_whose_numeral_was_read_as_a_one_heads_no_tasks()
    {
        const string text = """
            UY BAN NHAN DAN
            XA DOI THONG
            S6: 27/KH-UBND
            KE HOACH
            Tuyén truyén phong chdy rung nam 2026
            I. MUC DICH, YEU CAU
            1. Nang cao nhan thttc cua can b6, cong chttc va Nhan dan.
            2. Tuyén truyén thiét thuc, ngan gon, tranh hinh thttc.
            II. NHIEM VU
            Nhiém vu cu thé tai Phu luc ban hanh kém theo Ké hoach nay.
            1. TO CHUC THUC HIEN
            1. Phong Van héa - Xa hdi: Chu tri, theo déi, dén d6c cdc don vi.
            2. Phong Kinh té: Tham muu b6 tri kinh phi theo quy dinh.
            3. Cac don vi gtti bao cdo két qua vé Phong Kinh té trudc ngay 10 thang 12 nam 2026.
            """;

        var plan = await PlanSamples.Read(text);

        plan.Tasks.ShouldBeEmpty();
        plan.Responsibilities.Count.ShouldBeGreaterThanOrEqualTo(2);
    }
}
