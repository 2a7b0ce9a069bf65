using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Content.Accounts;

/// <summary>A named part of an account's settings, which are one JSON object of several features.</summary>
internal static class SettingsPart
{
    /// <summary>The part; null where there is none or the settings cannot be read.</summary>
    public static T? Read<T>(string settings, string name) where T : class
    {
        try
        {
            using var all = JsonDocument.Parse(settings);
            return all.RootElement.ValueKind == JsonValueKind.Object
                && all.RootElement.EnumerateObject().LastOrDefault(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } part
                ? part.Deserialize<T>(Json.Compact) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The settings with the part in them, and all else as it was.</summary>
    public static string With<T>(string settings, string name, T part)
    {
        JsonObject all;
        try
        {
            all = JsonNode.Parse(settings) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            all = [];
        }
        all[name] = JsonSerializer.SerializeToNode(part, Json.Compact);
        return all.ToJsonString(Json.Compact);
    }
}
