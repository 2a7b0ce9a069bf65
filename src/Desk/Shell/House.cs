using Campaigns.Channels;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Desk.Radio;
using Campaigns.Scheduler;

namespace Campaigns.Desk.Shell;

/// <summary>The product put together on one data folder: settings read, store open, every floor's services registered.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly Database _database;

    private House(ServiceProvider services, Database database) => (_services, _database) = (services, database);

    public IServiceProvider Services => _services;

    public static async Task<Result<House>> Open(string dataFolder, string? settingsFile, TimeProvider clock, CancellationToken cancel)
    {
        var settings = Shell.Settings.Load(settingsFile);
        if (!settings.Ok)
            return settings.Problems.ToArray();
        var options = settings.Value.Configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
        var installation = new Installation(AppContext.BaseDirectory, Path.GetFullPath(dataFolder));
        var database = await Database.Open(installation.DataFolder, options, clock, cancel);
        if (!database.Ok)
            return database.Problems.ToArray();
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
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
