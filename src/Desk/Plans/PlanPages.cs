using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Plans;

/// <summary>One plan: its tasks with what was written for them, its reports with what was sent.</summary>
internal sealed class PlanPages(PlanStore plans, PlanBook book, PlanMends mends, ActivityStore activities, TaskCases cases, PlanMoneys money, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : Missing();

    /// <summary>Notes whether a report was sent, and goes back to where that was said.</summary>
    public async Task<IResult> Sent(HttpContext context, string id, string duty, bool sent)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Refused(context, id, wrong);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (!DateOnly.TryParseExact(form["han"], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var last))
            return await Refused(context, id, NoDay);
        return await book.Sent(id, duty, last, sent, Sitting.Of(context)!.Actor, context.RequestAborted) is { } problem ? await Refused(context, id, problem) : Results.Redirect(Back(form["ve"], id));
    }

    /// <summary>Makes a budget line of money that the plan names.</summary>
    public async Task<IResult> Money(HttpContext context, string id)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Refused(context, id, wrong);
        if (await plans.Find(id, context.RequestAborted) is not { } plan)
            return Missing();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var amount = long.TryParse(form["so-tien"], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        var year = int.TryParse(form["nam"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : 0;
        return await money.Take(plan, amount, Enum.TryParse<BudgetSource>(form["nguon"], out var source) ? source : default, year, Sitting.Of(context)!.Actor, context.RequestAborted) is { } problem
            ? await Refused(context, id, problem) : Results.Redirect($"{PlanView.Of(id)}#kinh-phi");
    }

    /// <summary>The whole page, which is read only where there is something to say on it.</summary>
    private async Task<IResult> Refused(HttpContext context, string id, Problem problem) => await View(context, id) is { } view ? Show(view with { Problems = [problem] }) : Missing();

    internal static RazorComponentResult<PlanMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private async Task<PlanView?> View(HttpContext context, string id)
    {
        var (cancel, query) = (context.RequestAborted, context.Request.Query);
        if (await plans.Find(id, cancel) is not { } plan || await units.ById(plan.UnitId, cancel) is not { } unit)
            return null;
        var (today, rows) = (unit.Today(clock), await mends.Review(id, cancel));
        int Count(PlanChangeKind what) => rows.Count(row => row.Change?.What == what);
        var owed = await book.Duties([unit.Id], today.AddMonths(-1), today.AddYears(1), cancel);
        return new PlanView
        {
            Plan = plan, Unit = unit, Tasks = await plans.Tasks(id, cancel), Duties = await book.DutiesOf(id, cancel), Today = today, Money = await money.Of(plan, cancel),
            Doubtful = ReviewView.Choose(rows, ReviewFilter.Doubtful).Count, News = new(Count(PlanChangeKind.New), Count(PlanChangeKind.Changed), Count(PlanChangeKind.Gone)),
            Gone = rows.Where(row => row.Gone).Select(row => row.Id).ToHashSet(StringComparer.Ordinal),
            Items = (await book.Items(id, cancel)).ToLookup(item => item.TaskId, StringComparer.Ordinal), Owed = owed.ToLookup(duty => duty.Kept.Id, StringComparer.Ordinal),
            Activities = (await activities.OfPlan(id, cancel)).Where(one => one.State != ActivityState.Dropped).CountBy(one => one.TaskId!).ToDictionary(StringComparer.Ordinal),
            Cases = (await cases.OfPlan(id, cancel)).CountBy(one => one.TaskId).ToDictionary(StringComparer.Ordinal),
            Filter = Enum.GetValues<PlanTaskFilter>().FirstOrDefault(filter => PlanView.Name(filter) == query["xem"].ToString()),
            Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1,
            Taken = query["nhap"].ToString() switch { "moi" => true, "lai" => false, _ => null }, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private static string Back(string? asked, string id) => asked is "/" ? "/" : asked is not null && asked.StartsWith("/tuan-nay", StringComparison.Ordinal) && !asked.Contains("//", StringComparison.Ordinal)
        ? asked : $"{PlanView.Of(id)}#che-do";

    private static readonly Problem NoDay = Problem.Input(new("Không rõ báo cáo của kỳ nào.", "It is not said which report."), null, new("Tải lại trang.", "Load the page again."));

    private static RazorComponentResult<PlanPage> Show(PlanView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
