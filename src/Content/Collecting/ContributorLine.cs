namespace Campaigns.Content.Collecting;

/// <summary>What a list says of one who reports.</summary>
/// <param name="Name">Cleaned, never empty.</param>
/// <param name="Kind">As it is said, or as the name begins.</param>
/// <param name="Contact">Empty: not said.</param>
public sealed record ContributorLine(string Name, ContributorKind Kind, string Contact);
