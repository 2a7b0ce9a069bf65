using Campaigns.Channels.Contract;
using Campaigns.Desk.Serve;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Pictures;

/// <summary>The pictures of this installation under the address at which citizens reach it.</summary>
internal sealed class PublicPictures(IOptions<DeskOptions> options) : IPublicPictures
{
    public Uri? Address(string hash) => options.Value.PublicAddress is { Length: > 0 } address ? new Uri(address + PictureEndpoints.Path(hash)) : null;
}
