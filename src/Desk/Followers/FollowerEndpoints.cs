using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Followers;

/// <summary>Messages to followers, under their account. Whatever changes something is a form of this desk.</summary>
internal static class FollowerEndpoints
{
    public static void MapFollowers(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/kenh/{id}/gui-rong").Needs(Right.See, Subject.Account);
        group.MapGet("", (string id, int? trang, FollowerPages pages, CancellationToken cancel) => pages.Page(id, trang ?? 1, cancel));
        group.MapGet("{message}", (string id, string message, FollowerPages pages, CancellationToken cancel) => pages.One(id, message, cancel));

        var acts = group.MapGroup("").Needs(Right.Publish, Subject.Account).AddEndpointFilter<AccountForms>();
        acts.MapPost("", (string id, FollowerPages pages, HttpContext context) => pages.Propose(id, context));
        acts.MapPost("{message}/duyet", (string id, string message, FollowerPages pages, HttpContext context) => pages.Approve(id, message, context)).Needs(Right.Approve, Subject.Account);
        acts.MapPost("{message}/tra-lai", (string id, string message, FollowerPages pages, HttpContext context) =>
            pages.Act(id, message, context, (desk, form, person) => desk.Refuse(message, person, form["ly-do"].ToString(), CancellationToken.None))).Needs(Right.Approve, Subject.Account);
        acts.MapPost("{message}/huy", (string id, string message, FollowerPages pages, HttpContext context) =>
            pages.Act(id, message, context, (desk, _, person) => desk.Cancel(message, person, CancellationToken.None)));
        acts.MapPost("{message}/da-gui", (string id, string message, FollowerPages pages, HttpContext context) =>
            pages.Act(id, message, context, (desk, _, person) => desk.Close(message, person, sent: true, CancellationToken.None)));
        acts.MapPost("{message}/chua-gui", (string id, string message, FollowerPages pages, HttpContext context) =>
            pages.Act(id, message, context, (desk, _, person) => desk.Close(message, person, sent: false, CancellationToken.None)));
    }
}
