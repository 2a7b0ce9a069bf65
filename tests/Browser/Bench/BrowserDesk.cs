using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Demo;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Shell;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Browser;

/// <summary>The real desk on a real port in real time, over a store of its own with the sample commune in it.</summary>
internal sealed class BrowserDesk : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private Ground? _ground;
    private WebApplication? _app;
    private string _public = "";
    private Action<IServiceCollection>? _more;

    private BrowserDesk()
    {
    }

    /// <summary>Where it is, without a slash at the end; the same after it was stopped.</summary>
    public string Address { get; private set; } = "http://127.0.0.1:0";

    public string Folder => _folder.Path;

    public Unit Unit { get; private set; } = null!;

    /// <summary>Opens one with the sample commune and its sandboxes.</summary>
    /// <param name="role">Whether a worker runs beside the pages.</param>
    /// <param name="urls">Where it listens, if not on this machine alone.</param>
    /// <param name="publicAddress">By which it is reached from outside; empty: by none.</param>
    /// <param name="more">Services in the place of the product's; null: none.</param>
    public static async Task<BrowserDesk> Open(Role role = Role.Desk, string? urls = null, string publicAddress = "", Action<IServiceCollection>? more = null)
    {
        var desk = new BrowserDesk { _public = publicAddress, _more = more };
        if (urls is not null)
            desk.Address = urls;
        await desk.Start(role);
        desk.Unit = await ActivatorUtilities.CreateInstance<DemoCommune>(desk._app!.Services).Settle(sandboxes: true, default);
        return desk;
    }

    public T Service<T>() where T : notnull => _app!.Services.GetRequiredService<T>();

    /// <summary>Something of the product's that is no service.</summary>
    public T Make<T>() => ActivatorUtilities.CreateInstance<T>(_app!.Services);

    /// <summary>Somebody with these roles at the unit, and this password where one is said.</summary>
    public async Task<Person> Person(string login, string name, string? password, params PersonRole[] roles)
    {
        var hash = password is null ? "none" : Service<Passwords>().Hash(password);
        return (await Service<Database>().Write(session => Service<PersonStore>().Add(session, Unit.Id, login, name, [.. roles.Select(role => new PersonAt(Unit.Id, role))], "Bài kiểm thử", hash))).Value!;
    }

    /// <summary>A browser in which nobody is signed in.</summary>
    public Task<Seat> Guest(int width = 1440, bool dark = false) => Seat.Take(Address, null, width, dark);

    /// <summary>A browser in which somebody with these roles is signed in; with every one where none is said.</summary>
    public async Task<Seat> As(string name, int width = 1440, bool dark = false, params PersonRole[] roles)
    {
        var person = (await Service<PersonStore>().Of(null, default)).FirstOrDefault(p => p.Name == name)
            ?? await Person(Slug.Of(name, 36), name, null, roles.Length > 0 ? roles : [.. PersonRoles.All]);
        return await Seat.Take(Address, await Service<SittingStore>().Start(person.Id, "127.0.0.1", "Chrome/140.0 Windows", default), width, dark);
    }

    public async Task Stop()
    {
        await _app!.StopAsync();
        await _app.DisposeAsync();
        await _ground!.DisposeAsync();
        (_app, _ground) = (null, null);
    }

    /// <summary>Starts it, again where it was before.</summary>
    public async Task Start(Role role = Role.Desk)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Desk:PublicAddress", (string?)_public)]).Build();
        var opened = await Database.Open(Folder, new StoreOptions(), TimeProvider.System);
        _ground = new Ground(new Settings(configuration, null), new Installation(AppContext.BaseDirectory, Folder), opened.Value!, null, TimeProvider.System);
        _app = CampaignHost.BuildDesk(_ground, Listening.Parse(Address).Value!, role, services =>
        {
            services.AddTestLogs();
            _more?.Invoke(services);
        });
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await Stop();
        _folder.Dispose();
    }
}
