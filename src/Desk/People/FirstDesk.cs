using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.People;

/// <summary>Makes the first person of a store, and its first unit where there is none: once, whoever else tries at the same moment.</summary>
internal sealed class FirstDesk(Database database, UnitStore units, PersonStore people, Passwords passwords, SittingStore sittings, FirstCode code, Tries tries, TimeProvider clock)
{
    private const string Subject = "first code";

    /// <summary>Long enough for any unit's name, in characters.</summary>
    private const int LongestUnit = 200;

    private static readonly Problem Done = Problem.World(new("Bàn làm việc đã có quản trị.", "The desk has its administrator."), null, new("Đăng nhập, hoặc xin quản trị một liên kết.", "Sign in, or ask the administrator for a link."));

    /// <summary>Signs in whoever holds the code; what the browser is to hold.</summary>
    public async Task<Result<string>> Begin(FirstForm form, string address, string browser, CancellationToken cancel)
    {
        if (await people.Any(cancel))
            return Done;
        var unit = await units.All(cancel) is [var known, ..] ? known : null;
        if (Refusal(form, unit) is { } refusal)
            return refusal;
        if (await tries.Begin(Subject, address, cancel) is { } wait)
            return PasswordDesk.Late(wait);
        if (!code.Matches(form.Code))
            return Problem.Input(new("Mã không đúng, đã dùng hoặc đã hết hạn.", "The code is wrong, was used, or has ended."), "ma", new("Chép lại mã đang hiện ở cửa sổ chạy chương trình; mã mới hiện ra khi mở lại trang này.", "Copy the code from the program's window; opening this page again shows a new one."));
        var hash = passwords.Hash(form.Password);
        unit ??= await units.Save(Named(form), cancel);
        if (form.Alone && !unit.Settings.SelfApproval)
            unit = await units.Save(unit with { Settings = unit.Settings with { SelfApproval = true } }, cancel);
        var begun = await database.Write(async Task<Result<string>> (session) =>
        {
            if (await session.Value<long>("SELECT COUNT(*) FROM person") > 0)
                return Done;
            var roles = form.Alone ? new[] { PersonRole.Administrator, PersonRole.Editor, PersonRole.Approver, PersonRole.Publisher, PersonRole.Operator } : [PersonRole.Administrator];
            var person = await people.Add(session, unit.Id, form.Login, form.Name, [.. roles.Select(role => new PersonAt(unit.Id, role))], new Actor("Mã ở cửa sổ chương trình"), hash);
            return person.Ok ? await sittings.Start(session, person.Value.Id, address, browser) : person.Problems.ToArray();
        }, cancel);
        if (begun.Ok)
        {
            code.Spend();
            await tries.Passed(Subject, address, cancel);
        }
        return begun;
    }

    private static Problem? Refusal(FirstForm form, Unit? unit) =>
        unit is null && form.Unit.Length is 0 or > LongestUnit ? Problem.Input(new("Chưa ghi tên đơn vị.", "The unit has no name."), "don-vi", new("Viết như “UBND xã Mường Sáng”.", "Write it like \"UBND xã Mường Sáng\"."))
        : Passwords.Refusal(form.Password, form.Again, PersonStore.Login(form.Login));

    /// <summary>A unit of which nothing but its name is known: the rest is said in the settings or by <c>unit add</c>.</summary>
    private Unit Named(FirstForm form)
    {
        const string Committee = "UBND ";
        var place = form.Unit.StartsWith(Committee, StringComparison.OrdinalIgnoreCase) ? form.Unit[Committee.Length..] : form.Unit;
        var area = UnitNaming.Area(form.Unit);
        return new Unit { Id = Id.New(clock), Code = Slug.Of(place), Name = form.Unit, Place = area == form.Unit ? place : area, Kind = UnitNaming.Kind(form.Unit), Province = form.Province };
    }
}
