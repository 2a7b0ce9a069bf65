using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Collecting;
using Campaigns.Content.Columns;
using Campaigns.Content.Observances;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Queues;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Schedules;

namespace Campaigns.Desk.Week;

/// <summary>Gathers what a unit owes in a week.</summary>
internal sealed class WeekQuery(
    Database database, PlanBook book, CampaignPlanner planner, CampaignCalendar calendar, CampaignStore campaigns, BeatChoiceStore chosen, ObservanceCatalog observances,
    AccountStore accounts, EmptyTimes times, EmptySlots slots, ColumnStore columns, ActivityStore activities, TaskWatch watch, CollectingStore rounds, ScheduleQuery schedule, TimeProvider clock)
{
    /// <summary>What was due longer ago is no matter of this week.</summary>
    private const int LateDays = WeekView.LateDays;

    private const int Far = BeatEditor.FarthestDay;

    private const int MostItems = 60, MostPeople = 100;

    /// <param name="unit">Whose week.</param>
    /// <param name="all">The units to choose from.</param>
    /// <param name="monday">Its first day.</param>
    /// <param name="token">What signs the forms.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<WeekView> Read(Unit unit, IReadOnlyList<Unit> all, DateOnly monday, string token, CancellationToken cancel)
    {
        var (today, sunday, now) = (unit.Today(clock), monday.AddDays(6), clock.GetUtcNow());
        var (from, to) = (unit.At(monday, TimeOnly.MinValue), unit.EndOf(sunday));
        var (own, problems) = (await accounts.Of(unit.Id, cancel), new List<Problem>());
        var (tasks, duties) = (await book.Tasks([unit.Id], monday.AddDays(-LateDays), sunday, cancel), await book.Duties([unit.Id], monday.AddDays(-LateDays), sunday, cancel));
        var beats = await Beats(unit, monday, sunday, problems, cancel);
        var posted = (await schedule.Rows(unit, monday, sunday, cancel)).Where(row => !row.OfActivity).ToLookup(row => row.Day);
        var days = await observances.All(cancel);
        var open = monday <= today && today <= sunday ? (await activities.Due([unit.Id], monday.AddDays(-1), cancel)).Where(one => one.Last >= monday.AddDays(-LateDays)) : [];
        return new WeekView
        {
            Units = all, Unit = unit, Monday = monday, Today = today, Now = unit.Local(now), Token = token, Beats = beats, Tasks = [.. tasks.Where(task => task.Last >= monday)],
            Late = [.. tasks.Where(task => task.Last < monday && task.Last < today && task.Bare)],
            Older = [.. (await book.Tasks([unit.Id], monday.AddYears(-1), monday.AddDays(-LateDays - 1), cancel)).Where(task => task.Last < today && task.Bare)], Duties = [.. duties.Where(duty => duty.Last >= monday || duty.Sent is null)],
            Times = await times.Of(own, unit, now > from ? now : from.AddTicks(-1), to, cancel), Slots = await slots.Of(own, unit, now > from ? now : from, to, cancel),
            Items = await Items(unit, from, to, cancel), Columns = await Columns(unit, today, monday, sunday, cancel), People = await People(unit, cancel),
            Lacks = await watch.Of(unit, monday, cancel), ColumnYears = await columns.Year(unit, monday < today && today <= sunday ? today : monday, cancel), Rounds = await rounds.Owed([unit.Id], sunday, cancel), OnDemand = await book.OnDemand(unit.Id, cancel), Activities = [.. open, .. await activities.Between([unit.Id], monday, sunday, cancel)],
            Days = [.. Enumerable.Range(0, 7).Select(monday.AddDays).Select(day => new WeekDay(day, [.. (days.Value ?? []).Where(one => one.In(day.Year) == day)], posted[day].Count(row => !row.Repeat), posted[day].Count(row => row.Repeat)))],
            Problems = [.. problems.Concat(days.Problems).Distinct()],
        };
    }

    /// <summary>Of campaigns that are planned, of observances that are on, and of the unit's own ranges of days.</summary>
    private async Task<IReadOnlyList<WeekBeat>> Beats(Unit unit, DateOnly monday, DateOnly sunday, List<Problem> problems, CancellationToken cancel)
    {
        var planned = await campaigns.List(unit.Id, cancel);
        var wanted = new List<(string Observance, int Year)>();
        // A beat that the unit moved or added may lie outside the template's days: half a year is as far as it goes.
        for (var year = monday.AddDays(-Far).Year; year <= sunday.AddDays(Far).Year; year++)
        {
            var windows = await calendar.Of(year, planned, cancel);
            problems.AddRange(windows.Problems);
            wanted.AddRange((windows.Value ?? []).Where(window => window.Observance.On || planned.Any(one => one.Observance == window.Observance.Key && one.Year == window.Year))
                .Where(window => Math.Abs(window.Day.DayNumber - monday.DayNumber) <= Far + 7).Select(window => (window.Observance.Key, window.Year)));
            wanted.AddRange((await chosen.SpansOf(unit.Id, year, cancel)).Where(span => span.First <= sunday && span.Last >= monday).Select(span => (span.Key, span.First.Year)));
        }
        var beats = new List<WeekBeat>();
        foreach (var (observance, year) in wanted)
        {
            var order = await planner.Order(observance, year, unit, null, cancel);
            var look = order.Ok ? await planner.Look(order.Value, cancel) : null;
            problems.AddRange(order.Problems.Concat(look?.Problems ?? []));
            beats.AddRange((look?.Value?.Beats ?? []).Where(beat => beat.Day >= monday && beat.Day <= sunday && !beat.LeftOut).Select(beat => new WeekBeat(observance, year, look!.Value!.Name, beat)));
        }
        return [.. beats.OrderBy(beat => beat.Look.At)];
    }

    /// <summary>The month is today's in the week that holds it, else that of its Monday.</summary>
    private async Task<IReadOnlyList<ColumnMonth>> Columns(Unit unit, DateOnly today, DateOnly monday, DateOnly sunday, CancellationToken cancel) => sunday < today
        ? [] : [.. (await columns.Month(unit, monday < today ? today : monday, cancel)).Where(line => line.Missing > 0)];

    /// <summary>What somebody is to have written by the end of the week and has not: drafts and what was sent back.</summary>
    private Task<IReadOnlyList<WeekItem>> Items(Unit unit, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel) => database.Read(session => session.List<WeekItem>($"""
        SELECT * FROM (SELECT i.id AS Id, i.title AS Title, i.person AS Person, i.write_by AS WriteBy, i.state AS State,
          (SELECT MIN(p.due) FROM post p WHERE p.item_id = i.id AND p.state IN (0, 1, 8)) AS Next FROM item i WHERE i.unit_id = @Id AND i.state IN (0, 3)) x
        WHERE (x.WriteBy IS NOT NULL AND x.WriteBy <= @to) OR (x.Next >= @from AND x.Next <= @to)
        ORDER BY COALESCE(x.WriteBy, x.Next), x.Id LIMIT {MostItems}
        """, new { unit.Id, from = from.ToUnixTimeMilliseconds(), to = to.ToUnixTimeMilliseconds() }), cancel);

    /// <summary>Who has a role at the unit or wrote for it.</summary>
    private Task<IReadOnlyList<string>> People(Unit unit, CancellationToken cancel) => database.Read(session => session.List<string>($"""
        SELECT p.name FROM person p JOIN person_role r ON r.person_id = p.id WHERE r.unit_id = @Id AND p.locked IS NULL
        UNION SELECT person FROM item WHERE unit_id = @Id AND person IS NOT NULL ORDER BY 1 LIMIT {MostPeople}
        """, new { unit.Id }), cancel);
}
