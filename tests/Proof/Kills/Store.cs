using System.Globalization;
using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Shell;
using Campaigns.Simulators.WordPress;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Proof.Kills;

/// <summary>The store of a run, opened beside its workers as a desk opens it: the accounts, and posts that are approved and due.</summary>
internal sealed class Store : IAsyncDisposable
{
    private const string Portal = "Cổng xã", Site = "Trang tin xã", Page = "Trang xã", Blind = "Trang không đọc được", Oa = "OA xã";

    /// <summary>Posts added before each life of a worker. A page and an account of Zalo are never busy: they are read back by lists.</summary>
    private static readonly (string Account, int Posts)[] s_helping = [(Portal, 60), (Site, 20), (Page, 3), (Blind, 1), (Oa, 1)];

    private readonly House _house;
    private readonly Dictionary<string, Account> _accounts = [];
    private readonly Unit _unit;
    private string _picture = "";
    private int _last;

    private Store(House house, Unit unit) => (_house, _unit) = (house, unit);

    /// <summary>The account whose posts cannot be asked about.</summary>
    public string Unreadable => _accounts[Blind].Id;

    public Database Database => Service<Database>();

    public static async Task<Store> Open(string folder, string settings, Platforms platforms)
    {
        var opened = await House.Open(folder, settings, TimeProvider.System, default);
        var house = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
        var unit = await house.Services.GetRequiredService<UnitStore>().Save(new Unit { Id = Id.New(TimeProvider.System), Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng" });
        var store = new Store(house, unit);
        await store.Connect(platforms);
        return store;
    }

    /// <summary>The same store opened anew, whatever was done to its files meanwhile.</summary>
    public static async Task<Store> Again(string folder, string settings)
    {
        var opened = await House.Open(folder, settings, TimeProvider.System, default);
        var house = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
        var store = new Store(house, (await house.Services.GetRequiredService<UnitStore>().All())[0]);
        foreach (var account in await store.Service<AccountStore>().All())
            store._accounts[account.Name] = account;
        // Words are never used twice, and the picture of an article is its bytes.
        store._last = await store.Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM item"));
        store._picture = FrozenStore.Hash(OnePixel);
        return store;
    }

    /// <summary>Signs somebody in who may look; the cookie of their browser.</summary>
    public async Task<string> SignIn()
    {
        var person = (await Service<PersonStore>().Add(_unit.Id, "xem", "Người xem", [new PersonAt(_unit.Id, PersonRole.Viewer)], "Bài chứng minh", default)).Value!;
        return $"{SignInCookie.Name}={await Service<SittingStore>().Start(person.Id, "", "", default)}";
    }

    /// <summary>More work: approved posts, due now, each with words of its own.</summary>
    /// <param name="prompt">Only for accounts that can be read and answer at once.</param>
    /// <param name="later">Due so much later, below zero earlier.</param>
    /// <param name="grace">How late they may be; null: until a day from now.</param>
    public Task Fill(bool prompt = false, TimeSpan later = default, TimeSpan? grace = null) => Database.Write(async session =>
    {
        foreach (var (account, posts) in s_helping.Where(h => !prompt || h.Account is not (Blind or Oa)))
            for (var i = 0; i < posts; i++)
                // Two workers' lives begin beside each other, and a write may run twice: no number is ever given again.
                await Add(session, _accounts[account], Interlocked.Increment(ref _last), later, grace);
    });

    /// <summary>So many posts more, due now, for accounts that can be read and answer at once, in the proportions of a helping.</summary>
    /// <param name="posts">How many.</param>
    /// <param name="page">All of them on the page of Facebook instead.</param>
    public Task Offer(int posts, bool page = false) => Database.Write(async session =>
    {
        for (var i = 0; i < posts; i++)
        {
            var number = Interlocked.Increment(ref _last);
            var account = (page ? 82 : number % 83) switch { < 60 => Portal, < 80 => Site, _ => Page };
            await Add(session, _accounts[account], number);
        }
    });

    /// <summary>Every post by its words, with what the store says of it.</summary>
    public Task<IReadOnlyList<Told>> Posts() => Database.Read(session => session.List<Told>("""
        SELECT i.title AS Words, p.account_id AS Account, p.state AS State, p.person_asked IS NOT NULL AS PersonAsked, p.why AS Why,
          (SELECT COUNT(*) FROM portal_page g WHERE g.post_id = p.id) AS Pages, (SELECT COUNT(*) FROM attempt a WHERE a.post_id = p.id) AS Attempts
        FROM post p JOIN item i ON i.id = p.item_id
        """));

    /// <summary>How many posts a worker still has something to do with; those that wait for a person aside.</summary>
    public Task<int> Open() => Database.Read(session => session.Value<int>(
        "SELECT COUNT(*) FROM post WHERE state = 0 OR state = 2 OR (state = 4 OR state = 5) AND person_asked IS NULL"));

    /// <summary>How many posts are out.</summary>
    public Task<int> Published() => Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM post WHERE state = 3"));

    public ValueTask DisposeAsync() => _house.DisposeAsync();

    public T Service<T>() where T : notnull => _house.Services.GetRequiredService<T>();

    private async Task Connect(Platforms platforms)
    {
        await Account(Portal, ChannelKind.Portal, new { });
        await Account(Site, ChannelKind.WordPress, new { url = platforms.WordPress.Address, user = WordPressSimulator.User, plain = false }, ("password", WordPressSimulator.Password));
        await Account(Page, ChannelKind.Facebook, new { pageId = platforms.Facebook.PageId, appId = platforms.Facebook.AppId }, ("pageToken", platforms.Facebook.PageToken));
        await Account(Blind, ChannelKind.Facebook, new { pageId = platforms.Facebook.UnreadablePageId, appId = platforms.Facebook.AppId }, ("pageToken", platforms.Facebook.PageToken));
        await Account(Oa, ChannelKind.ZaloOa, new { oaId = platforms.Zalo.OaId, appId = platforms.Zalo.Tokens.AppId, author = "UBND xã", cover = platforms.Zalo.Cover },
            ("appSecret", platforms.Zalo.Tokens.AppSecret), ("accessToken", platforms.Zalo.Tokens.Access), ("refreshToken", platforms.Zalo.Tokens.Refresh));
        // The tokens are refreshed once now, so that no refresh falls into the run: what a kill in its midst does is another proof.
        await Service<ITokenKeeper>().RefreshDue(default);
        _picture = await Database.Write(session => Service<FrozenStore>().Keep(session, OnePixel, "image/png"));
    }

    private async Task Account(string name, ChannelKind kind, object settings, params (string Name, string Value)[] secrets)
    {
        var saved = await Service<AccountStore>().Save(new Account
        {
            Id = Id.New(TimeProvider.System), UnitId = _unit.Id, Kind = kind, Name = name, Settings = JsonSerializer.Serialize(settings),
        });
        await Service<SecretStore>().Keep(saved.Id, secrets.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal));
        _accounts[name] = saved;
    }

    private async Task Add(Session session, Account account, int number, TimeSpan later = default, TimeSpan? grace = null)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var due = now + (long)later.TotalMilliseconds;
        var words = string.Create(CultureInfo.InvariantCulture, $"Tin số {number:D7} của xã.");
        var variant = JsonSerializer.SerializeToUtf8Bytes(Variant(account.Kind, words), Json.Compact);
        var hash = await Service<FrozenStore>().Keep(session, variant, "application/json");
        var row = new { item = Id.New(TimeProvider.System), approval = Id.New(TimeProvider.System), post = Id.New(TimeProvider.System), unit = _unit.Id, account = account.Id, words, hash, now, due, notAfter = grace is { } late ? due + (long)late.TotalMilliseconds : now + 86_400_000 };
        await session.Run("""
            INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated)
            VALUES (@item, @unit, @words, '', @words, 0, '[]', '[]', 2, 1, @now, @now)
            """, row);
        await session.Run("INSERT INTO approval (id, unit_id, item_id, revision, person, at) VALUES (@approval, @unit, @item, 1, 'Lãnh đạo', @now)", row);
        await session.Run("""
            INSERT INTO post (id, unit_id, item_id, account_id, round, due, not_after, state, wake, approval_id, content_hash, attempt, created, updated)
            VALUES (@post, @unit, @item, @account, 0, @due, @notAfter, 0, @due, @approval, @hash, 0, @now, @now)
            """, row);
    }

    private Variant Variant(ChannelKind kind, string words) => new()
    {
        Form = kind switch { ChannelKind.Facebook => VariantForm.FacebookText, ChannelKind.ZaloOa => VariantForm.ZaloArticle, _ => VariantForm.PortalHtml },
        Title = words,
        Description = words,
        Text = kind is ChannelKind.Facebook or ChannelKind.ZaloOa ? words : $"<p>{words}</p>",
        Paragraphs = [words],
        Pictures = kind == ChannelKind.ZaloOa ? [new VariantPicture(_picture, "image/png", 1, 1, "Ảnh")] : [],
    };

    private static byte[] OnePixel { get; } = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>A post as the store tells of it.</summary>
    internal sealed class Told
    {
        public string Words { get; set; } = "";

        public string Account { get; set; } = "";

        public int State { get; set; }

        public bool PersonAsked { get; set; }

        public string? Why { get; set; }

        public int Pages { get; set; }

        public int Attempts { get; set; }
    }
}
