namespace Campaigns.Desk.People;

/// <summary>A role at a unit, which holds in the units below it too.</summary>
public sealed record PersonAt(string UnitId, PersonRole Role);
