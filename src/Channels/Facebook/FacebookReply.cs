using System.Globalization;
using System.Text.Json;

namespace Campaigns.Channels.Facebook;

/// <summary>What came back: the body of a success, or the verdict.</summary>
/// <param name="Body">An object, or true; undefined where <paramref name="Fault"/> is set.</param>
/// <param name="Fault">Null: it was done.</param>
/// <param name="At">The other end's clock, where it says it.</param>
internal sealed record FacebookReply(JsonElement Body, FacebookVerdict? Fault, DateTimeOffset? At)
{
    /// <summary>The version that answered, as <c>v25.0</c>, which need not be the one that was asked; null where it is not said.</summary>
    public string? Version { get; init; }

    /// <summary>A text or a number by name; null where there is none.</summary>
    public string? Text(string name) => Fault is null ? Text(Body, name) : null;

    public static string? Text(JsonElement of, string name) => of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        }
        : null;

    public static int? Number(JsonElement of, string name) =>
        int.TryParse(Text(of, name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The entries of a list by name; none where there is no such list.</summary>
    public static IEnumerable<JsonElement> Each(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    /// <summary>Whether there is a list of that name, empty or not.</summary>
    public bool Has(string list) => Fault is null && Body.ValueKind == JsonValueKind.Object && Body.TryGetProperty(list, out var value) && value.ValueKind == JsonValueKind.Array;

    /// <summary>An object by name; undefined where there is none.</summary>
    public static JsonElement Inner(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : default;
}
