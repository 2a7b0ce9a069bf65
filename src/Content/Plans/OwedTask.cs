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
    public bool Bare => Items + Activities + Cases == 0;
}
