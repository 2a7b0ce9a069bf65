using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;

namespace Campaigns.Channels.Contract;

/// <summary>How an account of one kind is connected: what is asked of the person, and what the platform says to it.</summary>
public interface IConnector
{
    ChannelKind Kind { get; }

    /// <summary>What has to be given, in the order in which a person finds it.</summary>
    IReadOnlyList<ConnectField> Fields { get; }

    /// <summary>
    /// Asks the platform. What it plainly refuses (a wrong password, a user's token in the place of a page's, an OA without the
    /// package) is a problem with how to mend it, and nothing is stored; where it cannot be asked now, or answers what nobody
    /// expected, the account is connected all the same and a note says that it was not checked.
    /// </summary>
    /// <param name="values">By field name; every required field is there, none is unknown.</param>
    /// <param name="cancel">Ends the question.</param>
    Task<Result<Connection>> Connect(IReadOnlyDictionary<string, string> values, CancellationToken cancel);

    /// <summary>Whether an account can be connected anew, as where a platform's permission ended; one of this machine's own has nothing that ends.</summary>
    bool Again => true;

    /// <summary>What may stand in fields that are chosen and not typed, by the field's name: the value and what it is called.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<(string Value, Phrase Label)>>> Choices(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyDictionary<string, IReadOnlyList<(string, Phrase)>>>(new Dictionary<string, IReadOnlyList<(string, Phrase)>>());

    /// <summary>Keeps what belongs to a new account beside its settings, in the transaction that makes it.</summary>
    Task Settle(Session session, Account account, IReadOnlyDictionary<string, string> values) => Task.CompletedTask;
}
