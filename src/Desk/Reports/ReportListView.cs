using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Reports;

/// <summary>The reports that are there, those that are owed, and the making of one.</summary>
public sealed record ReportListView
{
    public required IReadOnlyList<Unit> Units { get; init; }

    /// <summary>Those for which whoever looks may write.</summary>
    public required IReadOnlyList<Unit> Mine { get; init; }

    public required IReadOnlyList<Report> Reports { get; init; }

    /// <summary>Duties of the coming half year, and late ones, for which none was sent.</summary>
    public required IReadOnlyList<OwedDuty> Owed { get; init; }

    /// <summary>The report that there is for a duty and its day: the signed one, else the newest draft.</summary>
    public required IReadOnlyDictionary<(string DutyId, DateOnly Last), DutyReport> Made { get; init; }

    /// <summary>Whether a draft was just taken away.</summary>
    public bool Removed { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>As it was typed, or the half year that is under way.</summary>
    public required string From { get; init; }
    public required string To { get; init; }
    public DutyKind Form { get; init; } = DutyKind.Adhoc;
    public string? Chosen { get; init; }
    public required int Page { get; init; }
    public required bool More { get; init; }
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
