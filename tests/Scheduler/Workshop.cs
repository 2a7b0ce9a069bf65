using System.Text.Json;
using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Media;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Clock;
using Campaigns.Scheduler.Dispatch;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Reconciliation;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Tests;

/// <summary>A real store with accounts and approved posts, and workers on it that are driven turn by turn.</summary>
internal sealed class Workshop : IAsyncDisposable
{
    private readonly TestStore _store;
    private readonly List<Dispatcher> _dispatchers = [];
    private readonly List<ChangeDispatcher> _changers = [];

    private Workshop(TestStore store)
    {
        _store = store;
        Accounts = new AccountStore(Database, Clock);
        Posts = new PostStore(Database, Clock);
        List = new PostList(Database, Clock);
        Frozen = new FrozenStore(Database, Clock);
        Changes = new ChangeDesk(Database, new AuditLog(Clock), Clock);
        ChangeList = new ChangeList(Database);
    }

    public WorkerOptions Options { get; } = new();

    public ScriptedChannel Channel { get; } = new();

    public AccountStore Accounts { get; }

    public PostStore Posts { get; }

    public PostList List { get; }

    public FrozenStore Frozen { get; }

    public ChangeDesk Changes { get; }

    public ChangeList ChangeList { get; }

    public Account Account { get; private set; } = null!;

    public TestStore Store => _store;

    public Database Database => _store.Database;

    public TestClock Clock => _store.Clock;

    public string Folder => _store.Folder;

    public MediaShelf Media => _store.Media;

    public DateTimeOffset Now => Clock.GetUtcNow();

    /// <param name="ownClock">On PostgreSQL: the store's time is the server's.</param>
    public static async Task<Workshop> Open(bool ownClock = false)
    {
        var workshop = new Workshop(await TestStore.Open(ownClock: ownClock));
        workshop.Account = await workshop.NewAccount("Trang xã", ChannelKind.Facebook);
        return workshop;
    }

    public Task<Account> NewAccount(string name, ChannelKind kind, bool sandbox = false) => Accounts.Save(new Account
    {
        Id = Id.New(Clock), UnitId = _store.Unit.Id, Kind = kind, Name = name, Sandbox = sandbox,
    });

    /// <summary>A worker of its own on this store, entered and ready; nothing runs until it is driven.</summary>
    /// <param name="own">The clock of its machine; null: the workshop's.</param>
    public async Task<Crew> Hire(TestClock? own = null)
    {
        var clock = own ?? Clock;
        var options = Microsoft.Extensions.Options.Options.Create(Options);
        var channels = new ChannelSet(new Dictionary<ChannelKind, IChannel> { [ChannelKind.Facebook] = Channel, [ChannelKind.Portal] = Channel, [ChannelKind.ZaloOa] = Channel }, Channel);
        var (content, outcomes, registry) = (new FrozenContent(Database), new OutcomeStore(Database), new WorkerRegistry(Database, clock));
        var call = new ChannelCall(outcomes, Media, clock, TestLogs.Of<ChannelCall>());
        var dispatcher = new Dispatcher(Database, new ClaimStore(Database), new ParcelMaker(Database, Accounts, channels, content, Media, _store.Limits, clock), call, outcomes,
            clock, options, TestLogs.Of<Dispatcher>()) { Worker = await registry.Enter(CancellationToken.None) };
        _dispatchers.Add(dispatcher);
        var changes = new ChangeDispatcher(new ChangeStore(Database), Accounts, channels, content, Media, call, clock, options, TestLogs.Of<ChangeDispatcher>());
        _changers.Add(changes);
        var diary = new ClockDiary(new Installation(AppContext.BaseDirectory, Folder), clock);
        var reconciler = new Reconciler(Database, Accounts, channels, content, call, outcomes, diary, clock, options);
        return new Crew(dispatcher, changes, new Sweep(Database, diary, clock), reconciler, registry, clock);
    }

    /// <summary>An item with one post; approved unless it is said otherwise. Its id.</summary>
    public async Task<string> Post(TimeSpan? due = null, bool approved = true, Account? account = null, string title = "Ngày Chuyển đổi số quốc gia 10/10", TimeSpan? grace = null)
    {
        account ??= Account;
        var (at, item) = (Now + (due ?? TimeSpan.Zero), Id.New(Clock));
        var notAfter = at + (grace ?? account.Grace);
        return await Database.Write(async session =>
        {
            await session.Run("""
                INSERT INTO item (id, unit_id, title, summary, body, genre, tags, slogans, state, revision, created, updated)
                VALUES (@item, @unit, @title, '', 'Nội dung', 0, '[]', '[]', 2, 1, @now, @now)
                """, new { item, unit = account.UnitId, title, now = Now.ToUnixTimeMilliseconds() });
            await Posts.Plan(session, [new NewPost(account.UnitId, item, account.Id, at, notAfter)]);
            var post = (await session.Value<string>("SELECT id FROM post WHERE item_id = @item", new { item }))!;
            if (approved)
                await Approve(session, post, Words(title));
            return post;
        });
    }

    public static Variant Words(string title) => new() { Form = VariantForm.FacebookText, Title = title, Text = $"{title}. Mời bà con xã Mường Sáng tham gia." };

    public Task Approve(string post, Variant? variant = null) => Database.Write(session => Approve(session, post, variant ?? Words("Bài đã duyệt")));

    public async Task Approve(Session session, string post, Variant variant)
    {
        var hash = await Frozen.Keep(session, JsonSerializer.SerializeToUtf8Bytes(variant, Json.Compact), "application/json");
        var approval = Id.New(Clock);
        await session.Run("""
            INSERT INTO approval (id, unit_id, item_id, revision, person, at) SELECT @approval, unit_id, item_id, 1, 'Lãnh đạo', @now FROM post WHERE id = @post
            """, new { approval, now = Now.ToUnixTimeMilliseconds(), post });
        await session.Run("UPDATE post SET approval_id = @approval, content_hash = @hash WHERE id = @post", new { approval, hash, post });
    }

    public Task VoidApproval(string post, string why) => Database.Write(session => session.Run(
        "UPDATE approval SET voided = @now, void_why = @why WHERE id = (SELECT approval_id FROM post WHERE id = @post)", new { now = Now.ToUnixTimeMilliseconds(), why, post }));

    public async Task<PostView> See(string post) => (await List.Find(post))!;

    public Task<T?> Value<T>(string sql, object? args = null) => Database.Read(session => session.Value<T>(sql, args));

    public Task<int> Run(string sql, object? args = null) => Database.Write(session => session.Run(sql, args));

    public async ValueTask DisposeAsync()
    {
        _dispatchers.ForEach(d => d.Dispose());
        _changers.ForEach(c => c.Dispose());
        Channel.Dispose();
        await _store.DisposeAsync();
    }
}
