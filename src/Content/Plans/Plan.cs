namespace Campaigns.Content.Plans;

/// <summary>A plan (kế hoạch) as the store keeps it.</summary>
public sealed record Plan
{
    public required string Id { get; init; }
    public required string UnitId { get; init; }
    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file as it was handed in; its bytes are kept under it.</summary>
    public required string SourceHash { get; init; }

    public required PlanContent Content { get; init; }
    public required DateTimeOffset Imported { get; init; }
    public required DateTimeOffset Updated { get; init; }

    /// <summary>That it was set aside, and why; null: it is in use.</summary>
    public PlanAside? Aside { get; init; }

    /// <summary>Whether this import made the plan, rather than brought an earlier one up to date. Only <see cref="PlanImport.Keep"/> says so.</summary>
    public bool New { get; init; }

    /// <summary>The plan of the same number that was there, as which it may be the same: it is held aside until somebody says. Only <see cref="PlanImport.Keep"/> says so.</summary>
    public string? Twin { get; init; }

    /// <summary>What imports again left to be looked at. Only <see cref="PlanImport.Keep"/> says so.</summary>
    public PlanNews News { get; init; } = PlanNews.None;
}
