using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Observances;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Programmes;

/// <summary>Puts together the page of a station's programmes, and does what its forms ask.</summary>
internal sealed class ProgrammePages(
    ProgrammeQuery query, ProgrammeActs acts, ProgrammeLinkPages links, ProgrammeDesk desk, RecordingDesk recordings, DeputyStore deputies, AccountStore accounts, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    private const int WeekDays = 7;

    public async Task<IResult> Page(HttpContext context)
    {
        var asked = context.Request.Query;
        return await View(context, asked["dai"], asked["ngay"], asked["xem"] == "tuan") is { } view ? Show(view with { Done = Word(asked["xong"]) }) : new RazorComponentResult<ProgrammeNobody>();
    }

    public async Task<IResult> Recording(HttpContext context, string id, string entry)
    {
        if (await recordings.Find(id, entry, context.RequestAborted) is not { } found)
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, no-cache";
        return Results.File(found.File, found.MediaType, context.Request.Query["nghe"] == "1" ? null : found.Name, enableRangeProcessing: true);
    }

    public Task<IResult> Shift(HttpContext context, string id) => Act(context, id, "order", (form, _, _, who, cancel) => desk.Shift(form["muc"].ToString(), form["huong"] == "1" ? 1 : -1, who.Actor, cancel));

    public Task<IResult> Move(HttpContext context, string id) => Act(context, id, "moved", acts.Move);

    public Task<IResult> Remove(HttpContext context, string id) => Act(context, id, "removed", (form, _, _, who, cancel) => desk.Remove(form["muc"].ToString(), who.Actor, cancel));

    public Task<IResult> Add(HttpContext context, string id) => Act(context, id, "added", acts.Add);

    public Task<IResult> Plan(HttpContext context, string id) => Act(context, id, "planned", (form, station, _, who, cancel) => acts.Plan(form, station, who, cancel));

    public Task<IResult> Reserve(HttpContext context, string id) =>
        Act(context, id, "reserved", (form, station, _, who, cancel) => desk.Reserve(station.Id, form["bai"].ToString(), form["giu"] == "1", who.Actor, cancel));

    public Task<IResult> Attach(HttpContext context, string id) => Act(context, id, "recorded", (form, station, _, who, cancel) => acts.Attach(form, station, who, cancel));

    public Task<IResult> Detach(HttpContext context, string id) => Act(context, id, "planned", (form, station, _, who, cancel) => recordings.Detach(station.Id, form["muc"].ToString(), who.Actor, cancel));

    public Task<IResult> Names(HttpContext context, string id) => Act(context, id, "set", (form, station, _, who, cancel) => acts.Names(form, station, who, cancel));

    public Task<IResult> Rule(HttpContext context, string id) => Act(context, id, "set", (form, station, _, who, cancel) => acts.Rule(form, station, who, cancel));

    public Task<IResult> Ask(HttpContext context, string id) => Many(context, id, "asked", approve: false);

    public Task<IResult> Approve(HttpContext context, string id) => Many(context, id, "approved", approve: true);

    /// <summary>A personal link for the programmes on the page.</summary>
    public async Task<IResult> Link(HttpContext context, string id)
    {
        LinkMessage? message = null;
        return await Done(context, id, "", async (form, station, unit, who, _) =>
        {
            var made = await links.Make(context, form, station, unit, who);
            message = made.Value;
            return made.Problems;
        }, view => view with { Message = message });
    }

    private Task<IResult> Many(HttpContext context, string id, string done, bool approve) => Done(context, id, done, (form, station, unit, who, cancel) => acts.Each(form, station, unit, who, approve, cancel));

    private Task<IResult> Act(HttpContext context, string id, string done, Func<IFormCollection, Account, Unit, Sitting, CancellationToken, Task<Problem?>> act) =>
        Done(context, id, done, async (form, station, unit, who, cancel) => await act(form, station, unit, who, cancel) is { } problem ? [problem] : []);

    private async Task<IResult> Done(HttpContext context, string id, string done, Func<IFormCollection, Account, Unit, Sitting, CancellationToken, Task<IReadOnlyList<Problem>>> act,
        Func<ProgrammeView, ProgrammeView>? shown = null)
    {
        var cancel = context.RequestAborted;
        if (await accounts.Find(id, cancel) is not { Kind: ChannelKind.Radio } station || await units.ById(station.UnitId, cancel) is not { } unit)
            return Results.NotFound();
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show((await View(context, id, null, false))! with { Problems = [wrong] });
        var form = await context.Request.ReadFormAsync(cancel);
        var problems = await act(form, station, unit, Sitting.Of(context)!, cancel);
        var view = (await View(context, id, form["ngay"], form["xem"] == "tuan"))!;
        return problems.Count == 0 && shown is not null ? Show(shown(view)) : problems.Count == 0 ? Results.Redirect($"{view.Here}&xong={done}") : Show(view with { Problems = [.. problems, .. view.Problems.Where(problem => !problems.Contains(problem))] });
    }

    private async Task<ProgrammeView?> View(HttpContext context, string? stationId, string? day, bool week)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        var stations = (await accounts.All(cancel)).Where(account => account.Kind == ChannelKind.Radio && who.May(Right.See, account.UnitId)).ToArray();
        if ((stations.FirstOrDefault(one => one.Id == stationId) ?? stations.FirstOrDefault(one => who.May(Right.Write, one.UnitId)) ?? stations.FirstOrDefault()) is not { } station)
            return null;
        var unit = (await units.ById(station.UnitId, cancel))!;
        var today = unit.Today(clock);
        var first = DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asked) && asked.Year is > LunarDate.FirstYear + 1 and < LunarDate.LastYear - 1 ? asked : today;
        var (shown, problems) = await query.Times(station, unit, first, week ? first.AddDays(WeekDays - 1) : first, cancel);
        var (coming, _) = await query.Times(station, unit, today, today.AddDays(ProgrammeComposer.DaysAhead), cancel);
        var (slots, languages) = await query.Slots(station.Id, cancel);
        var (plans, reserve) = await query.Plans(station.Id, [.. shown.SelectMany(time => time.Script?.Bulletin.Entries ?? []).Select(entry => entry.PostId).Distinct(StringComparer.Ordinal)], cancel);
        return new ProgrammeView
        {
            Station = station, Stations = stations, Unit = unit, Day = first, Today = today, Week = week, Times = shown, Coming = [.. coming.Where(time => !time.Begun)], Rules = ProgrammeRules.Of(station.Settings),
            Readers = Voice.Of(station.Settings).Readers,
            Slots = [.. slots.Select(slot => (slot, languages.GetValueOrDefault(slot.Start)))], Reserve = reserve, Plans = plans, Problems = problems,
            Signers = who.May(Right.Write, unit.Id) && shown.Any(time => time.Approvable && time.Script is { Approved: false }) ? await links.Signers(unit, cancel) : [],
            MayWrite = who.May(Right.Write, unit.Id), MayAdminister = who.May(Right.Administer, unit.Id),
            MayApprove = who.May(Right.Approve, unit.Id) || (await deputies.Lent(who.Person.Id, cancel)).Any(other => other.May(Right.Approve, unit.Id)), Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    /// <summary>Only a word of the page's own is said by it.</summary>
    private static string? Word(string? done) => done is "order" or "moved" or "removed" or "added" or "planned" or "reserved" or "recorded" or "set" or "asked" or "approved" ? done : null;

    private static RazorComponentResult<ProgrammePage> Show(ProgrammeView view) => new(new { View = view })
    {
        StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems[0].Kind == ProblemKind.World ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest,
    };
}
