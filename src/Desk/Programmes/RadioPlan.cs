using Campaigns.Content.Bulletins;

namespace Campaigns.Desk.Programmes;

/// <summary>How a station reads a post.</summary>
/// <param name="Priority">Usual, or before others.</param>
/// <param name="Repeats">On how many further days it is read again.</param>
/// <param name="Until">Read again every day until then; null: as often as was said.</param>
/// <param name="Reserve">May stand in.</param>
public sealed record RadioPlan(EntryPriority Priority, int Repeats, DateOnly? Until, bool Reserve)
{
    /// <summary>Where nobody said anything.</summary>
    public static RadioPlan Usual { get; } = new(EntryPriority.Usual, 0, null, false);
}
