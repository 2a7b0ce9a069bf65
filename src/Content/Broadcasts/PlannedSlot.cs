namespace Campaigns.Content.Broadcasts;

/// <summary>A programme that was composed for a station.</summary>
/// <param name="Day">On which day.</param>
/// <param name="Start">When it is to begin, on the unit's wall clock.</param>
/// <param name="Minutes">The longest it may take.</param>
/// <param name="Entries">How many items stand in it.</param>
public sealed record PlannedSlot(DateOnly Day, TimeOnly Start, int Minutes, int Entries);
