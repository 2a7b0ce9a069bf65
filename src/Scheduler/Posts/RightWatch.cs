using System.Globalization;
using Campaigns.Content.Accounts;
using Campaigns.Content.Library;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Posts;

/// <summary>
/// Finds posts whose pictures or video may not be used any more when they go out: a right that was shortened after the approval, or a
/// send that came to lie after its last day. At its time such a post is held; days before somebody is told.
/// </summary>
public static class RightWatch
{
    /// <summary>So long before its time a post is told of.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    private const int Most = 50;

    private const string Beside = "JOIN item i ON i.id = p.item_id JOIN unit u ON u.id = p.unit_id JOIN account a ON a.id = p.account_id";

    // Asked first, since most items have nothing of the library, and what is read aloud shows nothing of it.
    private static readonly string s_has = $"(i.pictures <> '[]' OR i.video IS NOT NULL) AND a.kind <> {ChannelKind.Radio:D}";

    /// <summary>Posts that wait for a time within <see cref="Ahead"/>, or that is over, and those held for it; the first due first, at most 50.</summary>
    public static async Task<IReadOnlyList<RightEnd>> Ending(Session session, DateTimeOffset now)
    {
        // The day is the unit's own, so that the query goes a day too far and each is looked at again.
        var rows = await session.List<Row>($"""
            SELECT * FROM (SELECT p.id AS PostId, i.id AS ItemId, p.unit_id AS UnitId, i.title AS Title, a.name AS Account, p.due AS Due, u.zone AS Zone, {LibraryRights.Until} AS Until
              FROM (SELECT * FROM post WHERE state = 0 AND wake <= @to UNION ALL SELECT * FROM post p WHERE {PostList.Open} AND p.state IN (1, 8)) p
              {Beside} WHERE p.due <= @to AND {s_has}) x
            WHERE x.Until < @day ORDER BY x.Due, x.PostId LIMIT {Most}
            """, new { to = (now + Ahead).ToUnixTimeMilliseconds(), day = Iso((now + Ahead).AddDays(2)) });
        return [.. rows.Select(row => row.End(now)).Where(end => end.Until < DateOnly.FromDateTime(end.Due.DateTime))];
    }

    /// <summary>Of posts that are about to leave, those whose right is over today where their unit is, with the words that say so.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> Over(Session session, IReadOnlyList<string> ids, DateTimeOffset now)
    {
        var rows = await session.List<Row>($"SELECT p.id AS PostId, u.zone AS Zone, {LibraryRights.Until} AS Until FROM post p {Beside} WHERE p.id IN @ids AND {s_has}", new { ids });
        return rows.Where(row => row.Until is { } until && LibraryRights.Ends(TimeZoneInfo.FindSystemTimeZoneById(row.Zone), until) < now)
            .ToDictionary(row => row.PostId, row => $"{LibraryRights.Over(row.Until!, "").What.Vi} Thay ảnh, video rồi duyệt lại; hoặc xin phép thêm, sửa ngày trong Kho tư liệu rồi cho bài đi tiếp.", StringComparer.Ordinal);
    }

    private static string Iso(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private sealed class Row
    {
        public string PostId { get; set; } = "";
        public string ItemId { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Title { get; set; } = "";
        public string Account { get; set; } = "";
        public long Due { get; set; }
        public string Zone { get; set; } = "";
        public string? Until { get; set; }

        // What is late leaves now at the earliest.
        public RightEnd End(DateTimeOffset now) => new(PostId, ItemId, UnitId, Title, Account, UnitClock.Local(Zone, DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(Due, now.ToUnixTimeMilliseconds()))),
            DateOnly.ParseExact(Until!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
    }
}
