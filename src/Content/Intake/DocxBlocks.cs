using System.Globalization;
using System.Text.RegularExpressions;
using Campaigns.Content.Captions;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Speech;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Intake;

/// <summary>Reads the parts of a .docx as blocks. Its nesting was measured by <see cref="DocxPaper"/> before.</summary>
internal sealed partial class DocxBlocks
{
    private readonly DocxNumbers _numbers;
    private readonly DocxInlines _inlines;
    private readonly Dictionary<string, int> _headings = new(StringComparer.Ordinal);

    /// <param name="main">The document.</param>
    /// <param name="encoding">Of its words; null: Unicode.</param>
    public DocxBlocks(MainDocumentPart main, LegacyEncoding? encoding)
    {
        (_numbers, _inlines) = (DocxNumbers.Of(main), new(main, encoding));
        foreach (var style in main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
            if (style.StyleId?.Value is { } id && Level(style) is { } level)
                _headings[id] = level;
    }

    public IReadOnlyList<CaptionBlock> Read(IEnumerable<OpenXmlElement> parts)
    {
        var pile = new BlockPile();
        Parts(parts, pile);
        return pile.Take();
    }

    private void Parts(IEnumerable<OpenXmlElement> parts, BlockPile pile)
    {
        foreach (var part in parts)
            switch (part)
            {
                case Paragraph paragraph:
                    Paragraph(paragraph, pile);
                    break;
                case Table table:
                    Table(table, pile);
                    break;
                case SdtBlock or SdtContentBlock or CustomXmlBlock or InsertedRun:
                    Parts(part.ChildElements, pile);
                    break;
            }
    }

    private void Paragraph(Paragraph paragraph, BlockPile pile)
    {
        var words = _inlines.Read(paragraph);
        if (PlainWords.Of(words).Trim().Length == 0)
            return;
        var (label, properties) = (_numbers.Next(paragraph).Trim(), paragraph.ParagraphProperties);
        var heading = properties?.OutlineLevel?.Val?.Value is >= 0 and < 6 and var outline ? outline + 1 : _headings.GetValueOrDefault(properties?.ParagraphStyleId?.Val?.Value ?? "");
        var level = properties?.NumberingProperties?.NumberingLevelReference?.Val?.Value ?? 0;
        if (heading > 0)
            pile.Block(new CaptionBlock.Heading(heading, HtmlInlines.Unmarked(Labelled(label, words), "strong")));
        else if (label is "-" or "+")
            pile.Add(level, null, words);
        else if (Numbered().Match(label) is { Success: true } number)
            pile.Add(level, int.Parse(number.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), words);
        else
            pile.Paragraph(Labelled(label, words));
    }

    private void Table(Table table, BlockPile pile)
    {
        var rows = table.Elements<TableRow>().Select(row => row.Elements<TableCell>().ToArray()).Where(row => row.Length > 0).ToArray();
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Sum(Span));
        if (columns < 2)
        {
            foreach (var cell in rows.SelectMany(row => row))
                Parts(cell.ChildElements, pile);
            return;
        }
        IReadOnlyList<IReadOnlyList<CaptionInline>>[] cells =
            [.. rows.Select(row => (IReadOnlyList<IReadOnlyList<CaptionInline>>)[.. row.SelectMany(Words).Concat(Enumerable.Repeat<IReadOnlyList<CaptionInline>>([], columns)).Take(columns)])];
        if (cells.Any(row => row.Any(cell => PlainWords.Of(cell).Trim().Length > 0)))
            pile.Block(new CaptionBlock.Table([.. cells[0].Select(cell => HtmlInlines.Unmarked(cell, "strong"))], cells[1..]));
    }

    private IEnumerable<IReadOnlyList<CaptionInline>> Words(TableCell cell)
    {
        var words = new List<CaptionInline>();
        foreach (var part in cell.Descendants<Paragraph>().Select(_inlines.Read).Where(part => PlainWords.Of(part).Trim().Length > 0))
        {
            if (words.Count > 0)
                words.Add(new CaptionInline.LineBreak());
            words.AddRange(part);
        }
        yield return words;
        for (var i = 1; i < Span(cell); i++)
            yield return [];
    }

    private static IReadOnlyList<CaptionInline> Labelled(string label, IReadOnlyList<CaptionInline> words) => label.Length == 0 ? words : [new CaptionInline.Words(label + " "), .. words];

    private static int Span(TableCell cell) => Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 32);

    /// <summary>Of a style that Word names "heading 1", "Title", or that has an outline level.</summary>
    private static int? Level(Style style) => style.StyleName?.Val?.Value is { } name && HeadingStyle().Match(name) is { Success: true } named
        ? named.Groups["level"].Success ? int.Parse(named.Groups["level"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 1
        : style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is >= 0 and < 6 and var outline ? outline + 1 : null;

    [GeneratedRegex(@"^(?:heading (?<level>[1-6])|title)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex HeadingStyle();

    [GeneratedRegex(@"^\(?(?<number>\d{1,4})[.)]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbered();
}
