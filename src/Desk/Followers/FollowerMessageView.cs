using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Desk.Accounts;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Followers;

/// <summary>One message to followers on its page.</summary>
public sealed record FollowerMessageView
{
    public required AccountLine Line { get; init; }
    public required FollowerMessage Message { get; init; }
    public required IReadOnlyList<StoryLine> Story { get; init; }

    /// <summary>Null where it is asked no more, or the channel does not say.</summary>
    public FollowerQuota? Quota { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"/kenh/{Line.Account.Id}/gui-rong/{Message.Id}";
}
