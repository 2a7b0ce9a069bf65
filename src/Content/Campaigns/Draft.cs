using System.Security.Cryptography;
using System.Text.Json;

namespace Campaigns.Content.Campaigns;

/// <summary>The words of one beat, filled in for a unit and a day.</summary>
internal sealed record Draft(
    string Title, string Summary, string Body, string? Radio, IReadOnlyList<string> Slogans, IReadOnlyDictionary<string, string>? Boxes)
{
    public static Draft Of(Beat beat, IReadOnlyDictionary<string, string> values, List<Problem> problems)
    {
        string Fill(string text) => Placeholders.Fill(text, values, beat.Where, problems);
        return new Draft(Fill(beat.Title), Fill(beat.Summary), Fill(beat.Body), beat.Radio is null ? null : Fill(beat.Radio), [.. beat.Slogans.Select(Fill)],
            beat.Card?.Boxes.ToDictionary(b => b.Key, b => Fill(b.Value), StringComparer.Ordinal));
    }

    /// <summary>The words in one short line: equal seals, equal words. Kept with the item, it tells whether a person changed them since.</summary>
    public string Seal() => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        new { Title, Summary, Body, Radio, Slogans, Boxes = Boxes?.OrderBy(b => b.Key, StringComparer.Ordinal).Select(b => new[] { b.Key, b.Value }) }, Json.Compact)));

    /// <summary>What the card says, for those who cannot see it.</summary>
    public string Alt() => Boxes is null ? "" : string.Join(". ", new[] { "kicker", "figure", "title", "date", "message" }
        .Select(b => Boxes.GetValueOrDefault(b, "").TrimEnd('.')).Where(t => t.Length > 0)) + ".";
}
