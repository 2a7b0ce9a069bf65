using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Desk.Accounts;
using Campaigns.Scheduler.Followers;

namespace Campaigns.Desk.Followers;

/// <summary>What can be sent to the followers of an account, and what was.</summary>
public sealed record FollowersView
{
    public const int PageSize = 20;

    public required AccountLine Line { get; init; }

    /// <summary>Null where the channel does not say, or not now.</summary>
    public FollowerQuota? Quota { get; init; }

    /// <summary>The most articles of one message.</summary>
    public required int Most { get; init; }

    public required IReadOnlyList<FollowerArticle> Choices { get; init; }

    /// <summary>Posts that were ticked when something was wrong.</summary>
    public IReadOnlyList<string> Chosen { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<FollowerMessage> Before { get; init; }

    /// <summary>From 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether there are older ones.</summary>
    public bool More { get; init; }

    public string Address => $"/kenh/{Line.Account.Id}/gui-rong";
}
