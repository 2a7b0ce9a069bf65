namespace Campaigns.Content.Bulletins;

/// <summary>One reading of a post on the air.</summary>
/// <param name="Day">Local.</param>
/// <param name="Start">When its programme begins, on the unit's wall clock.</param>
/// <param name="Repeat">It was read before (phát lại).</param>
public sealed record Airing(DateOnly Day, TimeOnly Start, bool Repeat);
