namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Plans of many kinds that the reader was not made for, as they were written and as a poor scan gives them.</summary>
public sealed class SampleTests
{
    /// <summary>Of what a plan says, the least that is read of it: clean, scanned.</summary>
    private const double Clean = 0.97, Scanned = 0.9;

    public static TheoryData<string> Samples => [.. SamplePlan.Names];

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
