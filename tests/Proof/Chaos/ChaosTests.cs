namespace Campaigns.Proof.Chaos;

public sealed class ChaosTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [PostgresFact]
    public async Task A_worker_outlives_all_that_happens_to_its_server_and_loses_no_post_posts_none_twice_and_leaves_none_in_doubt()
    {
        var verdict = await ChaosRun.Run(TimeSpan.FromSeconds(3), fills: 1, impatient: true, output.WriteLine);

        output.WriteLine(verdict.ToString());
        verdict.Good.ShouldBeTrue(verdict.ToString());
        verdict.Posts.ShouldBeGreaterThan(1_000);
    }
}
