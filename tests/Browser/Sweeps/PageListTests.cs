using Campaigns.Desk.People;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Campaigns.Desk.Browser;

/// <summary>The list of pages that the other sweeps go by.</summary>
public sealed class PageListTests
{
    [BrowserFact]
    public async Task Every_route_that_can_be_opened_is_a_page_of_the_sweep_or_said_to_be_none()
    {
        var sample = await SampleDesk.One();
        var routes = sample.Desk.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is null
                && (e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true))
            .Select(e => Written(e.RoutePattern)).ToHashSet(StringComparer.Ordinal);
        var known = DeskPage.All.Select(page => page.Route).Concat(DeskPage.Others).ToHashSet(StringComparer.Ordinal);

        routes.Except(known).ShouldBeEmpty("a line in DeskPage.All, or in DeskPage.Others where it is no page");
        known.Except(routes).ShouldBeEmpty();
    }

    private static string Written(RoutePattern pattern)
    {
        var path = "/" + pattern.RawText!.Trim('/');
        return path.Contains(":regex", StringComparison.Ordinal) ? path[..path.IndexOf('/', 1)] : path;
    }
}
