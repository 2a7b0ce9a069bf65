using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assets;
using Campaigns.Desk.People;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Shell;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Operators;

/// <summary>
/// The operator's page: behind a link and a PIN, without an account. Every step asks again whether the link is good and whether this browser
/// typed the PIN. Its forms carry no other signature: an address of 256 bits is known to no other site, and a page that was kept for hours
/// without a network must still be able to say what was read.
/// </summary>
internal sealed class OperatorPages(
    OperatorLinks links, AccountStore accounts, UnitStore units, RadioScripts scripts, BroadcastStore log, TickDesk ticks, UrgentReadings urgent, Bundle bundle, IWebHostEnvironment files, TimeProvider clock)
{
    public const string Address = "/truc-may";

    /// <summary>Days that are shown: the coming ones, and those gone by in which a tick may still be missing.</summary>
    public const int DaysAhead = 3, DaysBehind = 7;

    private const string Cookie = "campaigns-truc-may";

    /// <summary>A sending of a phone, in bytes and in ticks.</summary>
    private const int MostBytes = 256 * 1024, MostTicks = 100;

    /// <summary>A good link, and who sits before the browser.</summary>
    private sealed record Seat(string Secret, OperatorLink Link, Account Station, Unit Unit, string? Person)
    {
        public string At => $"{Address}/{Secret}";
    }

    /// <summary>The door, or on to today.</summary>
    public async Task<IResult> Door(HttpContext context, string link) =>
        await Find(context, link) is not { } seat ? Gone() : seat.Person is null ? Door(seat, [], "") : Results.Redirect($"{seat.At}/{seat.Unit.Today(clock).Iso()}");

    /// <summary>A PIN is typed.</summary>
    public async Task<IResult> Enter(HttpContext context, string link)
    {
        if (await Find(context, link) is not { } seat)
            return Gone();
        Limit(context, MostBytes);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var name = string.Join(' ', form["ten"].ToString().Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var entered = await links.Enter(seat.Link, form["pin"].ToString().Trim(), name, context.Address(), context.RequestAborted);
        if (!entered.Ok)
            return Door(seat, entered.Problems, name);
        context.Response.Cookies.Append(Cookie, entered.Value, new CookieOptions
        {
            HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps || context.Request.Headers["X-Forwarded-Proto"] == "https", Path = seat.At, IsEssential = true, MaxAge = OperatorLinks.Look,
        });
        return AccountEndpoints.SeeOther($"{seat.At}/{seat.Unit.Today(clock).Iso()}");
    }

    public async Task<IResult> Day(HttpContext context, string link, string day)
    {
        if (await Find(context, link) is not { } seat)
            return Gone();
        if (seat.Person is null)
            return AccountEndpoints.SeeOther(seat.At);
        var today = seat.Unit.Today(clock);
        if (!DayOption.TryRead(day, out var shown) || shown < today.AddDays(-DaysBehind) || shown > today.AddDays(DaysAhead))
            return AccountEndpoints.SeeOther($"{seat.At}/{today.Iso()}");
        await links.Seen(seat.Link, context.RequestAborted);
        return await Show(seat, shown, [], context.RequestAborted);
    }

    /// <summary>A form of the page without a script.</summary>
    public async Task<IResult> Tick(HttpContext context, string link)
    {
        if (await Find(context, link) is not { } seat)
            return Gone();
        if (seat.Person is not { } person)
            return AccountEndpoints.SeeOther(seat.At);
        Limit(context, MostBytes);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (TickForm.Read(name => [.. form[name].Select(value => value ?? "")], 0) is not { } tick)
            return Results.BadRequest();
        var taken = await ticks.Take(seat.Station, seat.Unit, tick, new Actor(person), context.RequestAborted);
        return taken.Ok ? AccountEndpoints.SeeOther($"{seat.At}/{tick.Day.Iso()}#gio-{tick.Slot:HHmm}") : await Show(seat, tick.Day, taken.Problems, context.RequestAborted);
    }

    /// <summary>What a phone kept, in the order in which it was ticked; for each whether it is in the log now.</summary>
    public async Task<IResult> Ticks(HttpContext context, string link)
    {
        if (await Find(context, link) is not { } seat)
            return Results.NotFound();
        if (seat.Person is not { } person)
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        Limit(context, MostBytes);
        TickSending? sent;
        try
        {
            sent = await JsonSerializer.DeserializeAsync<TickSending>(context.Request.Body, Json.Compact, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return Results.BadRequest();
        }
        var answers = new List<TickAnswer>();
        foreach (var one in sent?.Ticks.Take(MostTicks) ?? [])
        {
            if (TickForm.Read(name => one.Fields.GetValueOrDefault(name) ?? [], one.Age) is not { } tick)
            {
                answers.Add(new(one.Fields.GetValueOrDefault("ma") is [var id, ..] ? id : "", false, "Không đọc được lượt đánh dấu này."));
                continue;
            }
            var taken = await ticks.Take(seat.Station, seat.Unit, tick, new Actor(person), context.RequestAborted);
            answers.Add(new(tick.Id, taken.Ok, taken.Ok ? null : string.Join(' ', taken.Problems.Select(problem => $"{problem.What.Vi} {problem.Mend?.Vi}".Trim()))));
        }
        return Results.Json(new { ticks = answers }, Json.Compact);
    }

    /// <summary>The part of the page that stands on top of it; asked for while the page is open.</summary>
    public async Task<IResult> Urgent(HttpContext context, string link) => await Find(context, link) is not { } seat ? Results.NotFound()
        : seat.Person is null ? Results.StatusCode(StatusCodes.Status401Unauthorized)
        : new RazorComponentResult<OperatorUrgent>(new { Notices = await urgent.Of(seat.Station, seat.Unit, context.RequestAborted) });

    /// <summary>The next days in one file.</summary>
    public async Task<IResult> Pack(HttpContext context, string link, string form) => await Find(context, link) is not { } seat ? Results.NotFound()
        : seat.Person is null ? AccountEndpoints.SeeOther(seat.At) : await PackFile.Of(scripts, seat.Station, seat.Unit, form, clock, context.RequestAborted);

    /// <summary>What keeps the page where there is HTTPS; it reaches as far as its own address.</summary>
    public IResult Worker(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-cache";
        return Results.Stream(files.WebRootFileProvider.GetFileInfo(bundle["operator-worker.ts"].TrimStart('/')).CreateReadStream(), "text/javascript");
    }

    private async Task<Seat?> Find(HttpContext context, string secret)
    {
        var cancel = context.RequestAborted;
        return await links.Find(secret, cancel) is { } link && await accounts.Find(link.AccountId, cancel) is { } station && await units.ById(link.UnitId, cancel) is { } unit
            ? new Seat(secret, link, station, unit, await links.Person(link, context.Request.Cookies[Cookie], cancel)) : null;
    }

    private async Task<IResult> Show(Seat seat, DateOnly day, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var found = await scripts.Of(seat.Station, day, cancel);
        var said = (await log.Of(seat.Station.Id, day, day, cancel)).Where(line => line is { Holds: true, Slot: not null }).GroupBy(line => line.Slot!.Value).ToDictionary(group => group.Key, group => group.Last());
        return new RazorComponentResult<OperatorPage>(new
        {
            View = new OperatorView
            {
                At = seat.At, Station = seat.Station, Unit = seat.Unit, Person = seat.Person!, Day = day, Today = seat.Unit.Today(clock), Made = seat.Unit.Local(clock.GetUtcNow()),
                Programmes = found.Ok ? [.. found.Value.Select(script => OperatorProgramme.Of(script, said.GetValueOrDefault(script.Bulletin.Start), clock))] : [],
                Urgent = await urgent.Of(seat.Station, seat.Unit, cancel), Problems = [.. problems, .. found.Problems],
            },
        }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    private static void Limit(HttpContext context, long bytes)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = bytes;
    }

    private static RazorComponentResult<OperatorDoorPage> Gone() => new(new { Problems = Array.Empty<Problem>() }) { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<OperatorDoorPage> Door(Seat seat, IReadOnlyList<Problem> problems, string person) =>
        new(new { Station = seat.Station.Name, Problems = problems, Person = person }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
}
