using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.People;

/// <summary>The administrator's pages: who may do what. Nobody gives a right at a unit that they do not administer.</summary>
internal sealed class PeoplePages(PersonStore people, PasswordDesk passwords, SittingStore sittings, ApiTokenStore tokens, UnitStore units, Database database, AuditLog audit, TimeProvider clock)
{
    public Task<IResult> List(HttpContext context) => Show(context, []);

    public async Task<IResult> Add(HttpContext context)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        var form = await context.Request.ReadFormAsync(cancel);
        var (unit, roles) = (form["don-vi"].ToString(), Chosen(form));
        var (login, name) = (Short(form["ten-dang-nhap"]), Short(form["ho-ten"]));
        if (!who.May(Right.Administer, unit))
            return await Show(context, [Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), "don-vi")], name, login, roles);
        if (roles.Count == 0)
            return await Show(context, [Problem.Input(new("Chưa chọn vai trò nào.", "No role is chosen."), "vai-tro")], name, login, roles);
        var added = await people.Add(unit, login, name, [.. roles.Select(role => new PersonAt(unit, role))], who.Actor, cancel);
        return added.Ok
            ? await One(context, added.Value.Id, [], await passwords.Link(added.Value, who.Actor, cancel), "added")
            : await Show(context, added.Problems, name, login, roles);
    }

    public Task<IResult> One(HttpContext context, string id) => One(context, id, []);

    public async Task<IResult> Roles(HttpContext context, string id)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        var form = await context.Request.ReadFormAsync(cancel);
        var unit = form["don-vi"].ToString();
        if (!who.May(Right.Administer, unit))
            return await One(context, id, [Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), null)]);
        return await people.SetRoles(id, unit, Chosen(form), who.Actor, cancel) is { } problem ? await One(context, id, [problem]) : To(id);
    }

    public async Task<IResult> Lock(HttpContext context, string id, bool locked) =>
        await people.Lock(id, locked, Sitting.Of(context)!.Actor, context.RequestAborted) is { } problem ? await One(context, id, [problem]) : To(id);

    public async Task<IResult> End(HttpContext context, string id)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        if (await people.Find(id, cancel) is not { } person)
            return Missing;
        await database.Write(async session =>
        {
            await SittingStore.EndAll(session, id, who.Session);
            await ApiTokenStore.EndAll(session, id);
            await audit.Note(session, person.UnitId, who.Actor, "person.end", id, person.Name);
        }, cancel);
        return To(id);
    }

    public async Task<IResult> Reset(HttpContext context, string id)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        if (await people.Find(id, cancel) is not { } person)
            return Missing;
        if (id == who.Person.Id)
            return await One(context, id, [Problem.Input(new("Không đặt lại chính mình ở đây.", "Nobody resets themselves here."), null, new("Đổi mật khẩu ở trang Tài khoản của tôi.", "Change the password on the page of your own account."))]);
        return await One(context, id, [], await passwords.Reset(person, who.Actor, cancel), "reset");
    }

    /// <summary>A new link for somebody who has no password yet.</summary>
    public async Task<IResult> Link(HttpContext context, string id)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        return await people.Find(id, cancel) is not { } person ? Missing
            : person.Ready ? To(id)
            : await One(context, id, [], await passwords.Link(person, who.Actor, cancel), "added");
    }

    /// <summary>Whether people of a unit may approve what they proposed themselves.</summary>
    public async Task<IResult> SelfApproval(HttpContext context, string unitId)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        if (await units.ById(unitId, cancel) is not { } unit || !who.May(Right.Administer, unit.Id))
            return Missing;
        var allowed = (await context.Request.ReadFormAsync(cancel))["tu-duyet"].ToString() == "1";
        if (unit.Settings.SelfApproval != allowed)
        {
            await database.Write(async session =>
            {
                await UnitStore.Change(session, unit.Id, now => now with { Settings = now.Settings with { SelfApproval = allowed } });
                await audit.Note(session, unit.Id, who.Actor, allowed ? "unit.selfApproval.on" : "unit.selfApproval.off", unit.Id, unit.Name);
            }, cancel);
        }
        return AccountEndpoints.SeeOther($"{SignInEndpoints.People}#don-vi");
    }

    private static IResult To(string id) => AccountEndpoints.SeeOther($"{SignInEndpoints.People}/{id}");

    private static IResult Missing => new RazorComponentResult<RefusedPage>(new { Key = "missing" }) { StatusCode = StatusCodes.Status404NotFound };

    private static List<PersonRole> Chosen(IFormCollection form) =>
        [.. form["vai-tro"].Select(v => Enum.TryParse<PersonRole>(v, out var role) && Enum.IsDefined(role) ? role : (PersonRole?)null).OfType<PersonRole>().Distinct()];

    private static string Short(string? typed) => typed is { Length: > 200 } ? typed[..200] : typed ?? "";

    private async Task<IResult> Show(HttpContext context, IReadOnlyList<Problem> problems, string name = "", string login = "", IReadOnlyList<PersonRole>? roles = null)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        var mine = who.Units(Right.Administer);
        return new RazorComponentResult<PeoplePage>(new
        {
            View = new PeopleView
            {
                Who = who, People = await people.Of(mine, cancel), Units = [.. (await units.All(cancel)).Where(u => mine.Contains(u.Id))], Problems = problems,
                Name = name, Login = login, Roles = roles ?? [PersonRole.Editor],
            },
        }) { StatusCode = Status(problems) };
    }

    private async Task<IResult> One(HttpContext context, string id, IReadOnlyList<Problem> problems, string? link = null, string told = "")
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        if (await people.Find(id, cancel) is not { } person)
            return Missing;
        var all = await units.All(cancel);
        return new RazorComponentResult<PersonPage>(new
        {
            View = new PersonView
            {
                Who = who, Person = person, Units = [.. all.Where(u => who.May(Right.Administer, u.Id))], Home = all.First(u => u.Id == person.UnitId),
                Sittings = await sittings.Of(id, cancel), Tokens = await tokens.Of(id, cancel), Now = clock.GetUtcNow(), Problems = problems, Told = told, Link = link is null ? null : $"{context.Desk()}{SignInEndpoints.ByLink}/{link}",
            },
        }) { StatusCode = Status(problems) };
    }

    private static int Status(IReadOnlyList<Problem> problems) => problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK;
}
