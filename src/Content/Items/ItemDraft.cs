namespace Campaigns.Content.Items;

/// <summary>What a Markdown file says of an item.</summary>
public sealed record ItemDraft
{
    public string Title { get; init; } = "";
    public string Summary { get; init; } = "";
    public IReadOnlyList<string> Tags { get; init; } = [];
    public string? Link { get; init; }

    /// <summary>The file of its video, whole or from the working folder; null: none.</summary>
    public string? Video { get; init; }

    /// <summary>What the video shows.</summary>
    public string VideoAlt { get; init; } = "";

    /// <summary>Markdown.</summary>
    public required string Body { get; init; }

    /// <summary>An item of these words; its video is a file to be kept first.</summary>
    public Item Item(string id, string unitId) => new() { Id = id, UnitId = unitId, Title = Title, Summary = Summary, Tags = Tags, Link = Link, Body = Body };
}
