using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Setup;

/// <summary>When a station is on the air: its slots, the rules that they keep, and more programmes for some days.</summary>
internal sealed class SlotPages(AccountStore accounts, UnitStore units, SlotStore slots, AirtimeStore airtimes, StationPresets presets, Database database, AuditLog audit, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context, string id)
    {
        if (await Station(id, context.RequestAborted) is not { } station)
            return SetupPages.Missing;
        var (done, change) = (context.Request.Query["xong"].ToString(), context.Request.Query["sua"].ToString());
        return await Show(station, view => view with
        {
            Done = done is "khung" or "bo" or "quy-dinh" or "dot" ? done : "", Slot = view.Airtime.Slots.FirstOrDefault(slot => slot.Id == change) ?? view.Slot,
        }, [], context.RequestAborted);
    }

    /// <summary>Adds a slot, or changes one.</summary>
    public Task<IResult> Save(HttpContext context, string id) => Act(context, id, "khung", async (session, form, station) =>
    {
        var typed = SlotForms.Slot(form, station.Id);
        var problems = typed.Ok ? await slots.Keep(session, typed.Value) : typed.Problems;
        return new(problems, typed.Ok ? Said(typed.Value) : "", view => typed.Ok ? view with { Slot = typed.Value } : view);
    });

    public Task<IResult> Remove(HttpContext context, string id) => Act(context, id, "bo", async (session, form, station) =>
    {
        var slot = (await SlotStore.Of(session, station.Id)).FirstOrDefault(one => one.Id == form["khung"]);
        return new([], slot is not null && await SlotStore.Remove(session, station.Id, slot.Id) ? $"bỏ {Said(slot)}" : "", view => view);
    });

    public Task<IResult> Rules(HttpContext context, string id) => Act(context, id, "quy-dinh", async (session, form, station) =>
    {
        var typed = SlotForms.Rules(form);
        var problems = typed.Ok ? await AirtimeStore.Keep(session, station.Id, typed.Value) : typed.Problems;
        return new(problems, typed.Ok ? $"quy định: {Said(typed.Value)}" : "", view => typed.Ok ? view with { Rules = typed.Value } : view);
    });

    /// <summary>Takes the limits of a preset, to be changed after.</summary>
    public async Task<IResult> Preset(HttpContext context, string id)
    {
        var all = await presets.All(context.RequestAborted);
        return await Act(context, id, "quy-dinh", async (session, form, station) => all.Value?.FirstOrDefault(preset => preset.Key == form["mau"]) is { } chosen
            ? new(await AirtimeStore.Keep(session, station.Id, chosen.Rules), $"quy định theo mẫu “{chosen.Name}”: {Said(chosen.Rules)}", view => view)
            : new(all.Ok ? [Problem.Input(new("Không còn mẫu này.", "This preset is not there any more."), "mau", new("Tải lại trang.", "Load the page again."))] : all.Problems, "", view => view));
    }

    public Task<IResult> Add(HttpContext context, string id) => Act(context, id, "dot", async (session, form, station) =>
    {
        var typed = SlotForms.Surge(form, station.Id);
        var problems = typed.Ok ? await airtimes.Add(session, typed.Value, (await units.ById(station.UnitId))!.Today(clock)) : typed.Problems;
        return new(problems, typed.Ok ? $"tăng cường {Said(typed.Value)}" : "", view => view with { Surge = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal), SurgeDays = DayBoxes.Read(form, "ngay-them") });
    });

    public Task<IResult> End(HttpContext context, string id) => Act(context, id, "bo", async (session, form, station) =>
    {
        var surge = (await SlotStore.Airtime(session, station.Id)).Surges.FirstOrDefault(one => one.Id == form["dot"]);
        return new([], surge is not null && await AirtimeStore.Remove(session, station.Id, surge.Id) ? $"bỏ tăng cường {Said(surge)}" : "", view => view);
    });

    /// <param name="Problems">Why nothing was kept; empty where it was.</param>
    /// <param name="Said">For the audit; empty where nothing changed.</param>
    /// <param name="Typed">Puts what was typed into the page that says why.</param>
    private sealed record Done(IReadOnlyList<Problem> Problems, string Said, Func<SlotsView, SlotsView> Typed);

    private async Task<IResult> Act(HttpContext context, string id, string done, Func<Session, IFormCollection, Account, Task<Done>> act)
    {
        var cancel = context.RequestAborted;
        if (await Station(id, cancel) is not { } station)
            return SetupPages.Missing;
        var form = await context.Request.ReadFormAsync(cancel);
        var kept = await database.Write(async session =>
        {
            var result = await act(session, form, station);
            if (result is { Problems.Count: 0, Said.Length: > 0 })
                await audit.Note(session, station.UnitId, Sitting.Of(context)!.Actor, "station.slot", station.Id, $"{station.Name}: {result.Said}");
            return result;
        }, cancel);
        return kept.Problems.Count > 0 ? await Show(station, kept.Typed, kept.Problems, cancel) : AccountEndpoints.SeeOther($"{SlotsView.Of(station)}?xong={done}");
    }

    private async Task<Account?> Station(string id, CancellationToken cancel) => await accounts.Find(id, cancel) is { Kind: ChannelKind.Radio } station ? station : null;

    private async Task<IResult> Show(Account station, Func<SlotsView, SlotsView> with, IReadOnlyList<Problem> problems, CancellationToken cancel)
    {
        var (airtime, known) = (await slots.Airtime(station.Id, cancel), await presets.All(cancel));
        var view = with(new SlotsView
        {
            Station = station, Airtime = airtime, Rules = airtime.Rules, Presets = known.Value ?? [], Today = (await units.ById(station.UnitId, cancel))!.Today(clock),
            Slot = SlotsView.New(airtime.Rules), Problems = [.. problems, .. known.Problems],
        });
        return new RazorComponentResult<SlotsPage>(new { View = view }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }

    private static string Said(Slot slot) => string.Create(CultureInfo.InvariantCulture, $"{slot.Start:HH\\:mm}, {slot.Minutes} phút, {SlotDays.List(slot.Days)}");

    private static string Said(Surge surge) => string.Create(CultureInfo.InvariantCulture,
        $"“{surge.Name}” {surge.First:dd/MM/yyyy} – {surge.Last:dd/MM/yyyy}, {string.Join(", ", surge.Starts.Select(start => start.ToString("HH:mm", CultureInfo.InvariantCulture)))}, {surge.Minutes} phút, {SlotDays.List(surge.Days)}");

    private static string Said(StationRules rules) => string.Create(CultureInfo.InvariantCulture,
        $"{(rules.Sessions > 0 ? $"{rules.Sessions} buổi một ngày" : "không giới hạn số buổi")}, {rules.Minutes} phút một buổi{(rules.WeekendSpecial ? ", thứ Bảy và Chủ nhật chỉ khi đặc biệt" : "")}{(rules.QuietFrom is { } from ? $", không phát {from:HH\\:mm}–{rules.QuietTo:HH\\:mm}" : "")}");
}
