namespace Campaigns.Content.Collecting;

/// <summary>What a plan says of when those below the unit report.</summary>
/// <param name="Plan">How it is known.</param>
/// <param name="Reporter">Who reports, as it says.</param>
/// <param name="Last">The last day for it: "trước ngày 25" means the day before.</param>
public sealed record RoundDuty(string Plan, string Reporter, DateOnly Last);
