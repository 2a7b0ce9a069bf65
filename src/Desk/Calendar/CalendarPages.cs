using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Observances;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Calendar;

/// <summary>Puts together the page of the calendar and what its script reads.</summary>
internal sealed class CalendarPages(
    CalendarQuery query, CalendarNotes notes, ActivityStore activities, TaskWatch tasks, UnitStore units, AccountStore accounts, CampaignStore campaigns, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>The script asks for no more days than a month of six weeks has.</summary>
    private const int MostDays = 45;

    /// <summary>Days of an activity that is shown on each of them.</summary>
    private const int LongestShown = 14;

    /// <summary>Letters of a task that are shown in its slot.</summary>
    private const int MostLetters = 90;

    public async Task<IResult> Page(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var all = await Units(context);
        var filter = CalendarFilter.Of(context.Request.Query, Today(all));
        var shown = Shown(all, filter);
        var ids = Ids(shown);
        var view = new CalendarView
        {
            Filter = filter, Now = Now(all), Units = all, Accounts = [.. (await accounts.All(cancel)).Where(account => ids.Contains(account.UnitId))], Sections = await query.Sections(ids, cancel),
            Campaigns = [.. (await campaigns.List(cancel: cancel)).Where(campaign => ids.Contains(campaign.UnitId))], Moves = Sitting.Of(context)!.Units(Right.Write),
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
        return new RazorComponentResult<CalendarPage>(new { View = filter.Span == CalendarSpan.List ? await List(view, shown, cancel) : view });
    }

    /// <summary>What the grid shows from one day to another.</summary>
    public async Task<IResult> Data(HttpContext context, DateOnly from, DateOnly to)
    {
        if (to < from || to.DayNumber - from.DayNumber > MostDays || from.Year < 1901 || to.Year > 2099)
            return Results.BadRequest();
        var cancel = context.RequestAborted;
        var all = await Units(context);
        var filter = CalendarFilter.Of(context.Request.Query, from);
        var (shown, moves) = (Shown(all, filter), Sitting.Of(context)!.Units(Right.Write));
        var posts = await query.Posts(filter, Ids(shown), Span(shown, from, to), cancel: cancel);
        var (days, _) = await Days(shown, from, to, cancel);
        var others = (await activities.Between(Ids(shown), from, to, cancel)).SelectMany(one => Shown(one, moves.Contains(one.UnitId)))
            .Concat(days.SelectMany(day => Bars([.. day.Notes.Where(note => note.Kind == CalendarNoteKind.Slot)])));
        return Results.Json(new CalendarData([.. posts.Take(CalendarQuery.Most).Select(post => CalendarData.Post.Of(post, moves.Contains(post.UnitId)))], [.. others], days.ToDictionary(day => day.Day.Iso(), Written, StringComparer.Ordinal),
            posts.Count > CalendarQuery.Most), Json.Compact);
    }

    /// <summary>The units whose posts whoever asks may see.</summary>
    private async Task<IReadOnlyList<Unit>> Units(HttpContext context) => [.. (await units.All(context.RequestAborted)).Where(unit => Sitting.Of(context)!.May(Right.See, unit.Id))];

    private async Task<CalendarView> List(CalendarView view, IReadOnlyList<Unit> shown, CancellationToken cancel)
    {
        var ((from, to), page) = (view.Filter.Days, view.Filter.Page);
        var posts = await query.Posts(view.Filter, Ids(shown), Span(shown, from, to), CalendarQuery.PageSize + 1, (page - 1) * CalendarQuery.PageSize, cancel);
        var (days, problems) = await Days(shown, from, to, cancel);
        return view with { Posts = [.. posts.Take(CalendarQuery.PageSize)], More = posts.Count > CalendarQuery.PageSize, Days = days, Problems = problems };
    }

    private async Task<(IReadOnlyList<CalendarDay> Days, IReadOnlyList<Problem> Problems)> Days(IReadOnlyList<Unit> shown, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var read = await notes.Of(shown, from, to, cancel);
        var noted = (read.Value ?? []).Concat((await activities.Between(Ids(shown), from, to, cancel)).SelectMany(one => Noted(one, from, to)))
            .Concat((await tasks.Slots(shown, from, to, cancel)).Select(Noted)).ToLookup(note => note.Day);
        var crowds = (await query.Crowds(Ids(shown), Span(shown, from, to), cancel)).ToLookup(crowd => crowd.Day);
        var days = Enumerable.Range(from.DayNumber, to.DayNumber - from.DayNumber + 1).Select(DateOnly.FromDayNumber);
        return ([.. days.Select(day => new CalendarDay(day, [.. noted[day]], [.. crowds[day].Select(crowd => (crowd.Account, crowd.Posts))]))], read.Problems);
    }

    /// <summary>An activity on each of its days; one that lasts longer than two weeks on its first and its last.</summary>
    private static IEnumerable<CalendarNote> Noted(Activity one, DateOnly from, DateOnly to)
    {
        for (var day = one.First > from ? one.First : from; day <= one.Last && day <= to; day = day.AddDays(1))
            if (one.Last.DayNumber - one.First.DayNumber < LongestShown || day == one.First || day == one.Last)
                yield return new CalendarNote(day, CalendarNoteKind.Activity, Text(one), Matters: false, $"{ActivityEndpoints.Address}/{one.Id}");
    }

    /// <summary>In the grid: over its days, and dragged as a whole; one that lasts longer than two weeks stands on its first and its last day, and stays.</summary>
    private static IEnumerable<CalendarData.Activity> Shown(Activity one, bool moves) => one.Last.DayNumber - one.First.DayNumber < LongestShown
        ? [Bar(one, one.First, one.Last, moves && one.State == ActivityState.Planned)] : [Bar(one, one.First, one.First, false), Bar(one, one.Last, one.Last, false)];

    private static CalendarData.Activity Bar(Activity one, DateOnly first, DateOnly last, bool movable) =>
        new(one.Id, Text(one), first.Iso(), last.AddDays(1).Iso(), $"{ActivityEndpoints.Address}/{one.Id}", movable);

    private static string Text(Activity one) => $"{one.Hours} {one.Title}{(one.Person.Length > 0 ? $" ({one.Person})" : "")}".TrimStart();

    private static CalendarNote Noted(TaskSlot slot) => new(slot.Day, CalendarNoteKind.Slot,
        $"{PlanBook.Cut(slot.Kept.Task.Text, MostLetters)} ({slot.Kept.Task.When.Text?.ToLowerInvariant()}, chưa có)", Matters: false, $"/ke-hoach/{slot.Kept.PlanId}/nhiem-vu/{slot.Kept.Id}");

    /// <summary>The empty slots of a day in the grid: several are one bar that leads to the day's list, so that they do not hide its posts.</summary>
    private static CalendarData.Activity[] Bars(IReadOnlyList<CalendarNote> slots) => slots switch
    {
        [] => [],
        [var one] => [Bar(one.Day, one.Text, one.Address!)],
        [var first, ..] => [Bar(first.Day, $"{slots.Count} việc định kỳ chưa có tin, bài", $"/lich?xem=danh-sach&ngay={first.Day.Iso()}")],
    };

    private static CalendarData.Activity Bar(DateOnly day, string text, string address) => new($"khung.{day.Iso()}", text, day.Iso(), day.AddDays(1).Iso(), address, Movable: false);

    private static CalendarData.Day Written(CalendarDay day) => new(day.Lunar.Small(), day.Lunar.Aloud(),
        day.Notes.All(note => note.Kind is CalendarNoteKind.Activity or CalendarNoteKind.Slot) ? null : [.. day.Notes.Where(note => note.Kind is not (CalendarNoteKind.Activity or CalendarNoteKind.Slot)).Select(note => new CalendarData.Note(note.Kind, note.Text, note.Matters))],
        day.Crowds.Count == 0 ? null : string.Join("; ", day.Crowds.Select(crowd => $"{crowd.Account}: {crowd.Posts} bài")));

    /// <summary>From the first moment of a day anywhere to the last of another: units may have their own clocks.</summary>
    private static (DateTimeOffset From, DateTimeOffset To) Span(IReadOnlyList<Unit> shown, DateOnly from, DateOnly to) => shown.Count == 0
        ? (DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch)
        : (shown.Min(unit => unit.At(from, TimeOnly.MinValue)), shown.Max(unit => unit.At(to.AddDays(1), TimeOnly.MinValue)));

    private static IReadOnlyList<Unit> Shown(IReadOnlyList<Unit> all, CalendarFilter filter) => filter.Unit is null ? all : [.. all.Where(unit => unit.Code == filter.Unit)];

    private static string[] Ids(IReadOnlyList<Unit> units) => [.. units.Select(unit => unit.Id)];

    private DateTimeOffset Now(IReadOnlyList<Unit> all) => all.Count > 0 ? all[0].Local(clock.GetUtcNow()) : UnitClock.Local(UnitClock.Vietnam, clock.GetUtcNow());

    private DateOnly Today(IReadOnlyList<Unit> all) => DateOnly.FromDateTime(Now(all).DateTime);
}
