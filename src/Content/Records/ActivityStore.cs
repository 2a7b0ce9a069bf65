using System.Globalization;
using Campaigns.Content.Audit;
using Campaigns.Content.Frozen;
using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>The activities of a store. None is deleted: what does not take place is dropped with its reason.</summary>
public sealed class ActivityStore(Database database, FrozenStore frozen, AuditLog audit, TimeProvider clock)
{
    /// <summary>No list that is not paged is longer.</summary>
    public const int Most = 500;

    private const string Select = $"SELECT {ActivityRow.Columns} FROM activity a";

    /// <summary>Null where there is no such activity.</summary>
    public Task<Activity?> Find(string id, CancellationToken cancel = default) => database.Read(session => Find(session, id), cancel);

    /// <summary>By their first day, the latest first.</summary>
    public Task<RecordPage<Activity>> List(ActivitySought sought, CancellationToken cancel = default)
    {
        if (sought.Units.Count == 0)
            return Task.FromResult(new RecordPage<Activity>([], 0));
        var where = new List<string> { "a.unit_id IN @units" };
        if (sought.Kind is not null)
            where.Add("a.kind = @kind");
        if (sought.State is not null)
            where.Add("a.state = @state");
        if (sought.From is not null)
            where.Add("a.last_day >= @from");
        if (sought.To is not null)
            where.Add("a.first_day <= @to");
        if (sought.TaskId is not null)
            where.Add("a.plan_task_id = @TaskId");
        if (sought.PlanId is not null)
            where.Add("a.plan_task_id IN (SELECT id FROM plan_task WHERE plan_id = @PlanId)");
        var which = string.Join(" AND ", where);
        var args = new
        {
            units = sought.Units, kind = (int?)sought.Kind, state = (int?)sought.State, from = sought.From?.Iso(), to = sought.To?.Iso(), sought.TaskId, sought.PlanId,
            most = RecordPage<Activity>.Length, skip = (Math.Max(1, sought.Page) - 1) * RecordPage<Activity>.Length,
        };
        return database.Read(async session => new RecordPage<Activity>(
            [.. (await session.List<ActivityRow>($"{Select} WHERE {which} ORDER BY a.first_day DESC, a.id DESC LIMIT @most OFFSET @skip", args)).Select(row => row.Activity())],
            await session.Value<int>($"SELECT COUNT(*) FROM activity a WHERE {which}", args)), cancel);
    }

    /// <summary>Those that lie between two days, both inclusive, with at least one of theirs, and were not dropped; by their first day.</summary>
    public Task<IReadOnlyList<Activity>> Between(IReadOnlyCollection<string> units, DateOnly from, DateOnly to, CancellationToken cancel = default) => Some(
        units, "a.unit_id IN @units AND a.state <> 2 AND a.last_day >= @from AND a.first_day <= @to ORDER BY a.first_day, COALESCE(a.start_time, ''), a.id", from, to, cancel);

    /// <summary>Those whose last day came and of which nobody said what came of them; the oldest first.</summary>
    public Task<IReadOnlyList<Activity>> Due(IReadOnlyCollection<string> units, DateOnly today, CancellationToken cancel = default) => Some(
        units, "a.unit_id IN @units AND a.state = 0 AND a.last_day <= @to ORDER BY a.last_day, a.id", today, today, cancel);

    /// <summary>Those for tasks of a plan, by their first day.</summary>
    public Task<IReadOnlyList<Activity>> OfPlan(string planId, CancellationToken cancel = default) => database.Read<IReadOnlyList<Activity>>(async session =>
        [.. (await session.List<ActivityRow>($"{Select} JOIN plan_task t ON t.id = a.plan_task_id WHERE t.plan_id = @planId ORDER BY a.first_day, a.id LIMIT 2000", new { planId })).Select(row => row.Activity())], cancel);

    /// <summary>The photographs of some activities, in their order.</summary>
    public Task<IReadOnlyList<ActivityPicture>> Pictures(IReadOnlyCollection<string> ids, CancellationToken cancel = default) => ids.Count == 0
        ? Task.FromResult<IReadOnlyList<ActivityPicture>>([])
        : database.Read(session => session.List<ActivityPicture>($"SELECT activity_id AS ActivityId, hash AS Hash, alt AS Alt FROM activity_picture WHERE activity_id IN @ids ORDER BY activity_id, position LIMIT {Most * 4}", new { ids }), cancel);

    /// <summary>Adds an activity, as it stands in its record (also one that is over already), or changes one that is planned.</summary>
    /// <param name="activity">An empty id is a new one. Of one that is there, unit, state and what came of it stay.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Result<Activity>> Save(Activity activity, Actor who, CancellationToken cancel = default)
    {
        var clean = ActivityRules.Check(activity);
        if (!clean.Ok)
            return clean;
        var (one, id) = (clean.Value, activity.Id.Length > 0 ? activity.Id : Id.New(clock));
        return await database.Write<Result<Activity>>(async session =>
        {
            var before = await Find(session, id);
            if ((activity.Id.Length > 0 && before is null) || (before is not null && before.UnitId != one.UnitId))
                return RecordTies.Missing;
            if (before is { State: not ActivityState.Planned })
                return Closed;
            if (before is null && one.State == ActivityState.Done && await Early(session, one) is { } early)
                return early;
            if (await RecordTies.Check(session, one.UnitId, one.TaskId, campaignId: one.CampaignId) is { } foreign)
                return foreign;
            if (before is not null && await RecordClash.Check(session, id, one.Revision, before.Revision, who.Name) is { } clash)
                return clash;
            var over = before is null && one.State != ActivityState.Planned;
            await session.Run("""
                INSERT INTO activity (id, unit_id, plan_task_id, campaign_id, kind, title, place, person, first_day, last_day, start_time, end_time, planned, measure, state, done_count, attended, outcome, link, sender, closed, closed_by, created, created_by, updated)
                VALUES (@id, @UnitId, @TaskId, @CampaignId, @Kind, @Title, @Place, @Person, @first, @last, @start, @end, @Planned, @Measure, @state, @count, @attended, @outcome, @link, @Sender, @closed, @closedBy, @now, @who, @now)
                ON CONFLICT (id) DO UPDATE SET plan_task_id = excluded.plan_task_id, campaign_id = excluded.campaign_id, kind = excluded.kind, title = excluded.title, place = excluded.place,
                  person = excluded.person, first_day = excluded.first_day, last_day = excluded.last_day, start_time = excluded.start_time, end_time = excluded.end_time, planned = excluded.planned, measure = excluded.measure, updated = excluded.updated,
                  revision = activity.revision + 1
                """, new
            {
                id, one.UnitId, one.TaskId, one.CampaignId, Kind = (int)one.Kind, one.Title, one.Place, one.Person, first = one.First.Iso(), last = one.Last.Iso(), start = Kept(one.Start), end = Kept(one.End), one.Planned, one.Measure,
                state = (int)one.State, count = over ? one.Count : null, attended = over ? one.Attended : null, outcome = over ? one.Outcome : "", link = over ? one.Link : null, one.Sender,
                closed = over ? Now : (long?)null, closedBy = over ? who.Name : null, now = Now, who = who.Name,
            });
            await audit.Note(session, one.UnitId, who, before is null ? "activity.add" : "activity.change", id, one.Title);
            return (await Find(session, id))!;
        }, cancel);
    }

    /// <summary>Moves one that is planned to another first day; it lasts as long as before.</summary>
    /// <param name="id">Which.</param>
    /// <param name="seen">The first day that it had when it was looked at: where it has another by now, it stays where somebody else put it.</param>
    /// <param name="first">The new one.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Result<Activity>> Move(string id, DateOnly seen, DateOnly first, Actor who, CancellationToken cancel = default) => database.Write<Result<Activity>>(async session =>
    {
        if (await Find(session, id) is not { } one)
            return RecordTies.Missing;
        if (one.State != ActivityState.Planned)
            return Closed;
        if (one.First != seen)
            return Elsewhere;
        var last = first.AddDays(one.Last.DayNumber - one.First.DayNumber);
        if (RecordText.Days(first, last, "tu-ngay").FirstOrDefault() is { } wrong)
            return wrong;
        await session.Run("UPDATE activity SET first_day = @first, last_day = @last, updated = @now, revision = revision + 1 WHERE id = @id", new { id, first = first.Iso(), last = last.Iso(), now = Now });
        await audit.Note(session, one.UnitId, who, "activity.move", id, $"{one.Title}: {one.First.Iso()} → {first.Iso()}");
        return (await Find(session, id))!;
    }, cancel);

    /// <summary>Closes one that is planned with what came of it. One that has not begun is not done, and what was never done is in no report: it can be dropped, or its days changed.</summary>
    public async Task<Problem?> Close(string id, ActivityClose close, Actor who, CancellationToken cancel = default)
    {
        var clean = ActivityRules.Check(close);
        return clean.Ok ? await database.Write(async session =>
        {
            if (await Find(session, id) is not { } one)
                return RecordTies.Missing;
            if (one.State != ActivityState.Planned)
                return Closed;
            if (await Early(session, one) is { } early)
                return early;
            // Of one that was closed before and opened again numbers and words are there, which somebody may have written meanwhile.
            if (clean.Value.Revision is { } begun && (one.Count > 0 || one.Attended > 0 || one.Outcome.Length > 0 || one.Link is not null) && await RecordClash.Check(session, id, begun, one.Revision, who.Name) is { } clash)
                return clash;
            var there = await session.Value<int>("SELECT COUNT(*) FROM activity_picture WHERE activity_id = @id", new { id });
            // Those that stand there already, whoever brought them, hinder nobody who brings none.
            if (clean.Value.Pictures.Count > 0 && there + clean.Value.Pictures.Count > ActivityRules.MostPictures)
                return TooMany;
            var (count, attended, outcome, link) = (clean.Value.Count, clean.Value.Attended, clean.Value.Outcome, clean.Value.Link);
            await session.Run("UPDATE activity SET state = 1, done_count = @count, attended = @attended, outcome = @outcome, link = @link, closed = @now, closed_by = @who, updated = @now, revision = revision + 1 WHERE id = @id",
                new { id, count, attended, outcome, link, now = Now, who = who.Name });
            foreach (var (picture, alt) in clean.Value.Pictures)
                await session.Run("INSERT INTO activity_picture (activity_id, hash, alt, position) VALUES (@id, @hash, @alt, @there) ON CONFLICT (activity_id, hash) DO UPDATE SET alt = excluded.alt",
                    new { id, hash = await frozen.Keep(session, picture.Bytes, picture.MediaType), alt, there = there++ });
            await audit.Note(session, one.UnitId, who, "activity.close", id, one.Title);
            return null;
        }, cancel) : clean.Problems[0];
    }

    /// <summary>Drops one that is planned, with the reason.</summary>
    public Task<Problem?> Drop(string id, string reason, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var why = RecordText.Text(reason);
        if (await Find(session, id) is not { } one)
            return RecordTies.Missing;
        if (one.State != ActivityState.Planned)
            return Closed;
        if (RecordText.Needed(why, RecordText.LongestText, "ly-do", new("Chưa ghi lý do bỏ.", "No reason is given.")).FirstOrDefault() is { } wrong)
            return wrong;
        await session.Run("UPDATE activity SET state = 2, outcome = @why, closed = @now, closed_by = @who, updated = @now, revision = revision + 1 WHERE id = @id", new { id, why, now = Now, who = who.Name });
        await audit.Note(session, one.UnitId, who, "activity.drop", id, $"{one.Title}: {why}");
        return null;
    }, cancel);

    /// <summary>Takes one that was closed or dropped up again; its numbers and photographs stay until it is closed anew.</summary>
    public Task<Problem?> Reopen(string id, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Find(session, id) is not { } one)
            return RecordTies.Missing;
        await session.Run("UPDATE activity SET state = 0, closed = NULL, closed_by = NULL, updated = @now, revision = revision + 1 WHERE id = @id", new { id, now = Now });
        await audit.Note(session, one.UnitId, who, "activity.open", id, one.Title);
        return null;
    }, cancel);

    /// <summary>Takes a photograph away.</summary>
    public Task<Problem?> RemovePicture(string id, string hash, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Find(session, id) is not { } one || await session.Run("DELETE FROM activity_picture WHERE activity_id = @id AND hash = @hash", new { id, hash }) == 0)
            return RecordTies.Missing;
        await audit.Note(session, one.UnitId, who, "activity.picture", id, one.Title);
        return null;
    }, cancel);

    private async Task<Problem?> Early(Session session, Activity one) => one.First <= await UnitDay.Today(session, one.UnitId, clock) ? null : Problem.World(
        new($"Việc này chưa diễn ra: ngày {one.First:dd/MM/yyyy} mới bắt đầu, nên chưa khép là đã xong được.", $"This begins on {one.First:dd/MM/yyyy} and cannot be done before."), "tu-ngay",
        new($"Từ ngày {one.First:dd/MM/yyyy} hãy khép; nếu đã làm sớm hơn thì sửa ngày trước, nếu không làm nữa thì bấm Bỏ việc này.", "Close it from that day on; change its days first where it was held earlier, or drop it."));

    private static async Task<Activity?> Find(Session session, string id) => (await session.First<ActivityRow>($"{Select} WHERE a.id = @id", new { id }))?.Activity();

    private Task<IReadOnlyList<Activity>> Some(IReadOnlyCollection<string> units, string which, DateOnly from, DateOnly to, CancellationToken cancel) => units.Count == 0
        ? Task.FromResult<IReadOnlyList<Activity>>([])
        : database.Read<IReadOnlyList<Activity>>(async session =>
            [.. (await session.List<ActivityRow>($"{Select} WHERE {which} LIMIT {Most}", new { units, from = from.Iso(), to = to.Iso() })).Select(row => row.Activity())], cancel);

    private static string? Kept(TimeOnly? time) => time?.ToString(ActivityRules.TimeFormat, CultureInfo.InvariantCulture);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static readonly Problem Closed = Problem.World(new("Việc này đã khép lại.", "This activity is closed."), null, new("Mở lại việc rồi sửa.", "Open it again, then change it."));

    private static readonly Problem Elsewhere = Problem.World(new("Có người đã dời việc này trong lúc bạn xem.", "Somebody moved this meanwhile."), null, new("Tải lại lịch rồi dời lại.", "Load the calendar again, then move it."));

    private static readonly Problem TooMany = Problem.Input(new($"Một việc giữ tối đa {ActivityRules.MostPictures} ảnh.", $"An activity keeps at most {ActivityRules.MostPictures} photographs."), "anh",
        new("Chọn ít ảnh hơn, hoặc xóa ảnh cũ.", "Choose fewer, or remove old ones."));
}
