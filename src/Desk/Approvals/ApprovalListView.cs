using Campaigns.Content;

namespace Campaigns.Desk.Approvals;

/// <summary>What waits for an approver.</summary>
public sealed record ApprovalListView
{
    /// <summary>The longest waiting first.</summary>
    public required IReadOnlyList<ApprovalLine> Lines { get; init; }

    /// <summary>How many there are on all pages.</summary>
    public required int Count { get; init; }

    public required int Page { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>How many were approved just now; null: none were asked for.</summary>
    public int? Approved { get; init; }

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public bool More => Page * ApprovalPages.PageLength < Count;
}
