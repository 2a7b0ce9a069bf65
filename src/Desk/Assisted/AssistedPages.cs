using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Assisted;

/// <summary>Puts together what the pages for posting by hand show.</summary>
internal sealed class AssistedPages(AssistedPosts posts, HandTasks tasks, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>The list: the whole page, or the part of it that refreshes itself.</summary>
    public async Task<IResult> List(HttpContext context, int page, bool whole)
    {
        var (cancel, mine) = (context.RequestAborted, Sitting.Of(context)!.Units(Right.See));
        var view = new AssistedListView
        {
            Units = (await units.All(cancel)).ToDictionary(u => u.Id, StringComparer.Ordinal), Waiting = await posts.Waiting(page, mine, cancel),
            Tasks = await tasks.Waiting(page, mine, cancel), RecentTasks = page == 1 ? await tasks.Recent(mine, cancel) : [], TaskCount = await tasks.Count(mine, cancel),
            Recent = page == 1 ? await posts.Recent(mine, cancel) : [], Count = await posts.Count(mine, cancel), Page = Math.Clamp(page, 1, 10_000),
            Person = Sitting.Of(context)!.Name, Now = clock.GetUtcNow(),
        };
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return whole ? new RazorComponentResult<AssistedListPage>(new { View = view }) : new RazorComponentResult<AssistedBoard>(new { View = view });
    }

    public Task<IResult> Post(HttpContext context, string id) => Show(context, id, []);

    /// <summary>Does what a form asks and shows the post again: by its own address where it was done, with what went wrong where it was not.</summary>
    public async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, string, CancellationToken, Task<Problem?>> act)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, id, [wrong]);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (await posts.Find(id, context.RequestAborted) is null)
            return Missing();
        return await act(form, Sitting.Of(context)!.Name, context.RequestAborted) is { } problem
            ? await Show(context, id, [problem])
            : Results.Redirect($"/dang-tay/{id}");
    }

    private async Task<IResult> Show(HttpContext context, string id, IReadOnlyList<Problem> problems)
    {
        var cancel = context.RequestAborted;
        if (await posts.Find(id, cancel) is not { } post || await units.ById(post.UnitId, cancel) is not { } unit)
            return Missing();
        var words = post is { State: PostState.Waiting, Obstacle: null } ? await posts.Words(post, cancel) : null;
        return new RazorComponentResult<AssistedPostPage>(new
        {
            View = new AssistedPostView
            {
                Post = post, Unit = unit, Words = words?.Value, Person = Sitting.Of(context)!.Name, Problems = [.. problems, .. words?.Problems ?? []],
                Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Now = clock.GetUtcNow(),
            },
        }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict };
    }

    internal static RazorComponentResult<AssistedMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
