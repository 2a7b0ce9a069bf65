using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Content.Schedules;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Schedules;

/// <summary>What a unit's schedule holds: posts, what goes to its loudspeakers among them, and activities.</summary>
internal sealed class ScheduleQuery(Database database, ActivityStore activities)
{
    /// <summary>Posts of one schedule.</summary>
    public const int Most = 1_000;

    private static readonly string s_columns = $"""
        SELECT p.id AS Id, i.id AS ItemId, i.title AS Title, i.person AS Person, c.name AS Account, p.due AS Due, p.state AS State, i.state AS ItemState, i.revision AS Revision,
          (SELECT COUNT(*) FROM approval a WHERE a.item_id = i.id AND a.voided IS NULL) AS Approvals,
          (SELECT COUNT(*) FROM post o WHERE o.item_id = i.id AND o.state IN ({PostState.Sending:D}, {PostState.Published:D}, {PostState.Pending:D}, {PostState.Unknown:D}, {PostState.Withdrawn:D})) AS Out
          FROM post p JOIN item i ON i.id = p.item_id JOIN account c ON c.id = p.account_id
        """;

    /// <summary>By day and time; activities of the whole day first.</summary>
    public async Task<IReadOnlyList<ScheduleRow>> Rows(Unit unit, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var posts = await database.Read(session => session.List<ScheduledPost>(
            $"{s_columns} WHERE p.unit_id = @Id AND p.due >= @first AND p.due < @last AND p.state NOT IN ({PostState.Cancelled:D}, {PostState.Withdrawn:D}) ORDER BY p.due, p.id LIMIT {Most}",
            new { unit.Id, first = unit.At(from, TimeOnly.MinValue).ToUnixTimeMilliseconds(), last = unit.At(to.AddDays(1), TimeOnly.MinValue).ToUnixTimeMilliseconds() }), cancel);
        var rows = posts.Select(post => (Post: post, At: unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(post.Due)))).Select(one => new ScheduleRow
        {
            Key = $"{ScheduleSheet.PostKey}{one.Post.Id}", Day = DateOnly.FromDateTime(one.At.DateTime), Time = TimeOnly.FromDateTime(one.At.DateTime), Title = one.Post.Title, Channel = one.Post.Account, Person = one.Post.Person ?? "",
            State = one.Post is { IsDraft: true, State: PostState.Scheduled } ? "bản nháp" : one.Post.State.Words().Vi,
        });
        var beside = (await activities.Between([unit.Id], from, to, cancel)).Select(activity => new ScheduleRow
        {
            Key = $"{ScheduleSheet.ActivityKey}{activity.Id}", Day = activity.First < from ? from : activity.First, Time = activity.Start, Until = activity.End, Title = activity.Title, Channel = activity.Kind.Words().Vi, Person = activity.Person,
            Note = string.Join(", ", new[] { activity.Place, activity.Last > activity.First ? $"đến {activity.Last:dd/MM}" : "" }.Where(word => word.Length > 0)), State = activity.State == ActivityState.Done ? "đã xong" : "dự kiến",
        });
        return [.. rows.Concat(beside).OrderBy(row => row.Day).ThenBy(row => row.Time ?? TimeOnly.MinValue)];
    }

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
