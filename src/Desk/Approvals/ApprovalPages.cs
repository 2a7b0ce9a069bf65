using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Remarks;
using Campaigns.Desk.Serve;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Queue;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Approvals;

/// <summary>The approver's pages: what waits, and one item with exactly what would go out. What is read is what is frozen, or nothing is.</summary>
internal sealed class ApprovalPages(
    ApprovalDesk approvals, StepDesk steps, SubmissionDesk submissions, OwnWords own, StepTakers takers, DeputyStore deputies, SheetDesk sheets, UrgentDesk urgent, QueueDesk queue, PersonStore people, Database database, Look look, HistoryPages history, RemarkPages remarks, ItemStore items, UnitStore units, AccountStore accounts, PostList posts,
    ApprovalLines lines, AiringStore airings, IAntiforgery antiforgery, TimeProvider clock)
{
    public const int PageLength = 100;

    private const int MostPosts = 200;

    public Task<IResult> List(HttpContext context, int page) => Listed(context, page, null, []);

    public Task<IResult> Page(HttpContext context, string id) => One(context, id, []);

    /// <summary>Takes the step that is open for what was read: revision, bytes, times, window and step are those of the form, or nothing is approved.</summary>
    public Task<IResult> Approve(HttpContext context, string id) => Act(context, id, async (form, item, unit, who, cancel) =>
        (await Take(who, item, unit, new(Number(form["ban"]), form["khung"].ToString(), form["buoc"].ToString(), form["dau"].ToString()), cancel)));

    /// <summary>Sends it back with a word.</summary>
    public Task<IResult> Return(HttpContext context, string id) => Act(context, id, async (form, item, unit, who, cancel) =>
        (await takers.Stand(who, item, unit, (await steps.State(id, cancel: cancel))!, cancel)).Approves ? (await submissions.Return(id, Number(form["ban"]), who.Name, form["loi"], cancel)).Problems : [NotYours]);

    /// <summary>Gives a post that is past its last moment the next free posting time; its steps begin anew where it is not approved.</summary>
    public Task<IResult> Queue(HttpContext context, string id) => Act(context, id, async (form, item, _, who, cancel) =>
        await posts.Find(form["bai"].ToString(), cancel) is { } post && post.Item == item.Id ? (await queue.Post(post.Id, who.Actor, cancel)).Problems
            : [Problem.Input(new("Không có bài đăng này.", "There is no such post."), item.Title)]);

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
            if (ticked.Split(':') is not [var id, var revision, var window, var step] || await items.Find(id, cancel) is not { } item
                || await units.ById(item.UnitId, cancel) is not { } unit || !sitting.May(Right.See, unit.Id))
                continue;
            var done = await Take(sitting, item, unit, new(Number(revision), window, step, null), cancel);
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

    /// <summary>What somebody read before they pressed.</summary>
    private sealed record Read(int Revision, string Window, string Step, string? Seal);

    /// <summary>Takes the step that they read as theirs; which one is open, and for what, is asked again where it is taken.</summary>
    private async Task<IReadOnlyList<Problem>> Take(Sitting who, Item item, Unit unit, Read read, CancellationToken cancel)
    {
        var state = (await steps.State(item.Id, read.Seal, cancel))!;
        var stand = await takers.Stand(who, item, unit, state, cancel);
        if ((stand.Refused ?? (read.Window != Window(item) ? WindowMoved : read.Step != state.Next.Id ? StepMoved(state) : null)) is { } refused)
            return [refused];
        return (await approvals.Take(new ApprovalRequest(item.Id, who.Name)
        {
            PersonId = who.Person.Id, For = stand.For is { } other ? new(other.Name, other.Id) : null, Revision = read.Revision, Step = read.Step, Seal = read.Seal,
            WindowFrom = item.Earliest, WindowTo = item.NotAfter, How = await own.Wrote(item.Id, who.Name, cancel) ? OwnWords.Marked : "",
        }, cancel)).Problems;
    }

    private Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Item, Unit, Sitting, CancellationToken, Task<IReadOnlyList<Problem>>> act) =>
        Act(context, id, async (form, item, unit, who, cancel) => (await act(form, item, unit, who, cancel), null));

    /// <summary>Does something that a form of the page asks for: its problems are told there, and where all is well one is led on, or back to the page.</summary>
    internal async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Item, Unit, Sitting, CancellationToken, Task<(IReadOnlyList<Problem> Problems, string? To)>> act)
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await One(context, id, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        if (await items.Find(id, cancel) is not { } item || await units.ById(item.UnitId, cancel) is not { } unit)
            return WritingPages.Missing();
        var (problems, to) = await act(form, item, unit, Sitting.Of(context)!, cancel);
        return problems.Count > 0 ? await One(context, id, problems) : Results.Redirect(to ?? $"/duyet/{id}");
    }

    /// <summary>Does something whose outcome stands on the page itself, this once.</summary>
    internal async Task<IResult> Answer(HttpContext context, string id, Func<IFormCollection, Item, Unit, Sitting, CancellationToken, Task<(Problem? Problem, LinkMessage? Message)>> act)
    {
        LinkMessage? message = null;
        var answer = await Act(context, id, async (form, item, unit, who, cancel) =>
        {
            (var problem, message) = await act(form, item, unit, who, cancel);
            return (problem is null ? [] : [problem], null);
        });
        return message is null ? answer : await One(context, id, [], message);
    }

    private async Task<IResult> One(HttpContext context, string id, IReadOnlyList<Problem> problems, LinkMessage? message = null)
    {
        var cancel = context.RequestAborted;
        if (await items.Find(id, cancel) is not { } item || await units.ById(item.UnitId, cancel) is not { } unit)
            return WritingPages.Missing();
        var (sitting, proposal) = (Sitting.Of(context)!, await approvals.Propose(id, cancel));
        var state = (await steps.State(id, proposal.Value?.Seal, cancel))!;
        var stand = await takers.Stand(sitting, item, unit, state, cancel);
        var (printed, writes, lent) = (await sheets.Of(id, cancel), sitting.May(Right.Write, unit.Id), await deputies.Lent(sitting.Person.Id, cancel));
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return new RazorComponentResult<ApprovalPage>(new
        {
            View = new ApprovalView
            {
                Item = item, Unit = unit, Proposal = proposal.Value, Air = await airings.Of(unit, ApprovalView.AirPosts(proposal.Value), cancel), Problems = [.. problems, .. proposal.Problems], MayApprove = stand.Approves, Now = clock.GetUtcNow(),
                Accounts = (await accounts.Of(unit.Id, cancel)).ToDictionary(account => account.Id, StringComparer.Ordinal),
                Look = await look.At(item, item, item.Revision, unit, sitting.Name, cancel), Asked = await submissions.Of(id, cancel) is [var asked, ..] ? asked : null,
                Live = (await approvals.Of(id, cancel)).FirstOrDefault(approval => approval.Voided is null), Acts = await history.Acts(id, cancel),
                Message = message, Steps = state, Refused = stand.Refused, For = stand.For, MayWrite = writes, Sheets = printed, Sheet = printed.FirstOrDefault(sheet => sheet.Id == context.Request.Query["phieu"]),
                Missed = await Missed(item, cancel), Urgent = await urgent.Of(id, cancel), Places = [sitting.Person.Id, .. lent.Select(other => other.Person.Id)],
                Approvers = sitting.May(Right.Publish, unit.Id) ? await UrgentPages.Approvers(people, database, own, item, unit, state, sitting, cancel) : [],
                Signers = writes ? await SheetPages.Signers(people, database, takers, item, unit, state, cancel) : [], Thread = await remarks.View(context, item, unit), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict };
    }

    private async Task<IReadOnlyList<MissedPost>> Missed(Item item, CancellationToken cancel)
    {
        var missed = new List<MissedPost>();
        foreach (var post in (await posts.Find(new PostQuery { ItemId = item.Id, Limit = MostPosts }, cancel)).Where(post => post.State == PostState.Missed))
            missed.Add(new MissedPost(post, await queue.Foresee(post.Id, cancel)));
        return missed;
    }

    private async Task<IResult> Listed(HttpContext context, int page, int? approved, List<Problem> problems)
    {
        var cancel = context.RequestAborted;
        page = Math.Clamp(page, 1, 10_000);
        var sitting = Sitting.Of(context)!;
        var (mine, lent) = (sitting.Units(Right.See), await deputies.Lent(sitting.Person.Id, cancel));
        var waiting = await lines.Of(sitting, lent, (page - 1) * PageLength, cancel);
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return new RazorComponentResult<ApprovalListPage>(new
        {
            View = new ApprovalListView
            {
                // What waits for them comes first, the longest waiting before; then what waits for others.
                Lines = [.. waiting.OrderByDescending(line => line.Ticks)], Urgent = await urgent.Waiting(mine, cancel), Places = [sitting.Person.Id, .. lent.Select(other => other.Person.Id)], Count = await submissions.Count(mine, cancel), Page = page, Now = clock.GetUtcNow(), Problems = problems,
                Approved = approved ?? (Number(context.Request.Query["xong"]) is > 0 and var done ? done : null), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static readonly Problem NotYours = Problem.Input(
        new("Bạn không phải người duyệt của đơn vị này nên không trả lại được.", "You do not approve at this unit, so you cannot send it back."), null, new("Nhắn người duyệt, hoặc sửa tin, bài.", "Tell the approver, or change the item."));

    internal static readonly Problem WindowMoved = Problem.World(
        new("Khung giờ được đăng vừa đổi sau khi bạn đọc; chưa duyệt gì.", "The window of time changed after you read it; nothing was approved."), null, new("Đọc lại rồi duyệt.", "Read it again, then approve."));

    private static Problem StepMoved(StepState state) => Problem.World(
        new($"Đang chờ bước “{state.Next.Name}”, khác với lúc bạn đọc; chưa duyệt gì.", $"The step \"{state.Next.Name}\" is open now; nothing was approved."), null, new("Đọc lại rồi duyệt.", "Read it again, then approve."));
}
