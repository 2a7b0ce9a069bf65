using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Followers;

/// <summary>The messages to followers of a store, what may go into one, and the story of one.</summary>
public sealed class FollowerList(Database database)
{
    private const string Columns = """
        SELECT m.id AS Id, m.account_id AS Account, m.state AS State, m.proposed_by AS ProposedBy, m.proposed AS Proposed, m.decided_by AS DecidedBy, m.decided AS Decided,
          m.not_after AS NotAfter, m.remote_id AS MessageId, m.expected AS Expected, m.why AS Why, m.ended AS Ended, u.zone AS Zone
        FROM follower_message m JOIN unit u ON u.id = m.unit_id
        """;

    public async Task<FollowerMessage?> Find(string id, CancellationToken cancel = default) =>
        await Read($"{Columns} WHERE m.id = @id", new { id }, cancel) is [var found, ..] ? found : null;

    /// <summary>Of an account, newest first; at most <paramref name="most"/>.</summary>
    public Task<IReadOnlyList<FollowerMessage>> Of(string accountId, int skip, int most, CancellationToken cancel = default) =>
        Read($"{Columns} WHERE m.account_id = @accountId ORDER BY m.proposed DESC, m.id DESC LIMIT @most OFFSET @skip", new { accountId, skip, most }, cancel);

    /// <summary>Articles of the account that are out and were never sent to followers, newest first; at most <paramref name="most"/>.</summary>
    public Task<IReadOnlyList<FollowerArticle>> Choices(string accountId, int most, CancellationToken cancel = default) => database.Read<IReadOnlyList<FollowerArticle>>(async session =>
        [.. (await session.List<Article>("""
            SELECT p.id AS Post, i.title AS Title, p.url AS Url, p.remote_id AS RemoteId FROM post p JOIN item i ON i.id = p.item_id
            WHERE p.account_id = @accountId AND p.state = 3 AND p.remote_id IS NOT NULL
              AND NOT EXISTS (SELECT 1 FROM follower_message_article a WHERE a.post_id = p.id AND a.live = 1)
              AND NOT EXISTS (SELECT 1 FROM post_change c WHERE c.post_id = p.id AND c.state IN (0, 1, 2))
            ORDER BY p.published DESC, p.id DESC LIMIT @most
            """, new { accountId, most })).Select(a => a.View())], cancel);

    /// <summary>Everything that happened to one, oldest first; at most 500 lines of a kind.</summary>
    public Task<IReadOnlyList<StoryLine>> Story(string id, CancellationToken cancel = default) => database.Read<IReadOnlyList<StoryLine>>(async session =>
    {
        var lines = new List<StoryLine>();
        foreach (var (at, person, act, detail) in await session.List<(long, string, string, string)>(
            "SELECT at, person, act, detail FROM audit WHERE subject = @id ORDER BY at, id LIMIT 500", new { id }))
            lines.Add(new(At(at), new($"{person}: {Deed(act).Vi}{Detail(detail)}.", $"{person}: {Deed(act).En}{Detail(detail)}.")));
        foreach (var (number, started, ended, answer) in await session.List<(int, long, long?, string?)>(
            "SELECT number, started, ended, answer FROM follower_message_attempt WHERE message_id = @id ORDER BY number LIMIT 500", new { id }))
        {
            var n = number.ToString(CultureInfo.InvariantCulture);
            lines.Add(new(At(started), new($"Lần gửi {n}: bắt đầu gửi cho kênh.", $"Attempt {n}: handed to the channel.")));
            if (answer is not null)
                lines.Add(new(At(ended ?? started), new($"Lần gửi {n}: {answer}", $"Attempt {n}: {answer}")));
        }
        return [.. lines.OrderBy(l => l.At)];
    }, cancel);

    private Task<IReadOnlyList<FollowerMessage>> Read(string sql, object args, CancellationToken cancel) => database.Read<IReadOnlyList<FollowerMessage>>(async session =>
    {
        var rows = await session.List<Row>(sql, args);
        var articles = rows.Count == 0 ? [] : await session.List<Article>("""
            SELECT a.message_id AS Message, a.post_id AS Post, i.title AS Title, p.url AS Url, a.remote_id AS RemoteId
            FROM follower_message_article a JOIN post p ON p.id = a.post_id JOIN item i ON i.id = p.item_id WHERE a.message_id IN @ids ORDER BY a.message_id, a.position
            """, new { ids = rows.Select(r => r.Id).ToArray() });
        return [.. rows.Select(r => r.View([.. articles.Where(a => a.Message == r.Id).Select(a => a.View())]))];
    }, cancel);

    private static string Detail(string detail) => detail.Length > 0 ? $" ({detail.TrimEnd('.')})" : "";

    private static Phrase Deed(string act) => act switch
    {
        "followers.propose" => new("đề nghị gửi rộng", "proposed it"),
        "followers.approve" => new("duyệt gửi rộng", "approved it"),
        "followers.refuse" => new("trả lại", "sent it back"),
        "followers.cancel" => new("hủy, chưa gửi gì", "cancelled it, nothing was sent"),
        "followers.sent" => new("đã xem kênh: tin đã gửi", "looked at the channel: it was sent"),
        "followers.notSent" => new("đã xem kênh: tin chưa gửi", "looked at the channel: it was not sent"),
        _ => new(act, act),
    };

    private static DateTimeOffset At(long time) => DateTimeOffset.FromUnixTimeMilliseconds(time);

    private sealed class Article
    {
        public string Message { get; set; } = "";
        public string Post { get; set; } = "";
        public string Title { get; set; } = "";
        public string? Url { get; set; }
        public string RemoteId { get; set; } = "";

        public FollowerArticle View() => new(Post, Title, Url, RemoteId);
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string Account { get; set; } = "";
        public FollowerState State { get; set; }
        public string ProposedBy { get; set; } = "";
        public long Proposed { get; set; }
        public string? DecidedBy { get; set; }
        public long? Decided { get; set; }
        public long? NotAfter { get; set; }
        public string? MessageId { get; set; }
        public long? Expected { get; set; }
        public string? Why { get; set; }
        public long? Ended { get; set; }
        public string Zone { get; set; } = "";

        public FollowerMessage View(IReadOnlyList<FollowerArticle> articles) => new()
        {
            Id = Id, Account = Account, State = State, ProposedBy = ProposedBy, Proposed = At(Proposed), DecidedBy = DecidedBy, Decided = Maybe(Decided), NotAfter = Maybe(NotAfter),
            MessageId = MessageId, Expected = Maybe(Expected), Why = Why, Ended = Maybe(Ended), Zone = Zone, Articles = articles,
        };

        private static DateTimeOffset? Maybe(long? time) => time is { } at ? At(at) : null;
    }
}
