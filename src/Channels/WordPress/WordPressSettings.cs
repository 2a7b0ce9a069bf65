namespace Campaigns.Channels.WordPress;

/// <summary>What the account remembers of its site: the settings column, no secret in it.</summary>
/// <param name="Url">Without a slash at the end.</param>
/// <param name="User">Login or e-mail.</param>
/// <param name="Plain">The site rewrites no addresses: its API answers at <c>?rest_route=</c>, not at <c>/wp-json/</c>.</param>
internal sealed record WordPressSettings(string? Url, string? User, bool Plain);
