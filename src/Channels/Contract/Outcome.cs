namespace Campaigns.Channels.Contract;

/// <summary>What a channel answers to an attempt: a closed set.</summary>
public abstract record Outcome
{
    private Outcome() { }

    /// <summary>It is out; citizens can see it at <paramref name="Url"/> (null where the channel gives none).</summary>
    public sealed record Published(string Id, string? Url) : Outcome;

    /// <summary>The channel took it and works on it; ask again by <paramref name="Token"/>.</summary>
    public sealed record Pending(string Token) : Outcome
    {
        /// <summary>When it is usually done by; null: as was said before.</summary>
        public DateTimeOffset? Expected { get; init; }
    }

    /// <summary>Provably nothing left, or the channel refused for now; try again after <paramref name="Delay"/>.</summary>
    public sealed record RetryAfter(TimeSpan Delay, string Why) : Outcome;

    /// <summary>It was made unseen and is not shown, for <see cref="Dispatch.MayShow"/> forbade it; citizens saw nothing.</summary>
    public sealed record Withheld(string Why) : Outcome;

    /// <summary>The account's right has ended; a person must connect it again.</summary>
    public sealed record Reconnect(string Why) : Outcome;

    /// <summary>The channel will not take it, now or later.</summary>
    public sealed record Rejected(string Why) : Outcome;

    /// <summary>It may be out and may not; to be asked about, never sent again blind.</summary>
    public sealed record Unknown(string Why) : Outcome;

    /// <summary>An update was carried out.</summary>
    public sealed record Updated(string? Url) : Outcome;

    /// <summary>It was taken down, or was not there any more.</summary>
    public sealed record Withdrawn : Outcome;
}
