using Campaigns.Content.Accounts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Today;

/// <summary>One post as the first page shows it. Times are Unix milliseconds.</summary>
public sealed class TodayPost
{
    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string ItemId { get; set; } = "";
    public string Title { get; set; } = "";
    public string AccountId { get; set; } = "";
    public string Account { get; set; } = "";
    public ChannelKind Kind { get; set; }
    public bool Sandbox { get; set; }
    public bool Active { get; set; }
    public bool Paused { get; set; }
    public PostState State { get; set; }
    public long Due { get; set; }
    public long NotAfter { get; set; }
    public long? Published { get; set; }
    public bool Approved { get; set; }
    public string? Said { get; set; }
    public long? Expected { get; set; }
    public string Zone { get; set; } = "";
    public string? Url { get; set; }

    /// <summary>When its station reads it; null: it is at none.</summary>
    public Airings? Air { get; set; }

    /// <summary>Why it stands as it does; null where nothing needs saying.</summary>
    public string? Why => PendingWords.Why(State, Said, Expected, Zone);

    public DateTimeOffset DueAt => DateTimeOffset.FromUnixTimeMilliseconds(Due);

    /// <summary>What the programme of a station holds is not out before it is read.</summary>
    public bool Unread { get; set; }

    /// <summary>When it is on the air for the first time; null: it is at no station, or that is never on the air.</summary>
    public DateTimeOffset? AirAt => Air?.First is { } first ? UnitClock.At(TimeZoneInfo.FindSystemTimeZoneById(Zone), first.Day, first.Start) : null;

    /// <summary>The moment by which it stands in a list.</summary>
    public DateTimeOffset At => AirAt ?? PublishedAt ?? DueAt;

    public DateTimeOffset? PublishedAt => Published is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>Where it can be seen: an address of this host or of the web; null where there is none to follow.</summary>
    public string? Seen => Url is not null && (Url.StartsWith('/') && !Url.StartsWith("//", StringComparison.Ordinal)
        || Url.StartsWith("https://", StringComparison.Ordinal) || Url.StartsWith("http://", StringComparison.Ordinal)) ? Url : null;

    /// <summary>What a person does about it, as the words name it, and where; null where nothing is to be done.</summary>
    public (string Word, string Address)? Mend => this switch
    {
        { State: PostState.Waiting, Kind: ChannelKind.Assisted, Sandbox: false } => ("hand", $"/dang-tay/{Id}"),
        { State: PostState.Scheduled, Approved: false } => ("approve", $"/duyet/{ItemId}"),
        { State: PostState.Scheduled or PostState.Held, Active: false } => ("account", "/kenh"),
        { State: PostState.Scheduled, Paused: true } => ("queue", $"/hang-cho/{AccountId}"),
        { State: PostState.Missed } => ("move", $"/lich/bai/{Id}"),
        { State: PostState.Held } => ("held", $"/lich/bai/{Id}"),
        { State: PostState.Unknown } => ("unknown", $"/bai-dang/{Id}"),
        { State: PostState.Failed } => ("failed", $"/bai-dang/{Id}"),
        { State: PostState.Published } => ("change", $"/bai-dang/{Id}"),
        _ => null,
    };

    /// <summary>Where a person goes from here: to what can be seen, or to where it is posted by hand; null where there is nowhere to go.</summary>
    public string? Leads => Seen ?? (this is { State: PostState.Waiting, Kind: ChannelKind.Assisted, Sandbox: false } ? $"/dang-tay/{Id}" : null);
}
