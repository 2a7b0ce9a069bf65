using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Wire;

public static class WireRegistration
{
    /// <summary>What every channel goes over the network by.</summary>
    public static IServiceCollection AddWire(this IServiceCollection services) => services
        .AddSingleton<AccountPipelines>()
        .AddSingleton(provider => new RestingAccounts(provider.GetRequiredService<AccountPipelines>()))
        .AddSingleton<WireClient>();
}
