using Campaigns.Channels.Contract;

namespace Campaigns.Channels.ZaloOa;

/// <summary>Where no desk serves pictures.</summary>
internal sealed class NoPublicPictures : IPublicPictures
{
    public Uri? Address(string hash) => null;
}
