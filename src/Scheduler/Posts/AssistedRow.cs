using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Store;
using Campaigns.Scheduler.Dispatch;

namespace Campaigns.Scheduler.Posts;

/// <summary>A post on an account worked by hand, as the store holds it. Times are Unix milliseconds.</summary>
internal sealed class AssistedRow
{
    /// <summary>Over <c>post AS p</c> and <c>account AS c</c>.</summary>
    public const string ByHand = "c.kind = 4 AND c.sandbox = 0";

    public const string Columns = $"""
        SELECT p.id AS Id, p.unit_id AS UnitId, p.account_id AS AccountId, i.title AS Title, p.state AS State, p.due AS Due, p.not_after AS NotAfter,
          p.content_hash AS ContentHash, p.url AS Url, p.why AS Why, ({Claimable.Approved}) AS Approved, c.active AS Active, NOT {Claimable.NoHold} AS OnHold,
          h.taken_by AS TakenBy, h.taken_at AS TakenAt, h.closed_by AS ClosedBy, h.closed_at AS ClosedAt, h.screenshot_hash AS Screenshot, u.zone AS Zone
        FROM post p JOIN item i ON i.id = p.item_id JOIN account c ON c.id = p.account_id JOIN unit u ON u.id = p.unit_id
          LEFT JOIN assisted_post h ON h.post_id = p.id
        """;

    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Title { get; set; } = "";
    public PostState State { get; set; }
    public long Due { get; set; }
    public long NotAfter { get; set; }
    public string? ContentHash { get; set; }
    public string? Url { get; set; }
    public string? Why { get; set; }
    public bool Approved { get; set; }
    public bool Active { get; set; }
    public bool OnHold { get; set; }
    public string? TakenBy { get; set; }
    public long? TakenAt { get; set; }
    public string? ClosedBy { get; set; }
    public long? ClosedAt { get; set; }
    public string? Screenshot { get; set; }
    public string Zone { get; set; } = "";

    /// <summary>Null where there is no such post, or its account is not worked by hand.</summary>
    public static Task<AssistedRow?> Find(Session session, string id) => session.First<AssistedRow>($"{Columns} WHERE p.id = @id AND {ByHand}", new { id });

    /// <summary>What waits may not be posted: its words were changed since, the store was restored, the account is off.</summary>
    public Phrase? Obstacle => State != PostState.Waiting ? null
        : !Approved ? new("Nội dung vừa được sửa, chưa duyệt lại: đừng đăng bản cũ.", "Its words were changed and are not approved again: do not post the old ones.")
        : OnHold ? new("Kho dữ liệu đang tạm giữ: bài này có thể đã đăng rồi, đừng đăng lại.", "The store is on hold: this may be out already, do not post it again.")
        : !Active ? new("Kênh này đang tắt: đừng đăng.", "The account is off: do not post.")
        : null;

    public AssistedTake? Taken(DateTimeOffset now) =>
        TakenBy is not null && TakenAt is { } at && new AssistedTake(TakenBy, Time(at)) is var take && now < take.Until ? take : null;

    public string Clock(DateTimeOffset time) =>
        TimeZoneInfo.ConvertTime(time, TimeZoneInfo.FindSystemTimeZoneById(Zone)).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
