using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Approvals;

/// <summary>
/// One request behind a personal link: asks a PIN, shows exactly what would go out, approves or sends back, and leads nowhere else. Every
/// step asks again whether the link is good, whose it is, and whether what it was made for is still what would go out.
/// </summary>
internal sealed class LinkPages(
    LinkStore links, Pins pins, PersonStore people, ApprovalPages pages, ApprovalDesk approvals, StepDesk steps, StepTakers takers, SubmissionDesk submissions, Look look, ItemStore items,
    UnitStore units, AccountStore accounts, AiringStore airings, Database database, IAntiforgery antiforgery, IOptions<DeskOptions> options, TimeProvider clock)
{
    public const string Address = "/duyet-nhanh";

    private readonly PinDoor _door = new(links, pins, Address, "campaigns-duyet-nhanh");

    /// <summary>A good link with all that it speaks of.</summary>
    private sealed record Request(string Token, ApprovalLink Link, Person Person, Item Item, Unit Unit);

    /// <summary>Makes one for somebody who may take the step that is open, and shows it once, in a message to copy.</summary>
    public Task<IResult> Make(HttpContext context, string id) => pages.Answer(context, id, async (form, item, unit, who, cancel) =>
    {
        var seal = form["dau"].ToString();
        var state = (await steps.State(id, seal, cancel))!;
        if ((await SheetPages.Signers(people, database, takers, item, unit, state, cancel)).FirstOrDefault(one => one.Id == form["nguoi"]) is not { } person)
            return (Problem.Input(new("Chưa chọn người duyệt.", "Nobody is chosen."), null, new("Chọn người duyệt được bước đang chờ.", "Choose who takes the step that is open.")), null);
        if (await pins.Missing(person, cancel) is { } refused)
            return (refused, null);
        if (await approvals.Propose(id, cancel) is not { Ok: true } proposal || proposal.Value.Seal != seal)
            return (Problem.World(new("Nội dung vừa đổi; chưa tạo liên kết.", "It has just changed; no link was made."), item.Title, new("Mở lại trang rồi làm lại.", "Open the page again.")), null);
        var token = await links.Make(item, state.Next.Id, seal, person, who.Actor, cancel);
        return (null, new LinkMessage(person.Name, item.Title, who.Name, $"{Public(unit, options.Value) ?? context.Desk()}{Address}/{token}", unit.Local(clock.GetUtcNow() + LinkStore.Life)));
    });

    /// <summary>The PIN's form; with the right one typed, the request.</summary>
    public async Task<IResult> Page(HttpContext context, string link)
    {
        if (await Find(link, context.RequestAborted) is not { } request)
            return PinDoor.Gone();
        return _door.IsOpen(context, request.Link) ? await Shown(context, request, []) : PinDoor.Shut(request.Person.Name);
    }

    /// <summary>A PIN is typed.</summary>
    public async Task<IResult> Enter(HttpContext context, string link) =>
        await Find(link, context.RequestAborted) is { } request ? await _door.Enter(context, link, request.Link, request.Person.Name) : PinDoor.Gone();

    public Task<IResult> Approve(HttpContext context, string link) => Act(context, link, async (form, request, who, cancel) => form["khung"] != ApprovalPages.Window(request.Item) ? [ApprovalPages.WindowMoved] : (await approvals.Take(new ApprovalRequest(request.Item.Id, who.Name)
    {
        PersonId = who.Person.Id, Revision = request.Link.Revision, Step = request.Link.StepId, Seal = request.Link.Seal, WindowFrom = request.Item.Earliest, WindowTo = request.Item.NotAfter,
        By = ApprovalBy.Link, How = "qua liên kết riêng",
    }, cancel)).Problems);

    public Task<IResult> Return(HttpContext context, string link) => Act(context, link, async (form, request, who, cancel) =>
        (await submissions.Return(request.Item.Id, request.Link.Revision, who.Name, form["loi"], cancel)).Problems);

    /// <summary>A picture of the request, for the browser that typed the PIN.</summary>
    public async Task<IResult> Picture(HttpContext context, string link, string hash) =>
        await Find(link, context.RequestAborted) is { } request && _door.IsOpen(context, request.Link)
        && await approvals.Picture(request.Item.Id, hash, context.RequestAborted) is { } picture ? Results.Bytes(picture.Bytes, picture.MediaType) : Results.NotFound();

    private async Task<IResult> Act(HttpContext context, string link, Func<IFormCollection, Request, Sitting, CancellationToken, Task<IReadOnlyList<Problem>>> act)
    {
        var cancel = context.RequestAborted;
        if (await Find(link, cancel) is not { } request)
            return PinDoor.Gone();
        if (!_door.IsOpen(context, request.Link))
            return PinDoor.Shut(request.Person.Name, at: _door.At(link), shut: true);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Shown(context, request, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        var who = new Sitting("", request.Person, await database.Read(SittingStore.Parents, cancel));
        var state = (await steps.State(request.Item.Id, request.Link.Seal, cancel))!;
        if (state.Next.Id != request.Link.StepId)
            return await Changed(request, cancel);
        if ((await takers.Stand(who, [], request.Item, request.Unit, state, cancel)).Refused is { } refused)
            return await Shown(context, request, [refused]);
        // Of two presses at once one has the link; what comes to nothing gives it back.
        if (!await links.Close(request.Link, LinkClosed.Used, cancel))
            return PinDoor.Gone();
        var problems = await act(form, request, who, cancel);
        if (problems.Count == 0)
            return new RazorComponentResult<LinkDonePage>(new { Approved = !context.Request.Path.Value!.EndsWith("/tra-lai", StringComparison.Ordinal), request.Item.Title });
        await links.Reopen(request.Link, cancel);
        return await Shown(context, request, problems);
    }

    private async Task<Request?> Find(string token, CancellationToken cancel) =>
        await links.Find(token, cancel) is { } link && await people.Find(link.PersonId, cancel) is { Locked: false } person
        && await items.Find(link.ItemId, cancel) is { } item && await units.ById(item.UnitId, cancel) is { } unit ? new Request(token, link, person, item, unit) : null;

    private async Task<IResult> Shown(HttpContext context, Request request, IReadOnlyList<Problem> problems)
    {
        var (cancel, item) = (context.RequestAborted, request.Item);
        var proposal = await approvals.Propose(item.Id, cancel);
        var state = (await steps.State(item.Id, proposal.Value?.Seal, cancel))!;
        if (proposal.Ok && (proposal.Value.Seal != request.Link.Seal || state.Next.Id != request.Link.StepId))
            return await Changed(request, cancel);
        return new RazorComponentResult<LinkPage>(new
        {
            View = new ApprovalView
            {
                At = $"{Address}/{request.Token}", Item = item, Unit = request.Unit, Proposal = proposal.Value, Air = await airings.Of(request.Unit, ApprovalView.AirPosts(proposal.Value), cancel), Problems = [.. problems, .. proposal.Problems], MayApprove = true, Now = clock.GetUtcNow(),
                Accounts = (await accounts.Of(request.Unit.Id, cancel)).ToDictionary(account => account.Id, StringComparer.Ordinal), Look = await look.At(item, item, item.Revision, request.Unit, request.Person.Name, cancel),
                Asked = await submissions.Of(item.Id, cancel) is [var asked, ..] ? asked : null, Acts = [], Steps = state, Sheets = [], Urgent = [], Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
            request.Person,
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }

    private async Task<IResult> Changed(Request request, CancellationToken cancel)
    {
        await links.Close(request.Link, LinkClosed.Changed, cancel);
        return PinDoor.Gone();
    }

    /// <summary>Where phones outside the office reach this installation; null: nowhere.</summary>
    public static string? Public(Unit unit, DeskOptions options) => unit.Settings.PublicAddress is { Length: > 0 } own ? own.TrimEnd('/') : options.PublicAddress is { Length: > 0 } set ? set : null;
}
