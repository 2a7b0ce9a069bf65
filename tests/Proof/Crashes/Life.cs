using System.Diagnostics;
using Campaigns.Channels;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Facebook;
using Campaigns.Channels.Wire;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Content.Store;
using Campaigns.Proof.Simulation;
using Campaigns.Scheduler;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Reconciliation;
using Campaigns.Scheduler.Worker;
using Campaigns.Tests.Kit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using ChannelsRegistration = Campaigns.Channels.ChannelsRegistration;

namespace Campaigns.Proof.Crashes;

/// <summary>
/// One life of the program on a store, as its host builds it. It writes down every point it passes, and at the one it was told it
/// dies: from there on nothing of it is written or sent.
/// </summary>
internal sealed class Life : IWriteSeam, IAsyncDisposable
{
    private static readonly IDataProtectionProvider s_keys = new EphemeralDataProtectionProvider();

    private readonly TaskCompletionSource _died = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Lock _lock = new();
    private readonly List<Point> _points = [];
    private readonly int? _diesAt;
    private readonly ServiceProvider _services;
    private readonly Database _database;

    private Life(Database database, World world, int? diesAt)
    {
        (_database, _diesAt) = (database, diesAt);
        var services = new ServiceCollection().AddOptions().AddTestLogs()
            .AddSingleton(s_keys).AddSingleton<TimeProvider>(world.Clock).AddSingleton(database).AddSingleton(new Installation(Repository.Root, world.Folder))
            .AddContent().AddSingleton<ICardStudio>(new BlankStudio()).AddSingleton<IPublicPictures>(new WorldPictures(world));
        ChannelsRegistration.AddChannels(services)
            .Configure<ChannelsOptions>(o => o.AllowPrivateAddresses = true)
            .Configure<FacebookOptions>(o => (o.GraphUrl, o.TwoStep) = (world.Facebook.Address, world.TwoStep))
            .Configure<ZaloOaOptions>(o => (o.OpenApiUrl, o.OAuthUrl) = (world.Zalo.Address, $"{world.Zalo.Address}/v4"));
        _services = services.AddScheduler().BuildServiceProvider();
        database.Seam = this;
        Service<WireClient>().Seam = Call;
    }

    /// <summary>Every point passed, in order, the last one included.</summary>
    public IReadOnlyList<Point> Points { get { lock (_lock) return [.. _points]; } }

    public Task Died => _died.Task;

    public static async Task<Life> Begin(World world, int? diesAt = null)
    {
        var opened = await Database.Open(world.Folder, new StoreOptions(), world.Clock);
        return new Life(opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString()), world, diesAt);
    }

    public T Service<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What a worker does before its first round.</summary>
    public async Task Enter()
    {
        var (dispatcher, registry) = (Service<Dispatcher>(), Service<WorkerRegistry>());
        dispatcher.Worker = await registry.Enter(CancellationToken.None);
        await registry.BuryTheDead(dispatcher.Worker, alone: true, CancellationToken.None);
        await Service<Sweep>().TryChannelsAgain(CancellationToken.None);
    }

    /// <summary>A second's work with its answers: sweep, send, ask, change.</summary>
    public async Task Round()
    {
        var (dispatcher, changes) = (Service<Dispatcher>(), Service<ChangeDispatcher>());
        await Service<Sweep>().Run(dispatcher.Worker, CancellationToken.None);
        dispatcher.Wake();
        while (await dispatcher.Turn(CancellationToken.None))
            await dispatcher.Settled();
        await Service<Reconciler>().Run(dispatcher.Worker, CancellationToken.None);
        while (await changes.Turn(dispatcher.Worker, CancellationToken.None) > 0)
            await changes.Settled();
    }

    public async Task<T> Write<T>(string file, string member, Func<Task<T>> commit)
    {
        var writer = $"{System.IO.Path.GetFileNameWithoutExtension(file)}.{member}";
        await Pass(new($"before {writer}", writer));
        await _writing.WaitAsync();
        T written;
        try
        {
            written = await commit();
        }
        finally
        {
            _writing.Release();
        }
        await Pass(new($"after {writer}", writer));
        return written;
    }

    public async ValueTask DisposeAsync()
    {
        if (_died.Task.IsCompleted)
            // What stands at its last point still holds on to its services; the store is what another life needs.
            await _database.DisposeAsync();
        else
        {
            await _services.DisposeAsync();
            await _database.DisposeAsync();
        }
        _writing.Dispose();
    }

    private async Task<WireAnswer> Call(WireRequest request, Func<Task<WireAnswer>> send)
    {
        var caller = Caller();
        var call = $"{caller} ({request.Method} {Path(request.Address)})";
        await Pass(new($"before {call}", caller));
        var answer = await send();
        await Pass(new($"after {call}", caller));
        return answer;
    }

    private Task Pass(Point point)
    {
        lock (_lock)
        {
            if (!_died.Task.IsCompleted)
            {
                _points.Add(point);
                if (_points.Count - 1 != _diesAt)
                    return Task.CompletedTask;
                _died.SetResult();
            }
        }
        return new TaskCompletionSource().Task;
    }

    /// <summary>Who asked a platform's client for the call; everything until here ran in one go.</summary>
    private static string Caller()
    {
        foreach (var frame in new StackTrace().GetFrames())
            if (Steps.Of(frame.GetMethod()) is { } step && !Steps.IsDoor(step))
                return step;
        return "?";
    }

    /// <summary>The address without what differs from run to run: a part with a figure in it is an id, a version excepted.</summary>
    private static string Path(Uri address) => string.Join('/', address.AbsolutePath.Split('/').Select(part =>
        part.Any(char.IsAsciiDigit) && part is not ['v', >= '0' and <= '9', ..] ? "{id}" : part));

    private sealed class WorldPictures(World world) : IPublicPictures
    {
        public Uri? Address(string hash) => new($"{world.Zalo.Address}/hinh/{hash}.png");
    }
}
