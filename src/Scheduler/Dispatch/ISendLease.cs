namespace Campaigns.Scheduler.Dispatch;

/// <summary>What a channel may ask the store while it sends: both answer false where the lease is lost.</summary>
internal interface ISendLease
{
    /// <summary>Keeps what the channel gave to resume by, durable when this returns.</summary>
    Task<bool> KeepToken(Claim claim, string token, long now, CancellationToken cancel);

    /// <summary>Whether the attempt is still the one that may send, by a write, so that the store is known to be writable too.</summary>
    Task<bool> StillMine(Claim claim, long now, CancellationToken cancel);
}
