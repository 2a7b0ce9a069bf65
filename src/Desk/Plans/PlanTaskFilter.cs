namespace Campaigns.Desk.Plans;

/// <summary>Which tasks of a plan are shown.</summary>
public enum PlanTaskFilter
{
    /// <summary>Those of the unit.</summary>
    Mine,

    /// <summary>Those of the unit for which nothing was written.</summary>
    Open,

    All,
}
