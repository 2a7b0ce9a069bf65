namespace Campaigns.Proof.Simulation;

/// <summary>Workers that die, stop and go on, clocks that are set, platforms that answer in every way, people in between: the promise holds.</summary>
public sealed class SimulationTests
{
    private const int Seeds = 2_000;

    [Fact]
    public async Task Of_two_thousand_seeds_none_loses_or_doubles()
    {
        var result = await Simulation.Seeds.Run(from: 1, Seeds, all: true, _ => { }, CancellationToken.None);

        result.Failed.Select(failed => failed.Message).ShouldBeEmpty();
        result.Held.ShouldBe(Seeds);
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

    [Theory]
    [InlineData(3)]
    [InlineData(33)]
    [InlineData(255)]
    public async Task It_holds_on_a_store_on_disk_too(int seed) => (await Task.Run(() => Trace(seed, onDisk: true))).Count.ShouldBeGreaterThan(50);

    private static async Task<IReadOnlyList<string>> Trace(int seed, bool onDisk = false)
    {
        using var store = await SimulatedStore.Make(onDisk);
        return await SimulationRun.Of(seed, store.Fresh());
    }
}
