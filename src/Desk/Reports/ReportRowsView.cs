using Campaigns.Content.Reports;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Reports;

/// <summary>The rows behind a figure of a report.</summary>
public sealed record ReportRowsView
{
    public required Report Report { get; init; }
    public required Unit Unit { get; init; }
    public required ReportFigure Figure { get; init; }

    /// <summary>What the report says.</summary>
    public required double? Value { get; init; }

    /// <summary>The same where it is no number: shares, from the lowest to the highest.</summary>
    public string? Said { get; init; }

    /// <summary>The line of a breakdown that it is narrowed to; null: all.</summary>
    public string? Line { get; init; }

    public required IReadOnlyList<ReportRow> Rows { get; init; }
    public required int Page { get; init; }
    public required bool More { get; init; }

    /// <summary>The address without the page.</summary>
    public required string Address { get; init; }
}
