using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Outside;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Posts;

/// <summary>One post with everything that happened to it, and what may be done now.</summary>
public sealed record PostPageView
{
    public required PostView Post { get; init; }
    public required Account Account { get; init; }
    public required Unit Unit { get; init; }
    public required Item Item { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<StoryLine> Story { get; init; }

    /// <summary>The newest change of what is out; null where there was none.</summary>
    public PostChange? Change { get; init; }

    /// <summary>A line for each post of the item, its own among them.</summary>
    public required IReadOnlyList<ChangeLine> Progress { get; init; }

    /// <summary>Newer words are approved for it.</summary>
    public bool CanUpdate { get; init; }

    /// <summary>What already stands on the account and says nearly the same; only before the post is out.</summary>
    public OutsidePost? Twin { get; init; }

    /// <summary>A post of the newest correction of its item; null where there is none.</summary>
    public string? Correction { get; init; }

    /// <summary>A post of the item that this one puts right; null where it is no correction.</summary>
    public string? Corrects { get; init; }

    /// <summary>It went out before anybody approved it, and its approver has not confirmed it; null: nothing of the kind.</summary>
    public UrgentNotice? Urgent { get; init; }

    /// <summary>The next free posting time of its account where it is past its last moment, or why there is none; null: it is not.</summary>
    public Result<DateTimeOffset>? Next { get; init; }

    /// <summary>What signs the forms of the page.</summary>
    public required string Token { get; init; }

    /// <summary>Why what was asked was not done; empty where nothing went wrong.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/bai-dang/{Post.Id}";

    public bool Underway => Progress.Any(line => line.Underway);

    /// <summary>It is being taken down, or is to be.</summary>
    public bool Leaving => Change is { Kind: AttemptKind.Withdraw, State: ChangeState.Waiting or ChangeState.Sending or ChangeState.ByHand };

    /// <summary>It is being brought to newer words, or is to be.</summary>
    public bool Updating => Change is { Kind: AttemptKind.Update, State: ChangeState.Waiting or ChangeState.Sending or ChangeState.ByHand };

    public bool IsOut => Post.State is PostState.Published;

    /// <summary>A change that failed, or waits for a hand: done by hand, or dropped.</summary>
    public bool Stuck => Change is { State: ChangeState.Failed or ChangeState.ByHand };

    /// <summary>It has not gone out, or may not have: what is queued is shown before it is.</summary>
    public bool IsAhead => Post.State is PostState.Scheduled or PostState.Waiting or PostState.Held;

    /// <summary>Where it can be seen; null where there is no address to follow.</summary>
    public string? Seen => Post.Url is { } url && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)
        || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))) ? url : null;

    /// <summary>As the wall clock of the unit shows it.</summary>
    public string Clock(DateTimeOffset time) => Unit.Local(time).ToString("HH:mm:ss, dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
