using Campaigns.Content.Store;
using Campaigns.Proof.Restores;

namespace Campaigns.Proof.Workers;

/// <summary>The real program, several times on one PostgreSQL: one that dies beside another, and all of them exchanged while posts drain.</summary>
public sealed class SeveralWorkersTests
{
    private const string Now = "(SELECT (EXTRACT(EPOCH FROM clock_timestamp()) * 1000)::BIGINT)";

    [PostgresFact]
    public async Task What_a_killed_worker_had_claimed_another_that_goes_on_sends_within_fifteen_seconds_and_every_post_is_out_once()
    {
        await using var town = await Shift.Town();
        await using var shift = new Shift(town);
        var (victim, dead) = await shift.Hire();
        var (_, alive) = await shift.Hire();
        // It is looked at while it stands still, and goes on where it had nothing waiting.
        IReadOnlyList<string> claimed = [];
        await Eventually.Holds(async () =>
        {
            await KeepBusy(town);
            victim.Pause();
            claimed = await Claimed(town, dead);
            if (claimed.Count == 0)
                victim.GoOn();
            return claimed.Count > 0;
        }, () => shift.Said);

        await victim.Kill();
        var killed = await Read<long>(town, $"SELECT {Now}");
        await town.Store.Fill(prompt: true);
        await Eventually.Holds(async () => await town.Open() == 0, () => shift.Said);

        var begun = await town.Store.Database.Read(session => session.List<(string Post, string Worker, long Started)>(
            "SELECT post_id, worker, started FROM attempt WHERE kind = 0 AND started > @killed ORDER BY started", new { killed }));
        var taken = begun.Where(attempt => claimed.Contains(attempt.Post, StringComparer.Ordinal)).ToList();
        taken.Select(attempt => attempt.Post).Distinct().Count().ShouldBe(claimed.Count, "all that it had claimed was begun anew");
        begun.ShouldAllBe(attempt => attempt.Worker == alive);
        (taken[^1].Started - killed).ShouldBeInRange(0, 15_000);
        begun[0].Started.ShouldBeLessThan(taken[0].Started, "the other did not stand still meanwhile");
        (await town.Count("state <> 3")).ShouldBe(0, "none is in doubt, none missed");
        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
    }

    [PostgresFact]
    public async Task Workers_are_exchanged_one_by_one_while_posts_drain_and_each_post_leaves_in_one_attempt()
    {
        await using var town = await Shift.Town();
        await using var shift = new Shift(town);
        var old = new[] { await shift.Hire(), await shift.Hire() };
        var replaced = new List<(WorkerProcess Process, string Id)>();

        foreach (var (process, id) in old)
        {
            await Eventually.Holds(async () =>
            {
                await KeepBusy(town);
                return await Sent(town, id) > 0 && await Read<int>(town, $"SELECT COUNT(*) FROM post WHERE worker = '{id}' AND state IN (0, 2)") > 0;
            }, () => shift.Said);
            await process.Stop();

            (await process.End(TimeSpan.FromSeconds(1))).ShouldBe(0, process.Said);
            (await Read<int>(town, $"SELECT COUNT(*) FROM post WHERE worker = '{id}' AND state IN (0, 2, 5)")).ShouldBe(0, "it leaves nothing claimed, on its way or unknown");
            (await Read<long?>(town, $"SELECT stopped FROM worker WHERE id = '{id}'")).ShouldNotBeNull("it signed off");
            replaced.Add(await shift.Hire());
            await Eventually.Holds(async () =>
            {
                await KeepBusy(town);
                return await Sent(town, replaced[^1].Id) > 0;
            }, () => shift.Said);
        }
        await Eventually.Holds(async () => await town.Open() == 0, () => shift.Said);
        foreach (var (process, _) in replaced)
        {
            await process.Stop();
            (await process.End(TimeSpan.FromSeconds(1))).ShouldBe(0, process.Said);
        }

        (await town.Count("state <> 3")).ShouldBe(0, "none is missed, held or in doubt");
        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
        (await town.Store.Posts()).ShouldAllBe(post => post.Attempts == 1);
        (await Read<int>(town, "SELECT COUNT(*) FROM attempt WHERE outcome IS NULL OR outcome = 5")).ShouldBe(0);
        (await Read<int>(town, "SELECT COUNT(DISTINCT worker) FROM attempt")).ShouldBe(4, "old and new ones worked");
    }

    private static async Task KeepBusy(Town town)
    {
        if (await town.Open() < 80)
            await town.Store.Fill(prompt: true);
    }

    private static Task<IReadOnlyList<string>> Claimed(Town town, string worker) => town.Store.Database.Read(session => session.List<string>(
        $"SELECT id FROM post WHERE state = 0 AND worker = @worker AND lease_until > {Now}", new { worker }));

    private static Task<int> Sent(Town town, string worker) => Read<int>(town, $"SELECT COUNT(*) FROM attempt WHERE worker = '{worker}'");

    private static Task<T?> Read<T>(Town town, string sql) => town.Store.Database.Read(session => session.Value<T>(sql));
}
