using System.Threading.RateLimiting;

namespace Campaigns.Desk.Approvals;

/// <summary>How often the one door that stands open to the Internet is knocked at, all together: guessing through it comes to nothing, and costs the desk nothing.</summary>
internal sealed class LinkPace : IEndpointFilter, IDisposable
{
    /// <summary>Pages and pictures a minute; several leaders who read at once stay below.</summary>
    public const int AMinute = 240;

    private readonly FixedWindowRateLimiter _limiter = new(new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire();
        if (!lease.IsAcquired)
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        var headers = context.HttpContext.Response.Headers;
        // The address is the key: no other site hears of it, and no browser keeps what stood behind it.
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        return await next(context);
    }

    public void Dispose() => _limiter.Dispose();
}
