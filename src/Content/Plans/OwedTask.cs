namespace Campaigns.Content.Plans;

/// <summary>A task of the unit's own that is due.</summary>
/// <param name="Kept">The task.</param>
/// <param name="UnitId">Whose.</param>
/// <param name="Plan">How its plan is known.</param>
/// <param name="Last">The last day for it, inclusive.</param>
/// <param name="Items">How many items were written for it.</param>
/// <param name="Activities">How many activities that were not dropped are planned or done for it.</param>
/// <param name="Cases">How many false words and citizens' questions were noted for it.</param>
public sealed record OwedTask(KeptTask Kept, string UnitId, string Plan, DateOnly Last, int Items, int Activities = 0, int Cases = 0)
{
    /// <summary>Whether nothing was begun for it.</summary>
    public bool Bare => !Begun(Items, Activities, Cases);

    /// <summary>Whether something was begun for a task: an item, an activity that was not dropped, or a case that was noted for it. The one rule by which pages count tasks as covered.</summary>
    public static bool Begun(int items, int activities, int cases) => items + activities + cases > 0;

    /// <summary>The same as a condition of the store, of the task <c>t</c>.</summary>
    public const string BegunSql = """
        (EXISTS (SELECT 1 FROM item i WHERE i.plan_task_id = t.id AND i.unit_id = t.unit_id) OR EXISTS (SELECT 1 FROM activity a WHERE a.plan_task_id = t.id AND a.state <> 2)
          OR EXISTS (SELECT 1 FROM misinformation m WHERE m.plan_task_id = t.id) OR EXISTS (SELECT 1 FROM question q WHERE q.plan_task_id = t.id))
        """;
}
