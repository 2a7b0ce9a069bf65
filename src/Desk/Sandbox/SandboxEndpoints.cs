using Campaigns.Channels.Sandbox;
using Campaigns.Content.Accounts;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Sandbox;

/// <summary>What sandbox accounts would have posted, in a frame like the platform's own.</summary>
internal static class SandboxEndpoints
{
    public static void MapSandbox(this IEndpointRouteBuilder app) =>
        app.MapGroup("/thu").Needs(Right.See, Subject.Account).MapGet("{id}", Wall);

    private static async Task<IResult> Wall(string id, int? trang, AccountStore accounts, UnitStore units, SandboxPosts posts, CancellationToken cancel)
    {
        if (await accounts.Find(id, cancel) is not { Sandbox: true } account || await units.ById(account.UnitId, cancel) is not { } unit)
            return new RazorComponentResult<SandboxMissing> { StatusCode = StatusCodes.Status404NotFound };
        var page = Math.Clamp(trang ?? 1, 1, 100_000);
        return new RazorComponentResult<SandboxWall>(new { Account = account, Unit = unit, Page = page, Posts = await posts.List(id, page, cancel) });
    }
}
