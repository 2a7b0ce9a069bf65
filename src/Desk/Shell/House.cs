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
        Register(services, settings.Value.Configuration, installation, database.Value, clock);
        return new House(services.BuildServiceProvider(), database.Value);
    }

    /// <summary>Every floor's services, the same for a verb and for the host.</summary>
    public static void Register(IServiceCollection services, IConfiguration configuration, Installation installation, Database database, TimeProvider clock)
    {
        services.AddSingleton(configuration).AddSingleton(installation).AddSingleton(database).AddSingleton(clock);
        SettingsCatalog.Register(services, configuration);
        services.AddContent();
        services.AddChannels();
        services.AddScheduler();
        services.AddSingleton<RadioScripts>();
        ground.Value.Register(services);
        return new House(services.BuildServiceProvider(), ground.Value);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _ground.DisposeAsync();
    }
}
