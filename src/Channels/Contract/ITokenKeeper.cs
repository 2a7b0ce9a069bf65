using Campaigns.Content;

namespace Campaigns.Channels.Contract;

/// <summary>Keeps the tokens of a kind of account alive; asked every hour, on one machine.</summary>
public interface ITokenKeeper
{
    /// <summary>
    /// Refreshes what is due, before it expires. A refresh that has begun is seen to its end (at most a minute) whatever
    /// becomes of <paramref name="cancel"/>: its answer must not be lost.
    /// </summary>
    /// <returns>What a person has to know or do; <see cref="Problem.Where"/> names the account.</returns>
    Task<IReadOnlyList<Problem>> RefreshDue(CancellationToken cancel);
}
