using Campaigns.Content;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Setup;

/// <summary>The settings of a unit, as they are or as somebody typed them.</summary>
public sealed record UnitSettingsView
{
    public required Unit Unit { get; init; }

    /// <summary>The units that may stand above it: those that this person administers, neither it nor one below it.</summary>
    public required IReadOnlyList<Unit> Above { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>What another zone would change; null where it stays.</summary>
    public ZoneChange? Zone { get; init; }

    /// <summary>Whether it was kept just now.</summary>
    public bool Kept { get; init; }
}
