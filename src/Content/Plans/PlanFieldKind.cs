namespace Campaigns.Content.Plans;

/// <summary>How a field of a plan's row is typed.</summary>
public enum PlanFieldKind
{
    /// <summary>Words on one line.</summary>
    Line,

    /// <summary>Words on as many lines as it takes.</summary>
    Words,

    /// <summary>Names of units, one a line.</summary>
    Names,

    /// <summary>When a task is to be done, in the words of plans.</summary>
    Time,

    /// <summary>The unit's own part in a task; what is left open goes by the names in the row.</summary>
    Role,

    /// <summary>Whether a row is the unit's own; what is left open goes by the names in the row.</summary>
    Ours,

    /// <summary>Yes or no.</summary>
    Yes,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number, with a comma before its decimals.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Of a report: 6 tháng, năm, đột xuất.</summary>
    Report,
}
