using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Followers;

/// <summary>The one place that says what a channel's answer does to a message to followers. Times are Unix milliseconds.</summary>
internal sealed record FollowerEnd(FollowerState State, string? Why, AttemptOutcome Outcome, string Answer)
{
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromSeconds(1), LongestDelay = TimeSpan.FromDays(1);

    public required long Wake { get; init; }
    public string? MessageId { get; init; }
    public long? Expected { get; init; }
    public long? Ended { get; init; }

    /// <summary>From now on a person is asked.</summary>
    public long? Asked { get; init; }

    public static FollowerEnd Of(Outcome outcome, TimeSpan review, long notAfter, long now) => outcome switch
    {
        Outcome.Published x => new(FollowerState.Sent, null, AttemptOutcome.Published, "Kênh đã nhận tin.")
        {
            Wake = now, Ended = now, MessageId = x.Id.Length > 0 ? x.Id : null, Expected = now + (long)review.TotalMilliseconds,
        },
        Outcome.RetryAfter x => new(FollowerState.Approved, x.Why, AttemptOutcome.RetryAfter, x.Why)
        {
            Wake = Math.Min(now + (long)(x.Delay < ShortestDelay ? ShortestDelay : x.Delay > LongestDelay ? LongestDelay : x.Delay).TotalMilliseconds, notAfter + 1),
        },
        // Nothing was sent: it waits for the account as long as its time allows.
        Outcome.Reconnect x => new(FollowerState.Approved, x.Why, AttemptOutcome.Reconnect, x.Why) { Wake = now },
        Outcome.Rejected x => new(FollowerState.Failed, x.Why, AttemptOutcome.Rejected, x.Why) { Wake = now, Ended = now },
        Outcome.Unknown x => Doubt(x.Why, now),
        _ => Doubt("Kênh trả lời không đúng việc được hỏi.", now),
    };

    private static FollowerEnd Doubt(string why, long now) => new(FollowerState.Unknown, why, AttemptOutcome.Unknown, why) { Wake = now, Asked = now };
}
