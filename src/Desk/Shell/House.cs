using Campaigns.Content;

namespace Campaigns.Desk.Shell;

/// <summary>The product put together on one data folder for a verb: every floor's services, without pages.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Ground _ground;

    private House(ServiceProvider services, Ground ground) => (_services, _ground) = (services, ground);

    public IServiceProvider Services => _services;

    public static async Task<Result<House>> Open(string dataFolder, string? settingsFile, TimeProvider clock, CancellationToken cancel)
    {
        var ground = await Ground.Prepare(dataFolder, settingsFile, clock, cancel);
        if (!ground.Ok)
            return ground.Problems.ToArray();
        var services = new ServiceCollection().AddLogging();
        ground.Value.Register(services);
        return new House(services.BuildServiceProvider(), ground.Value);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _ground.DisposeAsync();
    }
}
