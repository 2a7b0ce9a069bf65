using System.Text.Json;
using System.Text.Json.Nodes;

namespace Campaigns.Content.Speech;

/// <summary>How a station speaks: its region's words for numbers and its reader's pace.</summary>
public sealed record Voice
{
    public SpeechStyle Style { get; init; } = new();

    public Pace Pace { get; init; } = Pace.Usual;

    /// <summary>Where no station says otherwise.</summary>
    public static Voice Usual { get; } = new();

    /// <summary>The voice in an account's settings (<c>{ "voice": { "style": …, "pace": … } }</c>); the usual one where there is none or it cannot be read.</summary>
    public static Voice Of(string settings)
    {
        try
        {
            return JsonSerializer.Deserialize<Station>(settings, Json.Compact)?.Voice ?? Usual;
        }
        catch (JsonException)
        {
            return Usual;
        }
    }

    /// <summary>An account's settings with this voice in them, and all else as it was.</summary>
    public string In(string settings)
    {
        JsonObject station;
        try
        {
            station = JsonNode.Parse(settings) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            station = [];
        }
        station["voice"] = JsonSerializer.SerializeToNode(this, Json.Compact);
        return station.ToJsonString(Json.Compact);
    }

    private sealed record Station(Voice? Voice);
}
