using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Approvals;

/// <summary>An item that waits for its approver.</summary>
/// <param name="Asked">Who asked, and when.</param>
/// <param name="Item">At the revision that was asked for.</param>
/// <param name="Unit">Whose it is.</param>
/// <param name="Posts">Where and when it would go out, earliest first.</param>
/// <param name="MayApprove">Whether the person who looks approves for its unit.</param>
/// <param name="Own">Why the person who looks may not approve it; null: they may.</param>
public sealed record ApprovalLine(Submission Asked, Item Item, Unit Unit, IReadOnlyList<PostView> Posts, bool MayApprove, Content.Problem? Own)
{
    /// <summary>It may be ticked.</summary>
    public bool Ticks => MayApprove && Own is null;

    public DateTimeOffset? First => Posts.Count > 0 ? Posts[0].Due : null;

    /// <summary>By the wall clock of its unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
