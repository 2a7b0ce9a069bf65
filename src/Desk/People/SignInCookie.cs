namespace Campaigns.Desk.People;

/// <summary>What a browser holds of a sign-in: no script reads it, no other site's form brings it along.</summary>
internal static class SignInCookie
{
    public const string Name = "campaigns-phien";

    public static string? Of(HttpContext context) => context.Request.Cookies[Name] is { Length: > 0 and <= 100 } token ? token : null;

    public static void Give(HttpContext context, string token) => context.Response.Cookies.Append(Name, token, Options(context, SittingStore.Life));

    public static void Take(HttpContext context) => context.Response.Cookies.Delete(Name, Options(context, null));

    // The desk itself listens on http inside the office; Secure follows the request, or no browser there would keep it.
    private static CookieOptions Options(HttpContext context, TimeSpan? life) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true, MaxAge = life,
    };
}
