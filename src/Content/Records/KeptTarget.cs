using Campaigns.Content.Plans;

namespace Campaigns.Content.Records;

/// <summary>A target of a plan and how far it is.</summary>
/// <param name="Id">The row's own id: the same through every later import.</param>
/// <param name="PlanId">The plan it stands in.</param>
/// <param name="UnitId">Whose.</param>
/// <param name="Target">What the plan says.</param>
/// <param name="Newest">The reading of the latest day; null: nobody measured it.</param>
public sealed record KeptTarget(string Id, string PlanId, string UnitId, Target Target, TargetReading? Newest)
{
    /// <summary>Whether it is reached, as far as numbers of the same kind tell; null where nobody measured it or they do not compare.</summary>
    public bool? Reached => Newest is null ? null
        : Target.Unit == "%" ? Newest.Percent is { } percent ? percent >= (double)Target.Value : null
        : Newest.Denominator is null ? Newest.Numerator >= (double)Target.Value : null;
}
