using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Campaigns.Desk.Remarks;
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

    /// <summary>When a station reads its posts, by their ids; a post at no station is not among them.</summary>
    public required IReadOnlyDictionary<string, Airings> Air { get; init; }

    /// <summary>The last asking; null: nobody asked.</summary>
    public Submission? Asked { get; init; }

    /// <summary>The approval that holds; null: none does.</summary>
    public Approval? Live { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ItemAct> Acts { get; init; }

    /// <summary>How far it is on its way, by the bytes that are shown where they are.</summary>
    public required StepState Steps { get; init; }

    /// <summary>Why the step that is open is not theirs to take who look; null: it is.</summary>
    public Problem? Refused { get; init; }

    /// <summary>In whose place they would take it; null: in their own right.</summary>
    public Person? For { get; init; }

    /// <summary>The thread on it; null behind a personal link, which shows the request alone.</summary>
    public RemarkView? Thread { get; init; }

    /// <summary>Whoever may not, reads.</summary>
    public required bool MayApprove { get; init; }

    /// <summary>What went out before anybody approved it, newest first.</summary>
    public required IReadOnlyList<UrgentNotice> Urgent { get; init; }

    /// <summary>Who may be named to confirm what goes out at once; empty where they who look may not send it.</summary>
    public IReadOnlyList<Person> Approvers { get; init; } = [];

    /// <summary>Whoever looks, and those in whose place they act: ids.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    public bool MayConfirm(UrgentNotice call) => Places.Contains(call.ApproverId);

    /// <summary>Its posts that are past their last moment.</summary>
    public IReadOnlyList<MissedPost> Missed { get; init; } = [];

    /// <summary>Whether they print and record sheets.</summary>
    public bool MayWrite { get; init; }

    /// <summary>Those that were printed for it, newest first.</summary>
    public required IReadOnlyList<ApprovalSheet> Sheets { get; init; }

    /// <summary>The one whose code was scanned; null: none.</summary>
    public ApprovalSheet? Sheet { get; init; }

    /// <summary>Who may have signed for the step that is open.</summary>
    public IReadOnlyList<Person> Signers { get; init; } = [];

    /// <summary>The sheet for exactly what is shown and the step that is open; null: none was printed.</summary>
    public ApprovalSheet? Printed => Sheets.FirstOrDefault(sheet => sheet.ActId is null && sheet.Seal == Proposal?.Seal && sheet.Revision == Item.Revision && (sheet.WindowFrom, sheet.WindowTo) == (Item.Earliest, Item.NotAfter) && sheet.StepId == Steps.Next.Id);

    public required DateTimeOffset Now { get; init; }
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Where its forms go and its pictures come from; null: the page of the desk.</summary>
    public string? At { get; init; }

    public string Address => At ?? $"/duyet/{Item.Id}";

    /// <summary>A message with a personal link that was just made; null: none was.</summary>
    public LinkMessage? Message { get; init; }

    /// <summary>Something in it is not approved yet.</summary>
    public bool Open => Proposal is { Posts.Count: > 0 } && (Live is null || Item.State != ItemState.Approved);

    /// <summary>The window that the approval would get, as its form names it.</summary>
    public string Window => ApprovalPages.Window(Item);

    /// <summary>What of a proposal is asked when it is on the air; of none, nothing.</summary>
    internal static IReadOnlyList<AirPost> AirPosts(Proposal? proposal) => [.. (proposal?.Posts ?? []).Select(post => new AirPost(post.Id, post.AccountId, post.Due))];

    /// <summary>By the wall clock of the unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
