using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Changes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Assisted;

/// <summary>Puts together the page of a change that is made by hand.</summary>
internal sealed class HandPages(HandTasks tasks, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    public Task<IResult> Task(HttpContext context, string id) => Show(context, id, []);

    /// <summary>Does what a form asks and shows the task again: by its own address where it was done, with what went wrong where it was not.</summary>
    public async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, string, CancellationToken, Task<Problem?>> act)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, id, [wrong]);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await tasks.Find(id, context.RequestAborted) is null)
            return AssistedPages.Missing();
        return await act(form, Sitting.Of(context)!.Name, context.RequestAborted) is { } problem
            ? await Show(context, id, [problem])
            : Results.Redirect($"/dang-tay/viec/{id}");
    }

    private async Task<IResult> Show(HttpContext context, string id, IReadOnlyList<Problem> problems)
    {
        var cancel = context.RequestAborted;
        if (await tasks.Find(id, cancel) is not { } task || await units.ById(task.UnitId, cancel) is not { } unit)
            return AssistedPages.Missing();
        var (before, after) = task is { Open: true, Obstacle: null } ? await tasks.Words(task, cancel) : default;
        return new RazorComponentResult<HandPage>(new
        {
            View = new HandView
            {
                Task = task, Unit = unit, Before = before, After = after, Person = Sitting.Of(context)!.Name, Problems = problems,
                Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Now = clock.GetUtcNow(),
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict };
    }
}
