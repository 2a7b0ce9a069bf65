namespace Campaigns.Content.Reports;

/// <summary>How far a target of a plan was at the end of the period.</summary>
/// <param name="Id">Of the target.</param>
/// <param name="Plan">How its plan is known.</param>
/// <param name="Text">Its words.</param>
/// <param name="Year">By when; null: no year is named.</param>
/// <param name="Wanted">"ít nhất 80%".</param>
/// <param name="Numerator">The newest reading; null: chưa đo được.</param>
/// <param name="Denominator">Null: a plain count.</param>
/// <param name="Day">Of the reading.</param>
/// <param name="Source">Where the reading comes from.</param>
public sealed record TargetStanding(string Id, string Plan, string Text, int? Year, string Wanted, double? Numerator, double? Denominator, DateOnly? Day, string Source)
{
    /// <summary>Its plan; empty in what was signed before this was kept.</summary>
    public string PlanId { get; init; } = "";

    /// <summary>Per cent, or the count itself; null where nobody measured.</summary>
    public double? Reached => Denominator is > 0 ? Numerator * 100 / Denominator : Denominator is null ? Numerator : null;
}
