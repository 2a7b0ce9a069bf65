using Campaigns.Content.Plans;

namespace Campaigns.Content.Campaigns;

/// <summary>A task of a plan of the unit's that names a campaign's day.</summary>
/// <param name="Kept">The task.</param>
/// <param name="Plan">How its plan is known: number, else title.</param>
public sealed record NamedTask(KeptTask Kept, string Plan)
{
    /// <summary>In one line.</summary>
    public string Label => $"{PlanBook.Cut(Plan)} · {Kept.Task.Id}: {PlanBook.Cut(Kept.Task.Text)}";
}
