namespace Campaigns.Scheduler.Dispatch;

/// <summary>A post this worker holds under a lease: which one, and the fencing token that every write about it names.</summary>
internal sealed record Claim
{
    public required string PostId { get; init; }
    public required string ItemId { get; init; }
    public required string AccountId { get; init; }
    public required string ContentHash { get; init; }

    /// <summary>Unix milliseconds, as the other times here.</summary>
    public required long Due { get; init; }
    public required long NotAfter { get; init; }
    public required int Attempt { get; init; }

    /// <summary>The worker that claimed it: the id it had then, whatever it is called by now.</summary>
    public required string Worker { get; init; }

    public string? Token { get; init; }
    public string? RemoteId { get; init; }

    /// <summary>How far the store's clock was ahead of this machine's at the claim, in milliseconds: what is written down is in the store's time.</summary>
    public long StoreAhead { get; init; }

    /// <summary>The change of what is out that this attempt carries out; null: it publishes.</summary>
    public string? ChangeId { get; init; }
}
