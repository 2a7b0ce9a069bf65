using System.Globalization;
using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Columns;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Preflights;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Remarks;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Writing;

/// <summary>
/// The page on which an item is written. Whatever is pressed there brings everything that was typed along, and that is kept before
/// anything else is done: no press loses a word.
/// </summary>
internal sealed class WritingPages(
    Database database, ItemStore items, TypingStore typing, Look look, UnitStore units, AccountStore accounts, CampaignStore campaigns, ColumnStore columns, PlanBook book, PostList posts, AiringStore airings,
    ApprovalDesk approvals, StepDesk steps, SubmissionDesk submissions, PaintDesk paint, CardWatch watch, RemarkPages remarks, IAntiforgery antiforgery, TimeProvider clock)
{
    private const int MostPosts = 200;

    /// <summary>What stands in the form where it is not what is kept.</summary>
    private sealed record Tried(IReadOnlyDictionary<string, string> Fields, int Begun, bool MustAgree = false);

    public async Task<IResult> Page(HttpContext context, string id) =>
        await View(context, id, null, []) is { } view ? Show(view) : Missing();

    /// <summary>Keeps what was typed and answers with what it looks like; asked for while somebody types.</summary>
    public async Task<IResult> Look(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is not null)
            return Results.BadRequest();
        if (await Known(id, cancel) is not { Item: var item, Unit: var unit })
            return Results.NotFound();
        var form = await context.Request.ReadFormAsync(cancel);
        var (fields, begun, person) = (Details.Of(ItemFields.Of(form), item, unit).Fields, Begun(form, item), Sitting.Of(context)!.Name);
        var typed = ItemFields.Apply(fields, item, unit, clock);
        var kept = await Keep(item, unit, person, begun, fields, cancel);
        var seen = await look.At(typed, item, begun, unit, person, cancel);
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return new RazorComponentResult<WritingLook>(new { View = seen with { Kept = kept ? clock.GetUtcNow() : null, Turn = form["luot"].ToString() is { Length: < 40 } turn ? turn : "" } });
    }

    /// <summary>Saves what was typed as a revision, and lays it before the approver where that is asked for.</summary>
    public Task<IResult> Save(HttpContext context, string id, bool submit)
    {
        var joined = false;
        return Act(context, id, "luu", Kept, () => submit ? "gui" : joined ? "gop" : "luu");

        async Task<(IReadOnlyList<Problem>, Tried?)> Kept(IFormCollection form, Item item, Unit unit, string person, CancellationToken cancel)
        {
            var details = Details.Of(ItemFields.Of(form), item, unit).Decided(form, item, unit);
            var (fields, begun) = (details.Fields, Begun(form, item));
            joined = details.Joined;
            // Somebody saw both versions and wants theirs: they name the one that they saw.
            if (Number(form["de"]) == item.Revision)
                begun = item.Revision;
            var typed = ItemFields.Apply(fields, item, unit, clock);
            if (!typed.Ok)
                return (typed.Problems, new Tried(fields, begun));
            if (Preflight.Secret(typed.Value) is { } secret)
                return ([secret], new Tried(fields, begun));
            if (typed.Value.PlanTaskId is { } task && task != item.PlanTaskId && (await book.FindTask(task, cancel))?.UnitId != unit.Id)
                return ([NoTask], new Tried(fields, begun));
            if (typed.Value.Section is { } column && column != item.Section && !await columns.Offers(unit.Id, column, cancel))
                return ([NoColumn(column)], new Tried(fields, begun));
            var revision = begun;
            if (Differs(typed.Value, item))
            {
                if (begun == item.Revision && form["dong-y"].Count == 0 && !ItemStore.SameWords(item, typed.Value)
                    && (await steps.Voidable(id, cancel)).Count > 0)
                    return ([], new Tried(fields, begun, MustAgree: true));
                var saved = await items.ChangeWhere(id, begun, now => Details.Of(fields, now, unit) is { Clashing.Count: 0 } met ? ItemFields.Apply(met.Fields, now, unit, clock) : Clashed, person, cancel);
                if (!saved.Ok)
                    return (saved.Problems, new Tried(fields, begun));
                revision = saved.Value.Revision;
            }
            await typing.Drop(id, person, cancel);
            return submit ? await Submit(id, revision, unit, form["nhan"], person, cancel) : ([], null);
        }
    }

    /// <summary>Does something beside the words: what was typed stays as it is, unsaved.</summary>
    public Task<IResult> Beside(HttpContext context, string id, Func<IFormCollection, Item, Unit, string, CancellationToken, Task<Problem?>> act, string what = "kenh") =>
        Act(context, id, what, async (form, item, unit, person, cancel) =>
            await act(form, item, unit, person, cancel) is { } problem ? ([problem], new Tried(ItemFields.Of(form), Begun(form, item))) : ([], null), () => what);

    /// <summary>Forgets what was typed: the page shows what is saved.</summary>
    public Task<IResult> Drop(HttpContext context, string id) => Act(context, id, "bo", async (_, _, _, person, cancel) =>
    {
        await typing.Drop(id, person, cancel);
        return ([], null);
    }, null, keep: false);

    private async Task<IResult> Act(HttpContext context, string id, string what,
        Func<IFormCollection, Item, Unit, string, CancellationToken, Task<(IReadOnlyList<Problem>, Tried?)>> act, Func<string>? done, bool keep = true)
    {
        var cancel = context.RequestAborted;
        if (await Known(id, cancel) is not { Item: var item, Unit: var unit })
            return Missing();
        var form = await context.Request.ReadFormAsync(cancel);
        var person = Sitting.Of(context)!.Name;
        var tried = new Tried(ItemFields.Of(form), Begun(form, item));
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Again(context, id, tried, [wrong]);
        if (keep)
            await Keep(item, unit, person, tried.Begun, tried.Fields, cancel);
        var (problems, left) = await act(form, item, unit, person, cancel);
        if (problems.Count > 0 || left is not null)
            return await Again(context, id, left, problems);
        return Results.Redirect($"/tin-bai/{id}{(done is null ? "" : $"?xong={done()}")}{(what is "kenh" or "infographic" ? $"#{what}" : "")}");
    }

    private async Task<(IReadOnlyList<Problem>, Tried?)> Submit(string id, int revision, Unit unit, string? note, string person, CancellationToken cancel)
    {
        var item = (await items.Find(id, cancel))!;
        var seen = await look.At(item, item, item.Revision, unit, person, cancel);
        if (seen.Blocked)
            return ([Problem.Input(new("Đã lưu nhưng chưa gửi duyệt: còn lỗi phải sửa trước.", "It is saved and was not sent: something is to be mended first."), null,
                new("Xem mục Kiểm tra trước khi gửi.", "See what was found.")), .. seen.Findings.Where(f => f.Level == FindingLevel.Block).Select(f => Problem.Input(f.What, null, f.Mend))], null);
        var asked = await submissions.Submit(id, revision, person, note, cancel);
        if (asked.Ok)
            await paint.Hold(id, cancel);
        return (asked.Problems, null);
    }

    /// <summary>Where there is a secret's marking, what was typed stays in the browser alone.</summary>
    private async Task<bool> Keep(Item item, Unit unit, string person, int begun, IReadOnlyDictionary<string, string> fields, CancellationToken cancel)
    {
        fields = Details.Of(fields, item, unit).Fields;
        var typed = ItemFields.Apply(fields, item, unit, clock);
        if (typed.Ok && Preflight.Secret(typed.Value) is not null)
            return false;
        if (typed.Ok && begun == item.Revision && !Differs(typed.Value, item))
            await typing.Drop(item.Id, person, cancel);
        else
            return await typing.Keep(item.Id, person, begun, fields, cancel) is null;
        return true;
    }

    private static readonly Problem NoTask = Problem.Input(new("Không có nhiệm vụ này trong kế hoạch của đơn vị.", "No plan of the unit has this task."), null, new("Chọn lại nhiệm vụ.", "Choose the task again."));

    private static readonly Problem Clashed = Problem.World(
        new("Chưa lưu: người khác vừa đổi thông tin mà bạn cũng đổi.", "Not saved: somebody else changed a detail that you changed too."), null, new("Chọn giữ của bạn hay lấy của người kia ở dưới.", "Choose yours or theirs below."));

    private static Problem NoColumn(string name) => Problem.Input(new($"Đơn vị không có chuyên mục “{name}”.", $"The unit has no column \"{name}\"."), null,
        new("Chọn trong danh sách, hoặc nhờ quản trị thêm ở Cài đặt, Chuyên mục.", "Choose one of the list, or have it added in the settings."));

    private static bool Differs(Item typed, Item item) =>
        ItemRules.Check(typed) is not { Ok: true } right || JsonSerializer.Serialize(right.Value, Json.Compact) != JsonSerializer.Serialize(item, Json.Compact);

    private async Task<IResult> Again(HttpContext context, string id, Tried? tried, IReadOnlyList<Problem> problems) =>
        await View(context, id, tried, problems) is { } view ? Show(view) : Missing();

    private async Task<WritingView?> View(HttpContext context, string id, Tried? tried, IReadOnlyList<Problem> problems)
    {
        var cancel = context.RequestAborted;
        if (await Known(id, cancel) is not { Item: var item, Unit: var unit })
            return null;
        var (sitting, person) = (Sitting.Of(context)!, Sitting.Of(context)!.Name);
        var mine = tried is null ? await typing.Of(id, person, cancel) : null;
        var details = Details.Of(tried?.Fields ?? mine?.Fields ?? ItemFields.Of(item, unit), item, unit);
        var fields = details.Fields;
        var begun = tried?.Begun ?? mine?.Revision ?? item.Revision;
        var history = await approvals.Of(id, cancel);
        var there = await posts.Find(new PostQuery { ItemId = id, Limit = MostPosts }, cancel);
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return new WritingView
        {
            Item = item, Unit = unit, Fields = fields, Begun = begun, Typed = mine?.At, MustAgree = tried?.MustAgree ?? false, MayWrite = sitting.May(Right.Write, unit.Id), Problems = problems,
            Clashing = begun < item.Revision ? [] : details.Clashing, ChangedBy = details.Clashing.Count > 0 ? await Details.ChangedBy(database, id, cancel) : null, Person = person,
            Conflict = begun < item.Revision ? FieldChange.Between(ItemFields.Of(item, unit), fields) : [],
            Done = problems.Count == 0 && tried is null && context.Request.Method == HttpMethods.Get ? context.Request.Query["xong"].ToString() : null,
            Look = await look.At(ItemFields.Apply(fields, item, unit, clock), item, begun, unit, person, cancel),
            Posts = there, Air = await airings.Of(unit, [.. there.Select(post => new AirPost(post.Id, post.Account, post.Due))], cancel), Accounts = await accounts.Of(unit.Id, cancel), Cards = await items.Cards(id, cancel), Stale = await watch.Of(item, cancel), Unpainted = await paint.Unpainted(id, cancel),
            Campaigns = await campaigns.List(unit.Id, cancel), Names = await WritingNames.Of(database, unit.Id, cancel), Tasks = await book.Choices(unit.Id, item.PlanTaskId, cancel),
            Live = history.FirstOrDefault(approval => approval.Voided is null), Voids = await steps.Voidable(id, cancel),
            Asked = await submissions.Of(id, cancel) is [var asked, ..] ? asked : null, Thread = await remarks.View(context, item, unit), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private async Task<(Item Item, Unit Unit)?> Known(string id, CancellationToken cancel) =>
        await items.Find(id, cancel) is { } item && await units.ById(item.UnitId, cancel) is { } unit ? (item, unit) : null;

    private static int Begun(IFormCollection form, Item item) => Number(form["ban"]) is > 0 and var begun && begun <= item.Revision ? begun : item.Revision;

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static RazorComponentResult<WritingPage> Show(WritingView view) => new(new { View = view })
    {
        StatusCode = view.MustAgree ? StatusCodes.Status409Conflict : view.Problems.Count == 0 ? StatusCodes.Status200OK
            : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };

    internal static RazorComponentResult<WritingMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
