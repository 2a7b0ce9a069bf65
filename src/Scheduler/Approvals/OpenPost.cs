using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Approvals;

/// <summary>A post of an item that has not gone out: what an approval is given to.</summary>
internal sealed class OpenPost
{
    /// <summary>Nothing of these has left, or it is known not to have arrived.</summary>
    public static readonly int[] States =
        [(int)PostState.Scheduled, (int)PostState.Waiting, (int)PostState.Failed, (int)PostState.Missed, (int)PostState.Held];

    public string Id { get; set; } = "";
    public string AccountId { get; set; } = "";
    public long Due { get; set; }
    public string? ApprovalId { get; set; }

    public static Task<IReadOnlyList<OpenPost>> Of(Session session, string itemId) => session.List<OpenPost>(
        "SELECT id AS Id, account_id AS AccountId, due AS Due, approval_id AS ApprovalId FROM post WHERE item_id = @itemId AND state IN @States ORDER BY due, id",
        new { itemId, States });

    /// <summary>Gives the post its approved words; false where it went out meanwhile.</summary>
    public static async Task<bool> Approve(Session session, string id, string approvalId, string hash, long now) => await session.Run(
        "UPDATE post SET approval_id = @approvalId, content_hash = @hash, updated = @now WHERE id = @id AND state IN @States",
        new { id, approvalId, hash, now, States }) > 0;

    public bool Within(Approval approval) =>
        !(Due < approval.WindowFrom?.ToUnixTimeMilliseconds()) && !(Due > approval.WindowTo?.ToUnixTimeMilliseconds());
}
