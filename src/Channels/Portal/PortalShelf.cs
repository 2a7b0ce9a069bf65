namespace Campaigns.Channels.Portal;

/// <summary>One shelf of the archive and how many pages stand on it.</summary>
public sealed record PortalShelf
{
    public string Slug { get; init; } = "";
    public string Name { get; init; } = "";
    public int Count { get; init; }
}
