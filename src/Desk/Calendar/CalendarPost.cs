using Campaigns.Content.Accounts;
using Campaigns.Content.Library;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Calendar;

/// <summary>One post as the calendar shows it. Times are Unix milliseconds.</summary>
public sealed class CalendarPost
{
    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string Title { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Account { get; set; } = "";
    public ChannelKind Kind { get; set; }
    public PostState State { get; set; }
    public long Due { get; set; }
    public string Zone { get; set; } = "";

    /// <summary>An approval stands, whether or not the time is inside its window.</summary>
    public bool Seen { get; set; }

    public long? WindowFrom { get; set; }
    public long? WindowTo { get; set; }

    /// <summary>The item's own bounds.</summary>
    public long? Earliest { get; set; }

    public long? Last { get; set; }

    /// <summary>Its item is half-way through the steps of approval: they begin anew with another time.</summary>
    public bool Begun { get; set; }

    /// <summary>ISO date: the last day on which its item may use what it has of the library; null: no end is known.</summary>
    public string? Until { get; set; }

    /// <summary>The last moment of that day.</summary>
    public long? UntilEnds => Until is null ? null : LibraryRights.Ends(TimeZoneInfo.FindSystemTimeZoneById(Zone), Until).ToUnixTimeMilliseconds();

    public string ItemId { get; set; } = "";

    /// <summary>An approval stands, and the time is inside its window.</summary>
    public bool Approved => Seen && !(Due < WindowFrom) && !(Due > WindowTo);

    /// <summary>Its time can be changed: nothing has left.</summary>
    public bool Movable => State is PostState.Scheduled or PostState.Held or PostState.Failed or PostState.Missed;

    /// <summary>By its unit's wall clock.</summary>
    public DateTimeOffset Local => UnitClock.Local(Zone, DateTimeOffset.FromUnixTimeMilliseconds(Due));
}
