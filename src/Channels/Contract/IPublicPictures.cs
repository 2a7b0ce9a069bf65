namespace Campaigns.Channels.Contract;

/// <summary>Where a platform that fetches pictures itself finds those of this installation.</summary>
public interface IPublicPictures
{
    /// <summary>The address under which the whole Internet sees the frozen picture of that hash; null where there is none.</summary>
    Uri? Address(string hash);
}
