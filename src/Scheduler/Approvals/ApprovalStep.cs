using Campaigns.Content.Accounts;
using Campaigns.Content.Items;

namespace Campaigns.Scheduler.Approvals;

/// <summary>A step that the items of a unit pass before they may go out.</summary>
public sealed record ApprovalStep
{
    /// <summary>Of a unit: no office has more above one another, and a form shows them all.</summary>
    public const int Most = 3;

    /// <summary>In characters.</summary>
    public const int LongestName = 80;

    public required string Id { get; init; }

    /// <summary>The unit's own name for it: "Trưởng ban biên tập".</summary>
    public required string Name { get; init; }

    /// <summary>Kinds of content that pass it; empty: every one.</summary>
    public IReadOnlyList<Genre> Genres { get; init; } = [];

    /// <summary>Channels whose posts pass it; empty: every one. An item passes it when one of its posts does.</summary>
    public IReadOnlyList<ChannelKind> Kinds { get; init; } = [];

    /// <summary>The unit whose approvers take it, its own or one above; null: <see cref="People"/> do.</summary>
    public string? TakerUnit { get; init; }

    /// <summary>Ids of the people who take it.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The one step where a unit has set none that the item passes: its own approvers.</summary>
    public static ApprovalStep Usual(string unitId) => new() { Id = "", Name = "Duyệt", TakerUnit = unitId };

    internal bool Asks(Genre genre, IReadOnlyCollection<ChannelKind> kinds) =>
        (Genres.Count == 0 || Genres.Contains(genre)) && (Kinds.Count == 0 || Kinds.Any(kinds.Contains));
}
