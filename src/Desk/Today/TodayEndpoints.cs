using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Today;

/// <summary>The first page, and the part of it that refreshes itself.</summary>
internal static class TodayEndpoints
{
    public static void MapToday(this IEndpointRouteBuilder app)
    {
        var inside = app.MapGroup("").AddEndpointFilter<Inside>();
        inside.MapGet("/", async (TodayQuery today, CancellationToken cancel) => new RazorComponentResult<TodayPage>(new { View = await today.Read(cancel) }));
        inside.MapGet("/hom-nay", async (TodayQuery today, HttpContext context, CancellationToken cancel) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return new RazorComponentResult<TodayBoard>(new { View = await today.Read(cancel) });
        });
    }
}
