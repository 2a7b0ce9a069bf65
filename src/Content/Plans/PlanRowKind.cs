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
}
