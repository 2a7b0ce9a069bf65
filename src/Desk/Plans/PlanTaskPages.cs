using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.Items;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Plans;

/// <summary>One task of a plan: items are begun for it, and items that are there are linked.</summary>
internal sealed class PlanTaskPages(PlanStore plans, PlanBook book, TaskRecordStore records, ActivityStore activities, TaskCases cases, Drafts drafts, Database database, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>When an office closes: by then a task's last day is over.</summary>
    private static readonly TimeOnly Closing = new(17, 0);

    /// <summary>Characters of a title that is made of a task's words.</summary>
    private const int TitleLength = 150;

    public async Task<IResult> Page(HttpContext context, string id, string task) => await View(context, id, task) is { } view ? Show(view) : PlanPages.Missing();

    /// <summary>Begins an item for the task, and leads to it.</summary>
    public Task<IResult> Draft(HttpContext context, string id, string task) => Act(context, id, task, async (form, view, cancel) =>
    {
        var title = form["tieu-de"].ToString() is { Length: > 0 } typed ? typed : view.Title;
        var by = form["viet-xong"].ToString() is { Length: > 0 } text ? WhenArgument.Parse(text, view.Unit.Zone, "viet-xong", clock) : null;
        if (by is { Ok: false })
            return (by.Problems, null);
        var begun = await drafts.Begin(new DraftOrder(view.Unit, title) { Person = form["nguoi-viet"], WriteBy = by?.Value ?? Last(view.Task, view.Unit), TaskId = view.Task.Id }, Sitting.Of(context)!.Name, cancel);
        return begun.Ok ? ([], $"/tin-bai/{begun.Value.Id}") : (begun.Problems, null);
    });

    public Task<IResult> Link(HttpContext context, string id, string task) => Act(context, id, task, async (form, view, cancel) =>
        (Told(await book.Link(form["tin"].ToString(), view.Task.Id, Sitting.Of(context)!.Actor, cancel)), view.Address));

    public Task<IResult> Unlink(HttpContext context, string id, string task) => Act(context, id, task, async (form, view, cancel) =>
        view.Items.Any(item => item.Id == form["tin"]) ? (Told(await book.Link(form["tin"].ToString(), null, Sitting.Of(context)!.Actor, cancel)), view.Address) : ([], view.Address));

    /// <summary>Sets how many items a month the task is given, and on which day its slot stands.</summary>
    public Task<IResult> Pace(HttpContext context, string id, string task) => Act(context, id, task, async (form, view, cancel) =>
    {
        var read = new RecordForm(form);
        var pace = new TaskPace(read.Count("thang"), Enum.TryParse<DayOfWeek>(read.Text("thu"), out var weekday) && Enum.IsDefined(weekday) ? weekday : null, read.Count("ngay"), read.Count("tuan"));
        return (read.Problems.Count > 0 ? read.Problems : Told(await records.Pace(id, view.Task.Id, pace, Sitting.Of(context)!.Actor, cancel)), null);
    });

    /// <summary>Says that the task was done this year, or is dropped.</summary>
    public Task<IResult> Close(HttpContext context, string id, string task) => Act(context, id, task, async (form, view, cancel) =>
        (Told(await records.Close(id, view.Task.Id, view.Year, new RecordForm(form).Choice("ket-qua", TaskOutcome.Done), form["ly-do"].ToString(), Sitting.Of(context)!.Actor, form[Doubt.Field] == "1", cancel)), null));

    public Task<IResult> Reopen(HttpContext context, string id, string task) => Act(context, id, task, async (_, view, cancel) =>
        (Told(await records.Reopen(id, view.Task.Id, view.Year, Sitting.Of(context)!.Actor, cancel)), null));

    private async Task<IResult> Act(HttpContext context, string id, string task, Func<IFormCollection, PlanTaskView, CancellationToken, Task<(IReadOnlyList<Problem>, string?)>> act)
    {
        if (await View(context, id, task) is not { } view)
            return PlanPages.Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var (problems, to) = await act(form, view, context.RequestAborted);
        if (problems.Count == 0)
            return Results.Redirect(to ?? view.Address);
        return Show(view with
        {
            Problems = problems, Title = form["tieu-de"].ToString() is { Length: > 0 } title ? title : view.Title, Person = form["nguoi-viet"].ToString(),
            WriteBy = form["viet-xong"].ToString() is { Length: > 0 } by ? by : view.WriteBy, Reason = form["ly-do"].ToString(),
        });
    }

    private async Task<PlanTaskView?> View(HttpContext context, string id, string taskId)
    {
        var cancel = context.RequestAborted;
        if (await book.FindTask(taskId, cancel) is not { Task: var task, UnitId: var unitId } || task.PlanId != id || await plans.Find(id, cancel) is not { } plan || await units.ById(unitId, cancel) is not { } unit)
            return null;
        var today = unit.Today(clock);
        var year = PlanYears.Closing(plan, task.Task.When, today.Year);
        return new PlanTaskView
        {
            Activities = await activities.List(new() { Units = [unitId], TaskId = taskId }, cancel), Cases = await cases.Of(taskId, cancel), Pace = (await records.Paces(id, cancel)).GetValueOrDefault(taskId) ?? new(),
            Closed = (await records.Closed(id, year, cancel)).GetValueOrDefault(taskId), Year = year, Today = today, Gone = (await book.Gone(id, cancel)).Contains(taskId),
            Plan = plan, Unit = unit, Task = task, Items = [.. (await book.Items(id, cancel)).Where(item => item.TaskId == taskId)], Free = await book.Free(unitId, cancel),
            People = (await WritingNames.Of(database, unitId, cancel)).People, Title = PlanBook.Cut(task.Task.Text, TitleLength), WriteBy = ItemFields.Clock(Last(task, unit), unit),
            Person = Sitting.Of(context)!.Name, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    /// <summary>The close of its last day; null where the plan names none, or it is over.</summary>
    private DateTimeOffset? Last(KeptTask task, Unit unit) => task.Task.When.To is { } last && unit.At(last, Closing) is var at && at > clock.GetUtcNow() ? at : null;

    private static IReadOnlyList<Problem> Told(Problem? problem) => problem is null ? [] : [problem];

    private static RazorComponentResult<PlanTaskPage> Show(PlanTaskView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems.Any(Doubt.Is) ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest };
}
