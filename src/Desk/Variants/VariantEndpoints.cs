using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Variants;

/// <summary>The pages on which one channel's version of an item is written by hand.</summary>
internal static class VariantEndpoints
{
    public static IServiceCollection AddVariantPages(this IServiceCollection services) => services.AddSingleton<VariantPages>();

    public static void MapVariants(this IEndpointRouteBuilder app)
    {
        app.MapGet("/tin-bai/{id}/ban/{form}", (string id, string form, HttpContext context, VariantPages pages) => pages.Page(context, id, form)).Needs(Right.See, Subject.Item);
        var acts = app.MapGroup("/tin-bai/{id}/ban/{form}").Needs(Right.Write, Subject.Item).AddEndpointFilter<AssistedForms>();
        acts.MapPost("luu", (string id, string form, HttpContext context, VariantPages pages) => pages.Save(context, id, form));
        acts.MapPost("bo", (string id, string form, HttpContext context, VariantPages pages) => pages.Drop(context, id, form));
    }
}
