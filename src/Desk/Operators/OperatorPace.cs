using System.Threading.RateLimiting;

namespace Campaigns.Desk.Operators;

/// <summary>How often the operators' pages are asked for, all together, and what every answer of theirs says: the address is the key, no other site hears of it. A form over http says where it comes from by this policy alone.</summary>
internal sealed class OperatorPace : IEndpointFilter, IDisposable
{
    /// <summary>Requests a minute; a hundred stations whose pages ask for urgent notices stay below.</summary>
    public const int AMinute = 1_200;

    private readonly FixedWindowRateLimiter _limiter = new(new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire();
        if (!lease.IsAcquired)
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        var headers = context.HttpContext.Response.Headers;
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        headers["X-Robots-Tag"] = "noindex";
        return await next(context);
    }

    public void Dispose() => _limiter.Dispose();
}
