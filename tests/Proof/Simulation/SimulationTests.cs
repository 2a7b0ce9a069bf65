namespace Campaigns.Proof.Simulation;

/// <summary>Workers that die, stop and go on, clocks that are set, platforms that answer in every way, people in between: the promise holds.</summary>
public sealed class SimulationTests
{
    [Fact]
    public async Task Two_thousand_seeds_lose_nothing_and_post_nothing_twice()
    {
        var result = await Seeds.Run(from: 1, count: 2_000, all: false, CancellationToken.None);

        result.Failed.Select(failed => failed.Message).ShouldBeEmpty();
        result.Held.ShouldBe(2_000);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(1009)]
    public async Task The_same_seed_is_the_same_run(int seed)
    {
        var (first, second) = (await Task.Run(() => Trace(seed)), await Task.Run(() => Trace(seed)));

        first.Count.ShouldBeGreaterThan(50);
        second.ShouldBe(first);
    }

    private static async Task<IReadOnlyList<string>> Trace(int seed)
    {
        using var store = await SimulatedStore.Make();
        return await SimulationRun.Of(seed, store.Fresh());
    }
}
