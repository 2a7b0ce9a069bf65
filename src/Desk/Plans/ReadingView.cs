using Campaigns.Content;
using Campaigns.Content.Plans;

namespace Campaigns.Desk.Plans;

/// <summary>How far the reading of a scan is.</summary>
public sealed record ReadingView
{
    public required string Id { get; init; }
    public required string FileName { get; init; }

    /// <summary>False: there is no such reading, or no more.</summary>
    public required bool Known { get; init; }

    public required bool Running { get; init; }
    public required PagesRead? At { get; init; }

    /// <summary>The address of the plan that came of it; null before.</summary>
    public required string? Plan { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }
    public required string Token { get; init; }

    public bool Underway => Known && Plan is null && Problems.Count == 0;
}
