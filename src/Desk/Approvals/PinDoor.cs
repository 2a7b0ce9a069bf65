using Campaigns.Content;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Approvals;

/// <summary>The PIN before a personal link, and the cookie of the browser that typed it.</summary>
/// <param name="links">Whose links.</param>
/// <param name="pins">Their people's.</param>
/// <param name="address">Under which each link stands; the cookie is sent to that one alone.</param>
/// <param name="cookie">Its name.</param>
internal sealed class PinDoor(PersonalLinks links, Pins pins, string address, string cookie)
{
    /// <summary>Whether this browser typed the right PIN lately.</summary>
    public bool IsOpen(HttpContext context, PersonalLink link) => links.Holds(link, context.Request.Cookies[cookie]);

    /// <summary>A PIN is typed: the way to what the link shows, or the door again.</summary>
    public async Task<IResult> Enter(HttpContext context, string token, PersonalLink link, Person person)
    {
        var cancel = context.RequestAborted;
        var form = await context.Request.ReadFormAsync(cancel);
        var (right, wait) = await pins.Try(person.Id, form["pin"].ToString().Trim(), context.Address(), cancel);
        if (wait is { } minutes)
            return Shut(person, PasswordDesk.Late(minutes), StatusCodes.Status429TooManyRequests);
        if (!right)
            return await links.Wrong(link, person, cancel) ? Gone()
                : Shut(person, Problem.Input(new("PIN không đúng.", "The PIN is wrong."), "pin", new("Nhập lại PIN bạn đã đặt ở Tài khoản của tôi.", "Type the PIN that you chose on your account's page.")), StatusCodes.Status422UnprocessableEntity);
        context.Response.Cookies.Append(cookie, await links.Open(link, cancel), new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = $"{address}/{token}", IsEssential = true, MaxAge = PersonalLinks.Look,
        });
        return AccountEndpoints.SeeOther($"{address}/{token}");
    }

    /// <summary>Why no link can be made for this person; null where one can.</summary>
    public async Task<Problem?> Refusal(Person person, CancellationToken cancel) => await pins.Has(person.Id, cancel) ? null
        : Problem.Input(new($"{person.Name} chưa đặt PIN nên chưa gửi liên kết được.", $"{person.Name} has no PIN yet."), null,
            new("Người duyệt đăng nhập một lần và đặt PIN ở trang Tài khoản của tôi.", "They sign in once and choose one on the page of their account."));

    /// <summary>The PIN's form.</summary>
    public static RazorComponentResult<LinkDoorPage> Shut(Person person, Problem? problem = null, int status = StatusCodes.Status200OK) =>
        new(new { person.Name, Problems = problem is null ? [] : new[] { problem } }) { StatusCode = status };

    /// <summary>What died, and what never was.</summary>
    public static RazorComponentResult<LinkDoorPage> Gone() => new(new { Problems = Array.Empty<Problem>() }) { StatusCode = StatusCodes.Status404NotFound };
}
