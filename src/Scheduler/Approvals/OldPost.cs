using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Approvals;

/// <summary>A post of an item that is out, or may be, with the words of an older revision.</summary>
internal sealed class OldPost
{
    /// <summary>What has no answer yet may turn out to be out.</summary>
    private static readonly int[] States = [(int)PostState.Sending, (int)PostState.Published, (int)PostState.Pending, (int)PostState.Unknown];

    public string Id { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string ContentHash { get; set; } = "";
    public long Due { get; set; }

    public static Task<IReadOnlyList<OldPost>> Of(Session session, string itemId, int revision) => session.List<OldPost>("""
        SELECT p.id AS Id, p.account_id AS AccountId, p.content_hash AS ContentHash, p.due AS Due FROM post p JOIN approval a ON a.id = p.approval_id
        WHERE p.item_id = @itemId AND p.state IN @States AND p.content_hash IS NOT NULL AND a.revision < @revision ORDER BY p.due, p.id
        """, new { itemId, States, revision });

    /// <summary>Keeps the new words ready; false where they are, byte for byte, what is out already, which then carries the new approval.</summary>
    public async Task<bool> Prepare(Session session, string approvalId, string hash, long now)
    {
        if (hash == ContentHash)
        {
            await session.Run("UPDATE post SET approval_id = @approvalId, updated = @now WHERE id = @Id", new { approvalId, now, Id });
            await session.Run("DELETE FROM post_next WHERE post_id = @Id", new { Id });
            return false;
        }
        await session.Run("""
            INSERT INTO post_next (post_id, approval_id, content_hash, created) VALUES (@Id, @approvalId, @hash, @now)
            ON CONFLICT (post_id) DO UPDATE SET approval_id = excluded.approval_id, content_hash = excluded.content_hash, created = excluded.created
            """, new { Id, approvalId, hash, now });
        return true;
    }
}
