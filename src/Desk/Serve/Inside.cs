using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Serve;

/// <summary>
/// Keeps the desk's own pages inside the office: a request that came by the public address, or through a proxy, finds only
/// what is meant for citizens. Without a sign-in nothing else may be out there.
/// </summary>
internal sealed class Inside(IOptions<DeskOptions> options) : IEndpointFilter
{
    private static readonly string[] ProxyHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "CF-Connecting-IP"];

    private readonly string? _publicHost = Uri.TryCreate(options.Value.PublicAddress, UriKind.Absolute, out var address) ? address.Host : null;

    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        !CameFromOutside(context.HttpContext.Request) ? next(context)
            : ValueTask.FromResult<object?>(context.HttpContext.Request.Path == "/" ? Results.Redirect("/cong") : Results.NotFound());

    private bool CameFromOutside(HttpRequest request) =>
        string.Equals(request.Host.Host, _publicHost, StringComparison.OrdinalIgnoreCase) || ProxyHeaders.Any(request.Headers.ContainsKey);
}
