namespace Campaigns.Content.Plans;

/// <summary>A day that the plan names with its date: "Ngày Chuyển đổi số quốc gia (10/10)".</summary>
/// <param name="Day">From 1 to 31.</param>
/// <param name="Month">From 1 to 12.</param>
/// <param name="Lunar">Whether the plan counts it by the lunar calendar.</param>
/// <param name="Name">As the plan names it.</param>
/// <param name="Line">The line of the source, from 1.</param>
public sealed record PlanObservance(int Day, int Month, bool Lunar, string Name, int Line);
