namespace Campaigns.Channels.Contract;

/// <summary>How many messages to followers an account may still send; each takes one, however many articles it holds.</summary>
/// <param name="Left">Of this period.</param>
/// <param name="Total">Of this period; null where the channel does not say.</param>
public sealed record FollowerQuota(long Left, long? Total);
