using Campaigns.Content.Frozen;
using Campaigns.Desk.People;
using Campaigns.Scheduler.Changes;

namespace Campaigns.Desk.Assisted;

/// <summary>The page of one change that is made by hand: what to do, taking it, and what became of it.</summary>
internal static class HandEndpoints
{
    /// <summary>Below the pages for posting by hand, which are inside the office only.</summary>
    public static void MapHands(this RouteGroupBuilder hand)
    {
        var group = hand.MapGroup("viec/{id}").Needs(Right.See, Subject.Change);
        group.MapGet("", (string id, HandPages pages, HttpContext context) => pages.Task(context, id));
        group.MapGet("anh-chup", Screenshot);
        var acts = group.MapGroup("").Needs(Right.Publish, Subject.Change).AddEndpointFilter<AssistedForms>();
        acts.MapPost("nhan", (string id, HandPages pages, HandDesk desk, HttpContext context) =>
            pages.Act(context, id, (_, person, cancel) => desk.Take(id, person, cancel)));
        acts.MapPost("tra-lai", (string id, HandPages pages, HandDesk desk, HttpContext context) =>
            pages.Act(context, id, (_, person, cancel) => desk.GiveBack(id, person, cancel)));
        acts.MapPost("da-lam", (string id, HandPages pages, HandDesk desk, HttpContext context) =>
            pages.Act(context, id, async (form, person, cancel) => await desk.Done(id, person, await AssistedEndpoints.Proof(form, cancel), cancel)));
        acts.MapPost("khong-lam-duoc", (string id, HandPages pages, HandDesk desk, HttpContext context) =>
            pages.Act(context, id, (form, person, cancel) => desk.NotDone(id, person, form["why"].ToString(), cancel)));
    }

    private static async Task<IResult> Screenshot(string id, HandTasks tasks, FrozenStore frozen, HttpContext context) =>
        await AssistedEndpoints.Picture((await tasks.Find(id, context.RequestAborted))?.Screenshot, frozen, context);
}
