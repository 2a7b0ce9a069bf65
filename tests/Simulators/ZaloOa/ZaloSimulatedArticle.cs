namespace Campaigns.Simulators.ZaloOa;

/// <summary>An article on the simulated official account.</summary>
public sealed record ZaloSimulatedArticle
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public required string Author { get; init; }
    public required string Description { get; init; }
    public required string Cover { get; init; }
    public required string TrackingLink { get; init; }
    public required IReadOnlyList<string> Paragraphs { get; init; }
    /// <summary>The id of the video in its text; null: none.</summary>
    public string? Video { get; init; }
    public required bool Shown { get; init; }
    public DateTimeOffset Created { get; init; }
    public long Views { get; init; }
    public long Shares { get; init; }
}
