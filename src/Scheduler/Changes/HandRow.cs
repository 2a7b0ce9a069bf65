using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>A change that a person carries out, as the store holds it. Times are Unix milliseconds.</summary>
internal sealed class HandRow
{
    public const string Columns = $"""
        SELECT c.id AS Id, c.post_id AS PostId, c.unit_id AS UnitId, p.account_id AS AccountId, i.title AS Title, c.kind AS Kind, c.state AS State,
          c.person AS Person, c.reason AS Reason, c.created AS Created, p.published AS Published, p.url AS Url, c.why AS Why, p.content_hash AS Before,
          CASE WHEN c.kind = 1 THEN c.content_hash END AS After, c.again_post AS AgainPost, {ChangeList.Newest} AS Newest,
          (c.kind = 2 OR EXISTS (SELECT 1 FROM approval v WHERE v.id = c.approval_id AND v.voided IS NULL)) AS Approved,
          h.taken_by AS TakenBy, h.taken_at AS TakenAt, h.closed_by AS ClosedBy, h.closed_at AS ClosedAt, h.url AS ProofUrl, h.screenshot_hash AS Screenshot, u.zone AS Zone
        FROM post_change c JOIN post p ON p.id = c.post_id JOIN item i ON i.id = p.item_id JOIN unit u ON u.id = c.unit_id
          LEFT JOIN change_hand h ON h.change_id = c.id
        """;

    public string Id { get; set; } = "";
    public string PostId { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Title { get; set; } = "";
    public AttemptKind Kind { get; set; }
    public ChangeState State { get; set; }
    public string Person { get; set; } = "";
    public string Reason { get; set; } = "";
    public long Created { get; set; }
    public long? Published { get; set; }
    public string? Url { get; set; }
    public string? Why { get; set; }
    public string? Before { get; set; }
    public string? After { get; set; }
    public string? AgainPost { get; set; }
    public bool Newest { get; set; }
    public bool Approved { get; set; }
    public string? TakenBy { get; set; }
    public long? TakenAt { get; set; }
    public string? ClosedBy { get; set; }
    public long? ClosedAt { get; set; }
    public string? ProofUrl { get; set; }
    public string? Screenshot { get; set; }
    public string Zone { get; set; } = "";

    public static Task<HandRow?> Find(Session session, string id) => session.First<HandRow>($"{Columns} WHERE c.id = @id", new { id });

    /// <summary>Its words were changed since it was asked for: a person who did them now would bring unapproved ones, or old ones.</summary>
    public Phrase? Obstacle => State != ChangeState.ByHand || Approved ? null
        : new("Bản sửa này không còn được duyệt: đừng sửa theo bản này.", "These words are no longer approved: do not use them.");

    public AssistedTake? Taken(DateTimeOffset now) =>
        TakenBy is not null && TakenAt is { } at && new AssistedTake(TakenBy, Time(at)) is var take && now < take.Until ? take : null;

    public string Clock(DateTimeOffset time) => UnitClock.Local(Zone, time).ToString("HH:mm", CultureInfo.InvariantCulture);

    public HandTask Task(Account account, DateTimeOffset now) => new()
    {
        Id = Id, PostId = PostId, UnitId = UnitId, Title = Title, Account = account, Kind = Kind, State = State, Person = Person, Reason = Reason, Created = Time(Created),
        Published = Published is { } published ? Time(published) : null, Url = Url, Why = Why, Before = Before, After = After, Again = AgainPost is not null, Newest = Newest,
        Obstacle = Obstacle, Taken = Taken(now), ClosedBy = ClosedBy, ClosedAt = ClosedAt is { } closed ? Time(closed) : null, ProofUrl = ProofUrl, Screenshot = Screenshot,
    };

    private static DateTimeOffset Time(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
