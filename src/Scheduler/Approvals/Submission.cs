namespace Campaigns.Scheduler.Approvals;

/// <summary>That a person asked for the approval of one revision, and what came back.</summary>
public sealed record Submission
{
    public required string Id { get; init; }
    public required string ItemId { get; init; }
    public required int Revision { get; init; }
    public required string Person { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>A word for the approver; null: none.</summary>
    public string? Note { get; init; }

    /// <summary>When it was sent back; null: it was not.</summary>
    public DateTimeOffset? Returned { get; init; }

    public string? ReturnedBy { get; init; }

    /// <summary>Why it was sent back.</summary>
    public string? Word { get; init; }
}
