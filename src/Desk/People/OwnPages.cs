using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Api;
using Campaigns.Desk.Layout;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.People;

/// <summary>One's own account.</summary>
internal sealed class OwnPages(SittingStore sittings, PasswordDesk passwords, CodeDesk codes, Pins pins, ApiTokenStore tokens, UnitStore units, Database database, AuditLog audit, TimeProvider clock)
{
    public Task<IResult> Page(HttpContext context) => Show(context, [], context.Request.Query["xong"].ToString() is "mat-khau" or "bat" or "tat" or "phien" or "giao-dien" or "pin" or "thu-hoi" ? context.Request.Query["xong"].ToString() : "");

    public async Task<IResult> Out(HttpContext context)
    {
        var who = Sitting.Of(context)!;
        await sittings.End(who.Person.Id, who.Session, context.RequestAborted);
        SignInCookie.Take(context);
        return AccountEndpoints.SeeOther(SignInEndpoints.SignIn);
    }

    public async Task<IResult> Password(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problem = await passwords.Change(Sitting.Of(context)!, form["cu"].ToString(), form["mat-khau"].ToString(), form["lai"].ToString(), context.Address(), context.RequestAborted);
        return problem is null ? Done("mat-khau") : await Show(context, [problem]);
    }

    public async Task<IResult> CodesOn(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var offered = form["phieu"].ToString();
        var problem = await codes.TurnOn(Sitting.Of(context)!, offered, form["ma"].ToString(), context.Address(), context.RequestAborted);
        return problem is null ? Done("bat") : await Show(context, [problem], offered: offered);
    }

    public async Task<IResult> CodesOff(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problem = await codes.TurnOff(Sitting.Of(context)!, form["mat-khau-tat"].ToString(), context.Address(), context.RequestAborted);
        return problem is null ? Done("tat") : await Show(context, [problem]);
    }

    /// <summary>Light, dark, or as the system is: in this browser alone.</summary>
    public static async Task<IResult> Look(HttpContext context)
    {
        Theme.Keep(context, (await context.Request.ReadFormAsync(context.RequestAborted))["giao-dien"]);
        return Done("giao-dien");
    }

    /// <summary>Chooses the PIN that personal links ask for, or takes it away.</summary>
    public async Task<IResult> Pin(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problem = await pins.Set(Sitting.Of(context)!, form["mat-khau-pin"].ToString(), form["pin"].ToString().Trim(), form["pin-lai"].ToString().Trim(), context.Address(), context.RequestAborted);
        return problem is null ? Done("pin") : await Show(context, [problem]);
    }

    /// <summary>Ends one of one's own sign-ins, or all but this.</summary>
    public async Task<IResult> End(HttpContext context)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        var form = await context.Request.ReadFormAsync(cancel);
        if (form["phien"].ToString() is { Length: > 0 } one)
            await sittings.End(who.Person.Id, one, cancel);
        else
            await database.Write(async session =>
            {
                await SittingStore.EndAll(session, who.Person.Id, who.Session);
                await audit.Note(session, who.Person.UnitId, who.Actor, "person.end", who.Person.Id, who.Name);
            }, cancel);
        return Done("phien");
    }

    /// <summary>A token for a program, shown on the page that answers and never again.</summary>
    public async Task<IResult> Token(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var days = int.TryParse(form["han-ma"], NumberStyles.None, CultureInfo.InvariantCulture, out var chosen) ? chosen : 0;
        var made = await tokens.Add(Sitting.Of(context)!, form["ten-ma"].ToString(), days, context.RequestAborted);
        return await Show(context, made.Problems, made: made.Value);
    }

    public async Task<IResult> Revoke(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        await tokens.Revoke(Sitting.Of(context)!, form["ma"].ToString(), context.RequestAborted);
        return Done("thu-hoi");
    }

    private static IResult Done(string what) => AccountEndpoints.SeeOther($"{SignInEndpoints.Own}?xong={what}");

    private async Task<IResult> Show(HttpContext context, IReadOnlyList<Problem> problems, string done = "", string? offered = null, string? made = null)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        var all = await units.All(cancel);
        // A wrong code is typed again for the same picture: the phone has taken it in already.
        var (sealedCode, secret) = offered is not null && codes.Open(offered) is { } again ? (offered, again) : codes.Offer();
        return new RazorComponentResult<OwnPage>(new
        {
            View = new OwnView
            {
                Who = who, Sittings = await sittings.Of(who.Person.Id, cancel), Units = all, Unit = all.First(u => u.Id == who.Person.UnitId), Problems = problems, Done = done, Pin = who.May(Right.Approve) ? await pins.Has(who.Person.Id, cancel) : null,
                Tokens = await tokens.Of(who.Person.Id, cancel), Made = made, Api = context.Desk() + ApiEndpoints.Root, Now = clock.GetUtcNow(),
                Offered = sealedCode, Secret = OneTimeCode.Written(secret), Picture = who.Person.Codes ? null : QrCode.Svg(OneTimeCode.Address(secret, who.Person.Login)),
            },
        }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
