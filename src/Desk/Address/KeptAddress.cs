namespace Campaigns.Desk.Address;

/// <summary>The public address as it was set on a page.</summary>
public sealed record KeptAddress
{
    /// <summary>https and a host, without a slash at the end; empty: none.</summary>
    public string PublicAddress { get; init; } = "";

    /// <summary>Hosts that were public before: they may still lead here from outside, so that the desk is not found by them either.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];
}
