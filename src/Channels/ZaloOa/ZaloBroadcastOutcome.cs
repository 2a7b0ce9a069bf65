namespace Campaigns.Channels.ZaloOa;

/// <summary>What a broadcast came to: a closed set.</summary>
internal abstract record ZaloBroadcastOutcome
{
    private ZaloBroadcastOutcome() { }

    /// <summary>Zalo took it; followers get it after Zalo's own look, about half an hour.</summary>
    public sealed record Taken(string MessageId) : ZaloBroadcastOutcome;

    /// <summary>Nothing was sent.</summary>
    public sealed record NotSent(string Why) : ZaloBroadcastOutcome;

    /// <summary>It may have been sent. Zalo lists no broadcasts: a person has to look, and it is never sent again by itself.</summary>
    public sealed record AskPerson(string Why) : ZaloBroadcastOutcome;
}
