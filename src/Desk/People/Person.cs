namespace Campaigns.Desk.People;

/// <summary>Somebody who signs in.</summary>
public sealed record Person
{
    public required string Id { get; init; }

    /// <summary>Where they belong.</summary>
    public required string UnitId { get; init; }

    public required string Login { get; init; }

    /// <summary>As the audit keeps it.</summary>
    public required string Name { get; init; }

    /// <summary>Whether they chose a password yet.</summary>
    public bool Ready { get; init; }

    /// <summary>An administrator keeps them out.</summary>
    public bool Locked { get; init; }

    /// <summary>A one-time code is asked of them as well.</summary>
    public bool Codes { get; init; }

    public IReadOnlyList<PersonAt> Roles { get; init; } = [];
}
