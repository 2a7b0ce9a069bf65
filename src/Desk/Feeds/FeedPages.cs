using System.Text;
using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
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
        var (form, person, problem) = await Read(context);
        if (problem is not null)
            return Show(await View(context) with { Problems = [problem], Person = person });
        var unit = (await units.All(context.RequestAborted)).FirstOrDefault(unit => unit.Code == form!["don-vi"]);
        var made = unit is null ? Problem.Input(new("Không có đơn vị này.", "There is no such unit.")) : await feeds.Add(unit.Id, form!["cho-ai"].ToString(), person!, context.RequestAborted);
        var view = await View(context) with { Problems = made.Problems, Person = person };
        // It stands on this one page and in no address or log: whoever loads the page again sees it no more.
        context.Response.Headers.CacheControl = "no-store";
        return Show(made.Ok ? view with { Made = $"{context.Request.Scheme}://{context.Request.Host}{Address}/{made.Value}.ics", Local = PublicNames.IsLoopback(context.Request.Host.Host) } : view);
    }

    public async Task<IResult> Revoke(HttpContext context, string id)
    {
        var (_, person, problem) = await Read(context);
        if (problem is not null)
            return Show(await View(context) with { Problems = [problem], Person = person });
        await feeds.Revoke(id, person!, context.RequestAborted);
        return Results.Redirect("/lich/dia-chi");
    }

    /// <summary>The calendar of a secret; nothing is said of why there is none.</summary>
    public async Task<IResult> Calendar(HttpContext context, string secret)
    {
        var cancel = context.RequestAborted;
        if (secret.Length is < 20 or > 100 || await feeds.Find(secret, cancel) is not { } feed || await units.ByCodeOrName(feed.UnitId, cancel) is not { } unit)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.Text(await query.Of(unit, cancel), "text/calendar; charset=utf-8", Encoding.UTF8);
    }

    internal const string Address = "/lich";

    private static async Task<(IFormCollection? Form, string? Person, Problem? Problem)> Read(HttpContext context)
    {
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return (null, AssistedPerson.Of(context), wrong);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var person = AssistedPerson.Remember(context, form["person"]);
        return (form, person, person is null ? AssistedPages.Nobody : null);
    }

    private async Task<FeedView> View(HttpContext context)
    {
        var all = await units.All(context.RequestAborted);
        return new FeedView
        {
            Units = all, Feeds = await feeds.Of([.. all.Select(unit => unit.Id)], context.RequestAborted), Person = AssistedPerson.Of(context),
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    private static RazorComponentResult<FeedPage> Show(FeedView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.Input ? StatusCodes.Status400BadRequest : StatusCodes.Status409Conflict,
    };
}
