using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Links;

public static class LinkRegistration
{
    /// <summary>Pages that somebody named, read by anybody's leave: no account is behind them.</summary>
    public static IServiceCollection AddLinks(this IServiceCollection services) => services.AddSingleton<LinkReader>();
}
