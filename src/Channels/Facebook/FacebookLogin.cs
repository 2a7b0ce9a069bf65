using System.Security.Cryptography;
using System.Text;

namespace Campaigns.Channels.Facebook;

/// <summary>With what a page is called. A class, so that nothing prints its members.</summary>
internal sealed class FacebookLogin(string account, string pageId, string token, string? appSecret, string? appId = null)
{
    /// <summary>Whose pipeline the calls go through.</summary>
    public string Account => account;

    public string PageId => pageId;

    public string Token => token;

    public string? AppSecret => string.IsNullOrEmpty(appSecret) ? null : appSecret;

    public string? AppId => appId;

    /// <summary><c>appsecret_proof</c>: shows that the caller holds the app's secret too; null where there is none.</summary>
    public string? Proof { get; } = string.IsNullOrEmpty(appSecret)
        ? null
        : Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(appSecret), Encoding.UTF8.GetBytes(token)));
}
