namespace Campaigns.Desk.Approvals;

/// <summary>That one person approves in another's place from one moment to another.</summary>
public sealed record Deputy
{
    public required string Id { get; init; }

    /// <summary>Where the one belongs in whose place it is.</summary>
    public required string UnitId { get; init; }

    /// <summary>Id of the one in whose place it is.</summary>
    public required string PersonId { get; init; }

    public required string Person { get; init; }
    public required string DeputyId { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset Begins { get; init; }

    /// <summary>The first moment at which it does not hold any more.</summary>
    public required DateTimeOffset Ends { get; init; }

    public required string NamedBy { get; init; }
}
