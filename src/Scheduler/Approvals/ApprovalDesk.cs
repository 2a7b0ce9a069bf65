using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Cards;
using Campaigns.Content.Columns;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
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
    MediaShelf media, VideoLimits limits, TimeProvider clock, ProgrammeComposer? programmes = null)
{
    private readonly Renderer _renderer = new(studio, limits, frozen, new(database, frozen, clock));

    /// <summary>Approves the newest revision.</summary>
    public Task<Result<Approved>> Approve(string itemId, string person, DateTimeOffset? windowFrom = null, DateTimeOffset? windowTo = null, CancellationToken cancel = default) =>
        Approve(new ApprovalRequest(itemId, person) { WindowFrom = windowFrom, WindowTo = windowTo }, cancel);

    /// <summary>
    /// Approves an item at one go: where one step is left, or <see cref="ApprovalRequest.AtOnce"/> takes all of them. A problem where
    /// others have theirs to take.
    /// </summary>
    public async Task<Result<Approved>> Approve(ApprovalRequest request, CancellationToken cancel = default)
    {
        var taken = await Act(request, whole: true, cancel);
        return taken.Ok ? taken.Value.Approved! : taken.Problems.ToArray();
    }

    /// <summary>
    /// Takes the step that is open, for exactly what is rendered now; steps that were taken for anything else are void. The last one
    /// approves the item for every account that has a post of it which may still go out; for posts that are out with older words the
    /// new ones are frozen too and kept ready, to be sent only when a person says so. To approve the same revision for the same
    /// window again changes nothing, except that posts made since get their approval. A picture that cannot be painted, a
    /// video that a channel does not take, or a change that came between, is a problem, and nothing is approved.
    /// </summary>
    public Task<Result<StepTaken>> Take(ApprovalRequest request, CancellationToken cancel = default) => Act(request, whole: false, cancel);

    private async Task<Result<StepTaken>> Act(ApprovalRequest request, bool whole, CancellationToken cancel)
    {
        if (ApprovalRefusal.Wrong(request) is { } wrong)
            return wrong;
        var read = await database.Read(session => Load(session, request.ItemId), cancel);
        if (read.Item is not { } item)
            return ApprovalRefusal.NoItem(request.ItemId);
        if (request.Revision is { } seen && seen != item.Revision)
            return ApprovalRefusal.Changed(item, seen);
        if (read.Posts.Count + read.Out.Count == 0 && read.Live is not null)
            return new StepTaken(ApprovalStep.Usual(item.UnitId), null, new Approved(read.Live, [], []));
        if (read.Posts.Count + read.Out.Count == 0)
            return Problem.Input(new("Tin, bài chưa có bài đăng nào chờ lên kênh hay đã lên kênh nên chưa có gì để duyệt.", "The item has no post that may still go out or is out, so there is nothing to approve."),
                item.Title, new("Xếp lịch đăng trước rồi duyệt.", "Queue it first, then approve."));
        var rendered = await Render(read, item, cancel);
        if (rendered.Problems.Any(Renderer.IsUnpainted))
            await database.Write(session => OpenPost.HoldForPicture(session, item.Id, Renderer.WhyHeld, clock.GetUtcNow().ToUnixTimeMilliseconds()), cancel);
        if (!rendered.Ok)
            return rendered.Problems.ToArray();
        return await Write(session => Settle(session, request, item, rendered.Value, whole), cancel);
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

    /// <summary>A picture of <see cref="Propose"/> by its hash, a card painted anew; null where it is not, or no longer, among them.</summary>
    public async Task<FrozenBytes?> Picture(string itemId, string hash, CancellationToken cancel = default) =>
        (await items.Find(itemId, cancel))?.Pictures.Any(picture => picture.Hash == hash) == true ? await frozen.Find(hash, cancel)
        : await Rendered(itemId, cancel) is { Ok: true } read
            ? read.Value.Rendered.Values.SelectMany(rendering => rendering.Pictures).FirstOrDefault(picture => FrozenStore.Hash(picture.Bytes) == hash) : null;

    private async Task<Result<(Loaded Loaded, IReadOnlyDictionary<string, Rendering> Rendered)>> Rendered(string itemId, CancellationToken cancel)
    {
        var read = await database.Read(session => Load(session, itemId), cancel);
        if (read.Item is not { } item)
            return ApprovalRefusal.NoItem(itemId);
        var rendered = await Render(read, item, cancel);
        return rendered.Ok ? (read, rendered.Value) : rendered.Problems.ToArray();
    }

    /// <summary>
    /// Keeps a new item with its posts, approved by who keeps it: one act. Where a picture cannot be painted, or anything else
    /// stands in the way of the approval, there is neither item nor post.
    /// </summary>
    public async Task<Result<Approved>> Keep(NewItem entry, ApprovalRequest request, CancellationToken cancel = default)
    {
        if (ApprovalRefusal.Wrong(request) is { } wrong)
            return wrong;
        var campaign = await database.Read(session => Campaign(session, entry.Item), cancel);
        var rendered = await Render(entry.Item, campaign, entry.Posts.Select(post => post.AccountId), entry.Cards, entry.Posts.Select(post => post.Due.ToUnixTimeMilliseconds()), cancel);
        if (!rendered.Ok)
            return rendered.Problems.Select(Renderer.NotKept).ToArray();
        var kept = await Write(async session =>
        {
            await items.Add(session, entry.Item, request.Person, entry.Cards);
            await posts.Plan(session, entry.Posts);
            return await Settle(session, request with { AtOnce = true }, entry.Item, rendered.Value, whole: true);
        }, cancel);
        return kept.Ok ? kept.Value.Approved! : kept.Problems.ToArray();
    }

    /// <summary>What is approved may be due: the worker hears of it once it is stored.</summary>
    private async Task<Result<StepTaken>> Write(Func<Session, Task<Result<StepTaken>>> work, CancellationToken cancel)
    {
        var approved = await database.Write(work, cancel);
        posts.Ring();
        // A frame or a table that cannot be read is told where programmes are looked at; the approval holds whatever becomes of them.
        if (programmes is not null && approved is { Ok: true, Value.Approved.Approval.ItemId: var item })
            await programmes.KeepAll(item, cancel);
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

    private async Task<Result<IReadOnlyDictionary<string, Rendering>>> Render(Loaded read, Item item, CancellationToken cancel) =>
        await Render(item, read.Campaign, read.All.Select(post => post.AccountId), await items.Cards(item.Id, cancel), read.Posts.Select(post => post.Due), cancel);

    private async Task<Result<IReadOnlyDictionary<string, Rendering>>> Render(
        Item item, string? campaign, IEnumerable<string> accountIds, IReadOnlyList<ItemCard> cards, IEnumerable<long> due, CancellationToken cancel)
    {
        var unit = await units.ByCodeOrName(item.UnitId, cancel) ?? throw new InvalidOperationException($"Item {item.Id} belongs to no unit.");
        if (item.Video is { } video && !await media.Whole(video.Hash, cancel))
            return Problem.World(new("Tệp video của tin, bài không còn hoặc không còn đúng như lúc chọn.", "The item's video is gone, or is not what it was."), item.Title,
                new("Chọn lại video: campaigns item video MÃ --file TỆP.mp4.", "Choose the video again: campaigns item video ID --file FILE.mp4."));
        var last = DateTimeOffset.FromUnixTimeMilliseconds(due.Append(clock.GetUtcNow().ToUnixTimeMilliseconds()).Max());
        if (await database.Read(session => LibraryRights.Refuse(session, item, unit, last), cancel) is { Count: > 0 } ended)
            return ended.ToArray();
        var ids = accountIds.ToHashSet(StringComparer.Ordinal);
        var speaking = (await accounts.Of(item.UnitId, cancel)).Where(account => ids.Contains(account.Id)).ToArray();
        // Under the category of its column, which may bear another name where citizens read.
        var placed = await database.Read(session => ColumnStore.Placed(session, item), cancel);
        return await _renderer.Render(placed, unit, campaign, cards, speaking, cancel);
    }

    private async Task<Result<StepTaken>> Settle(Session session, ApprovalRequest request, Item item, IReadOnlyDictionary<string, Rendering> rendered, bool whole)
    {
        if (await ItemStore.Find(session, item.Id) is not { } now || now.Revision != item.Revision)
            return ApprovalRefusal.Changed(item, item.Revision);
        var (open, old) = (await OpenPost.Of(session, item.Id), await OldPost.Of(session, item.Id, item.Revision));
        var seal = Rendering.Seal(open.Select(post => (post.Id, post.AccountId, post.Due)).Concat(old.Select(post => (post.Id, post.AccountId, post.Due))), rendered);
        if (request.Seal is { } read && read != seal)
            return ApprovalRefusal.Differs(item);
        var (route, standing) = (await StepChain.Route(session, item), await ApprovalRow.Live(session, item.Id, item.Revision));
        if (request.Urgent is not null && ApprovalRefusal.Urgent(item, standing, open, clock.GetUtcNow()) is { } late)
            return late;
        // A signature is recorded once, also where the same was approved meanwhile: its sheet says whether it was.
        if (request.Paper is null && standing is { } live && Same(live, request) && open.All(post => post.ApprovalId == live.Id || !post.Within(live)))
            return new StepTaken(route[^1], null, await Give(session, live, rendered));
        // Whoever takes all at once approves for any time; what others took for the item's window stands.
        var chain = await StepChain.Of(session, request.AtOnce ? item : item with { Earliest = request.WindowFrom, NotAfter = request.WindowTo }, seal);
        await Drop(session, item, request, chain.Stale);
        if (!request.AtOnce && await ApprovalRefusal.Step(session, request, item, chain, whole) is { } refusal)
            return refusal;
        if (request.Paper is { } paper && await ApprovalRefusal.Sheet(session, paper, item, seal, chain.Next) is { } unsigned)
            return unsigned;
        var steps = request.AtOnce ? chain.Left : [chain.Next];
        foreach (var step in steps)
            await Taken(session, request, item, step, seal, StepChain.Layout(open, old));
        if (!request.AtOnce && !chain.Last)
        {
            var next = chain.Left[1];
            await SubmissionDesk.Pass(session, item, request.Person, clock);
            await audit.Note(session, item.UnitId, request.Acts, "item.step", item.Id, $"Duyệt bản {item.Revision}, bước {chain.Place}/{chain.Route.Count} “{chain.Next.Name}”; chờ “{next.Name}”." + How(request));
            return new StepTaken(chain.Next, next, null);
        }
        var approval = await Enter(session, request, item);
        await ApprovalActRow.End(session, item.Id, approval.Id);
        if (request.Urgent is { } call)
            await UrgentDesk.Begin(session, item, request, call, approval.Id, clock.GetUtcNow().ToUnixTimeMilliseconds());
        var approved = await Give(session, approval, rendered);
        await audit.Note(session, item.UnitId, request.Acts, request.Urgent is null ? "item.approve" : "item.urgent", item.Id, Detail(request, item, chain, approved.Posts.Count));
        return new StepTaken(steps[^1], null, approved);
    }

    /// <summary>Gives the posts inside its window their words.</summary>
    private async Task<Approved> Give(Session session, Approval approval, IReadOnlyDictionary<string, Rendering> rendered)
    {
        var (approved, outside) = (new List<string>(), new List<string>());
        foreach (var post in await OpenPost.Of(session, approval.ItemId))
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
        foreach (var post in await OldPost.Of(session, approval.ItemId, approval.Revision))
            if (rendered.TryGetValue(post.AccountId, out var rendering)
                && await post.Prepare(session, approval.Id, await Freeze(session, rendering), clock.GetUtcNow().ToUnixTimeMilliseconds()))
                prepared.Add(post.Id);
        return new Approved(approval, approved, outside) { Prepared = prepared };
    }

    /// <summary>Voids what was taken for another content.</summary>
    private async Task Drop(Session session, Item item, ApprovalRequest request, IReadOnlyList<ApprovalAct> stale)
    {
        if (stale.Count == 0)
            return;
        const string Why = "Nội dung, kênh hoặc giờ đăng đã khác với lúc duyệt bước trước.";
        await session.Run("UPDATE approval_act SET voided = @now, void_why = @Why WHERE id IN @ids", new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), Why, ids = stale.Select(act => act.Id).ToArray() });
        await audit.Note(session, item.UnitId, request.Acts, "approval.void", item.Id, Why);
    }

    private async Task Taken(Session session, ApprovalRequest request, Item item, ApprovalStep step, string seal, string layout)
    {
        var act = new ApprovalActRow
        {
            Id = Id.New(clock), Revision = item.Revision, StepId = step.Id, StepName = step.Name, Seal = seal, Layout = layout, Person = request.Person, PersonId = request.PersonId,
            ForPerson = request.For?.Name, ForPersonId = request.For?.Id, DoneBy = request.By, At = clock.GetUtcNow().ToUnixTimeMilliseconds(),
            WindowFrom = request.WindowFrom?.ToUnixTimeMilliseconds(), WindowTo = request.WindowTo?.ToUnixTimeMilliseconds(),
        };
        await act.Add(session, item.UnitId, item.Id);
        // The photo is nobody's picture: it lies among the frozen bytes under a type of its own that no public address serves.
        if (request.Paper is { } paper)
            await SheetRow.Sign(session, paper.Id, act.Id, request.Person, paper.SignedOn, paper.RecordedBy.Name, await frozen.Keep(session, paper.Photo, $"{SignedSheet.MediaType(paper.Photo)}; signed"));
    }

    /// <summary>The live approval of this revision and window, else a new one in the place of any other.</summary>
    private async Task<Approval> Enter(Session session, ApprovalRequest request, Item item)
    {
        if (await ApprovalRow.Live(session, item.Id, item.Revision) is { } live && Same(live, request))
        {
            await session.Run("UPDATE item SET state = @state WHERE id = @Id", new { state = ItemState.Approved, item.Id });
            return live;
        }
        await items.VoidApprovals(session, item, request.Person, "Thay bằng lần duyệt mới.", alsoSteps: false);
        var approval = new Approval
        {
            Id = Id.New(clock), ItemId = item.Id, Revision = item.Revision, Person = request.Person, By = request.By, For = request.For?.Name, At = Stored(clock.GetUtcNow())!.Value,
            WindowFrom = Stored(request.WindowFrom), WindowTo = Stored(request.WindowTo),
        };
        await ApprovalRow.Add(session, item.UnitId, approval);
        await session.Run("UPDATE item SET state = @state WHERE id = @Id", new { state = ItemState.Approved, item.Id });
        return approval;
    }

    private static bool Same(Approval live, ApprovalRequest request) => live.WindowFrom == Stored(request.WindowFrom) && live.WindowTo == Stored(request.WindowTo);

    private async Task<string> Freeze(Session session, Rendering rendering)
    {
        foreach (var picture in rendering.Pictures)
            await frozen.Keep(session, picture.Bytes, picture.MediaType);
        return await frozen.Keep(session, rendering.Words, "application/json");
    }

    private static string Detail(ApprovalRequest request, Item item, StepState chain, int posts) =>
        $"Duyệt bản {item.Revision}{(chain.Route.Count == 1 ? "" : request.AtOnce ? $", cả {chain.Left.Count} bước còn lại" : $", bước {chain.Place}/{chain.Route.Count} “{chain.Next.Name}”")} cho {posts} bài đăng: {item.Title}{How(request)}";

    private static string How(ApprovalRequest request) => new[] { request.For is { } other ? $"duyệt thay {other.Name}" : "", request.How }.Where(word => word.Length > 0).ToArray() is { Length: > 0 } words ? $" ({string.Join("; ", words)})" : "";

    /// <summary>To the millisecond, as times are stored.</summary>
    private static DateTimeOffset? Stored(DateTimeOffset? at) => at is { } time ? DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds()) : null;
}
