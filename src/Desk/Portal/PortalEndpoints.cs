using Campaigns.Channels.Portal;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Portal;

/// <summary>The public portal: addresses that never change, no script.</summary>
internal static class PortalEndpoints
{
    public static void MapPortal(this IEndpointRouteBuilder app)
    {
        app.MapGet("/cong", Units).Open();
        var unit = app.MapGroup("/cong/{code}").Open();
        unit.MapGet("", Home);
        foreach (var kind in Enum.GetValues<PortalShelfKind>())
            unit.MapGet($"{PortalFrame.NameOf(kind)}/{{slug}}", (string code, string slug, int? trang, PortalDesk desk, HttpRequest request, CancellationToken cancel) =>
                Shelf(kind, code, slug, trang, desk, request, cancel));
        unit.MapGet("rss.xml", Rss);
        unit.MapGet("atom.xml", Atom);
        unit.MapGet("{slug}", Page);
        app.MapGet("/sitemap.xml", Sitemap).Open();
        app.MapGet("/robots.txt", Robots).Open();
    }

    private static async Task<IResult> Units(UnitStore units, CancellationToken cancel) => await units.All(cancel) switch
    {
        [var only] => Results.Redirect($"/cong/{only.Code}"),
        var all => new RazorComponentResult<PortalUnits>(new { Units = all }),
    };

    private static async Task<IResult> Home(string code, int? trang, PortalDesk desk, HttpRequest request, CancellationToken cancel) =>
        await desk.Frame(code, request, cancel) is not { } frame ? Missing(null) : await Listing(frame, new PortalFilter(), null, trang, desk, cancel);

    private static async Task<IResult> Shelf(
        PortalShelfKind kind, string code, string slug, int? trang, PortalDesk desk, HttpRequest request, CancellationToken cancel)
    {
        if (await desk.Frame(code, request, cancel) is not { } frame)
            return Missing(null);
        var shelf = (await desk.Pages.Shelves(frame.Unit.Id, kind, cancel)).FirstOrDefault(s => s.Slug == slug);
        return shelf is null ? Missing(frame) : await Listing(frame, new PortalFilter(kind, slug), shelf, trang, desk, cancel);
    }

    private static async Task<IResult> Listing(PortalFrame frame, PortalFilter filter, PortalShelf? shelf, int? trang, PortalDesk desk, CancellationToken cancel)
    {
        var list = await desk.Pages.List(frame.Unit.Id, filter, Math.Clamp(trang ?? 1, 1, 100_000), cancel);
        return list.Page > list.LastPage ? Missing(frame) : new RazorComponentResult<PortalListing>(new { Frame = frame, List = list, Filter = filter, Shelf = shelf });
    }

    private static async Task<IResult> Page(string code, string slug, PortalDesk desk, HttpRequest request, CancellationToken cancel)
    {
        if (await desk.Frame(code, request, cancel) is not { } frame)
            return Missing(null);
        return await desk.Pages.Find(frame.Unit.Id, slug, cancel) switch
        {
            null => Missing(frame),
            { Withdrawn: not null } => new RazorComponentResult<PortalGone>(new { Frame = frame }) { StatusCode = StatusCodes.Status410Gone },
            var page => new RazorComponentResult<PortalArticle>(new { Frame = frame, Page = page, Beside = await desk.Beside(page, cancel) }),
        };
    }

    private static async Task<IResult> Rss(string code, PortalDesk desk, HttpRequest request, CancellationToken cancel) =>
        await desk.Frame(code, request, cancel) is not { } frame ? Results.NotFound()
            : Xml(PortalFeeds.Rss(frame, (await desk.Pages.List(frame.Unit.Id, new PortalFilter(), 1, cancel)).Pages), "application/rss+xml");

    private static async Task<IResult> Atom(string code, PortalDesk desk, HttpRequest request, CancellationToken cancel) =>
        await desk.Frame(code, request, cancel) is not { } frame ? Results.NotFound()
            : Xml(PortalFeeds.Atom(frame, (await desk.Pages.List(frame.Unit.Id, new PortalFilter(), 1, cancel)).Pages), "application/atom+xml");

    private static async Task<IResult> Sitemap(SitemapQuery query, PortalDesk desk, HttpRequest request, CancellationToken cancel) =>
        Xml(PortalFeeds.Sitemap(desk.Origin(request), await query.All(cancel)), "application/xml");

    private static IResult Robots(PortalDesk desk, HttpRequest request) =>
        Results.Text($"User-agent: *\nAllow: /cong\nAllow: /hinh/\nAllow: /video/\nAllow: /dist/\nDisallow: /\nSitemap: {desk.Origin(request)}/sitemap.xml\n");

    private static RazorComponentResult<PortalMissing> Missing(PortalFrame? frame) =>
        new RazorComponentResult<PortalMissing>(new { Frame = frame }) { StatusCode = StatusCodes.Status404NotFound };

    private static IResult Xml(byte[] document, string mediaType) => Results.Bytes(document, $"{mediaType}; charset=utf-8");
}
