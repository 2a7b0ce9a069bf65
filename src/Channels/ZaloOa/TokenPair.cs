namespace Campaigns.Channels.ZaloOa;

/// <summary>What a refresh or a permission brings. Secrets: its text says nothing.</summary>
/// <param name="Access">For calls.</param>
/// <param name="Refresh">For the next refresh; good once.</param>
/// <param name="Life">How long the access token lives.</param>
internal sealed record TokenPair(string Access, string Refresh, TimeSpan Life)
{
    public override string ToString() => nameof(TokenPair);
}
