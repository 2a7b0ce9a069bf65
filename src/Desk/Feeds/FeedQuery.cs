using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Calendar;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Feeds;

/// <summary>A unit's posts and activities as a calendar on a phone shows them: a month back, half a year ahead, with the observances.</summary>
internal sealed class FeedQuery(CalendarQuery posts, CalendarNotes notes, ActivityStore activities, TimeProvider clock)
{
    private const int Back = 30, Ahead = 180;

    /// <summary>What a post takes of the day on a phone: a line that can be read.</summary>
    private static readonly TimeSpan Shown = TimeSpan.FromMinutes(15);

    public async Task<string> Of(Unit unit, CancellationToken cancel)
    {
        var (today, now) = (unit.Today(clock), clock.GetUtcNow());
        var (from, to) = (today.AddDays(-Back), today.AddDays(Ahead));
        var filter = new CalendarFilter { Day = today };
        var found = await posts.Posts(filter, [unit.Id], (unit.At(from, TimeOnly.MinValue), unit.At(to, TimeOnly.MinValue)), cancel: cancel);
        var noted = await notes.Of([unit], from, to, cancel);
        var ics = new IcsWriter($"Lịch đăng: {unit.Name}");
        foreach (var post in found.Take(CalendarQuery.Most).Where(post => post.State != PostState.Cancelled))
            ics.Line("BEGIN", "VEVENT").Line("UID", $"{post.Id}@campaigns").Time("DTSTAMP", now).Time("DTSTART", post.Local).Time("DTEND", post.Local + Shown)
                .Text("SUMMARY", $"{post.Account}: {post.Title}").Text("DESCRIPTION", $"{post.Kind.Words().Vi} · {CalendarData.Words(post)}").Line("STATUS", post.Approved || post.State == PostState.Published ? "CONFIRMED" : "TENTATIVE")
                .Line("TRANSP", "TRANSPARENT").Line("END", "VEVENT");
        foreach (var note in (noted.Value ?? []).Where(note => note.Kind == CalendarNoteKind.Observance))
            ics.Line("BEGIN", "VEVENT").Line("UID", string.Create(CultureInfo.InvariantCulture, $"{note.Day:yyyyMMdd}-{Slug.Of(note.Text)}@campaigns")).Time("DTSTAMP", now).Date("DTSTART", note.Day).Date("DTEND", note.Day.AddDays(1))
                .Text("SUMMARY", note.Text).Line("TRANSP", "TRANSPARENT").Line("END", "VEVENT");
        foreach (var one in await activities.Between([unit.Id], from, to, cancel))
        {
            ics.Line("BEGIN", "VEVENT").Line("UID", $"{one.Id}@campaigns").Time("DTSTAMP", now);
            // Of several days the phone shows the days; the hours stand in the title.
            if (one.Start is { } start && one.First == one.Last)
                ics.Time("DTSTART", unit.At(one.First, start)).Time("DTEND", one.End is { } end ? unit.At(one.First, end) : unit.At(one.First, start).AddHours(1)).Text("SUMMARY", one.Title);
            else
                ics.Date("DTSTART", one.First).Date("DTEND", one.Last.AddDays(1)).Text("SUMMARY", $"{one.Hours} {one.Title}".TrimStart());
            if (one.Place.Length > 0)
                ics.Text("LOCATION", one.Place);
            ics.Text("DESCRIPTION", string.Join(" · ", new[] { one.Kind.Words().Vi, one.Person, one.State.Words().Vi }.Where(word => word.Length > 0))).Line("STATUS", "CONFIRMED").Line("TRANSP", "TRANSPARENT").Line("END", "VEVENT");
        }
        return ics.End();
    }
}
