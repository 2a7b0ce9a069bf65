using System.Text.Json.Serialization;

namespace Campaigns.Channels.WordPress;

/// <summary>An entry of the media library.</summary>
internal sealed record WordPressMedium
{
    public const string Fields = "id,slug,alt_text,source_url,post";

    public required long Id { get; init; }

    [JsonPropertyName("alt_text")]
    public string? Alt { get; init; }

    [JsonPropertyName("source_url")]
    public string? Url { get; init; }

    /// <summary>The post it was uploaded for.</summary>
    [JsonPropertyName("post")]
    public long? PostId { get; init; }
}
