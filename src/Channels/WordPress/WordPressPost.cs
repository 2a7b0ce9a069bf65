using System.Globalization;
using System.Text.Json.Serialization;

namespace Campaigns.Channels.WordPress;

/// <summary>A post as the site has it.</summary>
internal sealed record WordPressPost
{
    /// <summary>What is asked for in an answer.</summary>
    public const string Fields = "id,slug,status,link,featured_media";

    public required long Id { get; init; }
    public string Slug { get; init; } = "";
    public string Status { get; init; } = "";
    public string? Link { get; init; }

    [JsonPropertyName("featured_media")]
    public long FeaturedMedia { get; init; }

    [JsonIgnore]
    public bool Published => Status == "publish";

    /// <summary>Waits unseen for its publishing: ours, or put back by a person.</summary>
    [JsonIgnore]
    public bool Unseen => Status is "draft" or "auto-draft" or "trash";

    [JsonIgnore]
    public string Token => Id.ToString(CultureInfo.InvariantCulture);

    [JsonIgnore]
    public string Route => $"/wp/v2/posts/{Token}";
}
