using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Campaigns.Channels.ZaloOa;

internal static class ZaloOaRegistration
{
    /// <summary>Zalo official accounts: articles, broadcasts, and the guardian of their tokens.</summary>
    public static IServiceCollection AddZaloOa(this IServiceCollection services)
    {
        services.TryAddSingleton<IPublicPictures, NoPublicPictures>();
        return services
            .AddSingleton<TokenLedger>()
            .AddSingleton<TokenGuardian>()
            .AddSingleton<ITokenKeeper>(provider => provider.GetRequiredService<TokenGuardian>())
            .AddSingleton<ZaloOaOAuth>()
            .AddSingleton<ZaloOaAuthorization>()
            .AddSingleton<IAuthorizer>(provider => provider.GetRequiredService<ZaloOaAuthorization>())
            .AddSingleton<ZaloOaClient>()
            .AddSingleton<ZaloOaShelf>()
            .AddSingleton<ZaloOaDraft>()
            .AddSingleton<ZaloOaFilms>()
            .AddSingleton<ZaloOaPress>()
            .AddSingleton<IFollowerChannel, ZaloBroadcast>()
            .AddSingleton<IConnector, ZaloOaConnector>()
            .AddKeyedSingleton<IChannel, ZaloOaChannel>(ChannelKind.ZaloOa);
    }
}
