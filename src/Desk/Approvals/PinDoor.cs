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
    /// <param name="context">With the PIN.</param>
    /// <param name="token">Of the address.</param>
    /// <param name="link">That is good.</param>
    /// <param name="name">Whose it is.</param>
    /// <param name="kept">Reads what was typed before the door was found shut: it stays behind the next door too. Null: nothing is ever.</param>
    /// <param name="shown">Shows the page with what was typed, where something was; null: the browser is sent to the page.</param>
    public async Task<IResult> Enter(HttpContext context, string token, PersonalLink link, string name, Func<IFormCollection, IReadOnlyList<(string Name, string Value)>>? kept = null, Func<IFormCollection, Task<IResult>>? shown = null)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var typed = kept?.Invoke(form) ?? [];
        var (good, wait) = await right(link, form["pin"].ToString().Trim(), context.Address(), cancel);
        if (wait is { } minutes)
            return Shut(name, PasswordDesk.Late(minutes), StatusCodes.Status429TooManyRequests, figures, At(token), typed);
        if (!good)
            return await links.Wrong(link, name, cancel) ? Gone(figures)
                : Shut(name, Problem.Input(new("PIN không đúng.", "The PIN is wrong."), "pin", link.PersonId.Length > 0 ? new("Nhập lại PIN bạn đã đặt ở Tài khoản của tôi.", "Type the PIN that you chose on your account's page.")
                    : new("Hỏi lại người gửi liên kết.", "Ask who sent the link.")), StatusCodes.Status422UnprocessableEntity, figures, At(token), typed);
        context.Response.Cookies.Append(cookie, await links.Open(link, cancel), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = At(token), IsEssential = true, MaxAge = PersonalLinks.Look,
        });
        return typed.Count > 0 && shown is not null ? await shown(form) : AccountEndpoints.SeeOther(At(token));
    }

    /// <summary>Where a link stands: the PIN is sent there, whatever the door was found at.</summary>
    public string At(string token) => $"{address}/{token}";

    /// <summary>The PIN's form.</summary>
    /// <param name="name">Whose link it is.</param>
    /// <param name="problem">Why the last PIN was not taken.</param>
    /// <param name="status">Of the answer.</param>
    /// <param name="figures">Whether figures are asked behind it.</param>
    /// <param name="at">Where the PIN is sent; null: to the address that the browser is at.</param>
    /// <param name="typed">What was typed before and waits behind the PIN.</param>
    /// <param name="shut">Whether it was found shut while something was sent.</param>
    public static RazorComponentResult<LinkDoorPage> Shut(string name, Problem? problem = null, int status = StatusCodes.Status200OK, bool figures = false,
        string? at = null, IReadOnlyList<(string Name, string Value)>? typed = null, bool shut = false) =>
        new(new { Name = name, Figures = figures, At = at, Typed = typed ?? [], Shut = shut, Problems = problem is null ? [] : new[] { problem } }) { StatusCode = status };

    /// <summary>What died, and what never was.</summary>
    public static RazorComponentResult<LinkDoorPage> Gone(bool figures = false) => new(new { Figures = figures, Problems = Array.Empty<Problem>() }) { StatusCode = StatusCodes.Status404NotFound };
}
