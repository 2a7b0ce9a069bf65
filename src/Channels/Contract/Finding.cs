namespace Campaigns.Channels.Contract;

/// <summary>What a channel says of a post whose outcome is unknown.</summary>
public abstract record Finding
{
    private Finding() { }

    public sealed record Present(string Id, string? Url) : Finding;

    /// <summary>It is not there; counts once the send deadline and the channel's settle time are over.</summary>
    public sealed record Absent : Finding;

    /// <summary>This channel cannot tell, or not now.</summary>
    public sealed record CannotTell(string Why) : Finding;
}
