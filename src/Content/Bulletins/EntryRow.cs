using Campaigns.Content.Items;
using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>An entry as it lies in its table, with what is known of its item and of how the station reads it.</summary>
internal sealed class EntryRow
{
    /// <summary>Khẩn cấp: by which approval the post goes out.</summary>
    public const string Urgent = "EXISTS (SELECT 1 FROM approval_urgent g WHERE g.approval_id = p.approval_id)";

    public string Id { get; set; } = "";
    public string BulletinId { get; set; } = "";
    public string Day { get; set; } = "";
    public int Start { get; set; }
    public string PostId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public int Position { get; set; }
    public string Title { get; set; } = "";
    public string Text { get; set; } = "";
    public string ContentHash { get; set; } = "";
    public EntryKind Kind { get; set; }
    public EntryPriority Priority { get; set; }
    public Genre Genre { get; set; }
    public string? Section { get; set; }
    public string? Language { get; set; }
    public int ByHand { get; set; }
    public long? Handed { get; set; }
    public string? FileHash { get; set; }
    public string? MediaType { get; set; }
    public long? Milliseconds { get; set; }
    public long? Size { get; set; }

    /// <summary>What is not withdrawn, in the order of reading; what stands in last.</summary>
    public static Task<IReadOnlyList<EntryRow>> Of(Session session, string where, object args) => session.List<EntryRow>($"""
        SELECT e.id AS Id, e.bulletin_id AS BulletinId, b.day AS Day, b.start AS Start, e.post_id AS PostId, p.item_id AS ItemId, e.position AS Position, e.title AS Title, e.text AS Text, e.content_hash AS ContentHash, e.kind AS Kind,
               CASE WHEN {Urgent} THEN 2 ELSE COALESCE(r.priority, 0) END AS Priority, i.genre AS Genre, i.section AS Section, i.language AS Language, e.by_hand AS ByHand, e.handed AS Handed,
               c.hash AS FileHash, c.media_type AS MediaType, c.milliseconds AS Milliseconds, c.size AS Size
          FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id JOIN post p ON p.id = e.post_id JOIN item i ON i.id = p.item_id
          LEFT JOIN radio_plan r ON r.post_id = e.post_id LEFT JOIN radio_recording c ON c.post_id = e.post_id AND c.content_hash = e.content_hash
         WHERE e.withdrawn IS NULL AND {where} ORDER BY b.day, b.start, CASE WHEN e.kind = 2 THEN 1 ELSE 0 END, e.position, e.id
        """, args);

    public BulletinEntry Entry() => new()
    {
        Id = Id, PostId = PostId, ItemId = ItemId, Position = Position, Title = Title, Text = Text, ContentHash = ContentHash, Kind = Kind, Priority = Priority, Genre = Genre, Section = Section,
        Language = BroadcastLanguage.Of(Language), ByHand = ByHand == 1, Handed = Handed is not null,
        Recording = FileHash is { } hash ? new EntryRecording(hash, MediaType!, Milliseconds!.Value / 1000.0, Size!.Value) : null,
    };
}
