namespace Campaigns.Content.Broadcasts;

/// <summary>What was on the air, for reports. Times are in seconds; corrected lines count once, as they were corrected.</summary>
public sealed record BroadcastSums
{
    /// <summary>Times on the air: programmes, relays, notices.</summary>
    public int Broadcasts { get; init; }

    public long Seconds { get; init; }

    /// <summary>Programmes that were not read.</summary>
    public int NotRead { get; init; }

    /// <summary>Items of programmes that were read, each as often as it was.</summary>
    public int ItemsRead { get; init; }

    /// <summary>Of these, how often an item was read again (phát lại).</summary>
    public int Repeats { get; init; }

    public IReadOnlyDictionary<string, long> ByLanguage { get; init; } = new Dictionary<string, long>();

    public IReadOnlyDictionary<BroadcastKind, long> ByKind { get; init; } = new Dictionary<BroadcastKind, long>();

    /// <summary>Time of the items of each campaign, by its id.</summary>
    public IReadOnlyDictionary<string, long> ByCampaign { get; init; } = new Dictionary<string, long>();
}
