using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Library;

/// <summary>The library, and the pictures and video of an item, which come out of it.</summary>
internal static class LibraryEndpoints
{
    public static IServiceCollection AddLibraryPages(this IServiceCollection services) => services
        .AddSingleton<ItemMediaPages>()
        .AddSingleton<LibraryPages>()
        .AddSingleton<LibraryUploads>()
        .AddSingleton<RightFindings>()
        .AddSingleton<SmallPictures>();

    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/kho").Needs(Right.See);
        group.MapGet("", (HttpContext context, LibraryPages pages) => pages.List(context));
        group.MapPost("tai-len", (HttpContext context, LibraryPages pages) => pages.Upload(context)).Needs(Right.Write).AddEndpointFilter<LibraryForms>();
        group.MapPost("doan-van", (HttpContext context, LibraryPages pages) => pages.Text(context)).Needs(Right.Write).AddEndpointFilter<AssistedForms>();
        var one = group.MapGroup("{id}").Needs(Right.See, Subject.Library);
        one.MapGet("", (string id, HttpContext context, LibraryPages pages) => pages.Entry(context, id));
        one.MapGet("hinh", (string id, HttpContext context, LibraryPages pages) => pages.Picture(context, id));
        one.MapGet("hinh-nho", (string id, HttpContext context, LibraryPages pages) => pages.Small(context, id));
        var acts = group.MapGroup("{id}").Needs(Right.Write, Subject.Library).AddEndpointFilter<AssistedForms>();
        acts.MapPost("luu", (string id, HttpContext context, LibraryPages pages) => pages.Save(context, id));
        acts.MapPost("cat", (string id, HttpContext context, LibraryPages pages) => pages.Retire(context, id, retired: true));
        acts.MapPost("dung-lai", (string id, HttpContext context, LibraryPages pages) => pages.Retire(context, id, retired: false));
        acts.MapPost("xoa", (string id, HttpContext context, LibraryPages pages) => pages.Delete(context, id));

        app.MapGet("/tin-bai/{id}/anh", (string id, HttpContext context, ItemMediaPages pages) => pages.Page(context, id)).Needs(Right.See, Subject.Item);
        var media = app.MapGroup("/tin-bai/{id}/anh").Needs(Right.Write, Subject.Item);
        media.MapPost("tai-len", (string id, HttpContext context, ItemMediaPages pages) => pages.Upload(context, id)).AddEndpointFilter<LibraryForms>();
        media.MapPost("chon", (string id, HttpContext context, ItemMediaPages pages) => pages.Choose(context, id)).AddEndpointFilter<AssistedForms>();
        media.MapPost("luu", (string id, HttpContext context, ItemMediaPages pages) => pages.Save(context, id)).AddEndpointFilter<AssistedForms>();
    }
}
