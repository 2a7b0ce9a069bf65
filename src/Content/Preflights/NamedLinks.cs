using Campaigns.Content.Captions;
using Campaigns.Content.Items;

namespace Campaigns.Content.Preflights;

/// <summary>The addresses of the web that an item sends its readers to. Pure.</summary>
public static class NamedLinks
{
    /// <summary>Each once, in the order of reading; at most <paramref name="most"/>.</summary>
    public static IReadOnlyList<string> Of(Item item, int most) =>
        [.. MarkdownReader.Read(item.Body).Blocks.SelectMany(In).Concat(item.Link is { } link ? [link] : []).Where(SafeAddress.IsOfTheWeb).Distinct(StringComparer.Ordinal).Take(most)];

    private static IEnumerable<string> In(CaptionBlock block) => block switch
    {
        CaptionBlock.Heading heading => heading.Words.SelectMany(In),
        CaptionBlock.Paragraph paragraph => paragraph.Words.SelectMany(In),
        CaptionBlock.Bullets list => list.Entries.SelectMany(entry => entry.SelectMany(In)),
        CaptionBlock.Quote quote => quote.Blocks.SelectMany(In),
        CaptionBlock.Table table => table.Rows.Prepend(table.Header).SelectMany(row => row.SelectMany(cell => cell.SelectMany(In))),
        _ => [],
    };

    private static IEnumerable<string> In(CaptionInline piece) => piece switch
    {
        CaptionInline.Link link => [link.Url],
        CaptionInline.Marked marked => marked.Inner.SelectMany(In),
        _ => [],
    };
}
