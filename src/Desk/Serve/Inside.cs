namespace Campaigns.Desk.Serve;

/// <summary>
/// Keeps the desk's own pages inside the office: a request that came by the public address, or through a proxy, finds only
/// what is meant for citizens, not even the sign-in.
/// </summary>
internal sealed class Inside(PublicNames names) : IEndpointFilter
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "CF-Connecting-IP"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        await Refusal(context.HttpContext.Request) ?? await next(context);

    /// <summary>What a request from outside gets instead; null for one from inside.</summary>
    public async Task<IResult?> Refusal(HttpRequest request) =>
        !await CameFromOutside(request) ? null : request.Path == "/" ? Results.Redirect("/cong") : Results.NotFound();

    private async Task<bool> CameFromOutside(HttpRequest request) =>
        ProxyHeaders.Any(request.Headers.ContainsKey) || await names.Contains(request.Host.Host, request.HttpContext.RequestAborted);
}
