using System.Globalization;
using System.Text.Json.Serialization;
using Campaigns.Channels.Contract;

namespace Campaigns.Channels.WordPress;

/// <summary>A published post in a list, whoever wrote it.</summary>
internal sealed record WordPressListed
{
    public const string Fields = "id,link,title,date_gmt";

    public required long Id { get; init; }
    public string? Link { get; init; }
    public Rendered? Title { get; init; }

    /// <summary>UTC, written without saying so.</summary>
    [JsonPropertyName("date_gmt")]
    public string? At { get; init; }

    public Standing Standing() => new(Id.ToString(CultureInfo.InvariantCulture), Link, WordPressText.Plain(Title?.Html ?? ""),
        DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : DateTimeOffset.UnixEpoch);

    internal sealed record Rendered([property: JsonPropertyName("rendered")] string? Html);
}
