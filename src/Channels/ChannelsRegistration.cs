using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels;

public static class ChannelsRegistration
{
    /// <summary>Where it is said: one folder a channel.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services;
}
