using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Gallery;

/// <summary>The gallery of infographics: every template, filled and seen before there is an item.</summary>
internal static class GalleryEndpoints
{
    public static IServiceCollection AddGalleryPages(this IServiceCollection services) => services.AddSingleton<GalleryPages>();

    public static void MapGallery(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/infographic").Needs(Right.See);
        group.MapGet("", (HttpContext context, GalleryPages pages) => pages.List(context));
        group.MapGet("{template}", (string template, HttpContext context, GalleryPages pages) => pages.Page(context, template));
        group.MapGet("{template}/{size}.svg", (string template, string size, HttpContext context, GalleryPages pages) => pages.Sample(context, template, size));
        group.MapPost("{template}/xem", (string template, HttpContext context, GalleryPages pages) => pages.Look(context, template)).AddEndpointFilter<AssistedForms>();
        group.MapPost("{template}/tai.{form}", (string template, string form, HttpContext context, GalleryPages pages) => pages.Download(context, template, form)).AddEndpointFilter<AssistedForms>();
        group.MapPost("{template}/dung", (string template, HttpContext context, GalleryPages pages) => pages.Use(context, template)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
    }
}
