using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Tests.Worker;

public sealed class WorkerRegistryTests
{
    private static readonly TimeSpan Old = RunningHours.Window + TimeSpan.FromDays(2);

    [StoreFact]
    public async Task Runs_that_running_hours_do_not_read_any_more_are_forgotten()
    {
        await using var shop = await Workshop.Open();
        var registry = new WorkerRegistry(shop.Database, shop.Clock);
        await Leave(registry);
        shop.Clock.Advance(Old - TimeSpan.FromDays(10));
        var younger = await Leave(registry);
        shop.Clock.Advance(TimeSpan.FromDays(10));
        var alive = await registry.Enter(CancellationToken.None);

        await registry.Prune(CancellationToken.None);

        (await Left(shop)).ShouldBe([younger, alive]);
    }

    [StoreFact]
    public async Task While_a_post_of_that_time_has_not_been_told_why_it_was_missed_its_runs_stay()
    {
        await using var shop = await Workshop.Open();
        await shop.Post();
        var registry = new WorkerRegistry(shop.Database, shop.Clock);
        var ran = await Leave(registry);
        shop.Clock.Advance(Old);

        await registry.Prune(CancellationToken.None);

        (await Left(shop)).ShouldBe([ran]);
    }

    [StoreFact]
    public async Task A_run_that_never_ended_is_not_forgotten_before_it_is_buried()
    {
        await using var shop = await Workshop.Open();
        var registry = new WorkerRegistry(shop.Database, shop.Clock);
        var silent = await registry.Enter(CancellationToken.None);
        shop.Clock.Advance(Old);

        await registry.Prune(CancellationToken.None);

        (await Left(shop)).ShouldBe([silent]);
    }

    private static async Task<string> Leave(WorkerRegistry registry)
    {
        var id = await registry.Enter(CancellationToken.None);
        await registry.Leave(id);
        return id;
    }

    private static Task<IReadOnlyList<string>> Left(Workshop shop) => shop.Database.Read(session => session.List<string>("SELECT id FROM worker ORDER BY started"));
}
