namespace Campaigns.Scheduler.Approvals;

/// <summary>Somebody approves an item.</summary>
/// <param name="ItemId">What is approved.</param>
/// <param name="Person">Who approves.</param>
public sealed record ApprovalRequest(string ItemId, string Person)
{
    public DateTimeOffset? WindowFrom { get; init; }

    public DateTimeOffset? WindowTo { get; init; }

    /// <summary>The revision that the person read; null: the newest.</summary>
    public int? Revision { get; init; }

    /// <summary>The <see cref="Proposal.Seal"/> of what the person read; null: whatever is rendered now.</summary>
    public string? Seal { get; init; }

    /// <summary>How it came about, for the audit; empty: as the desk always does it.</summary>
    public string How { get; init; } = "";
}
