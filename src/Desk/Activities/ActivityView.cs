using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Activities;

/// <summary>One activity, or a new one, as its form shows it.</summary>
public sealed record ActivityView
{
    public required Unit Unit { get; init; }

    /// <summary>The units for which a new one may be planned.</summary>
    public IReadOnlyList<Unit> Units { get; init; } = [];

    /// <summary>As it is kept, or as it was typed; an empty id is a new one.</summary>
    public required Activity Activity { get; init; }

    public required IReadOnlyList<TaskChoice> Tasks { get; init; }

    /// <summary>The plan of its task; null: it has none.</summary>
    public string? PlanId { get; init; }

    public required IReadOnlyList<string> People { get; init; }
    public IReadOnlyList<ActivityPicture> Pictures { get; init; } = [];

    /// <summary>What was typed of its close, where that did not go through.</summary>
    public ActivityClose? Typed { get; init; }

    /// <summary>As somebody else left it while this was typed; null: nobody did.</summary>
    public Activity? Newer { get; init; }

    /// <summary>What was typed over one that takes no changes any more; null: nothing was.</summary>
    public Activity? Mine { get; init; }

    public required DateOnly Today { get; init; }
    public required string Token { get; init; }
    public bool Kept { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];

    public string Address => $"{ActivityEndpoints.Address}/{Activity.Id}";
}
