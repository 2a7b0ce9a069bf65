using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Library;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Queue;

/// <summary>A post as moving it looks at it. Times are Unix milliseconds.</summary>
internal sealed class MovablePost
{
    private const string Columns = $"""
        SELECT p.id AS Id, p.unit_id AS UnitId, p.item_id AS ItemId, p.account_id AS AccountId, i.title AS Title, c.name AS Account, p.state AS State, p.held AS Held, p.why AS Why, p.due AS Due,
          p.not_after AS NotAfter, i.earliest AS Earliest, i.not_after AS Last, c.grace_minutes AS GraceMinutes, u.zone AS Zone,
          CASE WHEN p.content_hash IS NOT NULL AND a.id IS NOT NULL AND a.voided IS NULL THEN 1 ELSE 0 END AS Approved, a.window_from AS WindowFrom, a.window_to AS WindowTo,
          CASE WHEN {StepDesk.Begun} THEN 1 ELSE 0 END AS Begun, {LibraryRights.Until} AS Until
        FROM post p JOIN item i ON i.id = p.item_id JOIN account c ON c.id = p.account_id JOIN unit u ON u.id = p.unit_id LEFT JOIN approval a ON a.id = p.approval_id
        """;

    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Title { get; set; } = "";
    public string Account { get; set; } = "";
    public PostState State { get; set; }
    public HeldFor? Held { get; set; }
    public string? Why { get; set; }
    public long Due { get; set; }
    public long NotAfter { get; set; }
    public long? Earliest { get; set; }

    /// <summary>The item's own last moment.</summary>
    public long? Last { get; set; }

    public int GraceMinutes { get; set; }
    public string Zone { get; set; } = "";

    /// <summary>An approval stands; whether the time lies in its window is another question.</summary>
    public bool Approved { get; set; }

    public long? WindowFrom { get; set; }
    public long? WindowTo { get; set; }

    /// <summary>Steps of its item were taken and no approval came of them yet; read alone, for its posts as they stand now.</summary>
    public bool Begun { get; set; }

    /// <summary>ISO date: the last day on which its item may use what it has of the library; null: no end is known.</summary>
    public string? Until { get; set; }

    /// <summary>The last moment of that day by the wall clock of the unit.</summary>
    public long? UntilEnds => Until is null ? null : LibraryRights.Ends(TimeZoneInfo.FindSystemTimeZoneById(Zone), Until).ToUnixTimeMilliseconds();

    public static async Task<MovablePost?> Find(Session session, string id)
    {
        var post = await session.First<MovablePost>($"{Columns} WHERE p.id = @id", new { id });
        if (post is { Begun: true })
            post.Begun = (await StepDesk.UnderWay(session, [post.ItemId])).Count > 0;
        return post;
    }

    public static Task<IReadOnlyList<MovablePost>> Of(Session session, string itemId) =>
        session.List<MovablePost>($"{Columns} WHERE p.item_id = @itemId ORDER BY p.account_id, p.due, p.id", new { itemId });

    /// <param name="session">The conversation.</param>
    /// <param name="where">What follows <c>WHERE</c>, over <c>post AS p</c>.</param>
    /// <param name="args">Its parameters.</param>
    public static Task<IReadOnlyList<MovablePost>> List(Session session, string where, object args) => session.List<MovablePost>($"{Columns} WHERE {where}", args);

    /// <summary>Nothing of it has left, or it is known not to have arrived.</summary>
    public bool IsMovable => State is PostState.Scheduled or PostState.Held or PostState.Failed or PostState.Missed;

    /// <summary>An approval stands, and the time is inside its window.</summary>
    public bool Stands => Approved && Within(Due);

    public ApprovalEffect Effect(long due) => (Within(Due), Within(due)) switch
    {
        (_, false) when Approved => ApprovalEffect.Voids,
        _ when Begun && due != Due => ApprovalEffect.Restarts,
        _ when !Approved => ApprovalEffect.None,
        (false, true) => ApprovalEffect.Restores,
        _ => ApprovalEffect.Keeps,
    };

    /// <summary>Whether a person has to say that this time is meant, since somebody would have to approve again.</summary>
    public bool Asks(long due) => Effect(due) is ApprovalEffect.Voids or ApprovalEffect.Restarts;

    /// <summary>The last moment that goes with a new time: as far behind it as now, but never after the item's own.</summary>
    public long NotAfterOf(long due) => Math.Min(due + Math.Max(NotAfter - Due, 0), Last ?? long.MaxValue);

    /// <summary>Why it cannot have this time; null where it can.</summary>
    public Problem? Refusal(long due, DateTimeOffset now) =>
        !IsMovable ? Problem.World(new($"Bài này không dời được nữa: {State.Words().Vi}.", $"This post cannot be moved any more: {State.Words().En}."), Title)
        : due <= now.ToUnixTimeMilliseconds() ? Problem.Input(new("Giờ mới đã qua.", "The new time is over."), Title, new("Chọn một giờ sắp tới.", "Choose a time to come."))
        : due > Last ? Problem.Input(new($"Tin, bài này chỉ được đăng đến {Clock(Last.Value)}.", $"This item may be posted until {Clock(Last.Value)} at the latest."), Title,
            new("Chọn giờ sớm hơn, hoặc sửa hạn đăng cuối của tin, bài.", "Choose an earlier time, or change the item's not-after."))
        : due < Earliest ? Problem.Input(new($"Tin, bài này được đăng sớm nhất lúc {Clock(Earliest.Value)}.", $"This item may be posted from {Clock(Earliest.Value)} on."), Title,
            new("Chọn giờ muộn hơn, hoặc sửa giờ đăng sớm nhất của tin, bài.", "Choose a later time, or change the item's earliest time."))
        : due > UntilEnds ? LibraryRights.Over(Until!, Title)
        : null;

    /// <summary>Gives it the time within a transaction of the caller's; what failed or was missed waits for its time again, what is held stays held unless it is let go.</summary>
    public Task Put(Session session, long due, long notAfter, DateTimeOffset now, bool letGo = false) => session.Run($"""
        UPDATE post SET due = @due, wake = @due, not_after = @notAfter, worker = NULL, lease_until = NULL, updated = @now
          {(State == PostState.Held && !letGo ? "" : ", state = 0, held = NULL, why = NULL")}
        WHERE id = @Id AND state = @State
        """, new { Id, State, due, notAfter, now = now.ToUnixTimeMilliseconds() });

    /// <summary>A moment as the wall clock of its unit shows it.</summary>
    public string Clock(long time) => UnitClock.Local(Zone, DateTimeOffset.FromUnixTimeMilliseconds(time)).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture);

    private bool Within(long due) => !(due < WindowFrom) && !(due > WindowTo);
}
