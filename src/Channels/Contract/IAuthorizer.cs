using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Contract;

/// <summary>How an account of one kind is connected by a permission that its administrator gives on the platform's own page, instead of by tokens that a person pastes.</summary>
public interface IAuthorizer
{
    ChannelKind Kind { get; }

    /// <summary>The connector's fields that the permission brings: they are not asked of the person.</summary>
    IReadOnlyList<string> Brings { get; }

    /// <summary>Nothing is called: the browser of the person goes there.</summary>
    /// <param name="values">What was typed, by the connector's field names.</param>
    /// <param name="back">Where the platform sends the browser afterwards; registered with the app.</param>
    PermissionAsked Ask(IReadOnlyDictionary<string, string> values, Uri back);

    /// <summary>Exchanges what came back, once, for everything that the connector takes.</summary>
    /// <param name="values">What was typed before the browser left.</param>
    /// <param name="code">Good once and for ten minutes.</param>
    /// <param name="who">The account that gave the permission, as the platform names it; null where it does not say.</param>
    /// <param name="verifier">Kept since the permission was asked for.</param>
    /// <param name="cancel">Ends the wait; then permission has to be asked for anew.</param>
    Task<Result<IReadOnlyDictionary<string, string>>> Exchange(IReadOnlyDictionary<string, string> values, string code, string? who, string verifier, CancellationToken cancel);

    /// <summary>How the account is connected again, step by step.</summary>
    /// <param name="account">The account.</param>
    /// <param name="connect">The page that connects it, as the desk's own machine opens it.</param>
    /// <param name="back">As in <see cref="Ask"/>; null where the desk has no public https address, and tokens are pasted.</param>
    IReadOnlyList<ReconnectStep> Steps(Account account, string connect, Uri? back);

    /// <summary>When the present permission ends, at the latest; null where there is none.</summary>
    Task<DateTimeOffset?> Ends(Account account, CancellationToken cancel);
}
