using Campaigns.Content;
using Campaigns.Content.Units;
using Campaigns.Desk.Writing.Starts;

namespace Campaigns.Desk.Writing;

/// <summary>The page on which an item is begun.</summary>
public sealed record NewItemView
{
    public required IReadOnlyList<Unit> Units { get; init; }
    public required string Title { get; init; }
    public string? Unit { get; init; }
    /// <summary>The other ways to begin.</summary>
    public Beginning From { get; init; } = new();

    public required string Token { get; init; }
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
