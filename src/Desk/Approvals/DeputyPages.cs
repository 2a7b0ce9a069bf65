using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Approvals;

/// <summary>Duyệt thay: an approver names who approves in their place, an administrator for any approver of their units.</summary>
internal sealed class DeputyPages(DeputyStore deputies, PersonStore people, UnitStore units, Database database, TimeProvider clock)
{
    public const string Address = "/duyet/thay";

    public Task<IResult> Page(HttpContext context) => Show(context, []);

    public async Task<IResult> Name(HttpContext context)
    {
        var (who, cancel) = (Sitting.Of(context)!, context.RequestAborted);
        var form = await context.Request.ReadFormAsync(cancel);
        var (all, parents) = (await people.Of(null, cancel), await database.Read(SittingStore.Parents, cancel));
        if (Lenders(who, all, parents).FirstOrDefault(person => person.Id == form["cho"]) is not { } person)
            return await Show(context, [Problem.Input(new("Chưa chọn người được duyệt thay.", "It is not said in whose place."), "cho")]);
        if (Choices(all, parents).FirstOrDefault(one => one.Id == form["thay"]) is not { } deputy || !new Sitting("", deputy, parents).May(Right.See, person.UnitId))
            return await Show(context, [Problem.Input(new("Chưa chọn người duyệt thay, hoặc người đó không xem được tin, bài của đơn vị này.", "Nobody is chosen, or they do not see this unit's items."), "thay",
                new("Chọn người có vai trò ở đơn vị này hoặc đơn vị cấp trên.", "Choose somebody with a role at this unit or above it."))]);
        if (!Day(form["tu"], out var from) || !Day(form["den"], out var to))
            return await Show(context, [Problem.Input(new("Ngày chưa đúng.", "A day is not right."), "den", new("Chọn ngày trong lịch.", "Choose it from the calendar."))]);
        var unit = (await units.ById(person.UnitId, cancel))!;
        return await deputies.Name(person, deputy, unit, from, to, who.Actor, cancel) is { } problem ? await Show(context, [problem]) : AccountEndpoints.SeeOther($"{Address}?xong=1");
    }

    public async Task<IResult> End(HttpContext context, string deputy)
    {
        var who = Sitting.Of(context)!;
        await deputies.End(deputy, one => Ends(who, one), who.Actor, context.RequestAborted);
        return AccountEndpoints.SeeOther(Address);
    }

    /// <summary>One's own, one in one's own place, or one at a unit that one administers.</summary>
    internal static bool Ends(Sitting who, Deputy deputy) => deputy.PersonId == who.Person.Id || deputy.DeputyId == who.Person.Id || who.May(Right.Administer, deputy.UnitId);

    /// <summary>Oneself where one approves somewhere; for an administrator every approver who belongs to their units.</summary>
    private static Person[] Lenders(Sitting who, IReadOnlyList<Person> all, IReadOnlyDictionary<string, string?> parents) =>
        [.. all.Where(person => !person.Locked && (person.Id == who.Person.Id || who.May(Right.Administer, person.UnitId)) && new Sitting("", person, parents).May(Right.Approve))
            .OrderByDescending(person => person.Id == who.Person.Id)];

    private static Person[] Choices(IReadOnlyList<Person> all, IReadOnlyDictionary<string, string?> parents) =>
        [.. all.Where(person => !person.Locked && new Sitting("", person, parents).May(Right.See))];

    private static bool Day(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is > 2000 and < 2200;

    private async Task<IResult> Show(HttpContext context, IReadOnlyList<Problem> problems)
    {
        var (who, cancel, now) = (Sitting.Of(context)!, context.RequestAborted, clock.GetUtcNow());
        var (all, parents) = (await people.Of(null, cancel), await database.Read(SittingStore.Parents, cancel));
        var unit = (await units.ById(who.Person.UnitId, cancel))!;
        var (today, lenders) = (DateOnly.FromDateTime(unit.Local(now).DateTime), Lenders(who, all, parents));
        return new RazorComponentResult<DeputiesPage>(new
        {
            View = new DeputiesView
            {
                Who = who, Unit = unit, Now = now, From = today, To = today.AddDays(6), Deputies = await deputies.Of(who.Units(Right.Administer), who.Person.Id, cancel), Of = lenders,
                // Only those who see what there is to approve, at one unit at least of those in whose place somebody can be named.
                Choices = [.. Choices(all, parents).Where(person => lenders.Any(lender => lender.Id != person.Id && new Sitting("", person, parents).May(Right.See, lender.UnitId)))],
                Problems = problems, Done = problems.Count == 0 && context.Request.Query["xong"] == "1",
            },
        }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
