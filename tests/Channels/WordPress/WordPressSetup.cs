using System.Text.Json;
using Campaigns.Channels.Tests.Contract;
using Campaigns.Channels.WordPress;
using Campaigns.Content;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Channels.Tests.WordPress;

/// <summary>An account connected to a site on this machine.</summary>
internal static class WordPressSetup
{
    public static ChannelSetup Of(string address, string user, string password, TimeProvider? clock = null, Action<WordPressOptions>? options = null, bool plain = false) => new(
        JsonSerializer.Serialize(new WordPressSettings(address, user, plain), Json.Compact),
        new Dictionary<string, string> { [WordPressConnector.Password] = password },
        services =>
        {
            services.Configure<ChannelsOptions>(o => o.AllowPrivateAddresses = true);
            services.Configure(options ?? (_ => { }));
            services.AddSingleton(clock ?? new EagerClock());
        });
}
