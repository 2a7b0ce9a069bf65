using Campaigns.Channels;
using Campaigns.Channels.Contract;
using Campaigns.Desk.Serve;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Pictures;

/// <summary>The pictures of this installation under the address at which citizens reach it; among private addresses, where they are allowed, under the one the desk listens on.</summary>
internal sealed class PublicPictures(IOptions<DeskOptions> options, IOptions<ChannelsOptions> channels) : IPublicPictures
{
    public Uri? Address(string hash) => Host() is { } host ? new Uri(host.TrimEnd('/') + PictureEndpoints.Path(hash)) : null;

    private string? Host() => options.Value.PublicAddress is { Length: > 0 } address ? address
        : channels.Value.AllowPrivateAddresses ? options.Value.Urls.Split(';')[0].Replace("0.0.0.0", "127.0.0.1", StringComparison.Ordinal).Replace("*", "127.0.0.1", StringComparison.Ordinal)
        : null;
}
