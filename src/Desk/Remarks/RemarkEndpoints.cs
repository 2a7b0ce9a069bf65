using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Remarks;

/// <summary>Remarks on an item: writers leave them from the page where it is written, approvers from theirs.</summary>
internal static class RemarkEndpoints
{
    public static IServiceCollection AddRemarks(this IServiceCollection services) => services.AddSingleton<RemarkPages>();

    public static void MapRemarks(this IEndpointRouteBuilder app)
    {
        Map(app.MapGroup("/tin-bai/{id}/nhan-xet").Needs(Right.Write, Subject.Item));
        Map(app.MapGroup("/duyet/{id}/nhan-xet").Needs(Right.Approve, Subject.Item));
    }

    private static void Map(RouteGroupBuilder thread)
    {
        thread.AddEndpointFilter<AssistedForms>();
        thread.MapPost("", (string id, HttpContext context, RemarkPages pages) => pages.Add(context, id));
        thread.MapPost("{remark}/xong", (string id, string remark, HttpContext context, RemarkPages pages) => pages.Settle(context, id, remark, settled: true));
        thread.MapPost("{remark}/mo-lai", (string id, string remark, HttpContext context, RemarkPages pages) => pages.Settle(context, id, remark, settled: false));
    }
}
