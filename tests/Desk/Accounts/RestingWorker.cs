using Campaigns.Channels;
using Campaigns.Channels.Wire;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Accounts;

/// <summary>A worker apart from the desk, on the same store, whose breaker of one account is open.</summary>
internal sealed class RestingWorker : IAsyncDisposable
{
    private readonly Database _database;
    private readonly AccountPipelines _pipelines;

    private RestingWorker(Database database, AccountPipelines pipelines) => (_database, _pipelines) = (database, pipelines);

    public static async Task<RestingWorker> Open(string folder, TimeProvider clock, string account)
    {
        var worker = new RestingWorker((await Database.Open(folder, new StoreOptions(), clock)).Value!, new AccountPipelines(Options.Create(new ChannelsOptions()), clock));
        for (var i = 0; i < 4; i++)
            await worker._pipelines.Of(account).Run(new WireRequest(HttpMethod.Post, new Uri("https://kenh.example/"), CallKind.Once),
                _ => Task.FromResult<WireAnswer>(new WireAnswer.Lost("Mất kết nối.")), CancellationToken.None);
        var id = await new WorkerRegistry(worker._database, clock).Enter(CancellationToken.None);
        await new AccountRests(worker._database, new RestingAccounts(worker._pipelines), clock).Keep(id, CancellationToken.None);
        return worker;
    }

    public ValueTask DisposeAsync()
    {
        _pipelines.Dispose();
        return _database.DisposeAsync();
    }
}
