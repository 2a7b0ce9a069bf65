using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.Writing;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Desk.Approvals;

/// <summary>One item as its approver reads it: exactly what would go out.</summary>
public sealed record ApprovalView
{
    public required Item Item { get; init; }
    public required Unit Unit { get; init; }

    /// <summary>Null where it cannot be rendered: why stands in the problems.</summary>
    public Proposal? Proposal { get; init; }

    public required IReadOnlyDictionary<string, Account> Accounts { get; init; }

    /// <summary>What was found in it, twins among it.</summary>
    public required LookView Look { get; init; }

    /// <summary>The last asking; null: nobody asked.</summary>
    public Submission? Asked { get; init; }

    /// <summary>The approval that holds; null: none does.</summary>
    public Approval? Live { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ItemAct> Acts { get; init; }

    /// <summary>Why the person who looks may not approve it; null: they may.</summary>
    public Problem? Own { get; init; }

    /// <summary>Whoever may not, reads.</summary>
    public required bool MayApprove { get; init; }

    public required DateTimeOffset Now { get; init; }
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/duyet/{Item.Id}";

    /// <summary>Something in it is not approved yet.</summary>
    public bool Open => Proposal is { Posts.Count: > 0 } && (Live is null || Item.State != ItemState.Approved);

    /// <summary>The window that the approval would get, as its form names it.</summary>
    public string Window => ApprovalPages.Window(Item);

    /// <summary>By the wall clock of the unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
