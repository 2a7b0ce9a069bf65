namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Plans of many kinds that the reader was not made for.</summary>
public sealed class SampleTests
{
    public static TheoryData<string> Samples => [.. SamplePlan.Names];

    [Theory, MemberData(nameof(Samples))]
    public async Task A_clean_plan_gives_what_it_says_and_nothing_else(string name)
    {
        var sample = SamplePlan.Load(name);

        var plan = await PlanSamples.Read(sample.Text, sample.Unit);

        var score = PlanScore.Of(sample, plan, sample.Text);
        score.Invented.ShouldBeEmpty(score.ToString());
        score.Share.ShouldBeGreaterThanOrEqualTo(0.9, score.ToString());
        plan.Confidence.ShouldBeGreaterThanOrEqualTo(0.9);
    }
}
