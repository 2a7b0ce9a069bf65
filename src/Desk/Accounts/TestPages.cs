using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Desk.People;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Accounts;

/// <summary>The test post of an account on its page: made, followed to its end, seen or not seen.</summary>
internal sealed class TestPages(Database database, AccountsQuery accounts, AccountNotes notes, AccountSwitch turn, TestPost tests, ChangeDesk changes, ChangeList list, StoreHold hold, TimeProvider clock)
{
    /// <summary>A worker that has been silent for longer counts as dead.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    public async Task<IResult> Page(string id, bool notSeen, HttpContext context) =>
        await View(id, context.RequestAborted) is { } view ? Show(view with { NotSeen = notSeen }) : AccountEndpoints.Missing;

    /// <summary>The part of the page that changes by itself.</summary>
    public async Task<IResult> Board(string id, HttpContext context)
    {
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return await View(id, context.RequestAborted) is { } view ? new RazorComponentResult<TestBoard>(new { View = view }) : Results.NotFound();
    }

    public async Task<IResult> Make(string id, HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (await View(id, cancel) is not { Line.CanTest: true } view)
            return AccountEndpoints.Missing;
        var made = await tests.Make(view.Line.Account, view.Line.Unit, Sitting.Of(context)!.Name, cancel);
        return made.Ok ? AccountEndpoints.SeeOther(view.Address) : Show(view with { Problems = made.Problems });
    }

    public async Task<IResult> Confirm(string id, HttpContext context)
    {
        if (await View(id, context.RequestAborted) is not { Line.CanTest: true } view)
            return AccountEndpoints.Missing;
        if (view is not { Post.State: PostState.Published, Line.Account.Sandbox: false })
            return Show(view with { Problems = [Problem.World(new("Chưa có bài thử nào đã lên kênh này để xác nhận.", "No test post is out on this account."), null, new("Đăng bài thử trước.", "Post one first."))] });
        await turn.Confirm(view.Line.Account, Sitting.Of(context)!.Actor, context.RequestAborted);
        return AccountEndpoints.SeeOther(view.Address);
    }

    /// <summary>Takes the newest test post down, or off the list where it is not out.</summary>
    public async Task<IResult> Withdraw(string id, HttpContext context)
    {
        var cancel = context.RequestAborted;
        if (await View(id, cancel) is not { Line.CanTest: true, Post: { } post } view)
            return AccountEndpoints.Missing;
        var withdrawn = await changes.Withdraw(post.Id, Sitting.Of(context)!.Name, "Gỡ bài thử sau khi kiểm tra.", cancel);
        return withdrawn.Ok ? AccountEndpoints.SeeOther(view.Address) : Show(view with { Problems = withdrawn.Problems });
    }

    private async Task<TestView?> View(string id, CancellationToken cancel)
    {
        if (await accounts.Find(id, cancel) is not { } line)
            return null;
        var post = await tests.Newest(line.Account, cancel);
        return new()
        {
            Line = line, Notes = await notes.Of(line.Account, cancel), Post = post, Person = post is null ? "" : await tests.Person(post.Id, cancel) ?? "",
            Change = post is not null && await list.Of(post.Id, cancel) is [.., var change] ? ChangeLine.Of(post, change, line.Account) : null,
            OnHold = await hold.Show(cancel) is not null,
            Working = await database.Read(session => session.Value<int>("SELECT COUNT(*) FROM worker WHERE stopped IS NULL AND beat >= store_now(@now) - @silence",
                new { now = clock.GetUtcNow().ToUnixTimeMilliseconds(), silence = (long)Silence.TotalMilliseconds }), cancel) > 0,
        };
    }

    private static RazorComponentResult<TestPage> Show(TestView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
    };
}
