using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Accounts;

/// <summary>
/// How often this desk asks platforms for a person, all together: guessing at passwords through it, or calling an address
/// over and over, comes to nothing. Stands after the filters that turn strangers away, so that these use none of it up.
/// </summary>
internal sealed class ConnectPace : IEndpointFilter, IDisposable
{
    /// <summary>A person who mistypes a secret stays far below.</summary>
    public const int AMinute = 12;

    private readonly FixedWindowRateLimiter _limiter = new(new FixedWindowRateLimiterOptions { PermitLimit = AMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        using var lease = _limiter.AttemptAcquire();
        return lease.IsAcquired ? await next(context) : new RazorComponentResult<AccountProblem>(new { Key = "pace" }) { StatusCode = StatusCodes.Status429TooManyRequests };
    }

    public void Dispose() => _limiter.Dispose();
}
