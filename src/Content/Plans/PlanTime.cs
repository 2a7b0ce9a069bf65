namespace Campaigns.Content.Plans;

/// <summary>When a task is to be done, as far as the plan says.</summary>
/// <param name="Kind">The shape of it.</param>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive: "trước ngày 30/11/2026" ends with 29 November.</param>
/// <param name="Year">The year named, where there is just one.</param>
/// <param name="Text">The plan's own words; null where it says nothing.</param>
public sealed record PlanTime(PlanTimeKind Kind, DateOnly? From = null, DateOnly? To = null, int? Year = null, string? Text = null)
{
    public static PlanTime Unsaid { get; } = new(PlanTimeKind.None);
}
