using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Secrets;

namespace Campaigns.Channels.WordPress;

/// <summary>The site behind an account.</summary>
internal sealed class WordPressSites(SecretStore secrets)
{
    /// <summary>Null where the account was never connected, or its password cannot be opened with the keys of this installation.</summary>
    public async Task<WordPressSite?> Of(Account account, CancellationToken cancel)
    {
        var settings = JsonSerializer.Deserialize<WordPressSettings>(account.Settings, Json.Compact);
        return settings is { Url: { } url, User: { } user } && (await secrets.Of(account.Id, cancel)).TryGetValue(WordPressConnector.Password, out var password)
            ? new WordPressSite(account.Id, url, user, password, settings.Plain)
            : null;
    }
}
