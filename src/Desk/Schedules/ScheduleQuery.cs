using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Records;
using Campaigns.Content.Schedules;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Schedules;

/// <summary>What a unit's schedule holds: posts, what goes to its loudspeakers among them, and activities.</summary>
internal sealed class ScheduleQuery(Database database, ActivityStore activities, AiringStore airings)
{
    /// <summary>Posts of one schedule.</summary>
    public const int Most = 1_000;

    private static readonly string s_columns = $"""
        SELECT p.id AS Id, i.id AS ItemId, i.title AS Title, i.person AS Person, c.id AS AccountId, c.name AS Account, p.due AS Due, p.state AS State, i.state AS ItemState, i.revision AS Revision,
          (SELECT COUNT(*) FROM approval a WHERE a.item_id = i.id AND a.voided IS NULL) AS Approvals,
          (SELECT COUNT(*) FROM post o WHERE o.item_id = i.id AND o.state IN ({PostState.Sending:D}, {PostState.Published:D}, {PostState.Pending:D}, {PostState.Unknown:D}, {PostState.Withdrawn:D})) AS Out
          FROM post p JOIN item i ON i.id = p.item_id JOIN account c ON c.id = p.account_id
        """;

    /// <summary>By day and time; activities of the whole day first. What a station reads stands at the times on the air, each reading by itself.</summary>
    public async Task<IReadOnlyList<ScheduleRow>> Rows(Unit unit, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        // What was set shortly before the first day may be on the air within it, and what is read within it may have been set for any time.
        var (first, read) = (from.AddDays(-ProgrammeComposer.DaysAhead), await airings.Between(unit.Id, from, to, cancel));
        var posts = await database.Read(session => session.List<ScheduledPost>(
            $"""
            {s_columns} WHERE p.unit_id = @Id AND (p.due >= @first AND p.due < @last AND (p.due >= @start OR c.kind = {ChannelKind.Radio:D}) OR p.id IN @read)
              AND p.state NOT IN ({PostState.Cancelled:D}, {PostState.Withdrawn:D}) ORDER BY p.due, p.id LIMIT {Most}
            """,
            new { unit.Id, first = Start(unit, first), start = Start(unit, from), last = Start(unit, to.AddDays(1)), read }), cancel);
        var air = await Air(unit, posts, cancel);
        var rows = posts.SelectMany(post => Rows(unit, post, air.GetValueOrDefault(post.Id))).Where(row => row.Day >= from && row.Day <= to);
        var beside = (await activities.Between([unit.Id], from, to, cancel)).Select(activity => Row(activity) with { Day = activity.First < from ? from : activity.First });
        return [.. rows.Concat(beside).OrderBy(row => row.Day).ThenBy(row => row.Time ?? TimeOnly.MinValue)];
    }

    /// <summary>An activity on its first day.</summary>
    public static ScheduleRow Row(Activity activity) => new()
    {
        Key = $"{ScheduleSheet.ActivityKey}{activity.Id}", Day = activity.First, Time = activity.Start, Until = activity.End, Title = activity.Title, Channel = activity.Kind.Words().Vi, Person = activity.Person,
        Note = string.Join(", ", new[] { activity.Place, activity.Last > activity.First ? $"đến {activity.Last:dd/MM}" : "" }.Where(word => word.Length > 0)), State = activity.State == ActivityState.Done ? "đã xong" : "dự kiến",
    };

    /// <summary>A post stands at its time; at a station at each time on the air, and at its own time only where the station never is.</summary>
    private static IEnumerable<ScheduleRow> Rows(Unit unit, ScheduledPost post, Airings? air)
    {
        var due = unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(post.Due));
        var row = new ScheduleRow
        {
            Key = $"{ScheduleSheet.PostKey}{post.Id}", Day = DateOnly.FromDateTime(due.DateTime), Time = TimeOnly.FromDateTime(due.DateTime), Title = post.Title, Channel = post.Account, Person = post.Person ?? "",
            State = post is { IsDraft: true, State: PostState.Scheduled } ? "bản nháp" : air is not null && post.State == PostState.Published ? "đã vào chương trình" : post.State.Words().Vi,
        };
        return air is not { Readings.Count: > 0 } ? [row] : air.Readings.Select((one, at) => row with
        {
            Day = one.Day, Time = one.Start, Note = one.Repeat ? "phát lại" : "", Repeat = one.Repeat,
            // The first one is filled in and taken in again as the post.
            Key = at == 0 && !one.Repeat ? row.Key : $"{ScheduleSheet.ReadingKey}{post.Id}:{at}",
        });
    }

    /// <summary>When posts are on the air, by their ids; nothing of a post at no station.</summary>
    public Task<IReadOnlyDictionary<string, Airings>> Air(Unit unit, IEnumerable<ScheduledPost> posts, CancellationToken cancel) =>
        airings.Of(unit, [.. posts.Select(post => new AirPost(post.Id, post.AccountId, DateTimeOffset.FromUnixTimeMilliseconds(post.Due)))], cancel);

    private static long Start(Unit unit, DateOnly day) => unit.At(day, TimeOnly.MinValue).ToUnixTimeMilliseconds();

    /// <summary>Posts by their ids, as far as they are the unit's.</summary>
    public async Task<IReadOnlyDictionary<string, ScheduledPost>> Posts(string unitId, IReadOnlyCollection<string> ids, CancellationToken cancel) => ids.Count == 0 ? new Dictionary<string, ScheduledPost>()
        : (await database.Read(session => session.List<ScheduledPost>($"{s_columns} WHERE p.unit_id = @unitId AND p.id IN @ids", new { unitId, ids }), cancel)).ToDictionary(post => post.Id, StringComparer.Ordinal);

    /// <summary>The items that rows became before, by their key; a post that such an item has need not be there.</summary>
    public async Task<IReadOnlyDictionary<string, ScheduledPost>> Taken(string unitId, IReadOnlyCollection<string> keys, CancellationToken cancel) => keys.Count == 0 ? new Dictionary<string, ScheduledPost>()
        : (await database.Read(session => session.List<ScheduledPost>($"""
            SELECT s.key AS Id, i.id AS ItemId, i.title AS Title, i.person AS Person, i.state AS ItemState, i.revision AS Revision,
              (SELECT COUNT(*) FROM approval a WHERE a.item_id = i.id AND a.voided IS NULL) AS Approvals,
              (SELECT COUNT(*) FROM post o WHERE o.item_id = i.id AND o.state IN ({PostState.Sending:D}, {PostState.Published:D}, {PostState.Pending:D}, {PostState.Unknown:D}, {PostState.Withdrawn:D})) AS Out
              FROM schedule_import s JOIN item i ON i.id = s.item_id WHERE s.unit_id = @unitId AND s.key IN @keys
            """, new { unitId, keys }), cancel)).ToDictionary(post => post.Id, StringComparer.Ordinal);
}
