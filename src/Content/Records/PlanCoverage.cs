using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Content.Records;

/// <summary>What was done of a plan in a year.</summary>
public sealed record PlanCoverage
{
    public required Plan Plan { get; init; }
    public required Unit Unit { get; init; }
    public required int Year { get; init; }

    /// <summary>The day on which this was so.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The unit's own, in the document's order; those that are not owed in the year (<see cref="PlanYears"/>) stand only where something was done or said of them in it.</summary>
    public required IReadOnlyList<CoveredTask> Tasks { get; init; }

    /// <summary>Those of other units.</summary>
    public required IReadOnlyList<KeptTask> Others { get; init; }

    public required IReadOnlyList<KeptTarget> Targets { get; init; }

    /// <summary>The rows that the latest import has no more, while nobody decided.</summary>
    public IReadOnlySet<string> Gone { get; init; } = new HashSet<string>();

    /// <summary>Tasks on track for which there is nothing yet.</summary>
    public int Untouched => Tasks.Count(task => task.Untouched);

    public int Count(CoverageState state) => Tasks.Count(task => task.State == state);
}
