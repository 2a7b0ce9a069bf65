namespace Campaigns.Content.Plans;

/// <summary>A task (nhiệm vụ): one row of a plan.</summary>
public sealed record PlanTask
{
    /// <summary>Its place in the document: <c>III.1.a</c>, <c>PL.2.1</c> in an annex. Unique within the plan.</summary>
    public required string Id { get; init; }

    public required string Text { get; init; }

    /// <summary>Units that lead (chủ trì), as named.</summary>
    public IReadOnlyList<string> Lead { get; init; } = [];

    /// <summary>Units that take part (phối hợp), as named.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>The product asked for, as written.</summary>
    public string? Result { get; init; }

    /// <summary>How it is to be told, where the plan has a column for that ("Hình thức"), as written. Known while the plan is read; its channels are kept.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string? Form { get; init; }

    public TaskRole Mine { get; init; }
    public PlanTime When { get; init; } = PlanTime.Unsaid;
    public IReadOnlyList<PlanChannel> Channels { get; init; } = [];

    /// <summary>The line of the source that holds the words, from 1.</summary>
    public int Line { get; init; }
}
