namespace Campaigns.Proof.Kills;

public sealed class PostgresKillLoopTests
{
    [PostgresFact]
    public async Task Two_workers_of_one_PostgreSQL_killed_again_and_again_lose_no_post_post_none_twice_and_leave_none_in_doubt()
    {
        var server = await PostgresServer.One();
        var verdict = await KillLoop.Run(
            new KillPlan { Kills = 24, Longest = TimeSpan.FromSeconds(30), Seed = 58, Workers = 2, Connection = server.Connection(await server.Empty()) }, _ => { });

        verdict.Good.ShouldBeTrue(verdict.ToString());
        verdict.Kills.ShouldBeGreaterThan(0);
        verdict.AtWork.ShouldBeGreaterThan(0);
    }
}
