using Campaigns.Content.Captions;

namespace Campaigns.Desk.Assisted;

/// <summary>The parts of a variant that go into fields of their own on a channel.</summary>
internal static class AssistedParts
{
    /// <summary>Key of its label, words, and whether these are HTML; parts without words are left out.</summary>
    public static IEnumerable<(string Key, string Text, bool Html)> Of(Variant variant)
    {
        if (variant.Form is not (VariantForm.PortalHtml or VariantForm.ZaloArticle))
            return [("text", variant.Text, false)];
        var body = variant.Paragraphs.Count > 0 ? string.Join("\n\n", variant.Paragraphs) : variant.Text;
        return new[] { ("title", variant.Title, false), ("description", variant.Description, false), ("text", body, variant.Form == VariantForm.PortalHtml) }
            .Where(part => part.Item2.Length > 0);
    }
}
