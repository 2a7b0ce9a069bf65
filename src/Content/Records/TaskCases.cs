using Campaigns.Content.Store;

namespace Campaigns.Content.Records;

/// <summary>The false words and the questions of a store that are for tasks of plans.</summary>
public sealed class TaskCases(Database database)
{
    private const int Most = 2_000;

    /// <summary>All of them, with their task in <c>task</c>.</summary>
    internal const string All = """
        (SELECT 0 AS kind, id, plan_task_id AS task, found AS day, words, state FROM misinformation WHERE plan_task_id IS NOT NULL
        UNION ALL SELECT 1 AS kind, id, plan_task_id AS task, asked AS day, words, state FROM question WHERE plan_task_id IS NOT NULL)
        """;

    /// <summary>Those for tasks of a plan, by their day.</summary>
    public Task<IReadOnlyList<TaskCase>> OfPlan(string planId, CancellationToken cancel = default) => Some("t.plan_id = @id", planId, cancel);

    /// <summary>Those for one task, by their day.</summary>
    public Task<IReadOnlyList<TaskCase>> Of(string taskId, CancellationToken cancel = default) => Some("t.id = @id", taskId, cancel);

    private Task<IReadOnlyList<TaskCase>> Some(string which, string id, CancellationToken cancel) => database.Read<IReadOnlyList<TaskCase>>(async session =>
        [.. (await session.List<Row>($"""
            SELECT c.kind AS Kind, c.id AS Id, c.task AS TaskId, c.day AS Day, c.words AS Words, c.state AS State FROM {All} c JOIN plan_task t ON t.id = c.task WHERE {which} ORDER BY c.day, c.id LIMIT {Most}
            """, new { id })).Select(row => row.Case())], cancel);

    private sealed class Row
    {
        public TaskCaseKind Kind { get; set; }
        public string Id { get; set; } = "";
        public string TaskId { get; set; } = "";
        public string Day { get; set; } = "";
        public string Words { get; set; } = "";
        public int State { get; set; }

        public TaskCase Case() => Kind == TaskCaseKind.Misinformation
            ? new(Kind, Id, TaskId, Days.OfIso(Day), Words, ((MisinformationState)State).Words(), (MisinformationState)State >= MisinformationState.Answered)
            : new(Kind, Id, TaskId, Days.OfIso(Day), Words, ((QuestionState)State).Words(), (QuestionState)State >= QuestionState.Answered);
    }
}
