using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Items;

/// <summary>The posts of one item, in the shape in which every verb answers posts.</summary>
internal static class ItemPosts
{
    /// <summary>By due time; at most 500.</summary>
    public static Task<IReadOnlyList<PostLine>> Of(Database database, string itemId, CancellationToken cancel) => database.Read<IReadOnlyList<PostLine>>(async session =>
        [.. (await session.List<Row>("""
            SELECT p.id AS Id, p.item_id AS Item, i.title AS Title, a.kind AS Kind, p.account_id AS Account, p.due AS Due, p.state AS State, p.url AS Url,
                   (SELECT COUNT(*) FROM attempt t WHERE t.post_id = p.id) AS Attempts, p.why AS Why, p.wake AS Wake,
                   CASE WHEN EXISTS (SELECT 1 FROM approval v WHERE v.id = p.approval_id AND v.voided IS NULL) THEN 1 ELSE 0 END AS Approved
            FROM post p JOIN item i ON i.id = p.item_id JOIN account a ON a.id = p.account_id
            WHERE p.item_id = @itemId ORDER BY p.due, p.id LIMIT 500
            """, new { itemId })).Select(row => row.Line())], cancel);

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string Item { get; set; } = "";
        public string Title { get; set; } = "";
        public ChannelKind Kind { get; set; }
        public string Account { get; set; } = "";
        public long Due { get; set; }
        public PostState State { get; set; }
        public string? Url { get; set; }
        public int Attempts { get; set; }
        public string? Why { get; set; }
        public long Wake { get; set; }
        public bool Approved { get; set; }

        public PostLine Line() => new(Id, Item, Title, Kind, Account, DateTimeOffset.FromUnixTimeMilliseconds(Due), State, Url, Attempts, Approved, Why,
            State == PostState.Scheduled && Wake > Due ? DateTimeOffset.FromUnixTimeMilliseconds(Wake) : null);
    }
}
