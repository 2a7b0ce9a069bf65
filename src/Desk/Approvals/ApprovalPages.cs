using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Approvals;

/// <summary>The approver's pages: what waits, and one item with exactly what would go out. What is read is what is frozen, or nothing is.</summary>
internal sealed class ApprovalPages(
    ApprovalDesk approvals, SubmissionDesk submissions, OwnWords own, Look look, HistoryPages history, ItemStore items, UnitStore units, AccountStore accounts, PostList posts,
    IAntiforgery antiforgery, TimeProvider clock)
{
    public const int PageLength = 100;

    private const int MostPosts = 200;

    public Task<IResult> List(HttpContext context, int page) => Listed(context, page, null, []);

    public Task<IResult> Page(HttpContext context, string id) => One(context, id, []);

    /// <summary>Approves what was read: revision, bytes, times and window are those of the form, or nothing is approved.</summary>
    public Task<IResult> Approve(HttpContext context, string id) => Act(context, id, async (form, item, unit, person, cancel) =>
    {
        if (await own.Refuse(item, unit, person, cancel) is { } refused)
            return [refused];
        if (form["khung"] != Window(item))
            return [WindowMoved];
        return (await approvals.Approve(new ApprovalRequest(id, person)
        {
            Revision = Number(form["ban"]), Seal = form["dau"].ToString(), WindowFrom = item.Earliest, WindowTo = item.NotAfter, How = await How(item, person, cancel),
        }, cancel)).Problems;
    });

    /// <summary>Sends it back with a word.</summary>
    public Task<IResult> Return(HttpContext context, string id) => Act(context, id, async (form, _, _, person, cancel) =>
        (await submissions.Return(id, Number(form["ban"]), person, form["loi"], cancel)).Problems);

    /// <summary>Approves those that are ticked, each at the revision of the list; what cannot be is told and stays.</summary>
    public async Task<IResult> Many(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Listed(context, 1, null, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        var sitting = Sitting.Of(context)!;
        var (problems, approved) = (new List<Problem>(), 0);
        foreach (var ticked in form["tin"].OfType<string>().Take(PageLength))
        {
            if (ticked.Split(':') is not [var id, var revision, var window] || await items.Find(id, cancel) is not { } item
                || await units.ByCodeOrName(item.UnitId, cancel) is not { } unit || !sitting.May(Right.Approve, unit.Id))
                continue;
            var refused = await own.Refuse(item, unit, sitting.Name, cancel) ?? (window == Window(item) ? null : WindowMoved);
            var done = refused is null ? (await approvals.Approve(new ApprovalRequest(id, sitting.Name)
            {
                Revision = Number(revision), WindowFrom = item.Earliest, WindowTo = item.NotAfter, How = await How(item, sitting.Name, cancel),
            }, cancel)).Problems : [refused];
            approved += done.Count == 0 ? 1 : 0;
            problems.AddRange(done.Select(problem => problem with { What = new($"“{item.Title}”: {problem.What.Vi}", $"\"{item.Title}\": {problem.What.En}") }));
        }
        return problems.Count == 0 ? Results.Redirect($"/duyet?xong={approved}") : await Listed(context, 1, approved, problems);
    }

    /// <summary>A picture that would go out, as it would be frozen.</summary>
    public async Task<IResult> Picture(HttpContext context, string id, string hash)
    {
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return await approvals.Picture(id, hash, context.RequestAborted) is { } picture ? Results.Bytes(picture.Bytes, picture.MediaType) : Results.NotFound();
    }

    /// <summary>From when until when, in milliseconds, as a form names it.</summary>
    public static string Window(Item item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.Earliest?.ToUnixTimeMilliseconds()}-{item.NotAfter?.ToUnixTimeMilliseconds()}");

    private async Task<string> How(Item item, string person, CancellationToken cancel) => await own.Wrote(item.Id, person, cancel) ? OwnWords.Marked : "";

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Item, Unit, string, CancellationToken, Task<IReadOnlyList<Problem>>> act)
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await One(context, id, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        if (await items.Find(id, cancel) is not { } item || await units.ByCodeOrName(item.UnitId, cancel) is not { } unit)
            return WritingPages.Missing();
        var problems = await act(form, item, unit, Sitting.Of(context)!.Name, cancel);
        return problems.Count > 0 ? await One(context, id, problems) : Results.Redirect($"/duyet/{id}");
    }

    private async Task<IResult> One(HttpContext context, string id, IReadOnlyList<Problem> problems)
    {
        var cancel = context.RequestAborted;
        if (await items.Find(id, cancel) is not { } item || await units.ByCodeOrName(item.UnitId, cancel) is not { } unit)
            return WritingPages.Missing();
        var (sitting, proposal) = (Sitting.Of(context)!, await approvals.Propose(id, cancel));
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<ApprovalPage>(new
        {
            View = new ApprovalView
            {
                Item = item, Unit = unit, Proposal = proposal.Value, Problems = [.. problems, .. proposal.Problems], MayApprove = sitting.May(Right.Approve, unit.Id), Now = clock.GetUtcNow(),
                Accounts = (await accounts.Of(unit.Id, cancel)).ToDictionary(account => account.Id, StringComparer.Ordinal),
                Look = await look.At(item, item, item.Revision, unit, sitting.Name, cancel), Asked = await submissions.Of(id, cancel) is [var asked, ..] ? asked : null,
                Live = (await approvals.Of(id, cancel)).FirstOrDefault(approval => approval.Voided is null), Acts = await history.Acts(id, cancel),
                Own = await own.Refuse(item, unit, sitting.Name, cancel), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict };
    }

    private async Task<IResult> Listed(HttpContext context, int page, int? approved, List<Problem> problems)
    {
        var cancel = context.RequestAborted;
        page = Math.Clamp(page, 1, 10_000);
        var (sitting, lines) = (Sitting.Of(context)!, new List<ApprovalLine>());
        var mine = sitting.Units(Right.See);
        foreach (var asked in await submissions.Waiting(mine, (page - 1) * PageLength, cancel))
            if (await items.Find(asked.ItemId, cancel) is { } item && await units.ByCodeOrName(item.UnitId, cancel) is { } unit)
                lines.Add(new(asked, item, unit, [.. (await posts.Find(new PostQuery { ItemId = item.Id, Limit = MostPosts }, cancel)).Where(post => !post.Approved && post.State is not (PostState.Cancelled or PostState.Withdrawn))],
                    sitting.May(Right.Approve, unit.Id), await own.Refuse(item, unit, sitting.Name, cancel)));
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<ApprovalListPage>(new
        {
            View = new ApprovalListView
            {
                Lines = lines, Count = await submissions.Count(mine, cancel), Page = page, Now = clock.GetUtcNow(), Problems = problems,
                Approved = approved ?? (Number(context.Request.Query["xong"]) is > 0 and var done ? done : null), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static readonly Problem WindowMoved = Problem.World(
        new("Khung giờ được đăng vừa đổi sau khi bạn đọc; chưa duyệt gì.", "The window of time changed after you read it; nothing was approved."), null, new("Đọc lại rồi duyệt.", "Read it again, then approve."));
}
