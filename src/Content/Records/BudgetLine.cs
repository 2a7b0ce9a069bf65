namespace Campaigns.Content.Records;

/// <summary>Money for a plan or a task, in whole đồng.</summary>
public sealed record BudgetLine
{
    /// <summary>Empty for one that is not kept yet.</summary>
    public string Id { get; init; } = "";

    /// <summary>Counted up by each change; a save names the one from which it began.</summary>
    public int Revision { get; init; }

    public required string UnitId { get; init; }
    public string? PlanId { get; init; }
    public string? TaskId { get; init; }
    public required int Year { get; init; }
    public required BudgetSource Source { get; init; }
    public required string Title { get; init; }
    public required long Planned { get; init; }

    /// <summary>Null: not decided.</summary>
    public long? Approved { get; init; }

    /// <summary>Null: not said.</summary>
    public long? Spent { get; init; }

    /// <summary>Local: when it was spent, so that a report of half a year counts it; null: not said.</summary>
    public DateOnly? SpentDay { get; init; }

    public string Note { get; init; } = "";

    /// <summary>What there is for it: what was approved, or until that is decided what is planned.</summary>
    public long Most => Approved ?? Planned;

    /// <summary>Whether more was spent than there is for it.</summary>
    public bool Above => Spent > Most;
}
