using Campaigns.Desk.People;

namespace Campaigns.Desk.Api;

/// <summary>Lets a program in by the token in its header, and by nothing else: neither by a browser's sign-in nor by anything in the address.</summary>
internal sealed class ApiDoor(ApiTokenStore tokens, SubjectUnits units, ApiPace pace)
{
    private const string Scheme = "Bearer ";

    /// <summary>The longest token that is looked at, in characters.</summary>
    private const int Longest = 100;

    /// <summary>Why a call is refused; null where it may go on.</summary>
    public async Task<IResult?> Refusal(HttpContext context, Right right, Subject? of)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (Token(context.Request) is not { } token || await tokens.Find(token, context.RequestAborted) is not { } who)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"campaigns\"";
            return ApiProblem.NoToken;
        }
        if (pace.Wait(who.Session) is { } wait)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return ApiProblem.TooMany(seconds);
        }
        context.Features.Set(who);
        return await units.Refusal(context, who, right, of) switch
        {
            null => null,
            StatusCodes.Status404NotFound => ApiProblem.Missing,
            _ => ApiProblem.NotAllowed,
        };
    }

    private static string? Token(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header[Scheme.Length..].Trim() is { Length: > 0 and <= Longest } token ? token : null;
}
