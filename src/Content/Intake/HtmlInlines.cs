using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Campaigns.Content.Captions;
using Campaigns.Content.Speech;

namespace Campaigns.Content.Intake;

/// <summary>Reads the inside of a line: bold, italic, struck, links and line breaks; everything else is its words.</summary>
/// <param name="encoding">Of its words; null: Unicode.</param>
internal sealed partial class HtmlInlines(LegacyEncoding? encoding)
{
    private const int Deepest = 60;

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "script", "style", "template", "noscript", "head", "title", "meta", "link", "img", "svg", "iframe", "object", "xml", "button", "input", "select" };

    /// <param name="Tags">What the words are marked with already.</param>
    /// <param name="Capitals">The font draws small letters as capitals, as the old .VnTimeH does.</param>
    private sealed record Style(string Tags = "", bool Capitals = false);

    public List<CaptionInline> Read(IReadOnlyList<INode> nodes) => Trimmed(Read(nodes, Drawn(nodes.Count > 0 ? nodes[0].ParentElement : null, new()), 0));

    /// <summary>Of words that stand in the page as they are.</summary>
    public string Said(string text) => CleanText.Of(encoding?.Read(text) ?? text);

    /// <summary>What a reader of the page does not see: Word's list signs and notes among it.</summary>
    public static bool Hidden(IElement element) =>
        Silent.Contains(element.LocalName) || element.HasAttribute("hidden") || Unseen().IsMatch(element.GetAttribute("style") ?? "") || element.ClassList.Contains("MsoCommentReference");

    /// <summary>Headings are bold by themselves.</summary>
    public static IReadOnlyList<CaptionInline> Unmarked(IReadOnlyList<CaptionInline> words, string tag) =>
        [.. words.SelectMany(piece => piece is CaptionInline.Marked marked && marked.Tag == tag ? marked.Inner : [piece])];

    private List<CaptionInline> Read(IEnumerable<INode> nodes, Style style, int depth)
    {
        var pieces = new List<CaptionInline>();
        foreach (var node in nodes)
            switch (node)
            {
                case IText text when Spaces().Replace(Said(text.Data), " ") is { Length: > 0 } words:
                    pieces.Add(new CaptionInline.Words(style.Capitals ? words.ToUpperInvariant() : words));
                    break;
                case IElement { LocalName: "br" }:
                    pieces.Add(new CaptionInline.LineBreak());
                    break;
                case IElement element when !Hidden(element):
                    pieces.AddRange(depth > Deepest ? [new CaptionInline.Words(Said(element.TextContent))] : Element(element, style, depth + 1));
                    break;
            }
        return pieces;
    }

    private List<CaptionInline> Element(IElement element, Style style, int depth)
    {
        var look = element.GetAttribute("style") ?? "";
        style = Drawn(element, style);
        if (element.LocalName == "a" && (element.GetAttribute("href") ?? "").Trim() is var url && SafeAddress.IsSafe(url) && !url.StartsWith('/'))
            return Read(element.ChildNodes, style, depth) is { } inner && PlainWords.Of(inner).Trim().Length > 0 ? [new CaptionInline.Link(url, inner)] : [];
        var tag = element.LocalName switch
        {
            "b" or "strong" when !Light().IsMatch(look) => "strong",
            "i" or "em" => "em",
            "s" or "del" or "strike" => "del",
            _ => Bold().IsMatch(look) ? "strong" : Italic().IsMatch(look) ? "em" : "",
        };
        if (tag.Length == 0 || style.Tags.Contains(tag, StringComparison.Ordinal))
            return Raised(element, Read(element.ChildNodes, style, depth));
        return Read(element.ChildNodes, style with { Tags = style.Tags + tag }, depth) is { Count: > 0 } marked ? [new CaptionInline.Marked(tag, marked)] : [];
    }

    /// <summary>As the element's font draws it, where it names one of the old ones.</summary>
    private static Style Drawn(IElement? element, Style style) =>
        element is not null && OldFont().Match($"{element.GetAttribute("style")};font-family:{element.GetAttribute("face")}") is { Success: true } font ? style with { Capitals = font.Groups["capital"].Success } : style;

    /// <summary>m² and m³ have signs of their own.</summary>
    private static List<CaptionInline> Raised(IElement element, List<CaptionInline> words) =>
        element.LocalName == "sup" && PlainWords.Of(words).Trim() is "2" or "3" ? [new CaptionInline.Words(PlainWords.Of(words).Trim() == "2" ? "²" : "³")] : words;

    /// <summary>No space at the ends of the line, none beside a line break, never two.</summary>
    private static List<CaptionInline> Trimmed(List<CaptionInline> pieces)
    {
        while (pieces is [CaptionInline.LineBreak, ..])
            pieces.RemoveAt(0);
        while (pieces is [.., CaptionInline.LineBreak])
            pieces.RemoveAt(pieces.Count - 1);
        var space = true;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is CaptionInline.Words words)
                pieces[i] = new CaptionInline.Words(space ? words.Text.TrimStart(' ') : words.Text);
            space = pieces[i] is CaptionInline.LineBreak || PlainWords.Of([pieces[i]]).EndsWith(' ');
        }
        return pieces;
    }

    [GeneratedRegex(@"[ \t\r\n\u00A0]+", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"display:\s*none|mso-hide:\s*all|mso-list:\s*ignore|mso-element:\s*(?:comment|footnote)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Unseen();

    [GeneratedRegex(@"font-weight:\s*(?:bold|[6-9]00)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Bold();

    [GeneratedRegex(@"font-weight:\s*(?:normal|[1-5]00)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Light();

    [GeneratedRegex(@"font-style:\s*italic", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 10_000)]
    private static partial Regex Italic();

    [GeneratedRegex(@"font-family:\s*[""']?\.Vn\w*?(?<capital>H)?[""']?\s*(?:[;,]|$)", RegexOptions.CultureInvariant, 10_000)]
    private static partial Regex OldFont();
}
