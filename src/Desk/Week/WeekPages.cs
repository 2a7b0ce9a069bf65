using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Items;
using Campaigns.Content.Observances;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Turns;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Week;

/// <summary>Puts the week together, and does what its forms ask.</summary>
internal sealed class WeekPages(WeekQuery query, TurnQuery turns, WeekActs acts, ItemStore items, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context)
    {
        var asked = context.Request.Query;
        return await View(context, asked["don-vi"], asked["tuan"], asked["xong"]) is { } view ? Show(view) : new RazorComponentResult<WeekNobody>();
    }

    /// <summary>Begins an item for something that is owed.</summary>
    public Task<IResult> Begin(HttpContext context, string id) => Act(context, id, acts.Begin);

    /// <summary>Asks somebody to write an item by a time.</summary>
    public Task<IResult> Give(HttpContext context, string id) => Act(context, id, acts.Give);

    private async Task<IResult> Act(HttpContext context, string id, Func<IFormCollection, Unit, Sitting, CancellationToken, Task<Result<Item>>> act)
    {
        var cancel = context.RequestAborted;
        if (await units.ById(id, cancel) is not { } unit)
            return Results.NotFound();
        var form = await context.Request.ReadFormAsync(cancel);
        var done = AssistedForms.Wrong(context.Items) is { } wrong ? wrong : await act(form, unit, Sitting.Of(context)!, cancel);
        var view = (await View(context, id, form["tuan"], null))!;
        return done.Ok ? Results.Redirect($"{view.At(view.Monday)}&xong={done.Value.Id}") : Show(view with { Problems = done.Problems });
    }

    private async Task<WeekView?> View(HttpContext context, string? unitId, string? week, string? done)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        var all = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        if (who.Choose(all, unitId) is not { } unit)
            return null;
        var day = DateOnly.TryParseExact(week, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > LunarDate.FirstYear + 1 and < LunarDate.LastYear - 1 ? asked : unit.Today(clock);
        var monday = day.Monday();
        var view = await query.Read(unit, all, monday, antiforgery.GetAndStoreTokens(context).RequestToken!, cancel) with { Turns = [.. (await turns.Of(who, cancel)).Where(turn => turn.Unit.Id == unit.Id && In(turn, unit, monday))] };
        return done is { Length: > 0 } && await items.Find(done, cancel) is { } item && item.UnitId == unit.Id ? view with { Done = (item.Id, item.Title) } : view;
    }

    private bool In(Turn turn, Unit unit, DateOnly monday)
    {
        var (day, now) = (turn.Local is { } last ? DateOnly.FromDateTime(last.DateTime) : (DateOnly?)null, unit.Today(clock).Monday());
        return day >= monday && day <= monday.AddDays(6) || monday == now && !(day >= monday);
    }

    private static RazorComponentResult<WeekPage> Show(WeekView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.World ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest,
    };
}
