using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Captions;
using Campaigns.Content.Items;

namespace Campaigns.Content.Intake;

/// <summary>What a page says of itself in its head: title, summary and site. Its article is its author's and is not read. Pure.</summary>
/// <param name="Title">Empty where it says none.</param>
/// <param name="Summary">Empty where it says none.</param>
/// <param name="Site">Whose page it is: as it says, else its host.</param>
public sealed record PageIntake(string Title, string Summary, string Site)
{
    /// <param name="bytes">The page, or its beginning.</param>
    /// <param name="charset">As its server names it; null: as the page says.</param>
    /// <param name="address">Where it stands.</param>
    public static PageIntake Read(ReadOnlyMemory<byte> bytes, string? charset, Uri address)
    {
        var parser = new HtmlParser();
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var page = Known(charset) is { } encoding ? parser.ParseDocument(encoding.GetString(bytes.Span)) : parser.ParseDocument(stream);
        return new(
            Cut(Meta(page, "og:title") ?? Meta(page, "twitter:title") ?? page.Title, ItemRules.LongestTitle),
            Cut(Meta(page, "og:description") ?? Meta(page, "description") ?? "", ItemRules.LongestSummary),
            Cut(Meta(page, "og:site_name") ?? address.Host, ItemRules.LongestName));
    }

    private static string? Meta(IDocument page, string name) =>
        page.QuerySelectorAll("meta[content]").FirstOrDefault(meta => string.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name"), name, StringComparison.OrdinalIgnoreCase))
            ?.GetAttribute("content")?.Trim() is { Length: > 0 } content ? content : null;

    private static string Cut(string? text, int most) => CaptionSource.OneLine(text ?? "") is var line && line.Length > most ? Fit.Graphemes(line, most - 1) + "…" : line;

    private static Encoding? Known(string? charset)
    {
        try
        {
            return charset is { Length: > 0 } ? Encoding.GetEncoding(charset) : null;
        }
        catch (ArgumentException)
        {
            // A name that means nothing here: the page itself may say better.
            return null;
        }
    }
}
