using System.Text.Json.Serialization;
using Campaigns.Content.Accounts;

namespace Campaigns.Scheduler.Posts;

/// <summary>A post as the command line and the desk show it; the names are those of the JSON.</summary>
public sealed record PostView
{
    public required string Id { get; init; }
    public required string Item { get; init; }
    public required string Title { get; init; }
    public required ChannelKind Channel { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    public required DateTimeOffset Due { get; init; }
    public required PostState State { get; init; }
    public string? Url { get; init; }

    /// <summary>How often it was sent; changes of what is out are not counted.</summary>
    public required int Attempts { get; init; }

    /// <summary>An approval stands, and the time is inside its window.</summary>
    public required bool Approved { get; init; }

    /// <summary>In Vietnamese; null where nothing needs saying.</summary>
    public string? Why { get; init; }

    /// <summary>When the worker tries, or asks the channel, next; null where it does neither.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>IANA name of its unit's zone, for those who read the times; JSON has them in UTC.</summary>
    [JsonIgnore]
    public string Zone { get; init; } = "Asia/Ho_Chi_Minh";
}
