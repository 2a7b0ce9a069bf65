namespace Campaigns.Content.Accounts;

/// <summary>A Facebook Page, a Zalo OA, a WordPress site, the built-in portal, a group worked by hand, a loudspeaker station.</summary>
public sealed record Account
{
    public required string Id { get; init; }
    public required string UnitId { get; init; }
    public required ChannelKind Kind { get; init; }
    public required string Name { get; init; }

    /// <summary>Shows on a page what would have been posted, and sends nothing.</summary>
    public bool Sandbox { get; init; }

    /// <summary>Switched on: its posts may be claimed.</summary>
    public bool Active { get; init; } = true;

    public string? InactiveWhy { get; init; }

    /// <summary>Since when its queue is paused: no post leaves for it; null: it goes on.</summary>
    public DateTimeOffset? Paused { get; init; }

    /// <summary>When a person saw a test post as a citizen would; null: chưa xác nhận công khai.</summary>
    public DateTimeOffset? Confirmed { get; init; }

    /// <summary>How late a post may still go out where it says nothing itself.</summary>
    /// <value>The default is two hours.</value>
    public TimeSpan Grace { get; init; } = TimeSpan.FromHours(2);

    /// <summary>JSON of the channel's own settings; never a secret.</summary>
    public string Settings { get; init; } = "{}";
}
