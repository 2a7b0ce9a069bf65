using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Activities;

/// <summary>The list of activities, and planning a new one.</summary>
internal sealed class ActivityListPages(ActivityStore activities, PlanBook book, Database database, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>Characters of a title that is made of a task's words.</summary>
    private const int TitleLength = 150;

    public async Task<IResult> Page(HttpContext context)
    {
        var (cancel, who, query) = (context.RequestAborted, Sitting.Of(context)!, context.Request.Query);
        var all = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        var one = all.FirstOrDefault(unit => unit.Id == query["don-vi"]);
        var sought = new ActivitySought
        {
            Units = one is null ? [.. all.Select(unit => unit.Id)] : [one.Id], Kind = Choice<ActivityKind>(query["loai"]), State = Choice<ActivityState>(query["tinh-trang"]),
            From = RecordForm.Day(query["tu"]), To = RecordForm.Day(query["den"]), TaskId = Some(query["nhiem-vu"]), PlanId = Some(query["ke-hoach"]), Page = RecordForm.Page(query),
        };
        return new RazorComponentResult<ActivityListPage>(new
        {
            View = new ActivityListView
            {
                Units = all, Unit = one, Sought = sought, Found = await activities.List(sought, cancel), Adds = who.May(Right.Write), Today = all.Length > 0 ? all[0].Today(clock) : DateOnly.FromDateTime(clock.GetUtcNow().Date),
            },
        });
    }

    /// <summary>The form of a new one, for a task or a day where the address names one.</summary>
    public async Task<IResult> New(HttpContext context)
    {
        var (cancel, query) = (context.RequestAborted, context.Request.Query);
        var task = query["nhiem-vu"].ToString() is { Length: > 0 } asked ? await book.FindTask(asked, cancel) : null;
        if (await Whose(context, task?.UnitId ?? query["don-vi"].ToString()) is not { } at)
            return Results.NotFound();
        var (unit, mine) = at;
        var today = unit.Today(clock);
        var first = RecordForm.Day(query["ngay"]) ?? (task?.Task.Task.When.From is { } from && from > today ? from : today);
        return Show(await View(context, unit, mine, new Activity
        {
            UnitId = unit.Id, TaskId = task?.UnitId == unit.Id ? task?.Task.Id : null, Kind = ActivityKind.Other, Title = task?.UnitId == unit.Id ? PlanBook.Cut(task!.Value.Task.Task.Text, TitleLength) : "",
            Person = Sitting.Of(context)!.Name, First = first, Last = task?.Task.Task.When.To is { } to && to >= first && to.DayNumber - first.DayNumber < 60 ? to : first,
        }, []));
    }

    public async Task<IResult> Add(HttpContext context)
    {
        var (form, wrong) = await RecordForm.Read(context);
        if (await Whose(context, form.Text("don-vi")) is not { } at)
            return Results.NotFound();
        var (unit, mine) = at;
        var typed = ActivityFields.Of(form, new Activity { UnitId = unit.Id, Kind = ActivityKind.Other, Title = "", First = unit.Today(clock), Last = unit.Today(clock) });
        if (wrong is not null)
            return Show(await View(context, unit, mine, typed, [wrong]));
        if (form.Problems.Count > 0)
            return Show(await View(context, unit, mine, typed, form.Problems));
        var saved = await activities.Save(typed, Sitting.Of(context)!.Actor, context.RequestAborted);
        return saved.Ok ? Results.Redirect($"{ActivityEndpoints.Address}/{saved.Value.Id}?xong=1") : Show(await View(context, unit, mine, typed, saved.Problems));
    }

    private async Task<(Unit Unit, IReadOnlyList<Unit> Mine)?> Whose(HttpContext context, string? asked)
    {
        var who = Sitting.Of(context)!;
        var mine = (await units.All(context.RequestAborted)).Where(unit => who.May(Right.Write, unit.Id)).ToArray();
        return who.Choose(mine, asked) is { } unit ? (unit, mine) : null;
    }

    private async Task<ActivityView> View(HttpContext context, Unit unit, IReadOnlyList<Unit> mine, Activity activity, IReadOnlyList<Problem> problems) => new()
    {
        Unit = unit, Units = mine, Activity = activity, Tasks = await book.Choices(unit.Id, activity.TaskId, context.RequestAborted), Today = unit.Today(clock),
        People = (await WritingNames.Of(database, unit.Id, context.RequestAborted)).People, Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Problems = problems,
    };

    private static T? Choice<T>(string? text) where T : struct, Enum => Enum.TryParse<T>(text, out var one) && Enum.IsDefined(one) ? one : null;

    private static string? Some(string? text) => text is { Length: > 0 and < 60 } ? text : null;

    private static RazorComponentResult<ActivityNewPage> Show(ActivityView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
