using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Intake;

namespace Campaigns.Content.Plans.Paper;

/// <summary>Reads a plan from a page saved out of Word or a web site. Nothing that the page names is fetched, and nothing of it runs.</summary>
internal sealed partial class HtmlPaper
{
    /// <summary>What nests deeper was made to break readers.</summary>
    private const int Deepest = 300;

    private const int MostSpan = 64, MostCells = 200_000;

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "noscript", "template", "svg", "math", "object", "iframe", "select", "textarea", "button" };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "dt", "dd", "section", "article", "header", "footer", "main", "body", "center", "blockquote", "pre", "address", "form", "caption", "tr", "td", "th", "hr",
    };

    private readonly List<PaperLine> _lines = [];
    private readonly List<PaperTable?> _tables = [];
    private readonly StringBuilder _open = new();
    private readonly CancellationToken _cancel;
    private int _cells;

    private HtmlPaper(CancellationToken cancel) => _cancel = cancel;

    public static Result<PaperText> Read(byte[] bytes, string where, CancellationToken cancel = default)
    {
        if (Decode(bytes) is not { } html)
            return Pages.PageProblems.Broken(where);
        if (html.Length > PaperText.MostCharacters * 8 || HtmlIntake.Nests(html))
            return ZipGuard.Bomb(where, ".html");
        // Without a browsing context the parser loads nothing and runs nothing.
        if (new HtmlParser().ParseDocument(html).Body is not { } body || HtmlIntake.Depth(body) > Deepest)
            return ZipGuard.Bomb(where, ".html");
        var paper = new HtmlPaper(cancel);
        paper.Walk(body, table: -1);
        paper.Close(-1);
        return paper._cells > MostCells ? ZipGuard.Bomb(where, ".html") : new PaperText(paper._lines, [.. paper._tables.Select(table => table!)], []);
    }

    /// <summary>The page's text by its mark, by what it says of itself, or as UTF-8; null where that cannot be.</summary>
    private static string? Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0xEF, 0xBB, 0xBF, ..])
            return TextPaper.Decode(bytes, "").Value;
        var named = Charset().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 4096))).Groups["c"].Value;
        if (named.Length > 0 && !named.StartsWith("utf", StringComparison.OrdinalIgnoreCase) && Named(named) is { } encoding)
            return encoding.GetString(bytes).Replace("\0", "", StringComparison.Ordinal);
        return TextPaper.Decode(bytes, "").Value;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private void Walk(INode parent, int table)
    {
        var number = 0;
        foreach (var child in parent.ChildNodes)
            switch (child)
            {
                case IText text:
                    _open.Append(Blank().Replace(text.Data, " "));
                    break;
                case IElement { LocalName: "br" }:
                    Close(table);
                    break;
                case IElement { LocalName: "table" } inner:
                    Close(table);
                    Table(inner, table);
                    break;
                case IElement element when !Silent.Contains(element.LocalName) && !Hidden(element):
                    var block = Blocks.Contains(element.LocalName);
                    if (block)
                        Close(table);
                    if (element.LocalName == "li" && parent is IElement { LocalName: "ol" or "ul" } list)
                        _open.Append(list.LocalName == "ol" ? $"{++number}. " : "- ");
                    Walk(element, table);
                    if (block)
                        Close(table);
                    break;
            }
    }

    private static bool Hidden(IElement element) => element.HasAttribute("hidden") || element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) == true;

    private void Close(int table)
    {
        var text = _open.ToString().Normalize().Trim();
        _open.Clear();
        if (text.Length > 0)
            _lines.Add(new(_lines.Count + 1, text, table));
    }

    /// <summary>A table of the page becomes a table of its own; one inside a cell only gives that cell its lines.</summary>
    private void Table(IElement element, int outer)
    {
        var index = outer;
        if (outer < 0)
        {
            index = _tables.Count;
            _tables.Add(null);
        }
        var rows = new List<IReadOnlyList<PaperCell>>();
        var down = new Dictionary<int, (PaperCell Cell, int Rows)>();
        foreach (var row in Own(element, "tr"))
        {
            _cancel.ThrowIfCancellationRequested();
            rows.Add(Row(row, down, index));
            if ((_cells += rows[^1].Count) > MostCells)
                break;
        }
        if (outer < 0)
            _tables[index] = new PaperTable(rows);
    }

    private List<PaperCell> Row(IElement row, Dictionary<int, (PaperCell Cell, int Rows)> down, int table)
    {
        var cells = new List<PaperCell>();
        void FromAbove()
        {
            while (down.TryGetValue(cells.Count, out var above))
            {
                if (above.Rows == 1)
                    down.Remove(cells.Count);
                else
                    down[cells.Count] = (above.Cell, above.Rows - 1);
                cells.Add(above.Cell with { Below = true });
            }
        }
        foreach (var cell in row.Children.Where(cell => cell.LocalName is "td" or "th"))
        {
            FromAbove();
            var first = _lines.Count;
            Walk(cell, table);
            Close(table);
            var square = new PaperCell(string.Join('\n', _lines.Skip(first).Select(line => line.Text)), first < _lines.Count ? _lines[first].Number : 0);
            var (across, deep) = (Span(cell, "colspan"), Span(cell, "rowspan"));
            for (var i = 0; i < across && cells.Count < MostSpan; i++)
            {
                if (deep > 1)
                    down[cells.Count] = (square with { Beside = i > 0 }, deep - 1);
                cells.Add(square with { Beside = i > 0 });
            }
        }
        FromAbove();
        return cells;
    }

    private static IEnumerable<IElement> Own(IElement table, string name) =>
        table.Children.SelectMany(child => child.LocalName == name ? [child] : child.LocalName is "tbody" or "thead" or "tfoot" ? child.Children.Where(row => row.LocalName == name) : []);

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), out var span) ? Math.Clamp(span, 1, name == "colspan" ? MostSpan : 5000) : 1;

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Blank();

    [GeneratedRegex("""charset\s*=\s*["']?(?<c>[A-Za-z0-9_-]{3,30})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Charset();
}
