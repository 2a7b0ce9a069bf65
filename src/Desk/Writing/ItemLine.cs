using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Items;

namespace Campaigns.Desk.Writing;

/// <summary>One item in the list.</summary>
public sealed class ItemLine
{
    public string Id { get; set; } = "";
    public string UnitId { get; set; } = "";
    public string Title { get; set; } = "";
    public ItemState State { get; set; }
    public string? Section { get; set; }
    public string? Campaign { get; set; }
    public string Authors { get; set; } = "[]";
    public string? Person { get; set; }
    public long Updated { get; set; }
    public long? WriteBy { get; set; }

    /// <summary>When the first post that has not gone out is due; null: none is.</summary>
    public long? Next { get; set; }

    /// <summary>Remarks on it that are not settled.</summary>
    public int Remarks { get; set; }

    /// <summary>Who wrote it, else who is to.</summary>
    public string Names => JsonSerializer.Deserialize<string[]>(Authors, Json.Compact) is { Length: > 0 } names ? string.Join(", ", names) : Person ?? "";

    public DateTimeOffset UpdatedAt => DateTimeOffset.FromUnixTimeMilliseconds(Updated);
    public DateTimeOffset? NextAt => Next is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
    public DateTimeOffset? WriteByAt => WriteBy is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;
}
