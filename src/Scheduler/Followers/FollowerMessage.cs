using System.Text.Json.Serialization;

namespace Campaigns.Scheduler.Followers;

/// <summary>A message to followers as the command line and the desk show it; the names are those of the JSON.</summary>
public sealed record FollowerMessage
{
    public required string Id { get; init; }

    /// <summary>The account's id.</summary>
    public required string Account { get; init; }

    public required FollowerState State { get; init; }
    public required string ProposedBy { get; init; }
    public required DateTimeOffset Proposed { get; init; }
    public string? DecidedBy { get; init; }
    public DateTimeOffset? Decided { get; init; }

    /// <summary>What has not left by then does not leave.</summary>
    public DateTimeOffset? NotAfter { get; init; }

    /// <summary>The channel's name for it, once it was taken.</summary>
    public string? MessageId { get; init; }

    /// <summary>When followers are usually reached.</summary>
    public DateTimeOffset? Expected { get; init; }

    /// <summary>Why it stands as it does, in Vietnamese; null where nothing needs saying.</summary>
    public string? Why { get; init; }

    public DateTimeOffset? Ended { get; init; }

    /// <summary>The first stands on top.</summary>
    public IReadOnlyList<FollowerArticle> Articles { get; init; } = [];

    /// <summary>IANA name of its unit's zone, for those who read the times; JSON has them in UTC.</summary>
    [JsonIgnore]
    public string Zone { get; init; } = "Asia/Ho_Chi_Minh";
}
