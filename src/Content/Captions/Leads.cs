using System.Net;

namespace Campaigns.Content.Captions;

/// <summary>
/// The lines under a title. An item without a summary has its first paragraph stand in for one in lists and in what is shared; over the text itself
/// that would be the same words twice.
/// </summary>
public static class Leads
{
    /// <summary>The description as it is shown over the text; empty where the text opens with it.</summary>
    public static string Of(Variant variant) => variant.Form == VariantForm.PortalHtml ? OfPage(variant.Description, variant.Text)
        : Opens(variant.Paragraphs.Count > 0 ? variant.Paragraphs[0] : variant.Text, variant.Description) ? "" : variant.Description;

    /// <summary>The same of a page.</summary>
    /// <param name="description">As it is kept.</param>
    /// <param name="html">The text under it.</param>
    public static string OfPage(string description, string html) => Opens(WebUtility.HtmlDecode(HtmlWords.Of(html)), description) ? "" : description;

    private static bool Opens(string text, string description) => description.Length > 0
        && CaptionSource.OneLine(text).StartsWith(CaptionSource.OneLine(description).TrimEnd('.', '…', ' '), StringComparison.OrdinalIgnoreCase);
}
