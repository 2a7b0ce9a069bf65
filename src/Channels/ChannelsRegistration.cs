using Campaigns.Channels.Assisted;
using Campaigns.Channels.Contract;
using Campaigns.Channels.Facebook;
using Campaigns.Channels.Links;
using Campaigns.Channels.Portal;
using Campaigns.Channels.Radio;
using Campaigns.Channels.Sandbox;
using Campaigns.Channels.Voices;
using Campaigns.Channels.Wire;
using Campaigns.Channels.WordPress;
using Campaigns.Channels.ZaloOa;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels;

public static class ChannelsRegistration
{
    /// <summary>Where it is said: one folder a channel.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services) => services
        .AddWire()
        .AddLinks()
        .AddVoices()
        .AddSingleton<PortalPages>()
        .AddSingleton<SandboxPosts>()
        .AddKeyedSingleton<IChannel, PortalChannel>(ChannelKind.Portal)
        .AddSingleton<IConnector, PortalConnector>()
        .AddKeyedSingleton<IChannel, RadioChannel>(ChannelKind.Radio)
        .AddSingleton<IConnector, RadioConnector>()
        .AddAssisted()
        .AddZaloOa()
        .AddSingleton<SandboxChannel>()
        .AddFacebook()
        .AddWordPress()
        .AddSingleton(provider => new ChannelSet(
            Enum.GetValues<ChannelKind>()
                .Select(kind => (kind, channel: provider.GetKeyedService<IChannel>(kind)))
                .Where(known => known.channel is not null)
                .ToDictionary(known => known.kind, known => known.channel!),
            provider.GetRequiredService<SandboxChannel>()));
}
