namespace Campaigns.Content.Reports;

/// <summary>A superior's own form, uploaded once and filled for each report.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="UnitId">Whose.</param>
/// <param name="Name">Of the file.</param>
/// <param name="Hash">Of its bytes in frozen.</param>
public sealed record ReportForm(string Id, string UnitId, string Name, string Hash);
