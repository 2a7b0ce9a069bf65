using Campaigns.Channels.Tests.Contract;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Tests.Assisted;

/// <summary>On trial such an account keeps the whole contract: its posts are shown and nobody is asked to post.</summary>
public sealed class AssistedSandboxTests() : ChannelContract(ChannelKind.Assisted, sandbox: true);
