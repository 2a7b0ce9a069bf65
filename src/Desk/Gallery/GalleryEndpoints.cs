using Campaigns.Content;
using Campaigns.Content.Cards;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Gallery;

/// <summary>The gallery of infographics: every template, filled and seen before there is an item.</summary>
internal static class GalleryEndpoints
{
    /// <summary>Beside the photograph the form has a few fields.</summary>
    private static readonly FormLimit s_photograph = new(CardPicture.MostBytes + (1024 * 1024), Problem.Input(
        new("Ảnh nặng quá 8 MB.", "The picture has more than 8 MB."), null, new("Chọn ảnh dưới 8 MB.", "Choose one under 8 MB.")));

    public static IServiceCollection AddGalleryPages(this IServiceCollection services) => services.AddSingleton<GalleryPages>().AddSingleton<TriedPictures>();

    public static void MapGallery(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/infographic").Needs(Right.See);
        group.MapGet("", (HttpContext context, GalleryPages pages) => pages.List(context));
        group.MapGet("{template}", (string template, HttpContext context, GalleryPages pages) => pages.Page(context, template));
        group.MapGet("{template}/{size}.svg", (string template, string size, HttpContext context, GalleryPages pages) => pages.Sample(context, template, size));
        group.MapPost("{template}/xem", (string template, HttpContext context, GalleryPages pages) => pages.Look(context, template)).AddEndpointFilter<AssistedForms>();
        group.MapPost("{template}/anh", (string template, HttpContext context, GalleryPages pages) => pages.Photograph(context, template)).AddEndpointFilter<AssistedForms>().WithMetadata(s_photograph);
        group.MapPost("{template}/bo-anh", (string template, HttpContext context, GalleryPages pages) => pages.Without(context, template)).AddEndpointFilter<AssistedForms>().WithMetadata(s_photograph);
        group.MapPost("{template}/tai.{form}", (string template, string form, HttpContext context, GalleryPages pages) => pages.Download(context, template, form)).AddEndpointFilter<AssistedForms>().WithMetadata(s_photograph);
        group.MapPost("{template}/dung", (string template, HttpContext context, GalleryPages pages) => pages.Use(context, template)).Needs(Right.Write).AddEndpointFilter<AssistedForms>().WithMetadata(s_photograph);
    }
}
