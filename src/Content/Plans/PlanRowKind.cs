namespace Campaigns.Content.Plans;

/// <summary>The rows of a plan that a person may mend. The numbers are stored: never reuse one.</summary>
public enum PlanRowKind
{
    /// <summary>The head of the document: number, day, issuer, title.</summary>
    Document = 0,

    Task = 1,
    Duty = 2,
    Target = 3,
    Responsibility = 4,
    Theme = 5,

    /// <summary>A goal without a number.</summary>
    Goal = 6,

    /// <summary>A day that the plan names with its date.</summary>
    Observance = 7,
}
