namespace Campaigns.Desk.Feeds;

/// <summary>An address under which a calendar reads a unit's posts; the address itself is known to nobody but who was given it.</summary>
/// <param name="Id">Of its row.</param>
/// <param name="UnitId">Whose posts.</param>
/// <param name="Name">For whom it is.</param>
/// <param name="Person">Who made it.</param>
/// <param name="Created">When.</param>
/// <param name="Read">When it was last read, to the hour; null: never.</param>
public sealed record CalendarFeed(string Id, string UnitId, string Name, string Person, DateTimeOffset Created, DateTimeOffset? Read);
