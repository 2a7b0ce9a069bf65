using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Contract;

/// <summary>
/// A channel that can send what stands on an account on to everybody who follows it. That reaches phones, cannot be recalled,
/// and is listed nowhere: an answer that is lost can be asked for by nobody but a person.
/// </summary>
public interface IFollowerChannel
{
    ChannelKind Kind { get; }

    /// <summary>The most articles of one message.</summary>
    int Most { get; }

    /// <summary>How long after it was taken followers usually get it.</summary>
    TimeSpan Review { get; }

    /// <summary>
    /// Sends one message, once. <see cref="Outcome.Published"/> bears the channel's name for it; <see cref="Outcome.RetryAfter"/>,
    /// <see cref="Outcome.Reconnect"/> and <see cref="Outcome.Rejected"/> mean that nothing was sent; <see cref="Outcome.Unknown"/> that it may have been.
    /// </summary>
    /// <param name="account">Whose followers.</param>
    /// <param name="articles">By their ids on the channel, the first on top; at least one.</param>
    /// <param name="stillMine">Asked right before it leaves; false: the lease is lost, nothing is sent.</param>
    /// <param name="cancel">Ends the wait for the answer; what was sent stays sent.</param>
    Task<Outcome> Send(Account account, IReadOnlyList<string> articles, Func<CancellationToken, Task<bool>> stillMine, CancellationToken cancel);

    /// <summary>What is left of the account's allowance; null where the channel does not say, or not now.</summary>
    Task<FollowerQuota?> Quota(Account account, CancellationToken cancel);
}
