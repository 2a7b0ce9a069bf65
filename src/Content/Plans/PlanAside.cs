namespace Campaigns.Content.Plans;

/// <summary>That a plan was set aside.</summary>
/// <param name="At">When.</param>
/// <param name="Person">By whom.</param>
/// <param name="Reason">Why.</param>
public sealed record PlanAside(DateTimeOffset At, string Person, string Reason);
