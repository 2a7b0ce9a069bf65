using Campaigns.Channels;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Desk.Address;
using Campaigns.Desk.Keys;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler;

namespace Campaigns.Desk.Shell;

/// <summary>What a verb and the host both stand on: settings read, store open and up to date.</summary>
internal sealed record Ground(Settings Settings, Installation Installation, Database Database, Passphrase? Passphrase, TimeProvider Clock) : IAsyncDisposable
{
    /// <param name="dataFolder">Store, media, keys.</param>
    /// <param name="settingsFile">Null: the usual one.</param>
    /// <param name="clock">Of everything that is made on it.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="own">A store of the data folder's own, whatever <c>Store:Connection</c> says.</param>
    public static async Task<Result<Ground>> Prepare(string dataFolder, string? settingsFile, TimeProvider clock, CancellationToken cancel, bool own = false)
    {
        var settings = Settings.Load(settingsFile);
        if (!settings.Ok)
            return settings.Problems.ToArray();
        var options = settings.Value.Configuration.GetSection(StoreOptions.Section).Get<StoreOptions>() ?? new StoreOptions();
        if (own)
            options.Connection = "";
        var passphrase = KeyRing.Read(settings.Value.Configuration.GetSection(KeysOptions.Section).Get<KeysOptions>() ?? new KeysOptions());
        if (!passphrase.Ok)
            return passphrase.Problems.ToArray();
        var installation = new Installation(AppContext.BaseDirectory, Path.GetFullPath(dataFolder));
        if (AddressFile.Read(installation.DataFolder) is { Ok: false } address)
            return address.Problems.ToArray();
        var database = await Database.Open(installation.DataFolder, options, clock, cancel);
        return database.Ok ? new Ground(settings.Value, installation, database.Value, passphrase.Value, clock) : database.Problems.ToArray();
    }

    /// <summary>The keys that all hosts of the store share; null where they are this machine's files.</summary>
    public StoreKeys? Keys { get; } = Database.OneWorker ? null : new StoreKeys(Database, Installation, new KeySeal(Passphrase), Clock);

    /// <summary>Every floor's services, the same for a verb and for the host.</summary>
    public void Register(IServiceCollection services)
    {
        services.AddSingleton<IConfiguration>(Settings.Configuration).AddSingleton(Installation).AddSingleton(Database).AddSingleton(Clock);
        SettingsCatalog.Register(services, Settings.Configuration);
        services.AddKeys(Installation, Passphrase, Keys);
        services.AddContent();
        services.AddChannels();
        services.AddScheduler();
        services.AddDesk();
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
