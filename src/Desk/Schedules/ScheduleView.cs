using Campaigns.Content;
using Campaigns.Content.Schedules;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Schedules;

/// <summary>A schedule, and what a filled one would do.</summary>
public sealed record ScheduleView
{
    public required Unit Unit { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly To { get; init; }
    public required DateOnly Today { get; init; }
    public required IReadOnlyList<ScheduleRow> Rows { get; init; }

    /// <summary>What a workbook would do; null: none was looked at.</summary>
    public IReadOnlyList<ScheduleAct>? Acts { get; init; }

    /// <summary>The rows that were looked at, to be written.</summary>
    public string Looked { get; init; } = "";

    /// <summary>What of the workbook could not be read, in words.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>How many rows were written just now.</summary>
    public int? Done { get; init; }

    public IReadOnlyList<Problem> Problems { get; init; } = [];
    public required string Token { get; init; }

    public string Address => $"{ScheduleEndpoints.Root}/{Unit.Id}";

    public string Span => $"tu={From.Iso()}&den={To.Iso()}";
}
