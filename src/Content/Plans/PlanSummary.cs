using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Plans;

/// <summary>A plan in a list.</summary>
public sealed record PlanSummary
{
    public string Id { get; init; } = "";
    public string UnitId { get; init; } = "";
    public string? Kind { get; init; }
    public string? Number { get; init; }
    public string? Issuer { get; init; }
    public string? Title { get; init; }
    public DateOnly? Date { get; init; }
    public double Confidence { get; init; }
    public string FileName { get; init; } = "";

    /// <summary>Whether a person mended its head, or found it right.</summary>
    public bool HeadSeen { get; init; }

    /// <summary>Whether its head comes from a damaged scan and nobody looked at it: it is not to be cited.</summary>
    public bool Unread => Confidence < WarningReader.Damaged && !HeadSeen;

    /// <summary>Tasks that stand in the latest import.</summary>
    public int Tasks { get; init; }

    /// <summary>Those among them that are the unit's own, as lead or partner.</summary>
    public int Mine { get; init; }

    /// <summary>Whether it was set aside.</summary>
    public bool Aside { get; init; }
}
