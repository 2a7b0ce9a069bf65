namespace Campaigns.Content.Items;

/// <summary>What a Markdown file says of an item.</summary>
public sealed record ItemDraft
{
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Link { get; init; }

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>An item of these words.</summary>
    public Item Item(string id, string unitId) => new() { Id = id, UnitId = unitId, Title = Title, Summary = Summary, Tags = Tags, Link = Link, Body = Body };
}
