using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>A post as the desk of changes reads it, inside a write: nobody answers for it meanwhile. Times are Unix milliseconds.</summary>
internal sealed class OutPost
{
    private const string Columns = """
        SELECT p.id AS Id, p.state AS State, a.name AS Account, CASE WHEN a.kind = 4 AND a.sandbox = 0 THEN 1 ELSE 0 END AS ByHand,
          EXISTS (SELECT 1 FROM post_change c WHERE c.post_id = p.id AND c.kind = 2 AND c.state IN (0, 1, 2)) AS Leaving,
          v.id AS NextApproval, v.window_from AS WindowFrom, v.window_to AS WindowTo, CASE WHEN v.id IS NOT NULL THEN n.content_hash END AS NextHash
        FROM post p JOIN account a ON a.id = p.account_id LEFT JOIN post_next n ON n.post_id = p.id LEFT JOIN approval v ON v.id = n.approval_id AND v.voided IS NULL
        """;

    public string Id { get; set; } = "";
    public PostState State { get; set; }

    /// <summary>The account's name.</summary>
    public string Account { get; set; } = "";

    /// <summary>Its account is worked by a person.</summary>
    public bool ByHand { get; set; }

    /// <summary>It is being taken down.</summary>
    public bool Leaving { get; set; }

    /// <summary>What is approved to take the place of what is out, while that approval stands.</summary>
    public string? NextApproval { get; set; }
    public string? NextHash { get; set; }
    public long? WindowFrom { get; set; }
    public long? WindowTo { get; set; }

    public static Task<IReadOnlyList<OutPost>> OfPost(Session session, string id) => session.List<OutPost>($"{Columns} WHERE p.id = @id FOR UPDATE OF p", new { id });

    /// <summary>The same to look at alone, in a read.</summary>
    public static Task<OutPost?> Seen(Session session, string id) => session.First<OutPost>($"{Columns} WHERE p.id = @id", new { id });

    /// <summary>Earliest due first; an item stands on no more than a thousand accounts.</summary>
    public static Task<IReadOnlyList<OutPost>> OfItem(Session session, string id) =>
        session.List<OutPost>($"{Columns} WHERE p.item_id = @id ORDER BY p.due, p.id LIMIT 1000 FOR UPDATE OF p", new { id });

    /// <summary>Those of a post's id, or of an item's.</summary>
    public static async Task<IReadOnlyList<OutPost>> OfEither(Session session, string id) =>
        await OfPost(session, id) is { Count: > 0 } post ? post : await OfItem(session, id);
}
