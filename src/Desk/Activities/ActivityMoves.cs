using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Activities;

/// <summary>An activity that is dragged to another day in the calendar: the script gets a line of JSON. Who uses no script changes the days on its page.</summary>
internal sealed class ActivityMoves(ActivityStore activities)
{
    public async Task<IResult> Move(HttpContext context, string id)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Told(id, wrong, context.RequestAborted);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (RecordForm.Day(form["ngay"]) is not { } first || RecordForm.Day(form["thay"]) is not { } seen)
            return await Told(id, Problem.Input(new("Ngày này không đọc được.", "This is no day."), "ngay"), context.RequestAborted);
        var moved = await activities.Move(id, seen, first, Sitting.Of(context)!.Actor, context.RequestAborted);
        return moved.Ok ? Said(moved.Value, done: true, string.Create(CultureInfo.InvariantCulture, $"{moved.Value.Title}: {moved.Value.First:dd/MM/yyyy}."), StatusCodes.Status200OK) : await Told(id, moved.Problems[0], context.RequestAborted);
    }

    /// <summary>Why it stays, and where it stands by now.</summary>
    private async Task<IResult> Told(string id, Problem problem, CancellationToken cancel) => await activities.Find(id, cancel) is not { } one ? Results.NotFound()
        : Said(one, done: false, $"{problem.What.Vi} {problem.Mend?.Vi}".Trim(), problem.Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict);

    private static IResult Said(Activity one, bool done, string words, int status) => Results.Json(new { done, words, first = one.First.Iso(), last = one.Last.Iso() }, Json.Compact, statusCode: status);
}
