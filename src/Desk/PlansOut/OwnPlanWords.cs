namespace Campaigns.Desk.PlansOut;

/// <summary>The words of the page on which a unit's own plan is drafted: <c>OwnPlanWords.resx</c>.</summary>
public sealed class OwnPlanWords;
