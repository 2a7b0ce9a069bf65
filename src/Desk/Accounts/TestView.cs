using Campaigns.Content;
using Campaigns.Desk.Posts;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Accounts;

/// <summary>The page after connecting: what to know, and the test post as it stands.</summary>
public sealed record TestView
{
    public required AccountLine Line { get; init; }

    /// <summary>What connecting told, in Vietnamese.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The newest test post; null where there was none.</summary>
    public PostView? Post { get; init; }

    /// <summary>Who asked for it; empty where nobody did.</summary>
    public string Person { get; init; } = "";

    /// <summary>What kept a test post from being made.</summary>
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>A worker has shown that it is alive.</summary>
    public bool Working { get; init; } = true;

    /// <summary>The whole store is on hold.</summary>
    public bool OnHold { get; init; }

    /// <summary>The person looked and did not see it.</summary>
    public bool NotSeen { get; init; }

    /// <summary>How far its taking down is; null where nobody asked for that.</summary>
    public ChangeLine? Change { get; init; }

    /// <summary>There is something to take down, and nobody has asked for it, or it could not be done.</summary>
    public bool CanWithdraw => Post is { State: PostState.Published or PostState.Pending or PostState.Unknown } && Change is not { Underway: true };

    public bool Underway => Change is { Underway: true } || (Post is { } post && IsUnderway(post.State));

    /// <summary>Where it can be seen; null where there is no address to follow.</summary>
    public string? Seen => Post?.Url is { } url && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal)
        || (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal))) ? url : null;

    /// <summary>The code that opens it on a phone; null where no phone can.</summary>
    public string? Code => Seen is ['h', ..] url ? QrCode.Svg(url) : null;

    public string Address => $"/kenh/{Line.Account.Id}/thu";

    /// <summary>It may still come to an end by itself.</summary>
    public static bool IsUnderway(PostState state) => state is PostState.Scheduled or PostState.Sending or PostState.Pending or PostState.Unknown;
}
