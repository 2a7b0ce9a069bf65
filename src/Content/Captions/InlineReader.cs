using Markdig.Syntax.Inlines;

namespace Campaigns.Content.Captions;

/// <summary>Reads the inside of a line: words, emphasis, links and pictures with safe addresses, line breaks.</summary>
internal static class InlineReader
{
    public static List<CaptionInline> Read(ContainerInline? container, List<string> dropped)
    {
        var pieces = new List<CaptionInline>();
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    AddWords(pieces, literal.Content.ToString());
                    break;
                case HtmlEntityInline entity:
                    AddWords(pieces, CleanText.Of(entity.Transcoded.ToString()));
                    break;
                case CodeInline code:
                    pieces.Add(new CaptionInline.Code(code.Content));
                    break;
                case LineBreakInline { IsHard: true }:
                    pieces.Add(new CaptionInline.LineBreak());
                    break;
                case LineBreakInline:
                    AddWords(pieces, " ");
                    break;
                case LinkInline link:
                    pieces.AddRange(Link(link, dropped));
                    break;
                case AutolinkInline auto:
                    pieces.AddRange(Follow(auto.IsEmail ? $"mailto:{auto.Url}" : auto.Url, [new CaptionInline.Words(auto.Url)], dropped));
                    break;
                case HtmlInline html:
                    inline = Html(html, pieces, dropped);
                    break;
                case EmphasisInline emphasis:
                    pieces.Add(new CaptionInline.Marked(Tag(emphasis), Read(emphasis, dropped)));
                    break;
                case DelimiterInline delimiter:
                    AddWords(pieces, delimiter.ToLiteral());
                    pieces.AddRange(Read(delimiter, dropped));
                    break;
                case ContainerInline other:
                    pieces.AddRange(Read(other, dropped));
                    break;
            }
        }
        return pieces;
    }

    private static string Tag(EmphasisInline emphasis) =>
        emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount >= 2 ? "strong" : "em";

    private static void AddWords(List<CaptionInline> pieces, string text)
    {
        if (text.Length == 0)
            return;
        if (pieces is [.., CaptionInline.Words before])
            pieces[^1] = new CaptionInline.Words(before.Text + text);
        else
            pieces.Add(new CaptionInline.Words(text));
    }

    private static List<CaptionInline> Link(LinkInline link, List<string> dropped)
    {
        var url = CleanText.Of(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "").Trim();
        var inner = Read(link, dropped);
        if (!link.IsImage)
            return Follow(url, inner, dropped);
        if (SafeAddress.IsOfTheWeb(url) || SafeAddress.IsOfThePortal(url))
            return [new CaptionInline.Picture(url, PlainWords.Of(inner))];
        dropped.Add($"Bỏ ảnh có địa chỉ không an toàn: {Shorten(url)}");
        return inner;
    }

    private static List<CaptionInline> Follow(string url, List<CaptionInline> inner, List<string> dropped)
    {
        if (SafeAddress.IsSafe(url))
            return [new CaptionInline.Link(url, inner.Count > 0 ? inner : [new CaptionInline.Words(url)])];
        dropped.Add($"Bỏ liên kết không an toàn, giữ phần chữ: {Shorten(url)}");
        return inner;
    }

    private static Inline Html(HtmlInline html, List<CaptionInline> pieces, List<string> dropped)
    {
        if (html.Tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase))
        {
            pieces.Add(new CaptionInline.LineBreak());
            return html;
        }
        dropped.Add("Bỏ mã HTML trong bài, chỉ giữ phần chữ.");
        if (HtmlWords.SilentTag(html.Tag) is not { } silent)
            return html;
        Inline last = html;
        while (last.NextSibling is { } next)
        {
            last = next;
            if (next is HtmlInline end && end.Tag.StartsWith($"</{silent}", StringComparison.OrdinalIgnoreCase))
                break;
        }
        return last;
    }

    private static string Shorten(string url) => url.Length <= 60 ? url : Fit.Graphemes(url, 60) + "…";
}
