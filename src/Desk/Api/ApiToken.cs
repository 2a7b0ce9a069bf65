namespace Campaigns.Desk.Api;

/// <summary>A token of a person's, as they see it listed; what a program holds of it is not kept.</summary>
/// <param name="Id">By which it is revoked.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Created">When it was made.</param>
/// <param name="Ends">From when it opens nothing.</param>
/// <param name="Seen">When it was last used, to five minutes; null: never.</param>
public sealed record ApiToken(string Id, string Name, DateTimeOffset Created, DateTimeOffset Ends, DateTimeOffset? Seen);
