using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Today;

/// <summary>The first page, and the part of it that refreshes itself.</summary>
internal static class TodayEndpoints
{
    public static void MapToday(this IEndpointRouteBuilder app)
    {
        var inside = app.MapGroup("").Needs(Right.See);
        inside.MapGet("/", async Task<IResult> (TodayQuery today, HttpContext context) =>
            new RazorComponentResult<TodayPage>(new { View = await today.Read(Sitting.Of(context)!.Units(Right.See), context.RequestAborted) }));
        inside.MapGet("/hom-nay", async Task<IResult> (TodayQuery today, HttpContext context) =>
            new RazorComponentResult<TodayBoard>(new { View = await today.Read(Sitting.Of(context)!.Units(Right.See), context.RequestAborted) }));
    }
}
