using Campaigns.Content.Items;

namespace Campaigns.Content.Campaigns;

/// <summary>A beat as it would be made, or as it was.</summary>
public sealed record BeatLook
{
    /// <summary>With what the unit chose.</summary>
    public required Beat Beat { get; init; }

    /// <summary>Local.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>On the unit's wall clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The words, filled in for the unit; those of the item where there is one.</summary>
    public required string Title { get; init; }

    public required string Summary { get; init; }
    public required string Body { get; init; }
    public string? Radio { get; init; }

    /// <summary>What the unit chose for it; null: it is as in the template.</summary>
    public BeatChoice? Choice { get; init; }

    /// <summary>Its time is over: nothing is made of it any more.</summary>
    public bool Past { get; init; }

    /// <summary>The item that was made of it; null: none was yet.</summary>
    public string? ItemId { get; init; }

    public ItemState? State { get; init; }

    public bool LeftOut => Choice is { LeftOut: true } && ItemId is null;

    /// <summary>Whether it would become an item now.</summary>
    public bool Coming => ItemId is null && !LeftOut && !Past;
}
