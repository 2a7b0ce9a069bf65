using Campaigns.Content.Plans;

namespace Campaigns.Content.Reports;

/// <summary>A report of a unit.</summary>
public sealed record Report
{
    /// <summary>Characters of a title, of a line of who receives or signs it.</summary>
    public const int LongestTitle = 300, LongestLines = 1_000;

    public required string Id { get; init; }

    /// <summary>Counted up by each change; a save names the one from which it began.</summary>
    public int Revision { get; init; } = 1;

    public required string UnitId { get; init; }

    /// <summary>The duty of a plan that it is written for; null: made freely.</summary>
    public string? DutyId { get; init; }

    /// <summary>The plan of that duty: the targets of other plans are not the report's. Null: made freely.</summary>
    public string? PlanId { get; init; }

    /// <summary>The room of the unit that gives it under its own name, to the unit itself; empty: the unit gives it.</summary>
    public string Reporter { get; init; } = "";

    /// <summary>The last day for it, by that duty.</summary>
    public DateOnly? Due { get; init; }

    public DutyKind Form { get; init; }
    public required ReportPeriod Period { get; init; }

    /// <summary>Whether the units below are counted too.</summary>
    public bool Below { get; init; }

    /// <summary>Trích yếu: "Kết quả công tác thông tin, tuyên truyền 6 tháng đầu năm 2026".</summary>
    public required string Title { get; init; }

    /// <summary>Kính gửi, a line each.</summary>
    public string Receiver { get; init; } = "";

    public ReportWords Words { get; init; } = new();

    /// <summary>What its words were proposed as; null: it was made before this was kept.</summary>
    public ReportProposal? Proposed { get; init; }

    /// <summary>As it was signed; null: a draft.</summary>
    public ReportFigures? Frozen { get; init; }

    public ReportState State { get; init; }
    public int? Number { get; init; }
    public DateOnly? SignedDay { get; init; }

    /// <summary>Authority and post, a line each, then an empty line and the name.</summary>
    public string Signer { get; init; } = "";

    /// <summary>Who made it.</summary>
    public string Person { get; init; } = "";
}
