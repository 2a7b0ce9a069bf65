namespace Campaigns.Content.Schedules;

/// <summary>A schedule's workbook that came back.</summary>
/// <param name="UnitId">Whose it is, by its hidden key.</param>
/// <param name="Rows">What can be understood.</param>
/// <param name="Problems">What cannot, each with sheet, row and column.</param>
public sealed record FilledSchedule(string UnitId, IReadOnlyList<FilledRow> Rows, IReadOnlyList<Problem> Problems);
