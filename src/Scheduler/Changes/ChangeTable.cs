using Campaigns.Channels.Contract;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Reconciliation;

namespace Campaigns.Scheduler.Changes;

/// <summary>
/// The one place that says what a channel's answer does to a change. Changing and taking down by the id on the channel can be
/// repeated, so that what has no answer is done again, with patience, until a person is asked. Times are Unix milliseconds.
/// </summary>
internal static class ChangeTable
{
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);

    /// <param name="change">As it was marked: this try is counted in <see cref="OpenChange.Asks"/>.</param>
    /// <param name="outcome">The channel's answer.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="askAfter">How long it is tried before a person is asked, in milliseconds.</param>
    public static ChangeResult After(OpenChange change, Outcome outcome, long now, long askAfter) => outcome switch
    {
        Outcome.Updated x when change.Kind == AttemptKind.Update =>
            new(ChangeState.Done, now, null, AttemptOutcome.Updated, $"Đã sửa theo bản được duyệt có mã {change.ContentHash![..12]}.") { Url = x.Url },
        Outcome.Withdrawn when change.Kind == AttemptKind.Withdraw => new(ChangeState.Done, now, null, AttemptOutcome.Withdrawn, "Đã gỡ khỏi kênh."),
        Outcome.Rejected x => new(ChangeState.Failed, now, Refused(change, x.Why), AttemptOutcome.Rejected, x.Why),
        // The change waits for the account; the time until then is nobody's delay.
        Outcome.Reconnect x => new(ChangeState.Waiting, now, x.Why, AttemptOutcome.Reconnect, x.Why) { AccountOff = true },
        Outcome.RetryAfter x => Again(change, x.Why, AttemptOutcome.RetryAfter, now, askAfter, x.Delay),
        Outcome.Pending x => Again(change, "Kênh đã nhận và đang xử lý.", AttemptOutcome.Pending, now, askAfter) with { Token = x.Token },
        Outcome.Unknown x => Again(change, x.Why, AttemptOutcome.Unknown, now, askAfter),
        _ => Again(change, "Kênh trả lời không đúng việc được hỏi.", AttemptOutcome.Unknown, now, askAfter),
    };

    /// <summary>Where the channel was asked for the post first, because nobody kept its id there.</summary>
    public static ChangeResult NotFound(OpenChange change, Finding finding, long now, long askAfter) => finding is Finding.CannotTell cannot
        ? Again(change, cannot.Why, AttemptOutcome.Unknown, now, askAfter)
        : new(ChangeState.ByHand, now, $"Không tìm thấy bài trên kênh bằng chương trình; {(change.Kind == AttemptKind.Update ? "sửa tay rồi đánh dấu đã sửa." : "nếu bài còn trên kênh, gỡ tay rồi đánh dấu đã gỡ.")}",
            AttemptOutcome.Absent, "Hỏi kênh: không thấy bài này.");

    private static string Refused(OpenChange change, string why) => change.Kind == AttemptKind.Update
        ? $"Kênh không nhận bản sửa: {why}{(why.Contains("đăng lại", StringComparison.Ordinal) ? "" : " Muốn thay bài thì chọn “Gỡ và đăng lại”.")}"
        : $"Kênh không cho gỡ: {why} Gỡ tay trên kênh rồi đánh dấu đã gỡ.";

    private static ChangeResult Again(OpenChange change, string why, AttemptOutcome outcome, long now, long askAfter, TimeSpan delay = default)
    {
        var enough = now - (change.Tried ?? now) >= askAfter;
        var person = enough || change.PersonAsked;
        var wait = Math.Max((long)(delay < LongestDelay ? delay : LongestDelay).TotalMilliseconds, person ? Patience.WithPerson : Patience.Next(change.Asks));
        return new(ChangeState.Waiting, now + wait, person ? $"Chưa {change.Kind.Words().Vi} được hoặc chưa rõ, cần người xem kênh: {why}" : why, outcome, why)
        {
            AskPerson = enough && !change.PersonAsked,
        };
    }
}
