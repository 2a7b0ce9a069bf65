using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Feeds;

/// <summary>The secret addresses of calendars. What stands under one is for whoever has it, wherever they are.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/lich/{secret}.ics", [HttpMethods.Get, HttpMethods.Head], (string secret, FeedPages pages, HttpContext context) => pages.Calendar(context, secret)).Open();
        var group = app.MapGroup("/lich/dia-chi").Needs(Right.See);
        group.MapGet("", (FeedPages pages, HttpContext context) => pages.Page(context));
        var acts = group.MapGroup("").Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        acts.MapPost("them", (FeedPages pages, HttpContext context) => pages.Add(context));
        acts.MapPost("{feed}/thu-hoi", (string feed, FeedPages pages, HttpContext context) => pages.Revoke(context, feed));
    }
}
