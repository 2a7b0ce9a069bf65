namespace Campaigns.Content.Plans;

/// <summary>
/// What a plan document says, row by row; the JSON of <c>import --json</c>. Empty where the document says nothing: no date,
/// number or unit stands here that does not stand there.
/// </summary>
public sealed record PlanContent
{
    public required PlanDocument Document { get; init; }
    public IReadOnlyList<PlanTask> Tasks { get; init; } = [];
    public IReadOnlyList<Responsibility> Responsibilities { get; init; } = [];
    public IReadOnlyList<Theme> Themes { get; init; } = [];
    public IReadOnlyList<PlanChannel> Channels { get; init; } = [];
    public IReadOnlyList<Audience> Audiences { get; init; } = [];
    public IReadOnlyList<PlanObservance> Observances { get; init; } = [];
    public IReadOnlyList<Duty> Duties { get; init; } = [];
    public IReadOnlyList<Target> Targets { get; init; } = [];
    public IReadOnlyList<Goal> Goals { get; init; } = [];
    public IReadOnlyList<PlanWarning> Warnings { get; init; } = [];

    /// <summary>Share of the words that are Vietnamese syllables, from 0 to 1: at least 0.9 for a clean text, at most 0.9 for a damaged scan.</summary>
    public double Confidence { get; init; }
}
