using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Enters a step or the whole approval, and freezes what was rendered, in the transaction that makes sure nobody changed the item meanwhile.</summary>
internal sealed class Settlement(ItemStore items, FrozenStore frozen, AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Takes the open step, or all that are left, for what was rendered; the last one gives the posts their words. Refused where item, posts or steps are
    /// not what they were when it was rendered.
    /// </summary>
    public async Task<Result<StepTaken>> Settle(Session session, ApprovalRequest request, Item item, IReadOnlyDictionary<string, Rendering> rendered, bool whole)
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
