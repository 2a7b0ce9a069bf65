using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Items;

namespace Campaigns.Desk.Campaigns;

/// <summary>The form on which a beat of one campaign is changed.</summary>
public sealed record BeatView
{
    /// <summary>As addresses name a beat that is not there yet.</summary>
    public const string New = "moi";

    public required CampaignView Campaign { get; init; }

    /// <summary>Its key; <see cref="New"/> for one that is to be added.</summary>
    public required string Beat { get; init; }

    /// <summary>The beat as it stands; null where it is new.</summary>
    public BeatLook? Look { get; init; }

    public required string Day { get; init; }
    public required string Time { get; init; }
    public required Genre Genre { get; init; }
    public required IReadOnlyList<ChannelKind> Channels { get; init; }
    public required string Title { get; init; }
    public required string Summary { get; init; }
    public required string Body { get; init; }
    public required string Radio { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"{Campaign.Address}/moc/{Beat}";
}
