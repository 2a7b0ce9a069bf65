namespace Campaigns.Content.Plans;

/// <summary>A plan that another may be the same as.</summary>
public sealed class PlanTwin
{
    public string Id { get; set; } = "";

    /// <summary>The file's name where the title was not read.</summary>
    public string Title { get; set; } = "";

    public string? Number { get; set; }
    public string FileName { get; set; } = "";
}
