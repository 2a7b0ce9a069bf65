namespace Campaigns.Channels.ZaloOa;

/// <summary>Whose turn a refresh is: a closed set.</summary>
internal abstract record TokenTurn
{
    private TokenTurn() { }

    /// <summary>Ours, and committed as such: <see cref="Refresh"/> is to be sent now, once, by nobody else.</summary>
    /// <param name="Mark">Under what the answer is stored.</param>
    public sealed record Ours(string Mark, string Refresh, string AppSecret) : TokenTurn
    {
        public override string ToString() => nameof(Ours);
    }

    /// <summary>Somebody has refreshed meanwhile.</summary>
    public sealed record Done(string Access) : TokenTurn
    {
        public override string ToString() => nameof(Done);
    }

    /// <summary>Somebody is at it.</summary>
    public sealed record Theirs : TokenTurn;

    /// <summary>There is nothing that could be sent: <paramref name="Why"/> says what the person has to know and do.</summary>
    public sealed record Over(string Why) : TokenTurn;
}
