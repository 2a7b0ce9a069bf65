using Campaigns.Desk.People;
using Campaigns.Desk.Turns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Today;

/// <summary>The first page, and the part of it that refreshes itself.</summary>
internal static class TodayEndpoints
{
    public static void MapToday(this IEndpointRouteBuilder app)
    {
        var inside = app.MapGroup("").Needs(Right.See);
        inside.MapGet("/", async Task<IResult> (TodayQuery today, TurnQuery turns, TodaySteps steps, HttpContext context) =>
            new RazorComponentResult<TodayPage>(new { View = await View(today, turns, steps, context) }));
        inside.MapGet("/hom-nay", async Task<IResult> (TodayQuery today, TurnQuery turns, TodaySteps steps, HttpContext context) =>
            new RazorComponentResult<TodayBoard>(new { View = await View(today, turns, steps, context) }));
    }

    private static async Task<TodayView> View(TodayQuery today, TurnQuery turns, TodaySteps steps, HttpContext context)
    {
        var who = Sitting.Of(context)!;
        return await today.Read(who.Units(Right.See), context.RequestAborted) with { Turns = await turns.Of(who, context.RequestAborted), Steps = await steps.Of(who, context.RequestAborted) };
    }
}
