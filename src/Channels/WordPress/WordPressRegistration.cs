using Campaigns.Channels.Contract;
using Campaigns.Content.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.WordPress;

public static class WordPressRegistration
{
    /// <summary>WordPress sites.</summary>
    public static IServiceCollection AddWordPress(this IServiceCollection services) => services
        .AddLogging()
        .AddSingleton<WordPressSites>()
        .AddSingleton<WordPressClient>()
        .AddSingleton<WordPressPosts>()
        .AddSingleton<WordPressMedia>()
        .AddSingleton<WordPressTerms>()
        .AddSingleton<IPictureLibrary, WordPressLibrary>()
        .AddSingleton<IConnector, WordPressConnector>()
        .AddKeyedSingleton<IChannel, WordPressChannel>(ChannelKind.WordPress);
}
