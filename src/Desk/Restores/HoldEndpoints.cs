using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Restores;

/// <summary>The page of a store on hold: everybody sees it, administrators release it.</summary>
internal static class HoldEndpoints
{
    public static void MapHold(this IEndpointRouteBuilder app)
    {
        app.MapGet(HoldPages.Address, (HttpContext context, HoldPages pages) => pages.Page(context)).Needs(Right.See);
        app.MapPost($"{HoldPages.Address}/mo", (HttpContext context, HoldPages pages) => pages.Release(context)).Needs(Right.Administer).AddEndpointFilter<AssistedForms>();
    }
}
