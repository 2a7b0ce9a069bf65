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
        $"UPDATE post SET approval_id = @approvalId, content_hash = @hash, updated = @now{Back} WHERE id = @id AND state IN @States",
        new { id, approvalId, hash, now, States }) > 0;

    /// <summary>Words with which what was held for its picture goes on.</summary>
    private const string Back = """
        , state = CASE WHEN state = 8 AND held = 4 THEN 0 ELSE state END, wake = CASE WHEN state = 8 AND held = 4 THEN @now ELSE wake END,
          why = CASE WHEN state = 8 AND held = 4 THEN NULL ELSE why END, held = CASE WHEN state = 8 AND held = 4 THEN NULL ELSE held END
        """;

    /// <summary>Holds what waits for an approval that cannot be given because its infographic is painted by nobody.</summary>
    public static Task<int> HoldForPicture(Session session, string itemId, string why, long now) => session.Run("""
        UPDATE post SET state = 8, held = 4, why = @why, updated = @now
        WHERE item_id = @itemId AND state = 0 AND worker IS NULL AND NOT EXISTS (SELECT 1 FROM approval a WHERE a.id = post.approval_id AND a.voided IS NULL)
        """, new { itemId, why, now });

    /// <summary>Lets go of what was held for its picture.</summary>
    public static Task<int> LetGo(Session session, string itemId, long now) =>
        session.Run($"UPDATE post SET updated = @now{Back} WHERE item_id = @itemId AND state = 8 AND held = 4", new { itemId, now });

    public bool Within(Approval approval) =>
        !(Due < approval.WindowFrom?.ToUnixTimeMilliseconds()) && !(Due > approval.WindowTo?.ToUnixTimeMilliseconds());
}
