using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Campaigns.Content.Captions;
using Campaigns.Content.Speech;

namespace Campaigns.Content.Intake;

/// <summary>
/// What Word or a web page lays on the clipboard becomes Markdown: words, headings, lists, tables, bold and links stay, everything that
/// only looks is dropped. Nothing that the text names is fetched. Pure.
/// </summary>
public static partial class HtmlIntake
{
    /// <summary>Characters that are read; no text that an item can hold comes in more.</summary>
    public const int Longest = 4_000_000;

    /// <summary>What nests deeper was made to break readers; its words are read.</summary>
    private const int Deepest = 300;

    /// <summary>Elements that are open at one place, as far as tags tell.</summary>
    private const int MostOpen = 1_000;

    /// <summary>Elements that are closed without a tag.</summary>
    private static readonly HashSet<string> Closing = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "p", "li", "dd", "dt", "td", "th", "tr", "tbody", "thead", "tfoot", "option", "html", "head", "body",
    };

    private static readonly Phrase Pictures = new(
        "Ảnh trong phần dán không được lấy; hãy thêm ảnh ở mục ảnh của tin, bài.", "Pictures were left behind; add them to the item.");

    /// <param name="html">As it came, a whole page or a part of one; at most <see cref="Longest"/> characters, the rest is left.</param>
    public static BroughtText Read(string html) => Read(html, BroughtText.Whole, TextIntake.Read);

    /// <summary>The same with its first heading or line as its title, where it is as short as one.</summary>
    /// <param name="html">As for <see cref="Read(string)"/>.</param>
    public static BroughtText Titled(string html) => Read(html, BroughtText.Titled, TextIntake.Titled);

    private static BroughtText Read(string html, Func<IReadOnlyList<CaptionBlock>, IReadOnlyList<Phrase>, BroughtText> made, Func<string, BroughtText> plain)
    {
        if (html.Length > Longest)
            html = html[..Longest];
        // Without a browsing context the parser loads nothing and runs nothing.
        if (Nests(html) || new HtmlParser().ParseDocument(html).Body is not { } body)
            return plain(HtmlWords.Of(html));
        var (text, depth) = Walk(body);
        if (depth > Deepest)
            return plain(text);
        var (encoding, notes) = (LegacyText.Of(text), new List<Phrase>());
        if (encoding is not null)
            notes.Add(encoding.Note);
        if (body.QuerySelector("img[src]") is not null)
            notes.Add(Pictures);
        return made(new HtmlBlocks(encoding).Read(body), notes);
    }

    /// <summary>Whether it opens far more than it closes: the parser's time grows with the square of that.</summary>
    internal static bool Nests(string html)
    {
        var (all, open) = (0, new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        foreach (var tag in Tag().EnumerateMatches(html))
        {
            var (ends, name) = (html[tag.Index + 1] == '/', html.Substring(tag.Index, tag.Length).TrimStart('<', '/'));
            // An end that nothing began ends nothing.
            if (Closing.Contains(name) || ends && open.GetValueOrDefault(name) == 0)
                continue;
            open[name] = open.GetValueOrDefault(name) + (ends ? -1 : 1);
            all += ends ? -1 : 1;
            if (all > MostOpen)
                return true;
        }
        return false;
    }

    /// <summary>How deep a part of a page nests.</summary>
    internal static int Depth(IElement body) => Walk(body).Depth;

    /// <summary>All words of the page, a line a part, and how deep it nests; without recursion, for a page may nest without end.</summary>
    private static (string Text, int Depth) Walk(IElement body)
    {
        var (text, deepest, open) = (new StringBuilder(), 0, new Stack<(INode Node, int Depth)>([(body, 0)]));
        while (open.TryPop(out var at))
        {
            deepest = Math.Max(deepest, at.Depth);
            if (at.Node is IText words)
                text.Append(words.Data);
            else if (at.Node is IElement { LocalName: "p" or "div" or "li" or "td" or "th" or "br" or "h1" or "h2" or "h3" })
                text.Append('\n');
            for (var i = at.Node.ChildNodes.Length - 1; i >= 0; i--)
                open.Push((at.Node.ChildNodes[i], at.Depth + 1));
        }
        return (text.ToString(), deepest);
    }

    [GeneratedRegex("</?[a-zA-Z][a-zA-Z0-9:_-]*", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Tag();
}
