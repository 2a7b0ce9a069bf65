namespace Campaigns.Channels.ZaloOa;

/// <summary>How the tokens of an account are. Secrets: its text says nothing.</summary>
internal sealed record TokenState
{
    /// <summary>For calls; null: none is there, or the keys of this installation cannot open it.</summary>
    public string? Access { get; init; }

    public string? Refresh { get; init; }

    public string? AppSecret { get; init; }

    /// <summary>The refresh token that is there was sent already: it must not be sent again.</summary>
    public bool Spent { get; init; }

    /// <summary>When it was sent, while no answer to that is stored.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Why Zalo would not take it.</summary>
    public string? Refused { get; init; }

    /// <summary>When the pair was refreshed; null: a person gave it, and it is as old as it may be.</summary>
    public DateTimeOffset? Refreshed { get; init; }

    /// <summary>When the access token ends, at the latest.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>When the refresh token ends, three months after it was given.</summary>
    public required DateTimeOffset RefreshEnds { get; init; }

    public override string ToString() => nameof(TokenState);
}
