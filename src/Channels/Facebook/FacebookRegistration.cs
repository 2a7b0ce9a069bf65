using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Facebook;

internal static class FacebookRegistration
{
    public static IServiceCollection AddFacebook(this IServiceCollection services) => services
        .AddSingleton<FacebookClient>()
        .AddSingleton<FacebookWall>()
        .AddSingleton<FacebookPost>()
        .AddSingleton<FacebookLeftovers>()
        .AddSingleton<FacebookRepeat>()
        .AddSingleton<FacebookPictures>()
        .AddSingleton<FacebookVersions>()
        .AddSingleton<FacebookVideo>()
        .AddSingleton<FacebookVideoUpload>()
        .AddSingleton<FacebookInsights>()
        .AddSingleton<FacebookRights>()
        .AddSingleton<IConnector, FacebookConnector>()
        .AddKeyedSingleton<IChannel, FacebookChannel>(ChannelKind.Facebook);
}
