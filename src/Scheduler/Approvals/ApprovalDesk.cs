using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Cards;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Approvals;

/// <summary>
/// Where items are approved. What each account would post is rendered and painted first; then one transaction makes sure that
/// nobody changed the item meanwhile, freezes those bytes and gives them to the posts. Only they are sent, whatever a later
/// version of the program would render.
/// </summary>
public sealed class ApprovalDesk(
    Database database, ItemStore items, PostStore posts, UnitStore units, AccountStore accounts, FrozenStore frozen, AuditLog audit, ICardStudio studio,
    MediaShelf media, VideoLimits limits, TimeProvider clock)
{
    private readonly Renderer _renderer = new(studio, limits);

    /// <summary>Approves the newest revision.</summary>
    public Task<Result<Approved>> Approve(string itemId, string person, DateTimeOffset? windowFrom = null, DateTimeOffset? windowTo = null, CancellationToken cancel = default) =>
        Approve(new ApprovalRequest(itemId, person) { WindowFrom = windowFrom, WindowTo = windowTo }, cancel);

    /// <summary>
    /// Approves an item for every account that has a post of it which may still go out; for posts that are out with older words the
    /// new ones are frozen too and kept ready, to be sent only when a person says so. To approve the same revision for the same
    /// window again changes nothing, except that posts made since get their approval. A picture that cannot be painted, a
    /// video that a channel does not take, or a change that came between, is a problem, and nothing is approved.
    /// </summary>
    public async Task<Result<Approved>> Approve(ApprovalRequest request, CancellationToken cancel = default)
    {
        if (Wrong(request) is { } wrong)
            return wrong;
        var read = await database.Read(session => Load(session, request.ItemId), cancel);
        if (read.Item is not { } item)
            return NoItem(request.ItemId);
        if (request.Revision is { } seen && seen != item.Revision)
            return Changed(item, seen);
        if (read.Posts.Count + read.Out.Count == 0 && read.Live is not null)
            return new Approved(read.Live, [], []);
        if (read.Posts.Count + read.Out.Count == 0)
            return Problem.Input(new("Tin, bài chưa có bài đăng nào chờ lên kênh hay đã lên kênh nên chưa có gì để duyệt.", "The item has no post that may still go out or is out, so there is nothing to approve."),
                item.Title, new("Xếp lịch đăng trước rồi duyệt.", "Queue it first, then approve."));
        var rendered = await Render(item, read.Campaign, read.Posts.Select(post => post.AccountId).Concat(read.Out.Select(post => post.AccountId)), await items.Cards(item.Id, cancel), cancel);
        if (!rendered.Ok)
            return rendered.Problems.ToArray();
        if (request.Seal is { } seal && seal != Rendering.Seal(read.All.Select(post => (post.Id, post.AccountId, post.Due)), rendered.Value))
            return Differs(item);
        return await Write(session => Settle(session, request, item, rendered.Value), cancel);
    }

    /// <summary>
    /// Exactly what an approval of the newest revision would freeze now. Without a post that may still go out or is out with older
    /// words it is empty.
    /// </summary>
    public async Task<Result<Proposal>> Propose(string itemId, CancellationToken cancel = default)
    {
        var read = await Rendered(itemId, cancel);
        if (!read.Ok)
            return read.Problems.ToArray();
        var (loaded, rendered) = read.Value;
        return new Proposal(loaded.Item!, [.. loaded.All.Where(post => rendered.ContainsKey(post.AccountId)).OrderBy(post => post.Due).Select(post =>
            new ProposedPost(post.Id, post.AccountId, DateTimeOffset.FromUnixTimeMilliseconds(post.Due), rendered[post.AccountId].Variant(), post.Out))],
            Rendering.Seal(loaded.All.Select(post => (post.Id, post.AccountId, post.Due)), rendered));
    }

    /// <summary>A picture of <see cref="Propose"/> by its hash, painted anew; null where it is not, or no longer, among them.</summary>
    public async Task<FrozenBytes?> Picture(string itemId, string hash, CancellationToken cancel = default) =>
        await Rendered(itemId, cancel) is { Ok: true } read
            ? read.Value.Rendered.Values.SelectMany(rendering => rendering.Pictures).FirstOrDefault(picture => FrozenStore.Hash(picture.Bytes) == hash) : null;

    private async Task<Result<(Loaded Loaded, IReadOnlyDictionary<string, Rendering> Rendered)>> Rendered(string itemId, CancellationToken cancel)
    {
        var read = await database.Read(session => Load(session, itemId), cancel);
        if (read.Item is not { } item)
            return NoItem(itemId);
        var rendered = await Render(item, read.Campaign, read.Posts.Select(post => post.AccountId).Concat(read.Out.Select(post => post.AccountId)), await items.Cards(item.Id, cancel), cancel);
        return rendered.Ok ? (read, rendered.Value) : rendered.Problems.ToArray();
    }

    /// <summary>
    /// Keeps a new item with its posts, approved by who keeps it: one act. Where a picture cannot be painted, or anything else
    /// stands in the way of the approval, there is neither item nor post.
    /// </summary>
    public async Task<Result<Approved>> Keep(NewItem entry, ApprovalRequest request, CancellationToken cancel = default)
    {
        if (Wrong(request) is { } wrong)
            return wrong;
        var campaign = await database.Read(session => Campaign(session, entry.Item), cancel);
        var rendered = await Render(entry.Item, campaign, entry.Posts.Select(post => post.AccountId), entry.Cards, cancel);
        return rendered.Ok ? await Write(async session =>
        {
            await items.Add(session, entry.Item, request.Person, entry.Cards);
            await posts.Plan(session, entry.Posts);
            return await Settle(session, request, entry.Item, rendered.Value);
        }, cancel) : rendered.Problems.ToArray();
    }

    /// <summary>What is approved may be due: the worker hears of it once it is stored.</summary>
    private async Task<Result<Approved>> Write(Func<Session, Task<Result<Approved>>> work, CancellationToken cancel)
    {
        var approved = await database.Write(work, cancel);
        posts.Ring();
        return approved;
    }

    /// <summary>Every approval of an item, newest first.</summary>
    public Task<IReadOnlyList<Approval>> Of(string itemId, CancellationToken cancel = default) => Of(database, itemId, cancel);

    /// <summary>The same where nothing is to be painted.</summary>
    public static Task<IReadOnlyList<Approval>> Of(Database database, string itemId, CancellationToken cancel = default) =>
        database.Read(session => ApprovalRow.Of(session, itemId), cancel);

    private sealed record Loaded(Item? Item, string? Campaign, IReadOnlyList<OpenPost> Posts, IReadOnlyList<OldPost> Out, Approval? Live)
    {
        /// <summary>What an approval would be given to, and what its words would be kept ready for.</summary>
        public IEnumerable<(string Id, string AccountId, long Due, bool Out)> All =>
            Posts.Select(post => (post.Id, post.AccountId, post.Due, false)).Concat(Out.Select(post => (post.Id, post.AccountId, post.Due, true)));
    }

    private static async Task<Loaded> Load(Session session, string itemId)
    {
        var item = await ItemStore.Find(session, itemId);
        return item is null ? new(null, null, [], [], null) : new(item,
            await Campaign(session, item), await OpenPost.Of(session, itemId), await OldPost.Of(session, itemId, item.Revision), await ApprovalRow.Live(session, itemId, item.Revision));
    }

    private static Task<string?> Campaign(Session session, Item item) =>
        session.Value<string>("SELECT name FROM campaign WHERE id = @CampaignId", new { item.CampaignId });

    private async Task<Result<IReadOnlyDictionary<string, Rendering>>> Render(
        Item item, string? campaign, IEnumerable<string> accountIds, IReadOnlyList<ItemCard> cards, CancellationToken cancel)
    {
        var unit = await units.ByCodeOrName(item.UnitId, cancel) ?? throw new InvalidOperationException($"Item {item.Id} belongs to no unit.");
        if (item.Video is { } video && !await media.Whole(video.Hash, cancel))
            return Problem.World(new("Tệp video của tin, bài không còn hoặc không còn đúng như lúc chọn.", "The item's video is gone, or is not what it was."), item.Title,
                new("Chọn lại video: campaigns item video MÃ --file TỆP.mp4.", "Choose the video again: campaigns item video ID --file FILE.mp4."));
        var ids = accountIds.ToHashSet(StringComparer.Ordinal);
        var speaking = (await accounts.Of(item.UnitId, cancel)).Where(account => ids.Contains(account.Id)).ToArray();
        return await _renderer.Render(item, unit, campaign, cards, speaking, cancel);
    }

    private async Task<Result<Approved>> Settle(Session session, ApprovalRequest request, Item item, IReadOnlyDictionary<string, Rendering> rendered)
    {
        if (await ItemStore.Find(session, item.Id) is not { } now || now.Revision != item.Revision)
            return Changed(item, item.Revision);
        var (approval, isNew) = await Enter(session, request, item);
        var (approved, outside) = (new List<string>(), new List<string>());
        foreach (var post in await OpenPost.Of(session, item.Id))
        {
            if (!post.Within(approval))
                outside.Add(post.Id);
            else if (post.ApprovalId == approval.Id)
                approved.Add(post.Id);
            else if (rendered.TryGetValue(post.AccountId, out var rendering)
                && await OpenPost.Approve(session, post.Id, approval.Id, await Freeze(session, rendering), clock.GetUtcNow().ToUnixTimeMilliseconds()))
                approved.Add(post.Id);
        }
        var prepared = new List<string>();
        foreach (var post in await OldPost.Of(session, item.Id, approval.Revision))
            if (rendered.TryGetValue(post.AccountId, out var rendering)
                && await post.Prepare(session, approval.Id, await Freeze(session, rendering), clock.GetUtcNow().ToUnixTimeMilliseconds()))
                prepared.Add(post.Id);
        if (isNew)
            await audit.Note(session, item.UnitId, request.Person, "item.approve", item.Id, Detail(request, item, approved.Count));
        return new Approved(approval, approved, outside) { Prepared = prepared };
    }

    /// <summary>The live approval of this revision and window, else a new one in the place of any other.</summary>
    private async Task<(Approval Approval, bool IsNew)> Enter(Session session, ApprovalRequest request, Item item)
    {
        var live = await ApprovalRow.Live(session, item.Id, item.Revision);
        if (live is not null && live.WindowFrom == Stored(request.WindowFrom) && live.WindowTo == Stored(request.WindowTo))
            return (live, false);
        await items.VoidApprovals(session, item, request.Person, "Thay bằng lần duyệt mới.");
        var approval = new Approval
        {
            Id = Id.New(clock), ItemId = item.Id, Revision = item.Revision, Person = request.Person, At = Stored(clock.GetUtcNow())!.Value,
            WindowFrom = Stored(request.WindowFrom), WindowTo = Stored(request.WindowTo),
        };
        await ApprovalRow.Add(session, item.UnitId, approval);
        await session.Run("UPDATE item SET state = @state WHERE id = @Id", new { state = ItemState.Approved, item.Id });
        return (approval, true);
    }

    private async Task<string> Freeze(Session session, Rendering rendering)
    {
        foreach (var picture in rendering.Pictures)
            await frozen.Keep(session, picture.Bytes, picture.MediaType);
        return await frozen.Keep(session, rendering.Words, "application/json");
    }

    private static string Detail(ApprovalRequest request, Item item, int posts) =>
        $"Duyệt bản {item.Revision} cho {posts} bài đăng: {item.Title}" + (request.How.Length > 0 ? $" ({request.How})" : "");

    private static Problem? Wrong(ApprovalRequest request) => string.IsNullOrWhiteSpace(request.Person)
        ? Problem.Input(new("Chưa nói ai duyệt.", "It is not said who approves."), null, new("Ghi tên người duyệt.", "Name the person."))
        : request.WindowTo < request.WindowFrom
            ? Problem.Input(new("Khoảng thời gian được duyệt kết thúc trước khi bắt đầu.", "The approved window ends before it begins."), null, new("Sửa một trong hai giờ.", "Change one of the two times."))
            : null;

    private static Problem NoItem(string id) => Problem.Input(new("Không có tin, bài này.", "There is no such item."), id,
        new("Xem danh sách bằng item list.", "See item list."));

    private static Problem Changed(Item item, int seen) => Problem.World(
        new($"Tin, bài vừa được sửa sau bản {seen} mà người duyệt đã đọc; chưa duyệt gì.", $"The item was changed after revision {seen}, which was read; nothing was approved."), item.Title,
        new("Đọc bản mới rồi duyệt lại.", "Read the new revision and approve that."));

    private static Problem Differs(Item item) => Problem.World(
        new("Nội dung sẽ đăng đã khác với bản bạn vừa đọc (kênh, mẫu hoặc infographic vừa đổi); chưa duyệt gì.", "What would go out differs from what you read (a channel, a template or a card changed); nothing was approved."), item.Title,
        new("Đọc lại rồi duyệt.", "Read it again, then approve."));

    /// <summary>To the millisecond, as times are stored.</summary>
    private static DateTimeOffset? Stored(DateTimeOffset? at) => at is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()) : null;
}
