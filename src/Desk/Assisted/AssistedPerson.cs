using System.Text;
using Campaigns.Scheduler.Posts;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaigns.Desk.Assisted;

/// <summary>
/// Who sits at this browser, as they typed it once: a name for the audit and for colleagues, no proof of anything. Until there
/// is a sign-in the pages are inside the office only.
/// </summary>
internal static class AssistedPerson
{
    private const string Cookie = "nguoi-dang";

    private static readonly TimeSpan Remembered = TimeSpan.FromDays(180);

    /// <summary>Null where nobody said, or what is there is no name.</summary>
    public static string? Of(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { Length: > 0 and < 1_000 } kept)
            return null;
        try
        {
            return Name(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(kept)));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Remembers the name that a form brought; what holds from now on.</summary>
    public static string? Remember(HttpContext context, string? given)
    {
        if (given is null || Name(given) is not { } name)
            return Of(context);
        context.Response.Cookies.Append(Cookie, WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(name)), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, MaxAge = Remembered, Path = "/", IsEssential = true,
        });
        return name;
    }

    private static string? Name(string text) =>
        text.Normalize().Trim() is { Length: > 0 and <= AssistedDesk.LongestName } name && !name.Any(char.IsControl) ? name : null;
}
