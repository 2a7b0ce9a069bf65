using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Plans;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Plans;

/// <summary>Answers whether a plan of a number that is there already is the same one.</summary>
internal sealed class TwinPages(PlanTwins twins, PlanPages pages)
{
    public Task<IResult> Same(HttpContext context, string id) => Act(context, id, (who, cancel) => twins.Same(id, who, cancel));

    public Task<IResult> Differs(HttpContext context, string id) => Act(context, id, async (who, cancel) => await twins.Differs(id, who, cancel) is { } problem ? problem : (Result<string>)id);

    private async Task<IResult> Act(HttpContext context, string id, Func<Actor, CancellationToken, Task<Result<string>>> act)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await pages.Page(context, id, wrong);
        var done = await act(Sitting.Of(context)!.Actor, context.RequestAborted);
        return done.Ok ? Results.Redirect($"/ke-hoach/{done.Value}") : await pages.Page(context, id, done.Problems[0]);
    }
}
