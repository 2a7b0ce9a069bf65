using Npgsql;

namespace Campaigns.Proof.Chaos;

/// <summary>Something that happens to a server or to the way there, for a while; when it returns it is over.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Happen">Does it for so long; how many of the worker's connections it broke, or left without an answer at its end. None: it did not reach the worker.</param>
internal sealed record ServerFault(string Name, Func<ChaosRig, TimeSpan, CancellationToken, Task<int>> Happen)
{
    /// <summary>What the figures of the others are held against.</summary>
    public static ServerFault None { get; } = new("nothing, for comparison", async (rig, lasts, cancel) =>
    {
        await Wait(lasts, cancel);
        return 0;
    });

    public static IReadOnlyList<ServerFault> All { get; } =
    [
        new("restarted, killed without a goodbye, every third of the time", Restarts),
        new("five of the worker's connections terminated a second", Terminations),
        new("every place for a connection taken by others", Exhaustion),
        new("the server stands still", StandsStill),
        new("the network swallows every byte", Partition),
    ];

    private static async Task<int> Restarts(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        var broken = rig.Relay.Broken;
        for (var i = 0; i < 3; i++)
        {
            await rig.Server.Restart();
            await Wait(lasts / 3, cancel);
        }
        return rig.Relay.Broken - broken;
    }

    private static async Task<int> Terminations(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        var broken = rig.Relay.Broken;
        await using var administrator = await rig.Stranger() ?? throw new InvalidOperationException("The server has no place for an administrator.");
        for (var i = 0; i < lasts.TotalSeconds * 5; i++)
        {
            await ChaosRig.Terminate(administrator);
            await Wait(TimeSpan.FromMilliseconds(200), cancel);
        }
        return rig.Relay.Broken - broken;
    }

    private static async Task<int> Exhaustion(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        var (strangers, broken) = (new List<NpgsqlConnection>(), rig.Relay.Broken);
        try
        {
            // What the worker has open is taken from it, or it would notice nothing.
            for (var (until, clock) = (TimeProvider.System.GetUtcNow() + lasts, TimeProvider.System); clock.GetUtcNow() < until; await Wait(TimeSpan.FromMilliseconds(50), cancel))
            {
                while (strangers.Count < ChaosRig.Places && await rig.Stranger() is { } stranger)
                    strangers.Add(stranger);
                if (strangers.Count > 0)
                    await ChaosRig.Terminate(strangers[0], all: true);
            }
            return rig.Relay.Broken - broken;
        }
        finally
        {
            foreach (var stranger in strangers)
                await stranger.DisposeAsync();
        }
    }

    private static async Task<int> StandsStill(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        await rig.Server.StandStill();
        try
        {
            await Wait(lasts, cancel);
            return rig.Relay.Hanging;
        }
        finally
        {
            await rig.Server.GoOn();
        }
    }

    private static async Task<int> Partition(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        rig.Relay.Cut();
        try
        {
            await Wait(lasts, cancel);
            return rig.Relay.Hanging;
        }
        finally
        {
            rig.Relay.Mend();
        }
    }

    private static Task Wait(TimeSpan time, CancellationToken cancel) => Task.Delay(time, TimeProvider.System, cancel);
}
