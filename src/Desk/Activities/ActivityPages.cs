using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Writing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Activities;

/// <summary>One activity: moved and changed while it is planned, then closed with its numbers and photographs, or dropped.</summary>
internal sealed class ActivityPages(ActivityStore activities, ActivityPhotographs photographs, PlanBook book, Database database, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : Missing();

    public Task<IResult> Save(HttpContext context, string id) => Act(context, id, async (form, view, who, cancel) =>
    {
        var read = new RecordForm(form);
        var typed = ActivityFields.Of(read, view.Activity);
        if (read.Problems.Count > 0)
            return view with { Activity = typed, Problems = read.Problems };
        var saved = await activities.Save(typed, who, cancel);
        if (saved.Ok)
            return null;
        var now = await activities.Find(id, cancel) ?? view.Activity;
        // What was typed over one that was closed meanwhile stands beside what is kept.
        return now.State != ActivityState.Planned ? view with { Activity = now, Mine = typed, Problems = saved.Problems }
            : view with { Activity = typed, Newer = saved.Problems.Any(RecordClash.Is) ? now : null, Problems = saved.Problems };
    });

    public Task<IResult> Close(HttpContext context, string id) => Act(context, id, async (form, view, who, cancel) =>
    {
        var read = new RecordForm(form);
        var close = new ActivityClose(read.Count("da-lam"), read.Count("nguoi-du"), read.Text("ket-qua"), read.Maybe("lien-ket")) { Revision = read.Revision(view.Activity.Revision) };
        if (read.Problems.Count > 0)
            return view with { Typed = close, Problems = read.Problems };
        if (ActivityRules.Check(close) is { Ok: false, Problems: var wrong })
            return view with { Typed = close, Problems = wrong };
        var pictures = await photographs.Take(form.Files, read.Text("loi-anh"), cancel);
        if (!pictures.Ok)
            return view with { Typed = close, Problems = pictures.Problems };
        return await activities.Close(id, close with { Pictures = pictures.Value }, who, cancel) is { } problem
            ? view with { Typed = close, Problems = [problem], Activity = await activities.Find(id, cancel) ?? view.Activity } : null;
    });

    public Task<IResult> Drop(HttpContext context, string id) => Act(context, id, async (form, view, who, cancel) => Told(view, await activities.Drop(id, form["ly-do"].ToString(), who, cancel)));

    public Task<IResult> Reopen(HttpContext context, string id) => Act(context, id, async (_, view, who, cancel) => Told(view, await activities.Reopen(id, who, cancel)));

    public Task<IResult> RemovePicture(HttpContext context, string id) => Act(context, id, async (form, view, who, cancel) => Told(view, await activities.RemovePicture(id, form["anh"].ToString(), who, cancel)));

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, ActivityView, Actor, CancellationToken, Task<ActivityView?>> act)
    {
        if (await View(context, id) is not { } view)
            return Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var again = await act(await context.Request.ReadFormAsync(context.RequestAborted), view, Sitting.Of(context)!.Actor, context.RequestAborted);
        return again is null ? Results.Redirect($"{view.Address}?xong=1") : Show(again);
    }

    private async Task<ActivityView?> View(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        if (await activities.Find(id, cancel) is not { } activity || await units.ById(activity.UnitId, cancel) is not { } unit)
            return null;
        return new ActivityView
        {
            Unit = unit, Activity = activity, Tasks = await book.Choices(unit.Id, activity.TaskId, cancel), People = (await WritingNames.Of(database, unit.Id, cancel)).People, Today = unit.Today(clock),
            Pictures = await activities.Pictures([id], cancel), PlanId = activity.TaskId is { } task ? (await book.FindTask(task, cancel))?.Task.PlanId : null,
            Kept = context.Request.Query.ContainsKey("xong"), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private static ActivityView? Told(ActivityView view, Problem? problem) => problem is null ? null : view with { Problems = [problem] };

    private static RazorComponentResult<ActivityMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<ActivityPage> Show(ActivityView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.World ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest,
    };
}
