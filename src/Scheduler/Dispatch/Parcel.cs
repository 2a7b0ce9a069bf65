using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>A claim made ready to leave: the channel it goes by, and the approved bytes read back and verified.</summary>
internal sealed record Parcel(Claim Claim, Account Account, IChannel Channel, Variant Variant, IReadOnlyDictionary<string, byte[]> Pictures)
{
    /// <summary>When its sending was marked, and when that counts as lost; Unix milliseconds.</summary>
    public long Started { get; init; }
    public long Deadline { get; init; }
}
