using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Serve;

/// <summary>
/// Where an answer says that there is nothing, and nothing else, whoever came with a browser gets a page that says so, with the way back. It is the
/// same whatever was asked for, signed in or not: it tells of no address whether it would be one for somebody else. Programs, the parts of a page
/// that refresh themselves and the API get the bare answer.
/// </summary>
internal sealed class MissingPages(RequestDelegate next, Inside inside)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentType: null, ContentLength: null } && Browses(context.Request))
        {
            var outside = await inside.Refusal(context.Request) is not null;
            context.Response.Headers.CacheControl = Caching.Nowhere;
            await new RazorComponentResult<RefusedPage>(new { Key = outside ? "outside" : "missing" }) { StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(context);
        }
    }

    private static bool Browses(HttpRequest request) => (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && !request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
        && !request.Headers.ContainsKey("HX-Request") && request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
