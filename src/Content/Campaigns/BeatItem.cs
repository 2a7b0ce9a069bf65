using System.Text.Json;
using Campaigns.Content.Items;

namespace Campaigns.Content.Campaigns;

/// <summary>The row of an item that was made of a beat.</summary>
internal sealed class BeatItem
{
    public string Id { get; set; } = "";
    public string Beat { get; set; } = "";
    public string Title { get; set; } = "";
    public string Summary { get; set; } = "";
    public string Body { get; set; } = "";
    public string? Radio { get; set; }
    public string Slogans { get; set; } = "[]";
    public string? Boxes { get; set; }
    public ItemState State { get; set; }
    public long? NotAfter { get; set; }
    public string? Seal { get; set; }

    /// <summary>Whether the words are still those that the template gave.</summary>
    public bool Untouched => Seal is not null && Seal == Draft().Seal();

    private Draft Draft() => new(Title, Summary, Body, Radio, JsonSerializer.Deserialize<string[]>(Slogans, Json.Compact)!,
        Boxes is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(Boxes, Json.Compact)!);
}
