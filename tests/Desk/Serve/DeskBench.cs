using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Desk.Serve;

/// <summary>The real desk on a real port, over a store of its own that holds one unit, in the browser of somebody who may do everything there.</summary>
internal sealed class DeskBench : IAsyncDisposable
{
    private static readonly byte[] OnePixel = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly TempFolder _folder;
    private readonly StorePlace _place;
    private readonly bool _guest;
    private readonly Ground _ground;
    private readonly WebApplication _app;
    private readonly CookieContainer _cookies;

    private DeskBench(TempFolder folder, StorePlace place, bool guest, Ground ground, WebApplication app, HttpClient client, CookieContainer cookies) =>
        (_folder, _place, _guest, _ground, _app, Client, _cookies) = (folder, place, guest, ground, app, client, cookies);

    /// <summary>Who is signed in where a test does not say.</summary>
    public const string Usual = "Lò Thị Hoa";

    public HttpClient Client { get; }

    public string Folder => _folder.Path;

    public TestClock Clock => (TestClock)_ground.Clock;

    public Unit Unit { get; private set; } = null!;

    public static Task<DeskBench> Open(string urls = "http://127.0.0.1:0", bool withUnit = true, params (string Key, string Value)[] settings) =>
        Open(null, urls, withUnit, settings);

    /// <summary>The same with services in the place of the product's.</summary>
    public static async Task<DeskBench> Open(Action<IServiceCollection>? more, string urls = "http://127.0.0.1:0", bool withUnit = true, params (string Key, string Value)[] settings)
    {
        var bench = await Start(await StorePlace.Take(), guest: false, new TestClock(), more, urls, settings);
        if (!withUnit)
            return bench;
        bench.Unit = await bench.Service<UnitStore>().Save(new Unit
        {
            Id = Id.New(bench.Clock), Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La",
        });
        await bench.As(Usual);
        return bench;
    }

    /// <summary>Another machine's desk on the same store: a data folder, a program and a port of its own. Ends before this one.</summary>
    public async Task<DeskBench> Beside()
    {
        var bench = await Start(_place, guest: true, Clock, null, "http://127.0.0.1:0");
        bench.Unit = Unit;
        return bench;
    }

    private static async Task<DeskBench> Start(StorePlace place, bool guest, TestClock clock, Action<IServiceCollection>? more, string urls, params (string Key, string Value)[] settings)
    {
        var folder = new TempFolder();
        var store = await place.Open(folder.Path, clock);
        // The pictures of most tests are noise, which a program that unpacks them would refuse.
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Media:Vips", (string?)"/khong/co/vips")]).AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var ground = new Ground(new Settings(configuration, null), new Installation(AppContext.BaseDirectory, folder.Path), store, null, clock);
        var listening = Listening.Parse(urls);
        var app = CampaignHost.BuildDesk(ground, listening.Value!, Role.Desk, services =>
        {
            services.AddTestLogs();
            // A hash of the product's is a tenth of a second of a core: a seventh of the whole run. Its rounds are held by PasswordsTests.
            services.AddSingleton(_ => new Passwords(rounds: 1_000));
            more?.Invoke(services);
        });
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        var cookies = new CookieContainer();
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new Uri(address.Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal)) };
        return new DeskBench(folder, place, guest, ground, app, client, cookies);
    }

    /// <summary>From here on the browser is that of this person, who has these roles at the unit; every one where none is said.</summary>
    public async Task<Person> As(string name, params PersonRole[] roles)
    {
        var person = (await Service<PersonStore>().Of(null, default)).FirstOrDefault(p => p.Name == name) ?? await Person(name, Unit.Id, roles.Length > 0 ? roles : [.. PersonRoles.All]);
        // Who signed in has a password; nobody gets in by this one.
        await Service<Database>().Write(session => session.Run("UPDATE person SET password = 'none' WHERE id = @Id AND password IS NULL", new { person.Id }));
        Hold(await Service<SittingStore>().Start(person.Id, "127.0.0.1", "Chrome/140.0 Windows", default));
        return person;
    }

    /// <summary>What the browser holds of a sign-in; null: nothing.</summary>
    public void Hold(string? token)
    {
        foreach (Cookie old in _cookies.GetCookies(Client.BaseAddress!))
            old.Expired |= old.Name == SignInCookie.Name;
        if (token is not null)
            _cookies.Add(Client.BaseAddress!, new Cookie(SignInCookie.Name, token, "/"));
    }

    /// <summary>Somebody with these roles at a unit, who has no password.</summary>
    public async Task<Person> Person(string name, string unitId, params PersonRole[] roles)
    {
        var login = Slug.Of(name, 36);
        return (await Service<PersonStore>().Add(unitId, login, name, [.. roles.Select(role => new PersonAt(unitId, role))], "Bài kiểm thử", default)).Value!;
    }

    /// <summary>What a form of the page is signed with.</summary>
    public async Task<string> Signature(string page)
    {
        using var response = await Client.GetAsync(page);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync()).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
    }

    /// <summary>Sends a form, signed by what stands on a page.</summary>
    public async Task<(HttpStatusCode Status, string Text, string? Location)> Post(string page, string action, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", await Signature(page))]);
        using var response = await Client.PostAsync(action, content);
        return (response.StatusCode, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync()), response.Headers.Location?.ToString());
    }

    public T Service<T>() where T : notnull => _app.Services.GetRequiredService<T>();

    public async Task<string> Text(string path)
    {
        using var response = await Client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<HttpStatusCode> Status(string path)
    {
        using var response = await Client.GetAsync(path);
        return response.StatusCode;
    }

    public Task<Account> Account(ChannelKind kind, bool sandbox = false, bool active = true) => Service<AccountStore>().Save(new Account
    {
        Id = Id.New(Clock), UnitId = Unit.Id, Kind = kind, Name = $"Kênh {kind}", Sandbox = sandbox, Active = active,
    });

    /// <summary>A picture among the frozen bytes.</summary>
    public async Task<VariantPicture> Picture(string alt = "Infographic")
    {
        var hash = await Freeze(OnePixel, "image/png");
        return new VariantPicture(hash, "image/png", 1200, 630, alt);
    }

    public Task<string> Freeze(byte[] bytes, string mediaType) =>
        Service<Database>().Write(session => Service<FrozenStore>().Keep(session, bytes, mediaType));

    /// <summary>A post of a new item as it stands in the store.</summary>
    public async Task<string> Post(Account account, string title, PostState state = PostState.Scheduled, TimeSpan due = default, bool approved = true, string? why = null, string? url = null)
    {
        var (item, id, at) = (Id.New(Clock), Id.New(Clock), (Clock.GetUtcNow() + due).ToUnixTimeMilliseconds());
        var hash = approved ? await Freeze("{}"u8.ToArray(), "application/json") : null;
        await Service<Database>().Write(async session =>
        {
            await session.Run("""
                INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated)
                VALUES (@item, @unit, @title, '', '', 0, '[]', '[]', 2, 1, @at, @at)
                """, new { item, unit = Unit.Id, title, at });
            await session.Run("""
                INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, why, wake, content_hash, attempt, url, published, created, updated)
                VALUES (@id, @unit, @item, @account, 0, @at, @at, @state, @why, @at, @hash, 0, @url, @published, @at, @at)
                """, new { id, unit = Unit.Id, item, account = account.Id, at, state, why, hash, url, published = state == PostState.Published ? at : (long?)null });
        });
        return id;
    }

    /// <summary>Sends a variant through the channel that serves the account, as the worker would; its address.</summary>
    public async Task<Dispatch> Publish(Account account, Variant variant)
    {
        var id = await Post(account, variant.Title, PostState.Published);
        var hash = await Freeze(JsonSerializer.SerializeToUtf8Bytes(variant, Json.Compact), "application/json");
        await Service<Database>().Write(session => session.Run("UPDATE post SET content_hash = @hash WHERE id = @id", new { id, hash }));
        var dispatch = new Dispatch
        {
            PostId = id, Account = account, Variant = variant, Due = Clock.GetUtcNow(), NotAfter = Clock.GetUtcNow().AddHours(2), Attempt = 1, Deadline = Clock.GetUtcNow().AddSeconds(30),
            ItemId = (await Service<Database>().Read(session => session.Value<string>("SELECT item_id FROM post WHERE id = @id", new { id })))!,
            ContentHash = hash,
            Picture = async (hash, cancel) => (await Service<FrozenStore>().Find(hash, cancel))!.Bytes,
            KeepToken = (_, _) => Task.FromResult(true),
        };
        var published = (await Service<ChannelSet>().For(account)!.Publish(dispatch, CancellationToken.None)).ShouldBeOfType<Outcome.Published>();
        return dispatch with { RemoteId = published.Id };
    }

    /// <summary>An item as the portal says it.</summary>
    public static Variant Page(string title, string html = "<p>Nội dung.</p>", VariantPicture? picture = null, string? section = "Chuyển đổi số") => new()
    {
        Form = VariantForm.PortalHtml, Title = title, Description = $"Tóm tắt: {title}", Text = html, Pictures = picture is null ? [] : [picture],
        Section = section, Campaign = "Ngày Chuyển đổi số quốc gia 2026", Theme = "Nhận thức số",
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _ground.DisposeAsync();
        if (!_guest)
            await _place.DisposeAsync();
        _folder.Dispose();
    }
}
