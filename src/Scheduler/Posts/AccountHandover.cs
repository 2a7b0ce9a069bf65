using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Captions;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Approvals;

namespace Campaigns.Scheduler.Posts;

/// <summary>
/// An account worked by hand turns automatic: its posts that have not gone out move to the account that takes its place.
/// Words of another form need a new approval there. What is closed stays where it was made.
/// </summary>
public sealed class AccountHandover(AuditLog audit, TimeProvider clock)
{
    /// <summary>
    /// Why the account cannot be replaced now; null where it can. While somebody has one of its posts in hand nothing may move: it
    /// could go out twice.
    /// </summary>
    public async Task<Problem?> Refusal(Session session, Account from, string unitId)
    {
        if (from.Kind != ChannelKind.Assisted || from.Sandbox)
            return Problem.Input(new("Chỉ thay được kênh đăng tay.", "Only an account that is worked by hand can be replaced."), from.Name);
        if (from.UnitId != unitId)
            return Problem.Input(new("Kênh này của đơn vị khác.", "This account belongs to another unit."), from.Name);
        var (holder, title) = await session.First<(string?, string?)>("""
            SELECT h.taken_by, i.title FROM post p JOIN assisted_post h ON h.post_id = p.id JOIN item i ON i.id = p.item_id
            WHERE p.account_id = @Id AND p.state = 1 AND h.taken_by IS NOT NULL AND h.taken_at > @since
            """, new { from.Id, since = (clock.GetUtcNow() - AssistedTake.Lapse).ToUnixTimeMilliseconds() });
        return holder is null ? null : Problem.World(new($"{holder} đang đăng tay bài “{title}”.", $"{holder} has the post \"{title}\" in hand."), from.Name,
            new("Đợi đăng xong, hoặc nhờ trả lại, rồi thay kênh.", "Wait until it is out, or have it given back, then replace the account."));
    }

    /// <summary>Moves the posts within a transaction of the caller's, who asked for a refusal in it, and switches <paramref name="from"/> off; how many moved.</summary>
    public async Task<int> Move(Session session, Account from, Account to, string person)
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        var same = CaptionChannels.Form(from) == CaptionChannels.Form(to) && CardSize.Of(from.Kind) == CardSize.Of(to.Kind);
        var posts = await session.List<(string Id, bool There)>("""
            SELECT p.id, EXISTS (SELECT 1 FROM post q WHERE q.item_id = p.item_id AND q.account_id = @to) FROM post p
            WHERE p.account_id = @Id AND p.state IN (0, 1, 8) ORDER BY p.due, p.id
            """, new { from.Id, to = to.Id });
        foreach (var (id, there) in posts)
        {
            await session.Run(there
                ? "UPDATE post SET state = 9, why = 'Kênh mới đã có bài này.', updated = @at WHERE id = @id"
                : $"""
                  UPDATE post SET account_id = @to, wake = CASE WHEN due > @at THEN due ELSE @at END, worker = NULL, lease_until = NULL, updated = @at,
                    state = CASE WHEN state = 1 THEN 0 ELSE state END{(same ? "" : ", approval_id = NULL, content_hash = NULL")} WHERE id = @id
                  """, new { id, to = to.Id, at = now });
            await audit.Note(session, from.UnitId, person, there ? "post.cancel" : "post.account", id,
                there ? $"“{to.Name}” đã có bài này" : $"từ “{from.Name}” sang “{to.Name}”{(same ? "" : "; cần duyệt lại")}");
        }
        await AccountStore.Switch(session, from.Id, active: false, $"Đã thay bằng “{to.Name}”.");
        return posts.Count(post => !post.There);
    }
}
