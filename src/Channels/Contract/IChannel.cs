using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Contract;

/// <summary>
/// One way of saying things. A channel answers with a closed set of outcomes and never throws for what a platform does;
/// an exception is a bug or a cancellation. Every call ends within the token handed in.
/// </summary>
public interface IChannel
{
    /// <summary>How long a sent post may stay invisible to <see cref="Find"/>: absence counts only after this.</summary>
    TimeSpan Settle { get; }

    /// <summary>Makes the post visible. Irreversible: called once an attempt, never repeated blind.</summary>
    Task<Outcome> Publish(Dispatch dispatch, CancellationToken cancel);

    /// <summary>Brings what is out (<see cref="Dispatch.RemoteId"/>) to the words of the dispatch.</summary>
    Task<Outcome> Update(Dispatch dispatch, CancellationToken cancel);

    /// <summary>Takes down what is out (<see cref="Dispatch.RemoteId"/>).</summary>
    Task<Outcome> Withdraw(Dispatch dispatch, CancellationToken cancel);

    /// <summary>Asks after a post that answered <see cref="Outcome.Pending"/>, by its token.</summary>
    Task<Outcome> Follow(Dispatch dispatch, CancellationToken cancel);

    /// <summary>Whether the post stands on the channel, asked after an unknown outcome.</summary>
    Task<Finding> Find(Dispatch dispatch, CancellationToken cancel);

    /// <summary>What stands on the account, newest first; at most <paramref name="most"/>.</summary>
    Task<IReadOnlyList<Standing>> List(Account account, int most, CancellationToken cancel);

    /// <summary>Views, reactions, shares by the channel's own names; null where the channel counts nothing.</summary>
    Task<IReadOnlyDictionary<string, long>?> Measure(Dispatch dispatch, CancellationToken cancel);

    /// <summary>Whether the account can post right now; the problem where it cannot.</summary>
    Task<Content.Problem?> Check(Account account, CancellationToken cancel);

    /// <summary>What a person should know of an account that can post: what ends soon. Nothing where the channel knows of nothing.</summary>
    Task<IReadOnlyList<Content.Phrase>> Heed(Account account, CancellationToken cancel) => Task.FromResult<IReadOnlyList<Content.Phrase>>([]);
}
