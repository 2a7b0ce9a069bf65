using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>What an answer does to a change, its attempt and its post.</summary>
/// <param name="State">Where the change goes.</param>
/// <param name="Wake">When the worker looks at it next; Unix milliseconds.</param>
/// <param name="Why">For the desk, in Vietnamese; null where nothing needs saying.</param>
/// <param name="Outcome">What the attempt is recorded as.</param>
/// <param name="Answer">What came back, for the story of the post.</param>
internal sealed record ChangeResult(ChangeState State, long Wake, string? Why, AttemptOutcome Outcome, string Answer)
{
    /// <summary>Null keeps what is stored; so do the next two.</summary>
    public string? Token { get; init; }
    public string? RemoteId { get; init; }
    public string? Url { get; init; }

    /// <summary>The account's right has ended: it is switched off with the same words.</summary>
    public bool AccountOff { get; init; }

    /// <summary>From now on a person is asked.</summary>
    public bool AskPerson { get; init; }
}
