using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Contract;

/// <summary>Which channel serves an account: the sandbox for sandbox accounts, else the one of its kind.</summary>
public sealed class ChannelSet(IReadOnlyDictionary<ChannelKind, IChannel> byKind, IChannel sandbox)
{
    /// <summary>Null where this installation has no channel of that kind.</summary>
    public IChannel? For(Account account) => account.Sandbox ? sandbox : byKind.GetValueOrDefault(account.Kind);
}
