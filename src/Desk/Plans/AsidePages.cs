using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Plans;

/// <summary>A plan that is not the unit's to carry out is set aside and taken back; one that another unit issued is said to be ours.</summary>
internal sealed class AsidePages(PlanStore plans, PlanAsides asides, PlanMends mends, UnitStore units, IAntiforgery antiforgery)
{
    /// <summary>What hangs on the plan, and the reason that is asked for.</summary>
    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : PlanPages.Missing();

    public Task<IResult> Set(HttpContext context, string id) => Act(context, id, (form, who, cancel) => asides.Set(id, form["ly-do"].ToString(), who, cancel), "/ke-hoach");

    public Task<IResult> Back(HttpContext context, string id) => Act(context, id, (_, who, cancel) => asides.Back(id, who, cancel), $"/ke-hoach/{id}");

    /// <summary>Says that the plan is the unit's to carry out, whoever issued it.</summary>
    public Task<IResult> Ours(HttpContext context, string id) => Act(context, id, (_, who, cancel) => mends.Ours(id, who, cancel), $"/ke-hoach/{id}");

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Actor, CancellationToken, Task<Problem?>> act, string to)
    {
        if (await View(context, id) is not { } view)
            return PlanPages.Missing();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(view with { Problems = [wrong] });
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return await act(form, Sitting.Of(context)!.Actor, context.RequestAborted) is { } problem ? Show(view with { Problems = [problem], Reason = form["ly-do"].ToString() }) : Results.Redirect(to);
    }

    private async Task<AsideView?> View(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        return await plans.Find(id, cancel) is { } plan && await units.ById(plan.UnitId, cancel) is { } unit
            ? new AsideView { Plan = plan, Unit = unit, Ties = await asides.Ties(id, cancel), Token = antiforgery.GetAndStoreTokens(context).RequestToken! } : null;
    }

    private static RazorComponentResult<AsidePage> Show(AsideView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
