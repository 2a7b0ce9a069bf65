using Campaigns.Desk.Assisted;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Feeds;

/// <summary>The secret addresses of calendars. Their page is inside the office; what stands under one is for whoever has it, wherever they are.</summary>
internal static class FeedEndpoints
{
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/lich/{secret}.ics", [HttpMethods.Get, HttpMethods.Head], (string secret, FeedPages pages, HttpContext context) => pages.Calendar(context, secret));
        var group = app.MapGroup("/lich/dia-chi").AddEndpointFilter<Inside>();
        group.MapGet("", (FeedPages pages, HttpContext context) => pages.Page(context));
        var acts = group.MapGroup("").AddEndpointFilter<AssistedForms>();
        acts.MapPost("them", (FeedPages pages, HttpContext context) => pages.Add(context));
        acts.MapPost("{id}/thu-hoi", (string id, FeedPages pages, HttpContext context) => pages.Revoke(context, id));
    }
}
