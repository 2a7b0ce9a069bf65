using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Campaigns.Content.Captions;
using Campaigns.Content.Speech;

namespace Campaigns.Content.Intake;

/// <summary>Reads the elements of a page as blocks.</summary>
/// <param name="encoding">Of its words; null: Unicode.</param>
internal sealed partial class HtmlBlocks(LegacyEncoding? encoding)
{
    /// <summary>What is nested deeper gives its words only.</summary>
    private const int Deepest = 60;

    private static readonly HashSet<string> Parts = new(StringComparer.Ordinal)
    {
        "p", "div", "section", "article", "main", "header", "footer", "aside", "nav", "figure", "figcaption", "address", "center", "form", "fieldset", "details", "summary", "dl", "dt", "dd",
        "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "blockquote", "pre", "hr", "body",
    };

    private readonly HtmlInlines _inlines = new(encoding);

    public IReadOnlyList<CaptionBlock> Read(IElement body)
    {
        var pile = new BlockPile();
        Blocks(body, pile, 0);
        return pile.Take();
    }

    private void Blocks(INode container, BlockPile pile, int depth)
    {
        var line = new List<INode>();
        void Flush()
        {
            if (line.Count > 0)
                pile.Paragraph(_inlines.Read(line));
            line.Clear();
        }
        foreach (var node in container.ChildNodes)
        {
            if (node is not IElement element || !(Parts.Contains(element.LocalName) || HoldsParts(element)))
            {
                line.Add(node);
                continue;
            }
            Flush();
            if (!HtmlInlines.Hidden(element))
                Block(element, pile, depth);
        }
        Flush();
    }

    private void Block(IElement element, BlockPile pile, int depth)
    {
        if (depth > Deepest)
        {
            pile.Paragraph(_inlines.Read([element]));
            return;
        }
        switch (element.LocalName)
        {
            case ['h', >= '1' and <= '6' and var level]:
                if (_inlines.Read([.. element.ChildNodes]) is { Count: > 0 } words && PlainWords.Of(words).Trim().Length > 0)
                    pile.Block(new CaptionBlock.Heading(level - '0', HtmlInlines.Unmarked(words, "strong")));
                break;
            case "ul" or "ol":
                if (Entries(element, depth) is { Count: > 0 } entries)
                    pile.Block(new CaptionBlock.Bullets(element.LocalName == "ol" ? Start(element) : null, entries));
                break;
            case "table":
                Table(element, pile, depth);
                break;
            case "blockquote":
                var quoted = new BlockPile();
                Blocks(element, quoted, depth + 1);
                if (quoted.Take() is { Count: > 0 } blocks)
                    pile.Block(new CaptionBlock.Quote(blocks));
                break;
            case "pre":
                pile.Block(new CaptionBlock.Preformatted(_inlines.Said(element.TextContent).Trim('\n')));
                break;
            case "hr":
                pile.Block(new CaptionBlock.Rule());
                break;
            case "p" when WordLevel().Match(element.GetAttribute("style") ?? "") is { Success: true } level:
                WordEntry(element, int.Parse(level.Groups["level"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) - 1, pile);
                break;
            default:
                Blocks(element, pile, depth + 1);
                break;
        }
    }

    /// <summary>Word's list entry: a paragraph whose sign stands in a span of its own. Letters and Roman numbers stay as words.</summary>
    private void WordEntry(IElement element, int level, BlockPile pile)
    {
        var sign = element.QuerySelectorAll("span").FirstOrDefault(span => WordSign().IsMatch(span.GetAttribute("style") ?? ""));
        var shown = _inlines.Said(sign?.TextContent ?? "").Trim();
        var words = _inlines.Read([.. element.ChildNodes]);
        if (Numbered().Match(shown) is { Success: true } number)
            pile.Add(level, int.Parse(number.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture), words);
        else if (shown.Any(char.IsLetterOrDigit) && shown is not "o")
            pile.Paragraph([new CaptionInline.Words(shown + " "), .. words]);
        else
            pile.Add(level, null, words);
    }

    private List<IReadOnlyList<CaptionBlock>> Entries(IElement list, int depth)
    {
        var entries = new List<IReadOnlyList<CaptionBlock>>();
        foreach (var child in list.Children)
        {
            var pile = new BlockPile();
            if (child.LocalName is "ul" or "ol")
                Block(child, pile, depth + 1);
            else
                Blocks(child, pile, depth + 1);
            if (pile.Take() is not { Count: > 0 } blocks)
                continue;
            // A list that stands right in a list belongs to the entry before it.
            if (child.LocalName is "ul" or "ol" && entries.Count > 0)
                entries[^1] = [.. entries[^1], .. blocks];
            else
                entries.Add(blocks);
        }
        return entries;
    }

    /// <summary>A table of one column only lays out: what is in it stands in the text.</summary>
    private void Table(IElement table, BlockPile pile, int depth)
    {
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table)
            .Select(row => row.Children.Where(cell => cell.LocalName is "td" or "th").ToArray()).Where(row => row.Length > 0).ToArray();
        var columns = rows.Length == 0 ? 0 : rows.Max(row => row.Sum(Span));
        if (columns < 2)
        {
            foreach (var cell in rows.SelectMany(row => row))
                Blocks(cell, pile, depth + 1);
            return;
        }
        IReadOnlyList<IReadOnlyList<CaptionInline>>[] cells = [.. rows.Select(row => (IReadOnlyList<IReadOnlyList<CaptionInline>>)[.. row.SelectMany(Words).Concat(Enumerable.Repeat<IReadOnlyList<CaptionInline>>([], columns)).Take(columns)])];
        pile.Block(new CaptionBlock.Table([.. cells[0].Select(cell => HtmlInlines.Unmarked(cell, "strong"))], cells[1..]));
    }

    private IEnumerable<IReadOnlyList<CaptionInline>> Words(IElement cell)
    {
        var words = new List<CaptionInline>();
        foreach (var part in cell.QuerySelectorAll("p, li, div").Where(part => part.QuerySelector("p, li, div") is null).Select(part => _inlines.Read([.. part.ChildNodes])).Where(part => PlainWords.Of(part).Trim().Length > 0))
        {
            if (words.Count > 0)
                words.Add(new CaptionInline.LineBreak());
            words.AddRange(part);
        }
        yield return words.Count > 0 ? words : _inlines.Read([.. cell.ChildNodes]);
        for (var i = 1; i < Span(cell); i++)
            yield return [];
    }

    private static int Span(IElement cell) => int.TryParse(cell.GetAttribute("colspan"), NumberStyles.None, CultureInfo.InvariantCulture, out var span) ? Math.Clamp(span, 1, 32) : 1;

    private static int Start(IElement list) => int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start : 1;

    /// <summary>A bold or a span around whole paragraphs, as Google's documents lay them on the clipboard, only holds them.</summary>
    private static bool HoldsParts(IElement element) => element.Children.Any(child => Parts.Contains(child.LocalName) || HoldsParts(child));

    [GeneratedRegex(@"mso-list:\s*l\d+\s+level(?<level>[1-9])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex WordLevel();

    [GeneratedRegex(@"mso-list:\s*ignore", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex WordSign();

    [GeneratedRegex(@"^\(?(?<number>\d{1,4})[.)]?$", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Numbered();
}
