namespace Campaigns.Content.Reports;

/// <summary>A place of a report in which blanks are left.</summary>
/// <param name="Field">Of the form in which it is filled.</param>
/// <param name="Place">"III. Đánh giá chung".</param>
/// <param name="Count">How many there are, 1 at least.</param>
/// <param name="Beside">The words beside them, or above where they stand alone; each once.</param>
public sealed record ReportBlank(string Field, string Place, int Count, IReadOnlyList<string> Beside);
