namespace Campaigns.Channels.Wire;

/// <summary>An account that is left alone for a while, after too many failures one after the other.</summary>
/// <param name="AccountId">Which one.</param>
/// <param name="Since">When it was first left alone; what answered once in between begins anew.</param>
/// <param name="Until">When it may be called again.</param>
/// <param name="Why">The failure that was the last one too many; in Vietnamese, for the desk.</param>
public sealed record AccountRest(string AccountId, DateTimeOffset Since, DateTimeOffset Until, string Why);
