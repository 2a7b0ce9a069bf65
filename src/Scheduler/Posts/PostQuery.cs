using Campaigns.Content.Accounts;

namespace Campaigns.Scheduler.Posts;

/// <summary>Which posts; what is null does not narrow.</summary>
public sealed record PostQuery
{
    /// <summary>The most that one answer holds.</summary>
    public const int Most = 10_000;

    public string? UnitId { get; init; }

    /// <summary>Of one of these; none where it is empty.</summary>
    public IReadOnlyCollection<string>? UnitIds { get; init; }

    public string? ItemId { get; init; }
    public string? AccountId { get; init; }
    public ChannelKind? Channel { get; init; }

    /// <summary>The campaign of its item.</summary>
    public string? CampaignId { get; init; }

    public PostState? State { get; init; }

    /// <summary>Due at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Due before.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Only what needs a person: failed, missed, held, waiting, unknown with the person asked, or to be changed or taken down by hand.</summary>
    public bool NeedsPerson { get; init; }

    /// <summary>At most so many, earliest due first.</summary>
    /// <value>The default is 1,000; at most <see cref="Most"/>.</value>
    public int Limit { get; init; } = 1_000;

    public int Skip { get; init; }

    /// <summary>Those that follow this one in order; it need not be there any more.</summary>
    public (DateTimeOffset Due, string Id)? After { get; init; }
}
