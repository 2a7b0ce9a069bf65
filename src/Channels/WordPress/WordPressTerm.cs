namespace Campaigns.Channels.WordPress;

/// <summary>A category or a tag of the site.</summary>
internal sealed record WordPressTerm
{
    public const string Fields = "id,name,slug";

    public required long Id { get; init; }

    /// <summary>With entities, as WordPress keeps it.</summary>
    public string Name { get; init; } = "";

    public string Slug { get; init; } = "";
}
