using Campaigns.Content;
using Campaigns.Content.Accounts;

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
}
