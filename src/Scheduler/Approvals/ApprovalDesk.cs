using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
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
    MediaShelf media, VideoLimits limits, TimeProvider clock, ProgrammeComposer? programmes = null)
{
    private readonly Proposer _proposer = new(database, items, units, accounts, frozen, media, new(studio, limits, frozen, new(database, frozen, clock)), clock);
    private readonly Settlement _settlement = new(items, frozen, audit, clock);

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
        var read = await _proposer.Load(request.ItemId, cancel);
        if (read.Item is not { } item)
            return ApprovalRefusal.NoItem(request.ItemId);
        if (request.Revision is { } seen && seen != item.Revision)
            return ApprovalRefusal.Changed(item, seen);
        if (read.Posts.Count + read.Out.Count == 0 && read.Live is not null)
            return new StepTaken(ApprovalStep.Usual(item.UnitId), null, new Approved(read.Live, [], []));
        if (read.Posts.Count + read.Out.Count == 0)
            return ApprovalRefusal.NoPost(item);
        var rendered = await _proposer.Render(read, item, cancel);
        if (rendered.Problems.Any(Renderer.IsUnpainted))
            await database.Write(session => OpenPost.HoldForPicture(session, item.Id, Renderer.WhyHeld, clock.GetUtcNow().ToUnixTimeMilliseconds()), cancel);
        if (!rendered.Ok)
            return rendered.Problems.ToArray();
        return await Write(session => _settlement.Settle(session, request, item, rendered.Value, whole), cancel);
    }

    /// <summary>
    /// Exactly what an approval of the newest revision would freeze now. Without a post that may still go out or is out with older
    /// words it is empty.
    /// </summary>
    public Task<Result<Proposal>> Propose(string itemId, CancellationToken cancel = default) => _proposer.Propose(itemId, cancel);

    /// <summary>A picture of <see cref="Propose"/> by its hash, a card painted anew; null where it is not, or no longer, among them.</summary>
    public Task<FrozenBytes?> Picture(string itemId, string hash, CancellationToken cancel = default) => _proposer.Picture(itemId, hash, cancel);

    /// <summary>
    /// Keeps a new item with its posts, approved by who keeps it: one act. Where a picture cannot be painted, or anything else
    /// stands in the way of the approval, there is neither item nor post.
    /// </summary>
    public async Task<Result<Approved>> Keep(NewItem entry, ApprovalRequest request, CancellationToken cancel = default)
    {
        if (ApprovalRefusal.Wrong(request) is { } wrong)
            return wrong;
        var rendered = await _proposer.Render(entry, cancel);
        if (!rendered.Ok)
            return rendered.Problems.Select(Renderer.NotKept).ToArray();
        var kept = await Write(async session =>
        {
            await items.Add(session, entry.Item, request.Person, entry.Cards);
            await posts.Plan(session, entry.Posts);
            return await _settlement.Settle(session, request with { AtOnce = true }, entry.Item, rendered.Value, whole: true);
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
}
