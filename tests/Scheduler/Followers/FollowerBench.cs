using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Posts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Campaigns.Scheduler.Tests.Followers;

/// <summary>An official account with articles that are out, and followers who get what the test says.</summary>
internal sealed class FollowerBench : IFollowerChannel, IAsyncDisposable
{
    private readonly List<IReadOnlyList<string>> _sent = [];

    private FollowerBench(Workshop shop) => Shop = shop;

    public Workshop Shop { get; }

    public Account Account { get; private set; } = null!;

    public FollowerDesk Desk { get; private set; } = null!;

    public FollowerList List => new(Shop.Database);

    public ChannelKind Kind => ChannelKind.ZaloOa;

    public int Most => 5;

    public TimeSpan Review => TimeSpan.FromMinutes(30);

    /// <summary>What the channel answers; it has sent the message by then.</summary>
    public Func<Task<Outcome>> Answer { get; set; } = () => Task.FromResult<Outcome>(new Outcome.Published("tin-1", null));

    /// <summary>What happens before the lease is asked for the last time.</summary>
    public Func<Task> Before { get; set; } = () => Task.CompletedTask;

    /// <summary>The articles of every message that left.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Sent => _sent;

    public static async Task<FollowerBench> Open()
    {
        var bench = new FollowerBench(await Workshop.Open());
        bench.Account = await bench.Shop.NewAccount("Zalo OA xã", ChannelKind.ZaloOa);
        bench.Desk = new FollowerDesk(bench.Shop.Database, bench.Shop.Accounts, [bench], new AuditLog(bench.Shop.Clock), bench.Shop.Clock, new WorkBell());
        return bench;
    }

    /// <summary>A worker on this store.</summary>
    public FollowerDispatcher Hire() => new(new FollowerStore(Shop.Database), Shop.Accounts, [this], Shop.Clock, Options.Create(Shop.Options), TestLogs.Of<FollowerDispatcher>());

    /// <summary>An article that is out; the id of its post.</summary>
    public async Task<string> Article(string title = "Ngày hội Chuyển đổi số")
    {
        var post = await Shop.Post(account: Account, title: title);
        await Shop.Run("UPDATE post SET state = 3, published = 1, remote_id = 'bai-' || id, url = 'https://rd.zapps.vn/1' WHERE id = @post", new { post });
        return post;
    }

    /// <summary>Proposed by one and approved by another; its id.</summary>
    public async Task<string> Approved(params string[] posts)
    {
        var id = (await Desk.Propose(Account.Id, posts, "Lò Thị Hoa")).Value!;
        Shop.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Desk.Approve(id, "Chủ tịch xã")).Ok.ShouldBeTrue();
        return id;
    }

    public async Task<FollowerMessage> See(string id) => (await List.Find(id))!;

    public async Task<Outcome> Send(Account account, IReadOnlyList<string> articles, Func<CancellationToken, Task<bool>> stillMine, CancellationToken cancel)
    {
        await Before();
        if (!await stillMine(cancel))
            return new Outcome.RetryAfter(TimeSpan.Zero, "Lượt gửi này đã thuộc về lần khác.");
        _sent.Add(articles);
        return await Answer();
    }

    public Task<FollowerQuota?> Quota(Account account, CancellationToken cancel) => Task.FromResult<FollowerQuota?>(null);

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
