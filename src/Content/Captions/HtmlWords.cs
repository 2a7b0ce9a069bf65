using System.Net;
using System.Text;

namespace Campaigns.Content.Captions;

/// <summary>The words of raw HTML that stood in a text, without its tags; scripts and styles have none.</summary>
internal static class HtmlWords
{
    private static readonly string[] Silent = ["script", "style", "iframe", "object", "template", "noscript", "svg", "textarea", "title"];

    /// <summary>What comes back is plain text and is still encoded wherever it is written.</summary>
    public static string Of(string html)
    {
        var words = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
                open = html.Length;
            words.Append(html, at, open - at);
            if (open == html.Length)
                break;
            at = AfterTag(html, open);
            words.Append(' ');
        }
        return WebUtility.HtmlDecode(words.ToString());
    }

    private static int AfterTag(string html, int open)
    {
        if (html.AsSpan(open).StartsWith("<!--", StringComparison.Ordinal))
            return After(html, "-->", open);
        var silent = SilentTag(html.AsSpan(open));
        return silent is null ? After(html, ">", open) : After(html, ">", After(html, $"</{silent}", open) - 1);
    }

    /// <summary>The name of the element this tag opens, where its inside is not text for people.</summary>
    public static string? SilentTag(ReadOnlySpan<char> tag)
    {
        foreach (var name in Silent)
            if (tag.Length > 1 && IsTag(tag[1..], name))
                return name;
        return null;
    }

    private static bool IsTag(ReadOnlySpan<char> after, string name) =>
        after.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (after.Length == name.Length || !char.IsAsciiLetterOrDigit(after[name.Length]));

    private static int After(string html, string end, int from)
    {
        var at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + end.Length;
    }
}
