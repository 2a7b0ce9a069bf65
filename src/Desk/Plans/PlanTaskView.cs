using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>One task of a plan, and the items for it.</summary>
public sealed record PlanTaskView
{
    public required Plan Plan { get; init; }
    public required Unit Unit { get; init; }
    public required KeptTask Task { get; init; }
    public required IReadOnlyList<TaskItem> Items { get; init; }

    /// <summary>What is no post and is for this task; the latest first, at most a page of them.</summary>
    public required RecordPage<Activity> Activities { get; init; }

    /// <summary>False words and citizens' questions for it, by their day.</summary>
    public required IReadOnlyList<TaskCase> Cases { get; init; }

    /// <summary>What was typed as the reason of its close, where that did not go through.</summary>
    public string Reason { get; init; } = "";

    /// <summary>How many items a month it is given, and on which day its slot stands.</summary>
    public required TaskPace Pace { get; init; }

    /// <summary>What was said of it for <see cref="Year"/>; null: nothing yet.</summary>
    public TaskClose? Closed { get; init; }

    /// <summary>For which it is closed: this one, or that of its plan.</summary>
    public required int Year { get; init; }

    /// <summary>Whether the latest import has it no more, while nobody decided.</summary>
    public required bool Gone { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Items that are for no task.</summary>
    public required IReadOnlyList<(string Id, string Title)> Free { get; init; }

    /// <summary>Who was asked to write before.</summary>
    public required IReadOnlyList<string> People { get; init; }

    /// <summary>By when it would be to be written, as a form's field has it.</summary>
    public required string WriteBy { get; init; }

    public required string Title { get; init; }
    public string Person { get; init; } = "";
    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>The pace that the plan's own words give.</summary>
    private PlanPace? Said => field ??= PlanPace.Of(Task.Task);

    /// <summary>What stands: as a person set it, else as the plan's own words say.</summary>
    public TaskPace Stands => Pace.Over(Said);

    /// <summary>Its time, weekly or monthly where the plan's own words say so.</summary>
    public PlanTimeKind Comes => (Said?.On(Task.Task.When) ?? Task.Task.When).Kind;

    /// <summary>Whether it comes again and again, so that a pace has a meaning.</summary>
    public bool Recurs => Said is not null || Task.Task.When is { To: null, Kind: PlanTimeKind.Ongoing or PlanTimeKind.Yearly or PlanTimeKind.Monthly or PlanTimeKind.Weekly or PlanTimeKind.Quarter };

    public string Address => $"/ke-hoach/{Plan.Id}/nhiem-vu/{Task.Id}";
}
