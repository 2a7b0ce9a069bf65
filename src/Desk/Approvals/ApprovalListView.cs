using Campaigns.Content;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Approvals;

/// <summary>What waits for an approver.</summary>
public sealed record ApprovalListView
{
    /// <summary>What waits for the person who looks comes first; the longest waiting before.</summary>
    public required IReadOnlyList<ApprovalLine> Lines { get; init; }

    /// <summary>What went out before anybody approved it, and waits to be confirmed.</summary>
    public required IReadOnlyList<UrgentNotice> Urgent { get; init; }

    /// <summary>Whoever looks, and those in whose place they act: ids.</summary>
    public required IReadOnlyList<string> Places { get; init; }

    /// <summary>How many there are on all pages.</summary>
    public required int Count { get; init; }

    public required int Page { get; init; }
    public required DateTimeOffset Now { get; init; }

    /// <summary>How many were approved just now; null: none were asked for.</summary>
    public int? Approved { get; init; }

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>How many of this page wait for the person who looks.</summary>
    public int Mine => Lines.Count(line => line.Ticks);

    public bool More => Page * ApprovalPages.PageLength < Count;
}
