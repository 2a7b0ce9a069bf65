using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Columns;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Turns;

namespace Campaigns.Desk.Week;

/// <summary>What a unit owes from a Monday to its Sunday.</summary>
public sealed record WeekView
{
    /// <summary>What was due longer ago is named by its plan alone, in days.</summary>
    public const int LateDays = 60;

    public required IReadOnlyList<Unit> Units { get; init; }
    public required Unit Unit { get; init; }
    public required DateOnly Monday { get; init; }
    public required DateOnly Today { get; init; }

    /// <summary>By the wall clock of the unit.</summary>
    public required DateTimeOffset Now { get; init; }
    public required IReadOnlyList<WeekDay> Days { get; init; }

    /// <summary>Those whose last day lies in the week.</summary>
    public required IReadOnlyList<OwedTask> Tasks { get; init; }

    /// <summary>Those whose last day went by without an item.</summary>
    public required IReadOnlyList<OwedTask> Late { get; init; }

    /// <summary>Those whose last day went by longer ago than <see cref="LateDays"/>, within a year.</summary>
    public IReadOnlyList<OwedTask> Older { get; init; } = [];

    /// <summary>Those without a last day that lack something, or were silent for too long.</summary>
    public required IReadOnlyList<TaskLack> Lacks { get; init; }

    public required IReadOnlyList<OwedDuty> Duties { get; init; }

    /// <summary>Rounds of collecting whose last day is near or over.</summary>
    public IReadOnlyList<Content.Collecting.CollectingSummary> Rounds { get; init; } = [];
    /// <summary>Reports that somebody may ask for at any time, and how the plan of each is known.</summary>
    public required IReadOnlyList<(KeptDuty Duty, string Plan)> OnDemand { get; init; }

    public required IReadOnlyList<WeekBeat> Beats { get; init; }
    public required IReadOnlyList<(Account Account, IReadOnlyList<DateTimeOffset> Times)> Times { get; init; }
    public required IReadOnlyList<EmptySlot> Slots { get; init; }
    /// <summary>What waits for the person who looks: that whose last moment lies in the week; in today's week also what is over, or has none.</summary>
    public IReadOnlyList<Turn> Turns { get; init; } = [];

    public required IReadOnlyList<WeekItem> Items { get; init; }

    /// <summary>Those whose month wants more items than went out or are to; none in a week whose month is over.</summary>
    public required IReadOnlyList<ColumnMonth> Columns { get; init; }

    /// <summary>What is no post and lies in the week; in today's week also what is over and was not closed, first.</summary>
    public required IReadOnlyList<Activity> Activities { get; init; }

    /// <summary>The last twelve months of each column.</summary>
    public required IReadOnlyList<ColumnYear> ColumnYears { get; init; }

    /// <summary>Who may be asked to write.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>The item that was just begun or given to somebody: its id and title.</summary>
    public (string Id, string Title)? Done { get; init; }

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public DateOnly Sunday => Monday.AddDays(6);

    /// <summary>The number of the week, as calendars count it.</summary>
    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(TimeOnly.MinValue));

    /// <summary>The page at another Monday.</summary>
    public string At(DateOnly monday) => $"/tuan-nay?tuan={monday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(Units.Count > 1 ? $"&don-vi={Unit.Id}" : "")}";
}
