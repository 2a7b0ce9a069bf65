using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Queues;

/// <summary>The queues of accounts and their posting times. Whatever changes something is a form of this desk.</summary>
internal static class QueueEndpoints
{
    public static void MapQueues(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/hang-cho").Needs(Right.See);
        group.MapGet("", (QueuePages pages, HttpContext context) => pages.All(context));
        group.MapGet("{id}", (string id, QueuePages pages, HttpContext context) => pages.Page(context, id)).Needs(Right.See, Subject.Account);
        var acts = group.MapGroup("{id}").Needs(Right.Write, Subject.Account).AddEndpointFilter<AssistedForms>();
        acts.MapPost("dung", (string id, QueuePages pages, HttpContext context) => pages.Pause(context, id));
        acts.MapPost("tiep", (string id, QueuePages pages, HttpContext context) => pages.Resume(context, id));
        acts.MapPost("xep", (string id, QueuePages pages, HttpContext context) => pages.Queue(context, id));
        acts.MapPost("them", (string id, QueuePages pages, HttpContext context) => pages.Fill(context, id));
        acts.MapPost("doi-cho", (string id, QueuePages pages, HttpContext context) => pages.Swap(context, id));
        acts.MapPost("gio/them", (string id, QueuePages pages, HttpContext context) => pages.AddTimes(context, id));
        acts.MapPost("gio/bo", (string id, QueuePages pages, HttpContext context) => pages.RemoveTime(context, id));
    }
}
