using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Followers;

namespace Campaigns.Scheduler.Changes;

/// <summary>What taking a post down cannot bring back: what was read aloud, what was sent on to people.</summary>
public sealed class BeyondRecall(Database database, UnitStore units, TimeProvider clock)
{
    /// <summary>A sentence for each post (at most 900 asked about) of which something stays with people; posts that never were out are left out.</summary>
    public async Task<IReadOnlyList<Phrase>> Of(IReadOnlyCollection<string> postIds, CancellationToken cancel = default)
    {
        var rows = await database.Read(session => session.List<Row>("""
            SELECT p.unit_id AS UnitId, a.name AS Account, a.kind AS Kind, b.day AS Day, b.start AS Start,
              (SELECT MIN(m.state) FROM follower_message m JOIN follower_message_article f ON f.message_id = m.id WHERE f.post_id = p.id AND m.state IN (2, 3, 4)) AS Followers
            FROM post p JOIN account a ON a.id = p.account_id LEFT JOIN bulletin_entry e ON e.post_id = p.id AND e.kind = 0 LEFT JOIN bulletin b ON b.id = e.bulletin_id
            WHERE p.id IN @postIds AND p.published IS NOT NULL AND a.sandbox = 0 AND a.kind IN (2, 4, 5) ORDER BY p.due, p.id
            """, new { postIds }), cancel);
        var sentences = new List<Phrase>();
        foreach (var row in rows)
            if (await Of(row, cancel) is { } sentence)
                sentences.Add(sentence);
        return sentences;
    }

    private async Task<Phrase?> Of(Row row, CancellationToken cancel) => row.Kind switch
    {
        ChannelKind.ZaloOa => row.Followers switch
        {
            null => null,
            FollowerState.Sent => new($"“{row.Account}”: tin đã gửi rộng tới người quan tâm không thu hồi được khỏi máy của họ.",
                $"“{row.Account}”: what was broadcast to followers cannot be recalled from their phones."),
            _ => new($"“{row.Account}”: tin có thể đã gửi rộng tới người quan tâm; nếu đã gửi thì không thu hồi được khỏi máy của họ.",
                $"“{row.Account}”: it may have been broadcast to followers, and then it cannot be recalled from their phones."),
        },
        ChannelKind.Assisted => new($"“{row.Account}”: tin đã được chuyển tiếp hoặc sao chép ra ngoài nhóm không thu hồi được.",
            $"“{row.Account}”: what was forwarded or copied out of the group cannot be recalled."),
        _ => await WasRead(row, cancel) is { } at
            ? new($"“{row.Account}”: chương trình {at.ToString("HH:mm 'ngày' dd/MM/yyyy", CultureInfo.InvariantCulture)} đã đến giờ phát; lời đã đọc không thu hồi được.",
                $"“{row.Account}”: the programme of {at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} was due on the air; what was read cannot be recalled.")
            : null,
    };

    /// <summary>When its programme was due on the air, by the unit's wall clock; null where that is still to come.</summary>
    private async Task<DateTimeOffset?> WasRead(Row row, CancellationToken cancel)
    {
        if (row.Day is null || await units.ById(row.UnitId, cancel) is not { } unit)
            return null;
        var at = unit.At(DateOnly.ParseExact(row.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture), new TimeOnly(row.Start / 60, row.Start % 60));
        return at <= clock.GetUtcNow() ? unit.Local(at) : null;
    }

    private sealed class Row
    {
        public string UnitId { get; set; } = "";
        public string Account { get; set; } = "";
        public ChannelKind Kind { get; set; }
        public string? Day { get; set; }
        public int Start { get; set; }

        /// <summary>Of a message to followers that holds the post and left, or may have; null: there is none.</summary>
        public FollowerState? Followers { get; set; }
    }
}
