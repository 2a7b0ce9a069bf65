using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Writing.Starts;

/// <summary>The ways to begin an item.</summary>
internal static class StartEndpoints
{
    public static IServiceCollection AddStarts(this IServiceCollection services) => services.AddSingleton<StartPages>().AddSingleton<BeatDraftQuery>();

    public static void MapStarts(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/tin-bai/moi").Needs(Right.Write);
        group.MapGet("bai-cu", (HttpContext context, StartPages pages) => pages.Old(context));
        var acts = group.MapGroup("").AddEndpointFilter<AssistedForms>();
        acts.MapPost("tep", (HttpContext context, StartPages pages) => pages.File(context));
        acts.MapPost("chu", (HttpContext context, StartPages pages) => pages.Text(context));
        acts.MapPost("lien-ket", (HttpContext context, StartPages pages) => pages.Link(context));
        acts.MapPost("bai-cu", (HttpContext context, StartPages pages) => pages.Copy(context));
    }
}
