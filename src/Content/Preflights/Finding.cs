namespace Campaigns.Content.Preflights;

/// <summary>Something that a look at an item before it goes on found.</summary>
/// <param name="Level">Whether it blocks.</param>
/// <param name="What">What was found, one sentence.</param>
/// <param name="Mend">What to do about it.</param>
public sealed record Finding(FindingLevel Level, Phrase What, Phrase? Mend = null);
