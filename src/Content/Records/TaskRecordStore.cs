using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>What a person said of tasks: how many items a month they are given and on which day, and that they were done or dropped in a year.</summary>
public sealed class TaskRecordStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>Items a month.</summary>
    public const int MostMonthly = 100;

    /// <summary>The paces of a plan's tasks, by task; those that have none are not in it.</summary>
    public Task<IReadOnlyDictionary<string, TaskPace>> Paces(string planId, CancellationToken cancel = default) => database.Read<IReadOnlyDictionary<string, TaskPace>>(async session =>
        (await session.List<(string Id, int Monthly, int? Weekday, int? MonthDay, int? Weekly)>("SELECT c.task_id, c.monthly, c.weekday, c.month_day, c.weekly FROM plan_task_pace c JOIN plan_task t ON t.id = c.task_id WHERE t.plan_id = @planId", new { planId }))
            .ToDictionary(row => row.Id, row => TaskPace.Kept(row.Monthly, row.Weekday, row.MonthDay, row.Weekly), StringComparer.Ordinal), cancel);

    /// <summary>Sets how many items a month a task is given and where its slot stands; what is null, or 0, is taken back.</summary>
    public Task<Problem?> Pace(string planId, string taskId, TaskPace asked, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Unit(session, planId, taskId) is not { } unitId)
            return RecordTies.Missing;
        if (asked.Monthly is < 0 or > MostMonthly)
            return Problem.Input(new($"Số tin, bài một tháng từ 0 đến {MostMonthly}.", $"Items a month are 0 to {MostMonthly}."), "thang");
        if (asked.Weekly is < 0 or > MostMonthly)
            return Problem.Input(new($"Số tin, bài một tuần từ 0 đến {MostMonthly}.", $"Items a week are 0 to {MostMonthly}."), "tuan");
        if (asked.MonthDay is < 1 or > 31)
            return Problem.Input(new("Ngày trong tháng từ 1 đến 31.", "A day of the month is 1 to 31."), "ngay", new("Để trống nếu không chọn; tháng ngắn hơn thì lấy ngày cuối tháng.", "Leave it empty to choose none; a shorter month takes its last."));
        var pace = asked with { Monthly = asked.Monthly > 0 ? asked.Monthly : null, Weekly = asked.Weekly > 0 ? asked.Weekly : null };
        if (pace.Empty)
            await session.Run("DELETE FROM plan_task_pace WHERE task_id = @taskId", new { taskId });
        else
            await session.Run("""
                INSERT INTO plan_task_pace (task_id, monthly, weekday, month_day, weekly, person, at) VALUES (@taskId, @monthly, @weekday, @MonthDay, @Weekly, @person, @now)
                ON CONFLICT (task_id) DO UPDATE SET monthly = excluded.monthly, weekday = excluded.weekday, month_day = excluded.month_day, weekly = excluded.weekly, person = excluded.person, at = excluded.at
                """, new { taskId, monthly = pace.Monthly ?? 0, weekday = (int?)pace.Weekday, pace.MonthDay, pace.Weekly, person = who.Name, now = Now });
        await audit.Note(session, unitId, who, "task.pace", taskId, pace.Said);
        return null;
    }, cancel);

    /// <summary>What was said of the tasks of a plan for a year, by task.</summary>
    public Task<IReadOnlyDictionary<string, TaskClose>> Closed(string planId, int year, CancellationToken cancel = default) => database.Read<IReadOnlyDictionary<string, TaskClose>>(async session =>
        (await session.List<Row>("""
            SELECT c.task_id AS TaskId, c.year AS Year, c.outcome AS Outcome, c.reason AS Reason, c.person AS Person, c.at AS At
            FROM plan_task_close c JOIN plan_task t ON t.id = c.task_id WHERE t.plan_id = @planId AND c.year = @year
            """, new { planId, year })).ToDictionary(row => row.TaskId, row => new TaskClose(row.TaskId, row.Year, row.Outcome, row.Reason, row.Person, DateTimeOffset.FromUnixTimeMilliseconds(row.At)), StringComparer.Ordinal), cancel);

    /// <summary>Says that a task was done or dropped in a year; a drop has its reason, and done with nothing to show for it is asked about.</summary>
    /// <param name="planId">Of the plan.</param>
    /// <param name="taskId">Of the task.</param>
    /// <param name="year">For which it is closed.</param>
    /// <param name="outcome">Done or dropped.</param>
    /// <param name="reason">In words; needed for a drop.</param>
    /// <param name="who">For the audit.</param>
    /// <param name="sure">Whether a person said that it is done all the same.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Problem?> Close(string planId, string taskId, int year, TaskOutcome outcome, string reason, Actor who, bool sure = false, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        var why = RecordText.Text(reason);
        if (await Unit(session, planId, taskId) is not { } unitId || year is < 2000 or > 2100 || !Enum.IsDefined(outcome))
            return RecordTies.Missing;
        if (outcome == TaskOutcome.Dropped && why.Length == 0)
            return Problem.Input(new("Chưa ghi lý do bỏ nhiệm vụ.", "No reason is given."), "ly-do", new("Ghi lý do, báo cáo sẽ nêu lại lý do này.", "Give it; the report repeats it."));
        if (RecordText.Long(why, RecordText.LongestText, "ly-do").FirstOrDefault() is { } wrong)
            return wrong;
        if (outcome == TaskOutcome.Done && !sure && !await Shown(session, taskId))
            return Doubt.Of(new("Nhiệm vụ này chưa có tin, bài nào đã đăng, việc nào đã xong hay vụ việc nào đã xử lý.", "Nothing is out, done or answered for this task."));
        await session.Run("""
            INSERT INTO plan_task_close (task_id, year, outcome, reason, person, at) VALUES (@taskId, @year, @outcome, @why, @person, @now)
            ON CONFLICT (task_id, year) DO UPDATE SET outcome = excluded.outcome, reason = excluded.reason, person = excluded.person, at = excluded.at
            """, new { taskId, year, outcome = (int)outcome, why, person = who.Name, now = Now });
        await audit.Note(session, unitId, who, outcome == TaskOutcome.Done ? "task.done" : "task.drop", taskId, why.Length > 0 ? $"{year}: {why}" : $"{year}");
        return null;
    }, cancel);

    /// <summary>Takes that back.</summary>
    public Task<Problem?> Reopen(string planId, string taskId, int year, Actor who, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await Unit(session, planId, taskId) is not { } unitId)
            return RecordTies.Missing;
        await session.Run("DELETE FROM plan_task_close WHERE task_id = @taskId AND year = @year", new { taskId, year });
        await audit.Note(session, unitId, who, "task.open", taskId, $"{year}");
        return null;
    }, cancel);

    /// <summary>Whether a post of an item of it is out, an activity for it is done, or false words or a question for it were answered.</summary>
    private static async Task<bool> Shown(Session session, string taskId) => await session.Value<int>($"""
        SELECT (SELECT COUNT(*) FROM item i JOIN post p ON p.item_id = i.id WHERE i.plan_task_id = @taskId AND p.state = 3) + (SELECT COUNT(*) FROM activity a WHERE a.plan_task_id = @taskId AND a.state = 1)
          + (SELECT COUNT(*) FROM {TaskCases.All} c WHERE c.task = @taskId AND c.state >= CASE c.kind WHEN 0 THEN {(int)MisinformationState.Answered} ELSE {(int)QuestionState.Answered} END)
        """, new { taskId }) > 0;

    private static Task<string?> Unit(Session session, string planId, string taskId) =>
        session.Value<string>("SELECT unit_id FROM plan_task WHERE id = @taskId AND plan_id = @planId", new { taskId, planId });

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private sealed class Row
    {
        public string TaskId { get; set; } = "";
        public int Year { get; set; }
        public TaskOutcome Outcome { get; set; }
        public string Reason { get; set; } = "";
        public string Person { get; set; } = "";
        public long At { get; set; }
    }
}
