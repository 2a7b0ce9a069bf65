namespace Campaigns.Content.Plans;

/// <summary>A goal without a number.</summary>
/// <param name="Text">The goal in the plan's words.</param>
/// <param name="Year">By when; null where the plan names no year for it.</param>
/// <param name="Line">The line of the source, from 1.</param>
public sealed record Goal(string Text, int? Year, int Line);
