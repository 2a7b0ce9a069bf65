using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Plans;

/// <summary>One task of a plan, and the items for it.</summary>
public sealed record PlanTaskView
{
    public required Plan Plan { get; init; }
    public required Unit Unit { get; init; }
    public required KeptTask Task { get; init; }
    public required IReadOnlyList<TaskItem> Items { get; init; }

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

    public string Address => $"/ke-hoach/{Plan.Id}/nhiem-vu/{Task.Id}";
}
