namespace Campaigns.Proof.Chaos;

public sealed class ChaosTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [PostgresFact]
    public async Task A_worker_outlives_all_that_happens_to_its_server_and_loses_no_post_posts_none_twice_and_leaves_none_in_doubt()
    {
        var verdict = await ChaosRun.Run(new ChaosPlan { Lasts = TimeSpan.FromSeconds(3), Rate = 20, Impatient = true }, output.WriteLine);

        output.WriteLine(verdict.ToString());
        verdict.Good.ShouldBeTrue(verdict.ToString());
        verdict.Posts.Posts.ShouldBeGreaterThan(300);
    }
}
