namespace Campaigns.Desk.Serve;

/// <summary>
/// Keeps the desk's own pages inside the office: a request that came by the public address, or through a proxy, finds only
/// what is meant for citizens. Without a sign-in nothing else may be out there.
/// </summary>
internal sealed class Inside(PublicNames names) : IEndpointFilter
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "CF-Connecting-IP"];

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!await CameFromOutside(request))
            return await next(context);
        return request.Path == "/" ? Results.Redirect("/cong") : Results.NotFound();
    }

    private async Task<bool> CameFromOutside(HttpRequest request) =>
        ProxyHeaders.Any(request.Headers.ContainsKey) || await names.Contains(request.Host.Host, request.HttpContext.RequestAborted);
}
