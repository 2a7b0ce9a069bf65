using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Outside;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Queue;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Posts;

/// <summary>Puts together the page of one post.</summary>
internal sealed class PostPages(
    PostStory stories, PostList posts, ItemStore items, AccountStore accounts, UnitStore units, ChangeDesk changes, ChangeList list, CorrectionDesk corrections,
    OutsideDesk outside, UrgentDesk urgent, QueueDesk queue, IAntiforgery antiforgery)
{
    /// <summary>An item stands on no more accounts than are followed here.</summary>
    private const int MostPosts = 200;

    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id, []) is { } view ? Show(view) : Missing();

    /// <summary>The part of the page that changes by itself.</summary>
    public async Task<IResult> Progress(HttpContext context, string id)
    {
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return await View(context, id, []) is { } view ? new RazorComponentResult<PostProgress>(new { View = view }) : Results.NotFound();
    }

    /// <summary>Does what a form asks and shows the page that it leads to; the same page with what went wrong where it was not done.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The post.</param>
    /// <param name="act">Answers with the post whose page is shown then.</param>
    public async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, PostView, string, CancellationToken, Task<Result<string>>> act)
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Again(context, id, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        if (await posts.Find(id, cancel) is not { } post)
            return Missing();
        var done = await act(form, post, Sitting.Of(context)!.Name, cancel);
        return done.Ok ? Results.Redirect($"/bai-dang/{done.Value}") : await Again(context, id, done.Problems);
    }

    /// <summary>A post of this item, or the item's first where it stands on several accounts.</summary>
    public async Task<string?> First(string? itemId, CancellationToken cancel) =>
        itemId is not null && await posts.Find(new PostQuery { ItemId = itemId, Limit = 1 }, cancel) is [var post] ? post.Id : null;

    private async Task<IResult> Again(HttpContext context, string id, IReadOnlyList<Problem> problems) =>
        await View(context, id, problems) is { } view ? Show(view) : Missing();

    private async Task<PostPageView?> View(HttpContext context, string id, IReadOnlyList<Problem> problems)
    {
        var cancel = context.RequestAborted;
        if (await stories.Of(id, cancel) is not { } told || await items.Find(told.Post.Item, cancel) is not { } item
            || await accounts.Find(told.Post.Account, cancel) is not { } account || await units.ById(item.UnitId, cancel) is not { } unit)
            return null;
        var all = await posts.Find(new PostQuery { ItemId = item.Id, Limit = MostPosts }, cancel);
        var ahead = told.Post.State is PostState.Scheduled or PostState.Waiting;
        return new PostPageView
        {
            Post = told.Post, Account = account, Unit = unit, Item = item, Story = told.Story, Change = told.Changes.Count > 0 ? told.Changes[^1] : null,
            Progress = await ChangeLine.Of(all, await list.Of([.. all.Select(p => p.Id)], cancel), accounts, cancel), CanUpdate = await changes.CanUpdate(id, cancel),
            Twin = ahead ? await outside.Twin(account.Id, $"{item.Title} {item.Summary} {item.Body}", cancel) : null,
            Correction = await First(await corrections.Newest(item.Id, cancel), cancel), Corrects = await First(await corrections.Of(item.Id, cancel), cancel),
            Next = told.Post.State == PostState.Missed ? await queue.Foresee(id, cancel) : null, Urgent = (await urgent.Of(item.Id, cancel)).FirstOrDefault(call => call.Answered is null || !call.Confirmed), Problems = problems, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private static RazorComponentResult<PostPage> Show(PostPageView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };

    private static RazorComponentResult<PostMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };
}
