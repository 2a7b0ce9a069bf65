namespace Campaigns.Scheduler.Approvals;

/// <summary>An item that went out before anybody approved it, and what its approver says of it.</summary>
public sealed record UrgentNotice
{
    public required string ApprovalId { get; init; }
    public required string ItemId { get; init; }
    public required string Title { get; init; }
    public required string UnitId { get; init; }

    /// <summary>Who sent it.</summary>
    public required string Person { get; init; }

    /// <summary>Who was named to confirm it.</summary>
    public required string ApproverId { get; init; }

    public required string Approver { get; init; }
    public required string Why { get; init; }
    public required DateTimeOffset At { get; init; }

    /// <summary>Null: it waits to be confirmed (chờ xác nhận).</summary>
    public DateTimeOffset? Answered { get; init; }

    public string? AnsweredBy { get; init; }

    /// <summary>False: its approver does not stand behind it.</summary>
    public bool Confirmed { get; init; }

    public string? Word { get; init; }
}
