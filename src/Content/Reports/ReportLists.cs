namespace Campaigns.Content.Reports;

/// <summary>What the annexes of a report list, row by row. A signed report keeps them with its figures, so that both always agree.</summary>
/// <param name="Items">What first went out in the period, by its first day.</param>
/// <param name="Activities">What was done beside.</param>
public sealed record ReportLists(IReadOnlyList<ReportRow> Items, IReadOnlyList<ReportRow> Activities);
