using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Serve;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Programmes;

/// <summary>
/// Programmes behind a personal link: asks a PIN, shows every written line in its order, approves all of them as one thing, and leads nowhere
/// else. Where one of them is not what it was any more, the link is dead.
/// </summary>
internal sealed class ProgrammeLinkPages(
    ProgrammeLinks links, ProgrammeQuery query, ProgrammeActs acts, Pins pins, PersonStore people, AccountStore accounts, UnitStore units, Database database, IAntiforgery antiforgery, IOptions<DeskOptions> options, TimeProvider clock)
{
    public const string Address = "/duyet-chuong-trinh";

    private readonly PinDoor _door = new(links, pins, Address, "campaigns-duyet-chuong-trinh");

    /// <summary>A good link with all that it speaks of, the programmes as they are now.</summary>
    private sealed record Request(string Token, ProgrammeLink Link, Person Person, Account Station, Unit Unit, IReadOnlyList<Script> Scripts);

    /// <summary>Who may approve a unit's programmes in their own right.</summary>
    public async Task<IReadOnlyList<Person>> Signers(Unit unit, CancellationToken cancel)
    {
        var parents = await database.Read(SittingStore.Parents, cancel);
        return [.. (await people.Of(null, cancel)).Where(person => !person.Locked && new Sitting("", person, parents).May(Right.Approve, unit.Id))];
    }

    /// <summary>Makes one for somebody who may approve, for the programmes that the form names; a message to copy, shown once.</summary>
    public async Task<Result<LinkMessage>> Make(HttpContext context, IFormCollection form, Account station, Unit unit, Sitting who)
    {
        var cancel = context.RequestAborted;
        if ((await Signers(unit, cancel)).FirstOrDefault(one => one.Id == form["nguoi"]) is not { } person)
            return Problem.Input(new("Chưa chọn người duyệt.", "Nobody is chosen."), null, new("Chọn người duyệt của đơn vị.", "Choose who approves."));
        if (await pins.Missing(person, cancel) is { } refused)
            return refused;
        var named = ProgrammeActs.Named(form);
        var scripts = await Now(station, unit, named, cancel);
        if (named.Count == 0 || scripts.Count != named.Count)
            return Problem.World(new("Chương trình vừa thay đổi; chưa tạo liên kết.", "A programme has just changed; no link was made."), null, new("Xem lại trang rồi làm lại.", "Look at the page again, then repeat it."));
        var token = await links.Make(station, named, person, who.Actor, cancel);
        return new LinkMessage(person.Name, Title(station, scripts), who.Name, $"{LinkPages.Public(unit, options.Value) ?? context.Desk()}{Address}/{token}", unit.Local(clock.GetUtcNow() + PersonalLinks.Life)) { Acts = "duyệt" };
    }

    /// <summary>The PIN's form; with the right one typed, the programmes.</summary>
    public async Task<IResult> Page(HttpContext context, string link)
    {
        if (await Find(link, context.RequestAborted) is not { } request)
            return PinDoor.Gone();
        return _door.IsOpen(context, request.Link) ? Shown(context, request, []) : PinDoor.Shut(request.Person.Name);
    }

    /// <summary>A PIN is typed.</summary>
    public async Task<IResult> Enter(HttpContext context, string link) =>
        await Find(link, context.RequestAborted) is { } request ? await _door.Enter(context, link, request.Link, request.Person.Name) : PinDoor.Gone();

    public async Task<IResult> Approve(HttpContext context, string link)
    {
        var cancel = context.RequestAborted;
        if (await Find(link, cancel) is not { } request)
            return PinDoor.Gone();
        if (!_door.IsOpen(context, request.Link))
            return PinDoor.Shut(request.Person.Name, at: _door.At(link), shut: true);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Shown(context, request, [wrong]);
        // Of two presses at once one has the link; what comes to nothing gives it back.
        if (!await links.Close(request.Link, LinkClosed.Used, cancel))
            return PinDoor.Gone();
        var who = new Sitting("", request.Person, await database.Read(SittingStore.Parents, cancel));
        var problems = await acts.Each(request.Link.Each, request.Station, request.Unit, who, approve: true, cancel);
        if (problems.Count == 0)
            return new RazorComponentResult<LinkDonePage>(new { Approved = true, Title = Title(request) });
        await links.Reopen(request.Link, cancel);
        return Shown(context, request, problems);
    }

    private async Task<Request?> Find(string token, CancellationToken cancel)
    {
        if (await links.Find(token, cancel) is not { } link || await people.Find(link.PersonId, cancel) is not { Locked: false } person
            || await accounts.Find(link.AccountId, cancel) is not { } station || await units.ById(station.UnitId, cancel) is not { } unit)
            return null;
        var (each, scripts) = (link.Each, await Now(station, unit, link.Each, cancel));
        if (scripts.Count == each.Count)
            return new Request(token, link, person, station, unit, scripts);
        await links.Close(link, LinkClosed.Changed, cancel);
        return null;
    }

    /// <summary>Those of these programmes that are to come and still exactly what they were.</summary>
    private async Task<IReadOnlyList<Script>> Now(Account station, Unit unit, IReadOnlyDictionary<string, string> each, CancellationToken cancel)
    {
        var today = unit.Today(clock);
        var (times, _) = await query.Times(station, unit, today, today.AddDays(ProgrammeComposer.DaysAhead), cancel);
        return [.. times.Where(time => time.Approvable).Select(time => time.Script).OfType<Script>().Where(script => each.GetValueOrDefault(script.Bulletin.Id) == script.Hash)];
    }

    private RazorComponentResult<ProgrammeLinkPage> Shown(HttpContext context, Request request, IReadOnlyList<Problem> problems) => new(new
    {
        Address = $"{Address}/{request.Token}", Title = Title(request), request.Unit, request.Person, By = request.Link.MadeBy, request.Scripts, Problems = problems, Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
    }) { StatusCode = problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status409Conflict };

    private static string Title(Request request) => Title(request.Station, request.Scripts);

    /// <summary>What is approved, in a line.</summary>
    public static string Title(Account station, IReadOnlyList<Script> scripts)
    {
        var (first, last) = (scripts[0].Bulletin.Day, scripts[^1].Bulletin.Day);
        static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
        return first == last ? $"Chương trình phát thanh ngày {Day(first)}, {station.Name}" : $"Chương trình phát thanh từ {Day(first)} đến {Day(last)}, {station.Name}";
    }
}
