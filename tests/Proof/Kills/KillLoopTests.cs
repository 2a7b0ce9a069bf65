namespace Campaigns.Proof.Kills;

public sealed class KillLoopTests
{
    [Fact]
    public async Task A_worker_killed_again_and_again_loses_no_post_posts_none_twice_and_leaves_none_in_doubt()
    {
        var verdict = await KillLoop.Run(new KillPlan { Kills = 30, Longest = TimeSpan.FromSeconds(60), Seed = 57 }, _ => { });

        verdict.Good.ShouldBeTrue(verdict.ToString());
        verdict.Kills.ShouldBeGreaterThan(0);
        verdict.AtWork.ShouldBeGreaterThan(0);
    }
}
