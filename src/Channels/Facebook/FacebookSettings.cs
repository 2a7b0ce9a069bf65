using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;

namespace Campaigns.Channels.Facebook;

/// <summary>What an account remembers of its page; no secret in it.</summary>
/// <param name="PageId">As the Graph API names the page.</param>
/// <param name="PageName">As people know it; null where it was not asked.</param>
/// <param name="AppId">The app that the token belongs to: whose posts are ours. Null: not known.</param>
internal sealed record FacebookSettings(string? PageId, string? PageName = null, string? AppId = null)
{
    /// <summary>Null where the account was never connected.</summary>
    public static FacebookSettings? Of(Account account)
    {
        try
        {
            return JsonSerializer.Deserialize<FacebookSettings>(account.Settings, Json.Compact) is { PageId.Length: > 0 } settings ? settings : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public override string ToString() => JsonSerializer.Serialize(this, Json.Compact);
}
