using System.Globalization;

namespace Campaigns.Content.Records;

/// <summary>What a unit does for a plan that is no post and no broadcast: planned, then closed with what came of it, or dropped.</summary>
public sealed record Activity
{
    /// <summary>Empty for one that is not kept yet.</summary>
    public string Id { get; init; } = "";

    /// <summary>Counted up by each change; a save names the one from which it began.</summary>
    public int Revision { get; init; }

    public required string UnitId { get; init; }

    /// <summary>The row of the plan's task; null: on its own.</summary>
    public string? TaskId { get; init; }

    public string? CampaignId { get; init; }
    public required ActivityKind Kind { get; init; }
    public required string Title { get; init; }

    /// <summary>Where; empty: not said.</summary>
    public string Place { get; init; } = "";

    /// <summary>Who sees to it; empty: nobody yet.</summary>
    public string Person { get; init; } = "";

    /// <summary>Local.</summary>
    public required DateOnly First { get; init; }

    /// <summary>Inclusive.</summary>
    public required DateOnly Last { get; init; }

    /// <summary>When it begins on each of its days, by the unit's wall clock; null: the whole day.</summary>
    public TimeOnly? Start { get; init; }

    /// <summary>When it ends on each of its days; null: not said.</summary>
    public TimeOnly? End { get; init; }

    /// <summary>"08:00–11:00", "08:00"; empty: the whole day.</summary>
    public string Hours => Start is not { } start ? "" : End is { } end ? $"{Clock(start)}–{Clock(end)}" : Clock(start);

    /// <summary>How many are planned; null: not said.</summary>
    public int? Planned { get; init; }

    /// <summary>Of what: tấm, buổi, lượt; empty: not said.</summary>
    public string Measure { get; init; } = "";

    public ActivityState State { get; init; }

    /// <summary>How many there were.</summary>
    public int? Count { get; init; }

    /// <summary>How many people came; null: nobody counted.</summary>
    public int? Attended { get; init; }

    /// <summary>What came of it, or why it was dropped.</summary>
    public string Outcome { get; init; } = "";

    public string? Link { get; init; }

    /// <summary>Who sent it in from outside the desk; empty: made here.</summary>
    public string Sender { get; init; } = "";

    public DateTimeOffset? Closed { get; init; }
    public string? ClosedBy { get; init; }

    /// <summary>Whether it should be over and nobody said what came of it.</summary>
    /// <param name="today">Where the unit is.</param>
    public bool Due(DateOnly today) => State == ActivityState.Planned && Last <= today;

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
