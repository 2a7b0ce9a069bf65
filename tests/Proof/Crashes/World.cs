using Campaigns.Channels.Contract;
using Campaigns.Channels.Facebook;
using Campaigns.Channels.WordPress;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Secrets;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Campaigns.Simulators.Facebook;
using Campaigns.Simulators.WordPress;
using Campaigns.Simulators.ZaloOa;
using Campaigns.Tests.Kit;

namespace Campaigns.Proof.Crashes;

/// <summary>A store with one account, and the platforms: what outlives every life of the program.</summary>
internal sealed class World : IAsyncDisposable
{
    private readonly TempFolder _folder = new();

    private World(Where where) => Where = where;

    public Where Where { get; }

    public TestClock Clock { get; } = new();

    public string Folder => _folder.Path;

    public bool TwoStep => Where != Where.FacebookInOneStep;

    public FacebookSimulator Facebook { get; private set; } = null!;

    public ZaloOaSimulator Zalo { get; private set; } = null!;

    public WordPressSimulator Site { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public Account Account { get; private set; } = null!;

    public string Item { get; private set; } = "";

    /// <summary>The last words that people approved, and those before.</summary>
    public const string First = "Mời bà con đến nhà văn hóa lúc bảy giờ.", Second = "Mời bà con đến nhà văn hóa lúc tám giờ.";

    public static async Task<World> Make(Where where)
    {
        var world = new World(where);
        world.Facebook = new FacebookSimulator(world.Clock);
        world.Zalo = new ZaloOaSimulator { Clock = world.Clock };
        world.Site = new WordPressSimulator();
        // Only the one that is called has a port.
        await (where switch
        {
            Where.Facebook or Where.FacebookInOneStep => world.Facebook.Start(),
            Where.ZaloOa => world.Zalo.Start(),
            Where.WordPress => world.Site.Start(),
            _ => Task.CompletedTask,
        });
        world.Zalo.Tokens.Ends = world.Clock.GetUtcNow().AddHours(25);
        await EmptyStore.Into(world.Folder);
        await using var life = await Life.Begin(world);
        var unit = await life.Service<UnitStore>().Save(new Unit { Id = Id.New(world.Clock), Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La" });
        world.Unit = unit.Id;
        await world.Connect(life);
        world.Item = (await life.Service<ItemStore>().Save(world.NewItem(), "Biên tập viên")).Value!.Id;
        (await life.Service<ItemStore>().SetCard(world.Item, 1, new ItemCard("observance", new Dictionary<string, string> { ["title"] = "10/10" }), "Biên tập viên")).Ok.ShouldBeTrue();
        await life.Service<PostStore>().Plan([world.NewPost(world.Item)]);
        return world;
    }

    public Item NewItem() => new() { Id = Id.New(Clock), UnitId = Unit, Title = "Ngày Chuyển đổi số quốc gia", Body = First };

    public NewPost NewPost(string item) => new(Unit, item, Account.Id, Clock.GetUtcNow(), Clock.GetUtcNow().AddHours(2));

    /// <summary>An ordinary life that does this and ends in order.</summary>
    public async Task Live(Func<Life, Task> what)
    {
        await using var life = await Life.Begin(this);
        await what(life);
    }

    /// <summary>The item has the second words, and they are approved.</summary>
    public static async Task Revise(Life life, string item)
    {
        var now = (await life.Service<ItemStore>().Find(item))!;
        (await life.Service<ItemStore>().Change(item, now.Revision, i => i with { Body = Second }, "Biên tập viên")).Ok.ShouldBeTrue();
        (await life.Service<ApprovalDesk>().Approve(item, "Lãnh đạo")).Ok.ShouldBeTrue();
    }

    /// <summary>What citizens see of the post: the words of each.</summary>
    public async Task<IReadOnlyList<string>> Seen(Life life) => Where switch
    {
        Where.Facebook or Where.FacebookInOneStep => [.. Facebook.Visible.Select(p => p.Message)],
        Where.ZaloOa => [.. Zalo.Shown.Select(a => string.Join('\n', a.Paragraphs))],
        Where.WordPress => [.. Site.Posts.Where(p => p.Status == "publish").Select(p => p.Content)],
        _ => await life.Service<Database>().Read(async session => (IReadOnlyList<string>)[.. await session.List<string>(Where == Where.Portal
            ? "SELECT html FROM portal_page WHERE withdrawn IS NULL" : "SELECT variant FROM sandbox_post WHERE withdrawn IS NULL")]),
    };

    public async ValueTask DisposeAsync()
    {
        await Facebook.DisposeAsync();
        await Zalo.DisposeAsync();
        await Site.DisposeAsync();
        _folder.Dispose();
    }

    private async Task Connect(Life life)
    {
        var (kind, settings, secrets) = Where switch
        {
            Where.Facebook or Where.FacebookInOneStep => (ChannelKind.Facebook, new FacebookSettings(Facebook.PageId, Facebook.PageName, Facebook.AppId).ToString(),
                new Dictionary<string, string> { [FacebookClient.PageToken] = Facebook.PageToken }),
            Where.ZaloOa => (ChannelKind.ZaloOa, new ZaloOaAccount(Zalo.OaId, Zalo.Tokens.AppId, "UBND xã Mường Sáng", new Uri(Zalo.Cover)).Settings, new Dictionary<string, string>
            {
                [ZaloOaAccount.AppSecret] = Zalo.Tokens.AppSecret, [ZaloOaAccount.AccessToken] = Zalo.Tokens.Access, [ZaloOaAccount.RefreshToken] = Zalo.Tokens.Refresh,
            }),
            Where.WordPress => (ChannelKind.WordPress, System.Text.Json.JsonSerializer.Serialize(new WordPressSettings(Site.Address, WordPressSimulator.User, false), Json.Compact),
                new Dictionary<string, string> { [WordPressConnector.Password] = WordPressSimulator.Password }),
            Where.Portal => (ChannelKind.Portal, "{}", []),
            _ => (ChannelKind.Facebook, "{}", new Dictionary<string, string>()),
        };
        Account = await life.Service<AccountStore>().Save(new Account { Id = Id.New(Clock), UnitId = Unit, Kind = kind, Name = "Kênh của xã", Sandbox = Where == Where.Sandbox, Settings = settings });
        if (secrets.Count > 0)
            await life.Service<SecretStore>().Keep(Account.Id, secrets);
    }
}
