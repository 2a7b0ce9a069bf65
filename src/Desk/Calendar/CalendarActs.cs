using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Queue;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Calendar;

/// <summary>What people do in the calendar: one post by its page or by dragging it, many by the list.</summary>
internal sealed class CalendarActs(MoveDesk desk, QueueDesk queue, Database database, UnitStore units, AiringStore airings, RunningHours hours, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>The page of one post.</summary>
    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : Missing();

    /// <summary>Moves a post: a form gets a page, the script of the grid a line of JSON.</summary>
    public async Task<IResult> Move(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await View(context, id) is not { } view)
            return Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Answer(context, view with { Problems = [wrong] }, null);
        var form = await context.Request.ReadFormAsync(cancel);
        view = view with { Back = CalendarForm.Back(form["ve"]) };
        if (CalendarForm.When(form["luc"], view.Post.Zone) is not { } due || CalendarForm.Seen(form["thay"]) is not { } seen)
            return Answer(context, view with { Problems = [NoTime] }, null);
        var moved = await desk.Move(new PostMove(id, seen, due, Sitting.Of(context)!.Actor) { Accepted = form["dong-y"] == "1" }, cancel);
        if (!moved.Ok)
            return Answer(context, (await View(context, id) ?? view) with { Problems = moved.Problems, Back = view.Back }, null);
        return moved.Value.Done ? Answer(context, view, moved.Value) : Answer(context, view with { Asked = moved.Value.Due, Effect = moved.Value.Effect }, moved.Value);
    }

    public Task<IResult> Hold(HttpContext context, string id) => Act(context, id, async (_, person, cancel) => Told(await desk.Hold([id], person, "", cancel), Held));

    public Task<IResult> LetGo(HttpContext context, string id) => Act(context, id, async (_, person, cancel) => Told(await desk.LetGo([id], person, cancel), Released));

    public Task<IResult> Queue(HttpContext context, string id) => Act(context, id, async (_, person, cancel) => Told(await queue.Post(id, person, cancel)));

    public Task<IResult> Copy(HttpContext context, string id) => Act(context, id, async (form, person, cancel) =>
    {
        var zone = (await Find(id, cancel))!.Zone;
        if (CalendarForm.When(form["luc"], zone) is not { } due)
            return ([], [NoTime]);
        var copied = await desk.Copy(id, due, person, cancel);
        return copied.Ok ? ([$"Đã chép thành bài đăng mới lúc {CalendarDay.NameOf(copied.Value.Due)}. Bài mới chờ duyệt.{Beside(copied.Value)}"], []) : ([], copied.Problems);
    });

    /// <summary>Moves, holds or lets go every post that is ticked.</summary>
    public async Task<IResult> Many(HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(Done(context, CalendarFilter.Address) with { Problems = [wrong] });
        var form = await context.Request.ReadFormAsync(cancel);
        var who = Sitting.Of(context)!;
        var done = Done(context, CalendarForm.Back(form["ve"])) with { Action = "/lich/nhieu", Again = [.. from field in form where field.Key is "bai" or "viec" or "so-ngay" or "ve" from value in field.Value select (field.Key, value)] };
        var ids = await Own([.. form["bai"].OfType<string>().Take(MoveDesk.Most)], who.Units(Right.Write), cancel);
        if (ids.Length == 0)
            return Show(done with { Problems = [NothingChosen] });
        switch (form["viec"].ToString())
        {
            case "giu":
                var (lines, problems) = Told(await desk.Hold(ids, who.Actor, "", cancel), Held);
                return Show(done with { Lines = lines, Problems = problems });
            case "tha":
                (lines, problems) = Told(await desk.LetGo(ids, who.Actor, cancel), Released);
                return Show(done with { Lines = lines, Problems = problems });
            case "doi" when int.TryParse(form["so-ngay"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days is not 0 and >= -366 and <= 366:
                var moved = await desk.Shift(ids, days, who.Actor, form["dong-y"] == "1", cancel);
                return Show(done with { Asked = moved.Asked, Anew = moved.Anew, Lines = moved.Done.Count > 0 ? [$"Đã dời {moved.Done.Count} bài đi {days} ngày."] : [], Problems = moved.Problems });
            default:
                return Show(done with { Problems = [Problem.Input(new("Số ngày không đúng.", "The number of days is wrong."), null, new("Ghi một số khác 0, từ −366 đến 366.", "Give a number other than 0, from -366 to 366."))] });
        }
    }

    /// <summary>A sentence for every place that a post got.</summary>
    public static (IReadOnlyList<string> Lines, IReadOnlyList<Problem> Problems) Told(Result<QueueReport> queued) => queued.Ok
        ? ([.. queued.Value.Posts.Select(post => $"{post.Account}: {CalendarDay.NameOf(post.Due)}.{(post.Approved ? "" : " Bài chờ duyệt.")}")], queued.Value.Problems)
        : ([], queued.Problems);

    private const string Held = "Đã tạm giữ {0} bài.", Released = "{0} bài đi tiếp đúng giờ đã định.";

    private static readonly Problem NoTime = Problem.Input(new("Giờ đăng không đúng.", "This is no time."), null, new("Chọn ngày và giờ.", "Choose a day and a time."));

    private static readonly Problem NothingChosen = Problem.Input(new("Chưa chọn bài nào.", "No post is chosen."), null, new("Đánh dấu các bài rồi bấm lại.", "Tick posts, then press again."));

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Actor, CancellationToken, Task<(IReadOnlyList<string> Lines, IReadOnlyList<Problem> Problems)>> act)
    {
        var cancel = context.RequestAborted;
        if (await View(context, id) is not { } view)
            return Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var form = await context.Request.ReadFormAsync(cancel);
        view = view with { Back = CalendarForm.Back(form["ve"]) };
        var (lines, problems) = await act(form, Sitting.Of(context)!.Actor, cancel);
        return lines.Count == 0 ? Show(view with { Problems = problems }) : Show(Done(context, view.Back) with { Lines = lines, Problems = problems });
    }

    private static (IReadOnlyList<string>, IReadOnlyList<Problem>) Told(PostsMoved moved, string line) =>
        (moved.Done.Count > 0 ? [string.Format(CultureInfo.InvariantCulture, line, moved.Done.Count)] : [], moved.Problems);

    private static string Beside(MovedPost moved) => moved.Beside is { } title ? $" Cùng phút đó kênh này có bài “{title}”." : "";

    /// <summary>The script asks for JSON; whoever sends a form gets the page again, or goes back to where they were.</summary>
    private static IResult Answer(HttpContext context, PlannedPostView view, MovedPost? moved)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal))
            return moved is { Done: true } ? Results.Redirect(view.Back) : Show(view);
        var problem = view.Problems.Count > 0 ? view.Problems[0] : null;
        return Results.Json(new
        {
            done = moved is { Done: true }, asks = moved is { Done: false },
            words = problem is not null ? $"{problem.What.Vi} {problem.Mend?.Vi}".Trim() : moved is { } m ? $"{CalendarDay.NameOf(m.Due)}. {m.Effect.Words().Vi}{Beside(m)}" : "",
            seen = moved is { Done: true } ? moved.Due.ToUnixTimeMilliseconds() : view.Post.Due, start = (moved is { Done: true } ? moved.Due : view.Post.Local).ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        }, Json.Compact, statusCode: Status(view));
    }

    private async Task<PlannedPostView?> View(HttpContext context, string id) => await Find(id, context.RequestAborted) is not { } post ? null : new PlannedPostView
    {
        Post = post, Back = CalendarForm.Back(context.Request.Query["ve"]), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        Copy = post.Local > clock.GetUtcNow() ? post.Local.AddDays(7) : UnitClock.Local(post.Zone, clock.GetUtcNow().AddDays(1)),
        Air = await units.ById(post.UnitId, context.RequestAborted) is { } unit ? (await airings.Of(unit, [new(post.Id, post.AccountId, post.Local)], context.RequestAborted)).GetValueOrDefault(post.Id) : null,
        Off = post.Movable ? (await hours.Warnings(post.Zone, [(post.Kind, post.Local)], context.RequestAborted)).Cast<Phrase?>().FirstOrDefault() : null,
    };

    private Task<CalendarPost?> Find(string id, CancellationToken cancel) => database.Read(session => CalendarQuery.Find(session, id), cancel);

    /// <summary>Those of the posts that stand in one of the units; of others nothing is said.</summary>
    private Task<string[]> Own(string[] ids, IReadOnlyList<string> mine, CancellationToken cancel) => ids.Length == 0 || mine.Count == 0 ? Task.FromResult(Array.Empty<string>())
        : database.Read(async session => (await session.List<string>("SELECT id FROM post WHERE id IN @ids AND unit_id IN @mine ORDER BY due, id", new { ids, mine })).ToArray(), cancel);

    private CalendarDoneView Done(HttpContext context, string back) => new() { Back = back, Token = antiforgery.GetAndStoreTokens(context).RequestToken! };

    private static int Status(PlannedPostView view) => view.Problems.Count > 0 ? view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict
        : view.Asked is null ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;

    private static RazorComponentResult<PlannedPostPage> Show(PlannedPostView view) => new(new { View = view }) { StatusCode = Status(view) };

    private static RazorComponentResult<CalendarDone> Show(CalendarDoneView view) => new(new { View = view }) { StatusCode = view.Status };

    private static RazorComponentResult<CalendarMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
