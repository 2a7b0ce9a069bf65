namespace Campaigns.Content.Bulletins;

/// <summary>A post of a station, of which it is asked when it is read.</summary>
/// <param name="Id">The post.</param>
/// <param name="AccountId">The station.</param>
/// <param name="Due">The time that was set.</param>
public sealed record AirPost(string Id, string AccountId, DateTimeOffset Due);
