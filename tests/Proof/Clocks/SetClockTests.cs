using Campaigns.Proof.Restores;

namespace Campaigns.Proof.Clocks;

/// <summary>The wall clock of the real worker is set by an hour and by a day while it drains posts to platforms that count, and is set right again.</summary>
public sealed class SetClockTests
{
    [SetClockTheory]
    [InlineData(60)]
    [InlineData(-60)]
    [InlineData(24 * 60)]
    [InlineData(-24 * 60)]
    public async Task A_worker_whose_clock_is_set_in_a_drain_and_set_right_again_loses_nothing_doubles_nothing_and_is_early_only_as_its_clock_says(int minutes)
    {
        var (off, ahead) = (TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(Math.Max(minutes, 0)));
        using var folder = new TempFolder();
        var clock = new SetClock(folder);
        clock.Set(TimeSpan.Zero);
        await using var town = await Town.Open();
        // Due an hour later than the clock will ever say; and between the right time and what it will say.
        await Fill(town, ahead + TimeSpan.FromHours(1));
        var coming = await Ids(town);
        if (minutes > 0)
            await Fill(town, ahead / 2);
        var early = (await Ids(town)).Except(coming).ToList();
        await Fill(town);
        await Fill(town);
        using var worker = WorkerProcess.Run(town.Data, town.Settings, clock.Environment, "serve", "--role", "worker");
        await Eventually.Holds(async () => await town.Count("state = 3") > 20, () => worker.Said);
        (await town.Count($"state = 3 AND id IN ({List(early)})")).ShouldBe(0);

        clock.Set(off);
        await Goes(town, worker, off);
        // By the clock as it stands these are due.
        await Fill(town, off);
        var already = await town.Count("state = 3");
        await Eventually.Holds(async () => await town.Count("state = 3") > already + 20 && (minutes < 0 || await town.Count($"state = 3 AND id IN ({List(early)})") > 0), () => worker.Said);

        clock.Set(TimeSpan.Zero);
        await Goes(town, worker, TimeSpan.Zero);
        await Fill(town);
        await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
        await worker.Stop();

        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
        (await town.Count($"id IN ({List(coming)}) AND state = 0 AND attempt = 0")).ShouldBe(coming.Count, "no clock ever said that these are due");
        (await town.Count($"state <> 3 AND account_id <> '{town.Store.Unreadable}' AND due <= {TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds()}")).ShouldBe(0);
    }

    /// <summary>A helping due so far from now, that may be late by a month.</summary>
    private static Task Fill(Town town, TimeSpan later = default) => town.Store.Fill(later: later, grace: TimeSpan.FromDays(30));

    /// <summary>The worker's own clock says that it is so far off.</summary>
    private static Task Goes(Town town, WorkerProcess worker, TimeSpan off) => Eventually.Holds(async () =>
        (DateTimeOffset.FromUnixTimeMilliseconds(await town.Store.Database.Read(s => s.Value<long>("SELECT MAX(beat) FROM worker WHERE stopped IS NULL"))) - TimeProvider.System.GetUtcNow() - off).Duration()
            < TimeSpan.FromMinutes(1), () => worker.Said);

    private static Task<IReadOnlyList<string>> Ids(Town town) => town.Store.Database.Read(s => s.List<string>("SELECT id FROM post"));

    private static string List(IReadOnlyList<string> ids) => string.Join(',', ids.Select(id => $"'{id}'"));
}
