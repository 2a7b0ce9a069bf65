using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Assisted;

internal static class AssistedRegistration
{
    /// <summary>What a person posts to by hand.</summary>
    public static IServiceCollection AddAssisted(this IServiceCollection services) => services
        .AddKeyedSingleton<IChannel, AssistedChannel>(ChannelKind.Assisted)
        .AddSingleton<IConnector, AssistedConnector>();
}
