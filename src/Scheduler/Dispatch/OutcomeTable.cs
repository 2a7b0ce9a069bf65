using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Dispatch;

/// <summary>The one place that says what a channel's answer does to a post. Times are Unix milliseconds.</summary>
internal static class OutcomeTable
{
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromSeconds(1), LongestDelay = TimeSpan.FromDays(1);

    /// <summary>After a send.</summary>
    public static StateChange AfterSend(Outcome outcome, long now, long notAfter) => outcome switch
    {
        Outcome.Published x => Published(x, now),
        Outcome.Pending x => new(PostState.Pending, now + 2_000, "Kênh đã nhận và đang xử lý.", AttemptOutcome.Pending, "Kênh đã nhận, đang xử lý.") { Token = x.Token, Expected = x.Expected?.ToUnixTimeMilliseconds() },
        Outcome.Withheld x => Withheld(x, now),
        Outcome.RetryAfter x => new(PostState.Scheduled, NextTry(x.Delay, now, notAfter), x.Why, AttemptOutcome.RetryAfter, x.Why),
        Outcome.Reconnect x => new(PostState.Held, now, x.Why, AttemptOutcome.Reconnect, x.Why) { Held = HeldFor.Reconnect, AccountOff = true },
        Outcome.Rejected x => new(PostState.Failed, now, x.Why, AttemptOutcome.Rejected, x.Why),
        Outcome.Unknown x => new(PostState.Unknown, now, x.Why, AttemptOutcome.Unknown, x.Why),
        _ => new(PostState.Unknown, now, "Kênh trả lời không đúng việc được hỏi.", AttemptOutcome.Unknown, outcome.ToString()),
    };

    /// <summary>After asking about a post that the channel is working on; <paramref name="again"/> is when to ask next.</summary>
    public static StateChange AfterFollow(Outcome outcome, long now, long again) => outcome switch
    {
        Outcome.Published x => Published(x, now),
        Outcome.Pending x => new(PostState.Pending, again, "Kênh đã nhận và đang xử lý.", AttemptOutcome.Pending, "Kênh vẫn đang xử lý.") { Token = x.Token, Expected = x.Expected?.ToUnixTimeMilliseconds() },
        Outcome.Withheld x => Withheld(x, now),
        Outcome.RetryAfter x => new(PostState.Pending, Math.Max(again, now + (long)Clamp(x.Delay).TotalMilliseconds), x.Why, AttemptOutcome.Pending, x.Why),
        // It may well come out: the post waits, and the account waits for a person.
        Outcome.Reconnect x => new(PostState.Pending, again, x.Why, AttemptOutcome.Pending, x.Why) { AccountOff = true, AskPerson = true },
        Outcome.Rejected x => new(PostState.Failed, now, x.Why, AttemptOutcome.Rejected, x.Why),
        Outcome.Unknown x => new(PostState.Unknown, now, x.Why, AttemptOutcome.Unknown, x.Why),
        _ => new(PostState.Unknown, now, "Kênh trả lời không đúng việc được hỏi.", AttemptOutcome.Unknown, outcome.ToString()),
    };

    private static StateChange Published(Outcome.Published x, long now) =>
        new(PostState.Published, now, null, AttemptOutcome.Published, "Đã đăng.") { RemoteId = x.Id, Url = x.Url };

    /// <summary>Nothing is out: from here on the rules of what may leave hold for it again, and what forbade it is among them.</summary>
    private static StateChange Withheld(Outcome.Withheld x, long now) => new(PostState.Scheduled, now, x.Why, AttemptOutcome.Withheld, x.Why);

    /// <summary>Never past the moment after which the post is missed, so that it is missed on time and not at the end of a long delay.</summary>
    private static long NextTry(TimeSpan delay, long now, long notAfter) => Math.Min(now + (long)Clamp(delay).TotalMilliseconds, notAfter + 1);

    private static TimeSpan Clamp(TimeSpan delay) => delay < ShortestDelay ? ShortestDelay : delay > LongestDelay ? LongestDelay : delay;
}
