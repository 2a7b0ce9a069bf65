namespace Campaigns.Content.Records;

/// <summary>Which activities a list shows; what is null does not narrow.</summary>
public sealed record ActivitySought
{
    /// <summary>The units that are looked at.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    public ActivityKind? Kind { get; init; }
    public ActivityState? State { get; init; }

    /// <summary>Those that lie in the span with at least one day.</summary>
    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
    public string? TaskId { get; init; }

    /// <summary>Those for tasks of one plan.</summary>
    public string? PlanId { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;
}
