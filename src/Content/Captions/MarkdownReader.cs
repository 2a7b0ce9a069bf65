using System.Globalization;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Campaigns.Content.Captions;

/// <summary>Reads Markdown into the pieces every form is rendered from. Raw HTML gives its words only.</summary>
internal static class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = Build();

    public static CaptionDocument Read(string markdown)
    {
        if (markdown.Length == 0)
            return CaptionDocument.Empty;
        var clean = CleanText.Of(markdown);
        if (Parse(clean) is not { } parsed)
            return new([.. clean.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Plain)],
                ["Văn bản lồng quá nhiều cấp nên được để nguyên, không định dạng."]);
        var dropped = new List<string>();
        return new(Blocks(parsed, dropped), dropped);
    }

    /// <summary>Whether the nesting is shallow enough to be read as Markdown at all.</summary>
    public static bool CanRead(string markdown) => Parse(CleanText.Of(markdown)) is not null;

    private static MarkdownDocument? Parse(string clean)
    {
        try
        {
            return Markdown.Parse(clean, Pipeline);
        }
        catch (ArgumentException)
        {
            // How Markdig says that quotes, lists or emphasis are nested beyond its limit.
            return null;
        }
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        // A first line set in by four spaces is how people here begin a paragraph, never program code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    private static List<CaptionBlock> Blocks(ContainerBlock container, List<string> dropped)
    {
        var blocks = new List<CaptionBlock>(container.Count);
        foreach (var block in container)
        {
            switch (block)
            {
                case HeadingBlock heading:
                    blocks.Add(new CaptionBlock.Heading(heading.Level, InlineReader.Read(heading.Inline, dropped)));
                    break;
                case ParagraphBlock paragraph:
                    if (InlineReader.Read(paragraph.Inline, dropped) is { Count: > 0 } words)
                        blocks.Add(new CaptionBlock.Paragraph(words));
                    break;
                case ListBlock list:
                    blocks.Add(new CaptionBlock.Bullets(First(list), [.. list.OfType<ContainerBlock>().Select(entry => Blocks(entry, dropped))]));
                    break;
                case Table table:
                    blocks.Add(Rows(table, dropped));
                    break;
                case QuoteBlock quote:
                    blocks.Add(new CaptionBlock.Quote(Blocks(quote, dropped)));
                    break;
                case HtmlBlock html:
                    AddWords(blocks, html, dropped);
                    break;
                case CodeBlock code:
                    blocks.Add(new CaptionBlock.Preformatted(code.Lines.ToString()));
                    break;
                case ThematicBreakBlock:
                    blocks.Add(new CaptionBlock.Rule());
                    break;
                case LinkReferenceDefinitionGroup:
                    break;
                case ContainerBlock other:
                    blocks.AddRange(Blocks(other, dropped));
                    break;
            }
        }
        return blocks;
    }

    private static int? First(ListBlock list) => !list.IsOrdered ? null
        : int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var first) ? first : 1;

    private static CaptionBlock.Table Rows(Table table, List<string> dropped)
    {
        var rows = table.OfType<TableRow>().Select(row => row.OfType<TableCell>().Select(cell => Cell(cell, dropped)).ToArray()).ToArray();
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Length);
        var header = table.OfType<TableRow>().FirstOrDefault() is { IsHeader: true } ? rows[0] : [];
        return new(Widen(header, columns), [.. rows.Skip(header.Length > 0 ? 1 : 0).Select(row => Widen(row, columns))]);
    }

    private static IReadOnlyList<CaptionInline> Cell(TableCell cell, List<string> dropped) =>
        [.. cell.OfType<ParagraphBlock>().SelectMany(paragraph => InlineReader.Read(paragraph.Inline, dropped))];

    private static IReadOnlyList<IReadOnlyList<CaptionInline>> Widen(IReadOnlyList<CaptionInline>[] row, int columns) =>
        [.. row, .. Enumerable.Repeat<IReadOnlyList<CaptionInline>>([], columns - row.Length)];

    private static void AddWords(List<CaptionBlock> blocks, HtmlBlock html, List<string> dropped)
    {
        dropped.Add("Bỏ mã HTML trong bài, chỉ giữ phần chữ.");
        var words = string.Join(' ', HtmlWords.Of(html.Lines.ToString()).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (words.Length > 0)
            blocks.Add(Plain(CleanText.Of(words)));
    }

    private static CaptionBlock Plain(string text) => new CaptionBlock.Paragraph([new CaptionInline.Words(text)]);
}
