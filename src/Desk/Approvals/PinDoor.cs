using Campaigns.Content;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Approvals;

/// <summary>The PIN before a personal link, and the cookie of the browser that typed it.</summary>
/// <param name="links">Whose links.</param>
/// <param name="right">Whether a PIN is the one of a link, typed from an address; how long to wait instead, where too many were wrong.</param>
/// <param name="address">Under which each link stands; the cookie is sent to that one alone.</param>
/// <param name="cookie">Its name.</param>
/// <param name="figures">Whether figures are asked behind it, and no approval.</param>
internal sealed class PinDoor(PersonalLinks links, Func<PersonalLink, string, string, CancellationToken, Task<(bool Right, TimeSpan? Wait)>> right, string address, string cookie, bool figures = false)
{
    /// <summary>Before the links of people: their own PIN is asked.</summary>
    public PinDoor(PersonalLinks links, Pins pins, string address, string cookie) : this(links, (link, pin, from, cancel) => pins.Try(link.PersonId, pin, from, cancel), address, cookie) { }

    /// <summary>Whether this browser typed the right PIN lately.</summary>
    public bool IsOpen(HttpContext context, PersonalLink link) => links.Holds(link, context.Request.Cookies[cookie]);

    /// <summary>A PIN is typed: the way to what the link shows, or the door again.</summary>
    public async Task<IResult> Enter(HttpContext context, string token, PersonalLink link, string name)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var (good, wait) = await right(link, form["pin"].ToString().Trim(), context.Address(), cancel);
        if (wait is { } minutes)
            return Shut(name, PasswordDesk.Late(minutes), StatusCodes.Status429TooManyRequests, figures);
        if (!good)
            return await links.Wrong(link, name, cancel) ? Gone(figures)
                : Shut(name, Problem.Input(new("PIN không đúng.", "The PIN is wrong."), "pin", link.PersonId.Length > 0 ? new("Nhập lại PIN bạn đã đặt ở Tài khoản của tôi.", "Type the PIN that you chose on your account's page.")
                    : new("Hỏi lại người gửi liên kết.", "Ask who sent the link.")), StatusCodes.Status422UnprocessableEntity, figures);
        context.Response.Cookies.Append(cookie, await links.Open(link, cancel), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = $"{address}/{token}", IsEssential = true, MaxAge = PersonalLinks.Look,
        });
        return AccountEndpoints.SeeOther($"{address}/{token}");
    }

    /// <summary>The PIN's form.</summary>
    public static RazorComponentResult<LinkDoorPage> Shut(string name, Problem? problem = null, int status = StatusCodes.Status200OK, bool figures = false) =>
        new(new { Name = name, Figures = figures, Problems = problem is null ? [] : new[] { problem } }) { StatusCode = status };

    /// <summary>What died, and what never was.</summary>
    public static RazorComponentResult<LinkDoorPage> Gone(bool figures = false) => new(new { Figures = figures, Problems = Array.Empty<Problem>() }) { StatusCode = StatusCodes.Status404NotFound };
}
