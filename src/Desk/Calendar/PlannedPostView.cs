using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Observances;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Queue;

namespace Campaigns.Desk.Calendar;

/// <summary>One post in the calendar, and what was asked of it.</summary>
public sealed record PlannedPostView
{
    public required CalendarPost Post { get; init; }

    /// <summary>Why what was asked was not done; empty where nothing went wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>A new time for which somebody would have to approve again, by the unit's wall clock: the person is asked whether it is meant. Null: nothing is asked.</summary>
    public DateTimeOffset? Asked { get; init; }

    /// <summary>What <see cref="Asked"/> would do to the approval.</summary>
    public ApprovalEffect Effect { get; init; }

    /// <summary>That the machine is usually off then; null where it is not, or nobody knows.</summary>
    public Phrase? Off { get; init; }

    /// <summary>When its station reads it; null: it is at none.</summary>
    public Airings? Air { get; init; }

    /// <summary>Where the page was come from.</summary>
    public required string Back { get; init; }

    /// <summary>The time that is offered for a copy.</summary>
    public required DateTimeOffset Copy { get; init; }

    public required string Token { get; init; }

    public string Address => $"/lich/bai/{Post.Id}";

    public LunarDate Lunar => LunarDate.From(DateOnly.FromDateTime(Post.Local.DateTime));

    /// <summary>The item's own last moment; null: it has none.</summary>
    public DateTimeOffset? Last => Post.Last is { } last ? Local(last) : null;

    /// <summary>What the approval allows, in one of three sentences.</summary>
    /// <param name="window">{0} from, {1} to.</param>
    /// <param name="free">Approved at any time.</param>
    /// <param name="unapproved">Not approved.</param>
    public string Rule(string window, string free, string unapproved) => !Post.Seen ? unapproved : (Post.WindowFrom, Post.WindowTo) is (null, null) ? free
        : string.Format(CultureInfo.InvariantCulture, window, Bound(Post.WindowFrom), Bound(Post.WindowTo));

    /// <summary>As a date field of a form wants it.</summary>
    public static string Input(DateTimeOffset local) => local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day of a moment, by the unit's wall clock.</summary>
    public string Day(long time) => Local(time).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private string Bound(long? time) => time is { } at ? Local(at).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture) : "…";

    private DateTimeOffset Local(long time) => UnitClock.Local(Post.Zone, DateTimeOffset.FromUnixTimeMilliseconds(time));
}
