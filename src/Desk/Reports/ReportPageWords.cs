namespace Campaigns.Desk.Reports;

/// <summary>The words of the pages of reports: <c>ReportPageWords.resx</c>.</summary>
public sealed class ReportPageWords;
