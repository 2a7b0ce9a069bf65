using Campaigns.Content.Schedules;

namespace Campaigns.Desk.Schedules;

/// <summary>One thing that taking a workbook in would do.</summary>
/// <param name="Kind">What.</param>
/// <param name="Row">The row that says so.</param>
/// <param name="ItemId">The item that is changed; null: a new one.</param>
/// <param name="Revision">The one that was looked at.</param>
/// <param name="Account">Where it is planned; null: nowhere yet.</param>
/// <param name="At">When: its post's time, or by when it is written; null: not said.</param>
public sealed record ScheduleAct(ScheduleActKind Kind, FilledRow Row, string? ItemId = null, int Revision = 0, string? Account = null, DateTimeOffset? At = null);
