using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Approvals;

/// <summary>The approver's pages.</summary>
internal static class ApprovalEndpoints
{
    public static IServiceCollection AddApprovalPages(this IServiceCollection services) => services.AddSingleton<ApprovalPages>().AddSingleton<OwnWords>();

    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/duyet").Needs(Right.See);
        group.MapGet("", (int? trang, HttpContext context, ApprovalPages pages) => pages.List(context, trang ?? 1));
        group.MapPost("nhieu", (HttpContext context, ApprovalPages pages) => pages.Many(context)).Needs(Right.Approve).AddEndpointFilter<AssistedForms>();
        var one = group.MapGroup("{id}").Needs(Right.See, Subject.Item);
        one.MapGet("", (string id, HttpContext context, ApprovalPages pages) => pages.Page(context, id));
        one.MapGet("anh/{hash}", (string id, string hash, HttpContext context, ApprovalPages pages) => pages.Picture(context, id, hash));
        var acts = group.MapGroup("{id}").Needs(Right.Approve, Subject.Item).AddEndpointFilter<AssistedForms>();
        acts.MapPost("duyet", (string id, HttpContext context, ApprovalPages pages) => pages.Approve(context, id));
        acts.MapPost("tra-lai", (string id, HttpContext context, ApprovalPages pages) => pages.Return(context, id));
    }
}
