namespace Campaigns.Desk.Layout;

/// <summary>Light or dark by a person's own choice, which their browser keeps; without one the desk is as the system is.</summary>
internal static class Theme
{
    public const string Cookie = "campaigns-giao-dien", Light = "light", Dark = "dark";

    private static readonly TimeSpan Life = TimeSpan.FromDays(365);

    /// <summary>What was chosen; null: nothing.</summary>
    public static string? Of(HttpContext? context) => context?.Request.Cookies[Cookie] is (Light or Dark) and var chosen ? chosen : null;

    /// <summary>Keeps the choice, of which nothing but the look depends; anything else than light and dark forgets it.</summary>
    public static void Keep(HttpContext context, string? chosen)
    {
        var options = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true, MaxAge = Life };
        if (chosen is Light or Dark)
            context.Response.Cookies.Append(Cookie, chosen, options);
        else
            context.Response.Cookies.Delete(Cookie, options);
    }
}
