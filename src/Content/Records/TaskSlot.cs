using Campaigns.Content.Plans;

namespace Campaigns.Content.Records;

/// <summary>A place in the calendar that a weekly or monthly task of the unit's own keeps free until something is begun for it.</summary>
/// <param name="UnitId">Whose.</param>
/// <param name="Kept">The task.</param>
/// <param name="Day">On which it stands, never before today.</param>
public sealed record TaskSlot(string UnitId, KeptTask Kept, DateOnly Day);
