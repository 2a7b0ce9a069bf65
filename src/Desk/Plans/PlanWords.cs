namespace Campaigns.Desk.Plans;

/// <summary>The words of the pages of plans: <c>PlanWords.resx</c>.</summary>
public sealed class PlanWords;
