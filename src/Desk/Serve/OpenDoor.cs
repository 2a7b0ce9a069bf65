using System.Threading.RateLimiting;

namespace Campaigns.Desk.Serve;

/// <summary>
/// How often a door that stands open to the Internet is knocked at, all together, so that guessing through it comes to nothing and costs
/// the desk nothing; and what every answer behind it says.
/// </summary>
/// <param name="aMinute">Requests a minute.</param>
internal abstract class OpenDoor(int aMinute) : IEndpointFilter, IDisposable
{
    private readonly FixedWindowRateLimiter _limiter = new(new FixedWindowRateLimiterOptions { PermitLimit = aMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire();
        if (!lease.IsAcquired)
            return Results.StatusCode(StatusCodes.Status429TooManyRequests);
        var headers = context.HttpContext.Response.Headers;
        // The address is the key: no other site hears of it, and no browser keeps what stood behind it. A form over http says where it
        // comes from by this policy alone.
        headers["Referrer-Policy"] = "same-origin";
        headers.CacheControl = Caching.Nowhere;
        headers["X-Robots-Tag"] = "noindex";
        return await next(context);
    }

    public void Dispose() => _limiter.Dispose();
}
