namespace Campaigns.Channels.ZaloOa;

/// <summary>What asking for a fresh access token came to: a closed set.</summary>
internal abstract record Renewal
{
    private Renewal() { }

    public sealed record Renewed(string Access) : Renewal
    {
        public override string ToString() => nameof(Renewed);
    }

    /// <summary>Not now: somebody is at it, or Zalo cannot be reached; nothing is lost.</summary>
    public sealed record Later(string Why) : Renewal;

    /// <summary>Never again without a person.</summary>
    public sealed record Over(string Why) : Renewal;
}
