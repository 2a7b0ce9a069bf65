namespace Campaigns.Desk.People;

/// <summary>A page of the audit.</summary>
public sealed record AuditView
{
    public const int PageSize = 50;

    public required IReadOnlyList<AuditLine> Lines { get; init; }

    /// <summary>From 1.</summary>
    public required int Page { get; init; }

    /// <summary>There are older ones.</summary>
    public required bool More { get; init; }

    /// <summary>Of more than one unit, so that each line says whose it is.</summary>
    public required bool Several { get; init; }
}
