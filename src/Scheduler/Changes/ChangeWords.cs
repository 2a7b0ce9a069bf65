using Campaigns.Content;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>What the desk calls changes and their states.</summary>
public static class ChangeWords
{
    /// <summary>What is done to the post, by what kind of attempt.</summary>
    public static Phrase Words(this AttemptKind kind) => kind switch
    {
        AttemptKind.Publish => new("đăng", "publish"),
        AttemptKind.Update => new("sửa", "update"),
        AttemptKind.Withdraw => new("gỡ", "withdraw"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>A change that waits for a hand is named by what the hand has to do.</summary>
    public static Phrase Words(this ChangeState state, AttemptKind kind) => state switch
    {
        ChangeState.Waiting => new($"chờ {kind.Words().Vi}", "waiting"),
        ChangeState.Sending => new($"đang {kind.Words().Vi}", "sending"),
        ChangeState.ByHand => new($"cần {kind.Words().Vi} tay", "to be done by hand"),
        ChangeState.Done => new($"đã {kind.Words().Vi}", "done"),
        ChangeState.Failed => new($"không {kind.Words().Vi} được", "failed"),
        ChangeState.Dropped => new("đã bỏ qua", "dropped"),
        ChangeState.Superseded => new("đã thay bằng yêu cầu khác", "superseded"),
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
