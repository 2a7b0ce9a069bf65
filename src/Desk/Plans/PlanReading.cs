using Campaigns.Content;
using Campaigns.Content.Plans;

namespace Campaigns.Desk.Plans;

/// <summary>A document of pages that is being read behind the desk.</summary>
internal sealed class PlanReading(string id, string unitId, string fileName, DateTimeOffset begun, CancellationTokenSource stop) : IProgress<PagesRead>
{
    private volatile PagesRead? _at;
    private volatile IReadOnlyList<Problem>? _problems;
    private volatile Plan? _plan;

    public string Id => id;
    public string UnitId => unitId;
    public string FileName => fileName;
    public DateTimeOffset Begun => begun;

    /// <summary>Null: no page is begun.</summary>
    public PagesRead? At => _at;

    /// <summary>Why it is not a plan; null while that is not known.</summary>
    public IReadOnlyList<Problem>? Problems => _problems;

    /// <summary>What came of it; null before.</summary>
    public Plan? Plan => _plan;

    /// <summary>Of the plan's page, which says whether it was there before; null before.</summary>
    public string? Address => _plan is { } plan ? $"/ke-hoach/{plan.Id}?nhap={(plan.New ? "moi" : "lai")}" : null;

    /// <summary>Whether its turn came.</summary>
    public bool Running { get; set; }

    public bool Over => _plan is not null || _problems is not null;

    public CancellationToken Cancel => stop.Token;

    public void Report(PagesRead value) => _at = value;

    public void End(Result<Plan> kept)
    {
        if (kept.Ok)
            _plan = kept.Value;
        else
            _problems = kept.Problems;
    }

    public void Stop() => stop.Cancel();
}
