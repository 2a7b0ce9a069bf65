using Campaigns.Channels.Contract;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>What a channel may ask the store while it sends: the first two answer false where the lease is lost.</summary>
internal interface ISendLease
{
    /// <summary>Keeps what the channel gave to resume by, durable when this returns.</summary>
    Task<bool> KeepToken(Claim claim, string token, long now, CancellationToken cancel);

    /// <summary>Whether the attempt is still the one that may send, by a write, so that the store is known to be writable too.</summary>
    Task<bool> StillMine(Claim claim, long now, CancellationToken cancel);

    /// <summary>What forbids to show what the attempt made unseen; null where nothing does.</summary>
    Task<Veto?> MayShow(Claim claim, long now, CancellationToken cancel);
}
