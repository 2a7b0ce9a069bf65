using System.Text.Json;

namespace Campaigns.Channels.WordPress;

/// <summary>Who this program is on the site.</summary>
internal sealed record WordPressPerson
{
    public const string Fields = "id,name,capabilities";

    public string Name { get; init; } = "";

    /// <summary>By name; a site writes true, 1 or "1".</summary>
    public Dictionary<string, JsonElement> Capabilities { get; init; } = [];

    public bool May(string capability) => Capabilities.TryGetValue(capability, out var value)
        && (value.ValueKind == JsonValueKind.True || value.ToString() is "1" or "true");
}
