using System.Text.Json;

namespace Campaigns.Channels.Voices;

/// <summary>Where the JSON of a speech service says the sound is, or the sound itself.</summary>
/// <param name="Address">Where it is to be fetched; null where it stands in the answer.</param>
/// <param name="Bytes">It, where it stood there as base64.</param>
internal sealed record VoiceAnswer(Uri? Address, byte[] Bytes)
{
    /// <param name="json">The answer.</param>
    /// <param name="path">Names and places of lists, with points between.</param>
    /// <returns>Null where there is nothing of the sort.</returns>
    public static VoiceAnswer? At(string json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var at = document.RootElement;
            foreach (var step in path.Split('.'))
            {
                if (at.ValueKind == JsonValueKind.Array && int.TryParse(step, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var place) && place < at.GetArrayLength())
                    at = at[place];
                else if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
                    return null;
            }
            if (at.ValueKind != JsonValueKind.String || at.GetString() is not { Length: > 0 } said)
                return null;
            return Uri.TryCreate(said, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? new(address, [])
                : at.TryGetBytesFromBase64(out var bytes) ? new(null, bytes) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
