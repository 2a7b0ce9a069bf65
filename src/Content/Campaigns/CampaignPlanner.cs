using Campaigns.Content.Observances;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Content.Campaigns;

/// <summary>
/// Makes the items of a campaign, each once however often and from wherever it is called, and moves them with the day.
/// Words that a person changed are never overwritten; what has gone out is never touched.
/// </summary>
public sealed class CampaignPlanner(ObservanceCatalog observances, CampaignCatalog campaigns, CampaignStore store, BeatChoiceStore chosen, TimeProvider clock)
{
    /// <summary>Reads the observance and its campaign; every problem of the two files at once.</summary>
    public async Task<Result<CampaignOrder>> Order(string observance, int year, Unit unit, DateOnly? day = null, CancellationToken cancel = default)
    {
        if (year is < LunarDate.FirstYear or > LunarDate.LastYear)
            return Problem.Input(new($"Năm {year} ngoài khoảng {LunarDate.FirstYear}–{LunarDate.LastYear}.", $"The year {year} lies outside {LunarDate.FirstYear}–{LunarDate.LastYear}."), "--year");
        if (day is { } set && set.Year != year)
            return Problem.Input(new($"Ngày {set:dd'/'MM'/'yyyy} không thuộc năm {year}.", $"{set:yyyy-MM-dd} is not in {year}."), "--day",
                new("Chọn một ngày trong năm của chiến dịch.", "Choose a day in the year of the campaign."));
        if (CampaignSpan.Is(observance))
            return await chosen.Span(observance, cancel) is { } span && span.UnitId == unit.Id && span.First.Year == year
                ? await For(new CampaignOrder(span.Observance, span.Template, unit, year, day) { Span = span }, year, cancel)
                : Problem.Input(new("Không có đợt tuyên truyền này.", "There is no such campaign."), observance);
        var found = await observances.Find(observance, cancel);
        if (!found.Ok)
            return found.Problems.ToArray();
        if (found.Value.Campaign is not { } name)
            return Problem.Input(new($"{found.Value.Name} chưa có mẫu chiến dịch.", $"{found.Value.Name} has no campaign template."), observance,
                new("Thêm một tệp vào templates/campaigns/ và ghi tên nó ở khóa “campaign” của ngày này.", "Add a file to templates/campaigns/ and name it under the day's key “campaign”."));
        var template = await campaigns.Find(name, cancel);
        return template.Ok ? await For(new CampaignOrder(found.Value, template.Value, unit, year, day), year, cancel) : template.Problems.ToArray();
    }

    /// <summary>The same campaign in a year, with what the unit chose for it there.</summary>
    public async Task<CampaignOrder> For(CampaignOrder order, int year, CancellationToken cancel = default) =>
        order with { Year = year, Template = order.Written.With(await chosen.Of(order.Unit.Id, order.Observance.Key, year, cancel)) };

    /// <summary>What carrying an order out would make and what it made before; nothing is made.</summary>
    public async Task<Result<CampaignLook>> Look(CampaignOrder order, CancellationToken cancel = default)
    {
        var (before, items, choices) = await store.Standing(order.Unit.Id, order.Observance.Key, order.Year, cancel);
        if ((order.Day ?? (before is { DaySet: true } ? before.Day : order.Observance.In(order.Year))) is not { } day)
            return Missing(order);
        var (problems, now) = (new List<Problem>(), clock.GetUtcNow());
        var values = Placeholders.Values(order.Unit, day, order.Year);
        var beats = order.Written.Every(choices).Select(beat =>
        {
            var (on, draft, item) = (day.AddDays(beat.Day), Draft.Of(beat, values, problems), items.GetValueOrDefault(beat.Key));
            return new BeatLook
            {
                Beat = beat, Day = on, At = order.Unit.At(on, beat.Time), Choice = choices.GetValueOrDefault(beat.Key), Past = order.Past(beat, on, now), ItemId = item?.Id, State = item?.State,
                Title = item?.Title ?? draft.Title, Summary = item?.Summary ?? draft.Summary, Body = item?.Body ?? draft.Body, Radio = item is null ? draft.Radio : item.Radio,
            };
        }).ToArray();
        var name = Placeholders.Fill(order.Template.Name, values, order.Template.Where, problems);
        return problems.Count > 0 ? problems.Distinct().ToArray() : new CampaignLook(name, day, before, order.Span, [.. beats.OrderBy(b => b.At).ThenBy(b => b.Beat.Key, StringComparer.Ordinal)]);
    }

    /// <summary>Carries an order out within a transaction of the caller's; where there is a problem, nothing was written.</summary>
    /// <param name="gone">Items of the campaign that have gone out somewhere, or are on their way.</param>
    public async Task<Result<PlannedCampaign>> Plan(Session session, CampaignOrder order, IReadOnlySet<string> gone)
    {
        var before = await CampaignStore.Find(session, order.Unit.Id, order.Observance.Key, order.Year);
        var own = order.Observance.In(order.Year);
        if ((order.Day ?? (before is { DaySet: true } ? before.Day : own)) is not { } day)
            return Missing(order);

        var problems = new List<Problem>();
        var values = Placeholders.Values(order.Unit, day, order.Year);
        var drafts = order.Template.Beats.ToDictionary(b => b.Key, b => Draft.Of(b, values, problems), StringComparer.Ordinal);
        var name = Placeholders.Fill(order.Template.Name, values, order.Template.Where, problems);
        if (problems.Count > 0)
            return problems.ToArray();

        var campaign = new Campaign
        {
            Id = before?.Id ?? Id.New(clock), UnitId = order.Unit.Id, Observance = order.Observance.Key, Year = order.Year, Day = day, DaySet = day != own, Name = name,
        };
        await store.Save(session, campaign);
        var moved = before is not null && before.Day != day;
        if (before is null)
            await store.Tell(session, campaign, order.Person, "campaign.plan", new { day, name });
        if (moved)
            await store.Tell(session, campaign, order.Person, "campaign.move", new { from = before!.Day, to = day });
        var tie = await CampaignTies.Settle(session, order, campaign, clock.GetUtcNow().ToUnixTimeMilliseconds(), (act, detail) => store.Tell(session, campaign, order.Person, act, detail));
        var items = await CampaignStore.Items(session, campaign.Id);
        var planned = new List<PlannedBeat>();
        foreach (var beat in order.Template.Beats)
        {
            var on = day.AddDays(beat.Day);
            if (items.TryGetValue(beat.Key, out var item))
                planned.Add(await Keep(session, order.Unit, beat, item, drafts[beat.Key], on, moved ? day.DayNumber - before!.Day.DayNumber : 0, gone.Contains(item.Id)));
            else if (order.Takes(on) && !(order.Since is { } since && order.Past(beat, on, since)))
                planned.Add(await Make(session, campaign, order.Unit, beat, drafts[beat.Key], on, tie.Task?.Kept.Id));
        }
        campaign = campaign with { Items = Math.Max(items.Count, planned.Count) };
        return new PlannedCampaign(campaign, [.. planned.OrderBy(p => p.At).ThenBy(p => p.Beat.Key, StringComparer.Ordinal)], moved ? before!.Day : null) { Tie = tie };
    }

    private static Problem Missing(CampaignOrder order) => Problem.Input(
        new($"Năm {order.Year} không có {order.Observance.Name}.", $"{order.Observance.Name} does not fall in {order.Year}."), order.Observance.Key, new("Chọn ngày bằng --day.", "Choose a day with --day."));

    private async Task<PlannedBeat> Make(Session session, Campaign campaign, Unit unit, Beat beat, Draft draft, DateOnly on, string? taskId)
    {
        var id = Id.New(clock);
        // What leads up to the day says nothing any more once the day is over.
        await store.Make(session, id, campaign, beat, draft, beat.Day <= 0 ? unit.EndOf(campaign.Day) : null, taskId);
        return new PlannedBeat(beat, id, draft.Title, Items.ItemState.Draft, on, unit.At(on, beat.Time), BeatChange.Made);
    }

    private async Task<PlannedBeat> Keep(Session session, Unit unit, Beat beat, BeatItem item, Draft draft, DateOnly on, int movedBy, bool gone)
    {
        var kept = new PlannedBeat(beat, item.Id, item.Title, item.State, on, unit.At(on, beat.Time), gone ? BeatChange.Out : BeatChange.None);
        if (movedBy == 0 || gone)
            return kept;
        if (item.NotAfter is { } last)
            await store.MoveNotAfter(session, item.Id, unit.Shift(DateTimeOffset.FromUnixTimeMilliseconds(last), movedBy));
        if (!item.Untouched)
            return kept with { Change = BeatChange.Kept };
        if (item.Seal == draft.Seal())
            return kept;
        await store.Rewrite(session, item.Id, unit.Id, beat, draft);
        return kept with { Title = draft.Title, State = Items.ItemState.Draft, Change = BeatChange.Rewritten };
    }
}
