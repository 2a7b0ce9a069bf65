using Campaigns.Proof.Restores;

namespace Campaigns.Proof.Workers;

/// <summary>Workers of the real program on one PostgreSQL, each a machine with a data folder of its own.</summary>
internal sealed class Shift(Town town) : IAsyncDisposable
{
    private readonly List<WorkerProcess> _hired = [];

    /// <summary>A town on a PostgreSQL database of its own, with leases so long that nothing comes free by them, and claims so small that none takes all there is from the others.</summary>
    public static async Task<Town> Town()
    {
        var server = await PostgresServer.One();
        return await Restores.Town.Open(more: new Dictionary<string, string> { ["Store:Connection"] = server.Connection(await server.Empty()), ["Worker:LeaseSeconds"] = "600", ["Worker:ClaimBatch"] = "16" });
    }

    /// <summary>One more, at work; with the id under which it claims.</summary>
    public async Task<(WorkerProcess Process, string Id)> Hire()
    {
        var known = await Ids();
        var process = WorkerProcess.Run(town.Beside($"machine-{_hired.Count}"), town.Settings, "serve", "--role", "worker");
        _hired.Add(process);
        await Eventually.Holds(() => Task.FromResult(process.Works.IsCompleted || process.Ended), () => process.Said);
        process.Ended.ShouldBeFalse(process.Said);
        return (process, (await Ids()).Except(known).ShouldHaveSingleItem());
    }

    /// <summary>What all of them said last.</summary>
    public string Said => string.Join("\n---\n", _hired.Select(process => process.Said));

    public async ValueTask DisposeAsync()
    {
        _hired.ForEach(process => process.Dispose());
        await Task.CompletedTask;
    }

    private Task<IReadOnlyList<string>> Ids() => town.Store.Database.Read(session => session.List<string>("SELECT id FROM worker"));
}
