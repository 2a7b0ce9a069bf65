using Campaigns.Content.Plans;

namespace Campaigns.Content.Records;

/// <summary>A task of the unit's own and what shows that it was done, in a year.</summary>
/// <param name="Kept">The task.</param>
/// <param name="Items">Written for it.</param>
/// <param name="Activities">That are no post; what was dropped is not among them.</param>
/// <param name="Pictures">Photographs of those, in all.</param>
/// <param name="Closed">What a person said; null: nothing yet.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Gap">What it lacks where it comes again and again; null: nothing, or it has a last day.</param>
/// <param name="Monthly">Its pace; null: none.</param>
public sealed record CoveredTask(
    KeptTask Kept, IReadOnlyList<TaskItem> Items, IReadOnlyList<Activity> Activities, int Pictures, TaskClose? Closed, CoverageState State, TaskGap? Gap, int? Monthly)
{
    /// <summary>Its pace by the week; null: none.</summary>
    public int? Weekly { get; init; }

    /// <summary>False words and questions for it.</summary>
    public IReadOnlyList<TaskCase> Cases { get; init; } = [];

    /// <summary>Of these, what was answered or closed.</summary>
    public int Answered => Cases.Count(one => one.Done);

    /// <summary>Items that people can read or hear somewhere.</summary>
    public int Out => Items.Count(item => item.Out > 0);

    public int Done => Activities.Count(one => one.State == ActivityState.Done);

    /// <summary>Not late, and nothing is out, done, written or planned for it: that is no progress to report.</summary>
    public bool Untouched => State == CoverageState.OnTrack && Items.Count + Activities.Count + Cases.Count == 0;

    /// <summary>Where it stands, in words.</summary>
    public Phrase Said => Untouched ? new("chưa có kết quả", "nothing yet") : State.Words();

    /// <summary>Where a task stands.</summary>
    /// <param name="when">As the plan says.</param>
    /// <param name="closed">What a person said.</param>
    /// <param name="shown">Whether something is out or done for it.</param>
    /// <param name="gap">What it lacks.</param>
    /// <param name="year">That is looked at.</param>
    /// <param name="today">Where the unit is.</param>
    /// <param name="first">The day on which the first of it was, in whatever year; null: nothing was yet, or that is not asked.</param>
    public static CoverageState Judge(PlanTime when, TaskClose? closed, bool shown, TaskGap? gap, int year, DateOnly today, DateOnly? first = null)
    {
        if (closed is not null)
            return closed.Outcome == TaskOutcome.Done ? CoverageState.Done : CoverageState.Dropped;
        // A year that is over, or a last day that went by, with nothing to show for it.
        var over = year < today.Year || when.To < today;
        return (over && !shown) || gap is not null ? CoverageState.Late
            : shown && when.To is { } due && due.Year == year && first > due ? CoverageState.DoneLate : CoverageState.OnTrack;
    }
}
