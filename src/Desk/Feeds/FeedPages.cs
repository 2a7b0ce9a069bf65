using System.Text;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Feeds;

/// <summary>The page of the secret addresses, and what is read under one of them.</summary>
internal sealed class FeedPages(FeedStore feeds, FeedQuery query, UnitStore units, IAntiforgery antiforgery)
{
    public async Task<IResult> Page(HttpContext context) => Show(await View(context));

    public async Task<IResult> Add(HttpContext context)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(await View(context) with { Problems = [wrong] });
        var (form, who) = (await context.Request.ReadFormAsync(context.RequestAborted), Sitting.Of(context)!);
        var unit = (await units.All(context.RequestAborted)).FirstOrDefault(unit => unit.Code == form["don-vi"] && who.May(Right.Write, unit.Id));
        var made = unit is null ? Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen.")) : await feeds.Add(unit.Id, form["cho-ai"].ToString(), who.Actor, context.RequestAborted);
        var view = await View(context) with { Problems = made.Problems };
        // It stands on this one page and in no log: whoever loads the page again sees it no more.
        return Show(made.Ok ? view with { Made = $"{context.Request.Scheme}://{context.Request.Host}{Address}/{made.Value}.ics", Local = PublicNames.IsLoopback(context.Request.Host.Host) } : view);
    }

    public async Task<IResult> Revoke(HttpContext context, string feed)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(await View(context) with { Problems = [wrong] });
        var who = Sitting.Of(context)!;
        await feeds.Revoke(feed, who.Units(Right.Write), who.Actor, context.RequestAborted);
        return Results.Redirect("/lich/dia-chi");
    }

    /// <summary>The calendar of a secret; nothing is said of why there is none.</summary>
    public async Task<IResult> Calendar(HttpContext context, string secret)
    {
        var cancel = context.RequestAborted;
        if (secret.Length is < 20 or > 100 || await feeds.Find(secret, cancel) is not { } feed || await units.ById(feed.UnitId, cancel) is not { } unit)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Text(await query.Of(unit, cancel), "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    internal const string Address = "/lich";

    private async Task<FeedView> View(HttpContext context)
    {
        var who = Sitting.Of(context)!;
        var all = (await units.All(context.RequestAborted)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        return new FeedView
        {
            Units = all, Mine = [.. all.Where(unit => who.May(Right.Write, unit.Id))], Feeds = await feeds.Of([.. all.Select(unit => unit.Id)], context.RequestAborted),
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private static RazorComponentResult<FeedPage> Show(FeedView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
