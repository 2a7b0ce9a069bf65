namespace Campaigns.Channels.ZaloOa;

/// <summary>What asking for tokens came to: a closed set.</summary>
internal abstract record TokenGrant
{
    private TokenGrant() { }

    public sealed record Granted(TokenPair Pair) : TokenGrant;

    /// <summary>Provably nothing was done: what was given is still good.</summary>
    public sealed record NotSent(string Why) : TokenGrant;

    /// <summary>Zalo said no.</summary>
    public sealed record Refused(ZaloOaError Error) : TokenGrant;

    /// <summary>No answer that can be read: what was given counts as used up.</summary>
    public sealed record Lost(string Why) : TokenGrant;
}
