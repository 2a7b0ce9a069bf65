using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.PlansOut;

/// <summary>Where a unit's own plan is drafted from the plans above.</summary>
internal static class OwnPlanEndpoints
{
    public const string Root = "/soan-ke-hoach";

    public static IServiceCollection AddOwnPlanPages(this IServiceCollection services) => services.AddSingleton<OwnPlanPages>();

    public static void MapOwnPlans(this IEndpointRouteBuilder app)
    {
        var unit = app.MapGroup($"{Root}/{{id}}").Needs(Right.See, Subject.Unit);
        unit.MapGet("", (string id, HttpContext context, OwnPlanPages pages) => pages.Page(context, id));
        unit.MapPost("ke-hoach.docx", (string id, HttpContext context, OwnPlanPages pages) => pages.Draft(context, id)).Needs(Right.Write, Subject.Unit).AddEndpointFilter<AssistedForms>();
    }
}
