using Campaigns.Desk.Assisted;
using Campaigns.Desk.Serve;

namespace Campaigns.Desk.Approvals;

/// <summary>The approver's pages. Inside the office only.</summary>
internal static class ApprovalEndpoints
{
    public static IServiceCollection AddApprovalPages(this IServiceCollection services) => services.AddSingleton<ApprovalPages>().AddSingleton<OwnWords>();

    public static void MapApprovals(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/duyet").AddEndpointFilter<Inside>();
        group.MapGet("", (int? trang, HttpContext context, ApprovalPages pages) => pages.List(context, trang ?? 1));
        group.MapGet("{id}", (string id, HttpContext context, ApprovalPages pages) => pages.Page(context, id));
        group.MapGet("{id}/anh/{hash}", (string id, string hash, HttpContext context, ApprovalPages pages) => pages.Picture(context, id, hash));
        var acts = group.MapGroup("").AddEndpointFilter<AssistedForms>();
        acts.MapPost("nhieu", (HttpContext context, ApprovalPages pages) => pages.Many(context));
        acts.MapPost("{id}/duyet", (string id, HttpContext context, ApprovalPages pages) => pages.Approve(context, id));
        acts.MapPost("{id}/tra-lai", (string id, HttpContext context, ApprovalPages pages) => pages.Return(context, id));
    }
}
