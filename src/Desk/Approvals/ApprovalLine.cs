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
/// <param name="Steps">How far it is on its way, by its posts and their times.</param>
/// <param name="Stand">How the person who looks stands to the step that is open.</param>
public sealed record ApprovalLine(Submission Asked, Item Item, Unit Unit, IReadOnlyList<PostView> Posts, StepState Steps, StepStand Stand)
{
    /// <summary>It waits for the person who looks, and may be ticked.</summary>
    public bool Ticks => Stand.Refused is null;

    /// <summary>What a tick names: the item as it was listed.</summary>
    public string Tick => $"{Item.Id}:{Item.Revision}:{ApprovalPages.Window(Item)}:{Steps.Next.Id}";

    public DateTimeOffset? First => Posts.Count > 0 ? Posts[0].Due : null;

    /// <summary>By the wall clock of its unit.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
