using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>What an answer does to a post and its attempt.</summary>
/// <param name="State">Where the post goes.</param>
/// <param name="Wake">When the worker looks at it next; Unix milliseconds.</param>
/// <param name="Why">For the desk, in Vietnamese; null where nothing needs saying.</param>
/// <param name="Outcome">What the attempt is recorded as.</param>
/// <param name="Answer">What came back, for the story of the post.</param>
internal sealed record StateChange(PostState State, long Wake, string? Why, AttemptOutcome Outcome, string Answer)
{
    /// <summary>Null keeps what is stored; so do the next two.</summary>
    public string? Token { get; init; }
    public string? RemoteId { get; init; }
    public string? Url { get; init; }

    /// <summary>By when the channel is usually done, Unix milliseconds; null keeps what is stored.</summary>
    public long? Expected { get; init; }

    public HeldFor? Held { get; init; }

    /// <summary>The account's right has ended: it is switched off with the same words.</summary>
    public bool AccountOff { get; init; }

    /// <summary>From now on a person is asked.</summary>
    public bool AskPerson { get; init; }
}
