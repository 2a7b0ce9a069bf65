namespace Campaigns.Content.Tests.Plans.Reading;

public sealed class ScratchTests
{
    [Fact]
    public async Task Scores()
    {
        var text = new System.Text.StringBuilder();
        var seeds = new[] { 0, 11, 12 };
        foreach (var seed in seeds)
        foreach (var name in SamplePlan.Names.Where(n => Environment.GetEnvironmentVariable("CTRL") is not null || !n.StartsWith("control", StringComparison.Ordinal)))
        {
            var sample = SamplePlan.Load(name);
            var t = seed == 0 ? sample.Text : new BadScan(seed).Read(sample.Text);
            await File.WriteAllTextAsync($"/tmp/h/rd-{name}-{seed}.txt", t);
            var plan = await PlanSamples.Read(t, sample.Unit);
            text.AppendLine($"=== {seed} {name} conf {plan.Confidence} {PlanScore.Of(sample, plan, t)}").AppendLine("  warnings " + string.Join(" | ", plan.Warnings.Select(w => $"{w.Code}:{w.Text}")));
        }
        await File.WriteAllTextAsync("/tmp/h/reading-scores.txt", text.ToString());
    }
}
