using Npgsql;

namespace Campaigns.Proof.Chaos;

/// <summary>Something that happens to a server or to the way there, for a while; when it returns it is over.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Happen">Does it for so long.</param>
internal sealed record ServerFault(string Name, Func<ChaosRig, TimeSpan, CancellationToken, Task> Happen)
{
    public static IReadOnlyList<ServerFault> All { get; } =
    [
        new("restarted, killed without a goodbye, every third of the time", Restarts),
        new("five of the worker's connections terminated a second", Terminations),
        new("every place for a connection taken by others", Exhaustion),
        new("the server stands still", StandsStill),
        new("the network swallows every byte", Partition),
    ];

    private static async Task Restarts(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        for (var i = 0; i < 3; i++)
        {
            await rig.Server.Restart();
            await Wait(lasts / 3, cancel);
        }
    }

    private static async Task Terminations(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        await using var administrator = await rig.Stranger() ?? throw new InvalidOperationException("The server has no place for an administrator.");
        for (var i = 0; i < lasts.TotalSeconds * 5; i++)
        {
            await ChaosRig.Terminate(administrator);
            await Wait(TimeSpan.FromMilliseconds(200), cancel);
        }
    }

    private static async Task Exhaustion(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        var strangers = new List<NpgsqlConnection>();
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
        }
        finally
        {
            foreach (var stranger in strangers)
                await stranger.DisposeAsync();
        }
    }

    private static async Task StandsStill(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        await rig.Server.StandStill();
        try
        {
            await Wait(lasts, cancel);
        }
        finally
        {
            await rig.Server.GoOn();
        }
    }

    private static async Task Partition(ChaosRig rig, TimeSpan lasts, CancellationToken cancel)
    {
        rig.Relay.Cut();
        try
        {
            await Wait(lasts, cancel);
        }
        finally
        {
            rig.Relay.Mend();
        }
    }

    private static Task Wait(TimeSpan time, CancellationToken cancel) => Task.Delay(time, TimeProvider.System, cancel);
}
