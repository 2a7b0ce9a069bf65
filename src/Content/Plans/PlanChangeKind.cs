namespace Campaigns.Content.Plans;

/// <summary>What a later import of a plan did to a row. The numbers are stored: never reuse one.</summary>
public enum PlanChangeKind
{
    /// <summary>It was not there before.</summary>
    New = 1,

    /// <summary>It has other words.</summary>
    Changed = 2,

    /// <summary>The document has it no more.</summary>
    Gone = 3,
}
