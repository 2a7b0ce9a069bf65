using System.Text.Json;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Cards;

/// <summary>Words that show what a template is for: <c>cards/samples/NAME.json</c> beside the templates, which <c>card NAME --values</c> takes too.</summary>
internal static class CardSample
{
    /// <summary>By box. Where there is no such file, or it cannot be read, each box shows its own name.</summary>
    public static IReadOnlyDictionary<string, string> Of(TemplateFolder folder, CardOffer offer)
    {
        try
        {
            if (folder.Find($"cards/samples/{offer.Name}.json") is { } path && new FileInfo(path).Length <= TemplateFolder.MostBytes
                && JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(path), Json.Compact) is { } words)
                return words.Where(box => offer.Fields.Any(field => field.Name == box.Key)).ToDictionary(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            // A sample is no part of the template: without it the template is shown all the same.
        }
        return offer.Boxes.ToDictionary(box => box, box => box, StringComparer.Ordinal);
    }
}
