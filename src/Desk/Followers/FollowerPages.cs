using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Followers;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Followers;

/// <summary>Messages to the followers of an account on their pages.</summary>
internal sealed class FollowerPages(AccountsQuery accounts, FollowerDesk desk, FollowerList list, TimeProvider clock)
{
    private const int MostPages = 100_000, MostChoices = 30;

    /// <summary>How long a page waits for the channel to say what is left; it is shown without that otherwise.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(4);

    public async Task<IResult> Page(string id, int page, CancellationToken cancel) =>
        await View(id, page, cancel) is { } view ? Show(view) : AccountEndpoints.Missing;

    public async Task<IResult> One(string id, string message, CancellationToken cancel) =>
        await OneView(id, message, cancel) is { } view ? Show(view) : AccountEndpoints.Missing;

    public async Task<IResult> Propose(string id, HttpContext context)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var chosen = form["bai"].OfType<string>().Take(100).ToArray();
        var proposed = await desk.Propose(id, chosen, Sitting.Of(context)!.Actor, cancel);
        if (proposed.Ok)
            return AccountEndpoints.SeeOther($"/kenh/{id}/gui-rong/{proposed.Value}");
        return await View(id, 1, cancel) is { } view ? Show(view with { Problems = proposed.Problems, Chosen = chosen }) : AccountEndpoints.Missing;
    }

    public async Task<IResult> Approve(string id, string message, HttpContext context) => await Act(id, message, context, async (_, form, person) =>
        form["biet"].ToString() == "1" ? await desk.Approve(message, person, CancellationToken.None)
            : Problem.Input(new("Chưa đánh dấu ô đồng ý; chưa gửi gì.", "The box was not ticked; nothing was sent."), message));

    /// <summary>What a form of the page asks for; the page again with what was wrong.</summary>
    public async Task<IResult> Act(string id, string message, HttpContext context, Func<FollowerDesk, IFormCollection, Actor, Task<Result<string>>> act)
    {
        var cancel = context.RequestAborted;
        if (await list.Find(message, cancel) is not { } known || known.Account != id)
            return AccountEndpoints.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var done = await act(desk, form, Sitting.Of(context)!.Actor);
        if (done.Ok)
            return AccountEndpoints.SeeOther($"/kenh/{id}/gui-rong/{message}");
        return await OneView(id, message, cancel) is { } view ? Show(view with { Problems = done.Problems }) : AccountEndpoints.Missing;
    }

    private async Task<FollowersView?> View(string id, int page, CancellationToken cancel)
    {
        if (await accounts.Find(id, cancel) is not { } line || desk.For(line.Account) is not { } channel)
            return null;
        page = Math.Clamp(page, 1, MostPages);
        var before = await list.Of(id, (page - 1) * FollowersView.PageSize, FollowersView.PageSize + 1, cancel);
        return new()
        {
            Line = line, Most = channel.Most, Quota = await Quota(channel, line.Account, cancel), Choices = await list.Choices(id, MostChoices, cancel),
            Before = [.. before.Take(FollowersView.PageSize)], Page = page, More = before.Count > FollowersView.PageSize,
        };
    }

    private async Task<FollowerMessageView?> OneView(string id, string message, CancellationToken cancel)
    {
        if (await accounts.Find(id, cancel) is not { } line || await list.Find(message, cancel) is not { } found || found.Account != id)
            return null;
        return new()
        {
            Line = line, Message = found, Story = await list.Story(message, cancel),
            Quota = found.State == FollowerState.Proposed && desk.For(line.Account) is { } channel ? await Quota(channel, line.Account, cancel) : null,
        };
    }

    private async Task<FollowerQuota?> Quota(IFollowerChannel channel, Account account, CancellationToken cancel)
    {
        if (!account.Active)
            return null;
        using var over = new CancellationTokenSource(Patience, clock);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel, over.Token);
        try
        {
            return await channel.Quota(account, patience.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return null;
        }
    }

    private static RazorComponentResult<FollowersPage> Show(FollowersView view) => new(new { View = view }) { StatusCode = Status(view.Problems) };

    private static RazorComponentResult<FollowerMessagePage> Show(FollowerMessageView view) => new(new { View = view }) { StatusCode = Status(view.Problems) };

    private static int Status(IReadOnlyList<Problem> problems) => problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
}
