using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Campaigns.Content.Captions;
using Campaigns.Scheduler.Worker;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>A claim made ready to leave: the channel it goes by, and the approved bytes read back and verified.</summary>
internal sealed record Parcel(Claim Claim, Account Account, IChannel Channel, Variant Variant, IReadOnlyDictionary<string, byte[]> Pictures)
{
    /// <summary>When its sending was marked, and when that counts as lost; Unix milliseconds.</summary>
    public long Started { get; init; }
    public long Deadline { get; init; }

    /// <summary>How long it may take, in milliseconds: a video goes over an office's line first.</summary>
    public long Limit(WorkerOptions options) => Limit(Account, Variant, options);

    /// <summary>The same before there is a parcel.</summary>
    public static long Limit(Account account, Variant? variant, WorkerOptions options) => 1_000L * (options.SendSeconds
        + (variant?.Video is not null && account is { Sandbox: false, Kind: ChannelKind.Facebook or ChannelKind.ZaloOa or ChannelKind.WordPress } ? options.VideoSeconds : 0));
}
