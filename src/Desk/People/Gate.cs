using Campaigns.Desk.Api;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.People;

/// <summary>
/// Stands before every endpoint: an endpoint that does not say who may call it is called by nobody, and one that asks for a right is
/// called only by a person who is signed in and has it where the row is that they ask for.
/// </summary>
internal sealed class Gate(RequestDelegate next, SittingStore sittings, PersonStore people, SubjectUnits units, Inside inside, ApiDoor door, ILogger<Gate> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // What is no endpoint of ours is answered by the framework: nothing found, or not by this method.
        if (context.GetEndpoint() is not RouteEndpoint endpoint)
        {
            await next(context);
            return;
        }
        var refusal = endpoint.Metadata.GetMetadata<Access>() is { } access ? await Refusal(context, access) : Forgotten(endpoint);
        await (refusal?.ExecuteAsync(context) ?? next(context));
    }

    private async Task<IResult?> Refusal(HttpContext context, Access access)
    {
        if (Foreign(context.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (access.Right is not { } right)
            return null;
        if (await inside.Refusal(context.Request) is { } outside)
            return outside;
        if (access.ByToken)
            return await door.Refusal(context, right, access.Of);
        if (SignInCookie.Of(context) is not { } token || await sittings.Find(token, context.RequestAborted) is not { } sitting)
            return await NotSignedIn(context);
        context.Features.Set(sitting);
        context.User = sitting.Principal;
        // What was seen by one person is not shown to the next from the browser's memory.
        context.Response.Headers.CacheControl = Caching.Nowhere;
        return await units.Refusal(context, sitting, right, access.Of) is { } status
            ? new RazorComponentResult<RefusedPage>(new { Key = status == StatusCodes.Status404NotFound ? "missing" : "right" }) { StatusCode = status }
            : null;
    }

    private async Task<IResult> NotSignedIn(HttpContext context)
    {
        context.Response.Headers.CacheControl = Caching.Nowhere;
        var begin = !await people.Any(context.RequestAborted);
        if (context.Request.Headers.ContainsKey("HX-Request"))
        {
            // The whole page goes to the sign-in, not the part that asked; it comes back to the page, not to the part.
            context.Response.Headers["HX-Redirect"] = begin ? SignInEndpoints.First : SignInEndpoints.To(Current(context.Request));
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return Results.Redirect(begin ? SignInEndpoints.First : SignInEndpoints.To(context.Request.Path + context.Request.QueryString));
        return new RazorComponentResult<RefusedPage>(new { Key = "signed-out" }) { StatusCode = StatusCodes.Status401Unauthorized };
    }

    private static string Current(HttpRequest request) =>
        Uri.TryCreate(request.Headers["HX-Current-URL"].ToString(), UriKind.Absolute, out var url) ? url.PathAndQuery : "/";

    /// <summary>Whether the browser says that a page of another site sends this; forms are signed besides.</summary>
    private static bool Foreign(HttpRequest request)
    {
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            return false;
        if (request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");
        return request.Headers.Origin.ToString() is { Length: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }

    private StatusCodeHttpResult Forgotten(RouteEndpoint endpoint)
    {
        log.LogError("Nobody has decided who may call {Route}", endpoint.RoutePattern.RawText);
        return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
    }
}
