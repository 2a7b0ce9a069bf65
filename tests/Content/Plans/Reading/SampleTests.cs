namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Plans of many kinds that the reader was not made for, as they were written and as a poor scan gives them.</summary>
public sealed class SampleTests
{
    /// <summary>Of what a plan says, the least that is read of it: clean, scanned.</summary>
    private const double Clean = 0.97, Scanned = 0.9;

    public static TheoryData<string> Samples => [.. SamplePlan.Names];

    public static TheoryData<string> Scans => [.. SamplePlan.Scans];

    [Theory, MemberData(nameof(Samples))]
    public async Task A_clean_plan_gives_what_it_says_and_nothing_else(string name)
    {
        var sample = SamplePlan.Load(name);

        var plan = await PlanSamples.Read(sample.Text, sample.Unit);

        var score = PlanScore.Of(sample, plan, sample.Text);
        score.Invented.ShouldBeEmpty(score.ToString());
        score.Share.ShouldBeGreaterThanOrEqualTo(Clean, score.ToString());
        plan.Confidence.ShouldBeGreaterThanOrEqualTo(0.9);
        plan.Warnings.Select(w => w.Code).ShouldBe(sample.Of("warning").Select(w => w[1]), ignoreOrder: true);
    }

    /// <summary>Pages of the samples, printed, turned a little, made dirty, and read by a program that knew English alone.</summary>
    [Theory, MemberData(nameof(Scans))]
    public async Task A_plan_read_by_a_program_that_knew_no_Vietnamese_gives_nine_rows_of_ten_and_nothing_else(string scan)
    {
        var sample = SamplePlan.Load(scan.Split('@')[0]);
        var text = SamplePlan.Scan(scan);

        var plan = await PlanSamples.Read(text, sample.Unit);

        var score = PlanScore.Of(sample, plan, text);
        score.Invented.ShouldBeEmpty(score.ToString());
        score.Share.ShouldBeGreaterThanOrEqualTo(Scanned, score.ToString());
        plan.Confidence.ShouldBeLessThanOrEqualTo(0.8);
    }

    [Theory, MemberData(nameof(Samples))]
    public async Task A_poor_scan_still_gives_nine_rows_of_ten_and_nothing_else(string name)
    {
        var sample = SamplePlan.Load(name);
        foreach (var seed in new[] { 11, 12, 13 })
        {
            var scan = new BadScan(seed).Read(sample.Text);

            var plan = await PlanSamples.Read(scan, sample.Unit);

            var score = PlanScore.Of(sample, plan, scan);
            score.Invented.ShouldBeEmpty(score.ToString());
            score.Share.ShouldBeGreaterThanOrEqualTo(Scanned, score.ToString());
            plan.Confidence.ShouldBeLessThanOrEqualTo(0.9);
        }
    }
}
