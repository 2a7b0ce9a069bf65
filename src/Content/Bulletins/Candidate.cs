using System.Text.Json;
using Campaigns.Content.Captions;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>An approved text that a station may read, and what was said of how.</summary>
internal sealed class Candidate
{
    /// <summary>Notices are read until their last day, other texts as often as was said, and none more often than this.</summary>
    public const int MostReadings = 31;

    /// <summary>States of a post that waits for its time, and of one that was read or posted.</summary>
    public const int Waiting = 0, Published = 3;

    /// <summary>An approval that stands, for the time of the post; nobody wants it taken down.</summary>
    private const string Stands = """
        p.content_hash IS NOT NULL AND EXISTS (SELECT 1 FROM approval a WHERE a.id = p.approval_id AND a.voided IS NULL
          AND (a.window_from IS NULL OR a.window_from <= p.due) AND (a.window_to IS NULL OR a.window_to >= p.due))
        AND NOT EXISTS (SELECT 1 FROM post_change w WHERE w.post_id = p.id AND w.kind = 2 AND w.state = 0)
        """;

    public string PostId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public long Due { get; set; }

    /// <summary>When the worker looks at it next.</summary>
    public long Wake { get; set; }

    /// <summary>0, 2, 4 and 5 may still be handed over; 3 is published.</summary>
    public int State { get; set; }

    public string ContentHash { get; set; } = "";
    public Genre Genre { get; set; }
    public string? Section { get; set; }
    /// <summary>Days on which its column is on the radio; none: any.</summary>
    public BroadcastDays ColumnDays { get; set; }

    public string? Language { get; set; }
    public long? NotAfter { get; set; }
    public EntryPriority Priority { get; set; }
    public int Repeats { get; set; }
    public string? Until { get; set; }
    public long? Reserve { get; set; }
    public long? Milliseconds { get; set; }

    /// <summary>Within which its approval lets it be posted; null: any time.</summary>
    public long? WindowFrom { get; set; }

    public long? WindowTo { get; set; }

    /// <summary>The approved words.</summary>
    public string Title { get; set; } = "";

    public string Text { get; set; } = "";

    public bool Open => State != Published;

    /// <summary>Whether it may stand in at a moment: before it was ever posted only within what its approval allows.</summary>
    public bool StandsIn(DateTimeOffset at) => Reserve is not null && (!Open || !(at.ToUnixTimeMilliseconds() < WindowFrom) && !(at.ToUnixTimeMilliseconds() > WindowTo));

    /// <summary>Tin, then columns and longer texts, then notices.</summary>
    public int Part => Genre == Genre.Notice ? 2 : Section is not null || Genre is Genre.Article or Genre.Interview or Genre.Report ? 1 : 0;

    /// <summary>Those of a station that may be read from a day on.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="accountId">The station.</param>
    /// <param name="until">What is due later is not looked at; Unix milliseconds.</param>
    /// <param name="today">By the unit's clock.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="handed">A post that is being handed over, whatever its row says; null: none.</param>
    public static async Task<IReadOnlyList<Candidate>> Of(Session session, string accountId, long until, DateOnly today, long now, HandedText? handed)
    {
        var found = await session.List<Candidate>($"""
            SELECT p.id AS PostId, p.item_id AS ItemId, p.due AS Due, p.wake AS Wake, p.state AS State, p.content_hash AS ContentHash, i.genre AS Genre, i.section AS Section, COALESCE(s.radio_days, 0) AS ColumnDays, i.language AS Language, i.not_after AS NotAfter,
                   CASE WHEN {EntryRow.Urgent} THEN 2 ELSE COALESCE(r.priority, 0) END AS Priority, COALESCE(r.repeats, 0) AS Repeats, r.until AS Until, r.reserve AS Reserve, c.milliseconds AS Milliseconds, g.window_from AS WindowFrom, g.window_to AS WindowTo
              FROM post p LEFT JOIN approval g ON g.id = p.approval_id JOIN item i ON i.id = p.item_id LEFT JOIN section s ON s.unit_id = i.unit_id AND s.name = i.section AND s.retired IS NULL LEFT JOIN radio_plan r ON r.post_id = p.id LEFT JOIN radio_recording c ON c.post_id = p.id AND c.content_hash = p.content_hash
             WHERE p.account_id = @accountId AND (p.id = @handed OR {Stands} AND (p.state IN (0, 2, 4, 5) AND (p.due <= @until OR r.reserve IS NOT NULL)
                OR p.state = 3 AND (r.repeats > 0 AND p.due >= @recent OR r.until >= @today OR r.reserve IS NOT NULL OR i.genre = 6 AND i.not_after >= @now
                  OR EXISTS (SELECT 1 FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id WHERE e.post_id = p.id AND e.withdrawn IS NULL AND b.day >= @today))))
             ORDER BY p.due, p.id
            """, new { accountId, until, today = today.Iso(), now, recent = now - (long)TimeSpan.FromDays(MostReadings + 1).TotalMilliseconds, handed = handed?.PostId ?? "" });
        foreach (var one in found)
            one.Language = BroadcastLanguage.Of(one.Language);
        if (found.FirstOrDefault(one => one.PostId == handed?.PostId) is { } sent)
            (sent.State, sent.Due, sent.ContentHash, sent.Title, sent.Text) = (2, handed!.Due.ToUnixTimeMilliseconds(), handed.ContentHash, handed.Title, handed.Text);
        return found;
    }

    /// <summary>Reads their words from the frozen bytes; what is not, byte for byte, what was approved is left out.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="found">Whose words.</param>
    /// <param name="words">By their hash, which is of nothing else: what was read before is not read again. Null: nothing was.</param>
    public static async Task<IReadOnlyList<Candidate>> Worded(Session session, IReadOnlyList<Candidate> found, Dictionary<string, Variant>? words = null)
    {
        words ??= new(StringComparer.Ordinal);
        var wanted = found.Where(one => one.Text.Length == 0).Select(one => one.ContentHash).Distinct(StringComparer.Ordinal).Where(hash => !words.ContainsKey(hash)).ToArray();
        foreach (var some in wanted.Chunk(500))
            foreach (var row in await session.List<FrozenRow>("SELECT hash AS Hash, bytes AS Bytes FROM frozen WHERE hash IN @some", new { some }))
                if (FrozenStore.Hash(row.Bytes) == row.Hash && Read(row.Bytes) is { } variant)
                    words[row.Hash] = variant;
        foreach (var one in found.Where(one => one.Text.Length == 0))
            if (words.TryGetValue(one.ContentHash, out var variant))
                (one.Title, one.Text) = (variant.Title, variant.Text);
        return [.. found.Where(one => one.Text.Length > 0)];
    }

    private static Variant? Read(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<Variant>(bytes, Json.Compact);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed class FrozenRow
    {
        public string Hash { get; set; } = "";
        public byte[] Bytes { get; set; } = [];
    }
}
