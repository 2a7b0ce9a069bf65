using System.Globalization;
using System.Text;

namespace Campaigns.Content.Captions;

/// <summary>
/// Writes the pieces of a text as HTML: a fixed set of elements, every word and attribute encoded, so that nothing a text says
/// can be more than text.
/// </summary>
/// <param name="title">Stands in for the alternative text that a picture lacks.</param>
/// <param name="topHeading">The level of heading in the text that becomes <c>h2</c>; the page's own title is its <c>h1</c>.</param>
internal sealed class HtmlWriter(string title, int topHeading)
{
    private readonly StringBuilder _html = new();

    public override string ToString() => _html.ToString();

    public void Write(CaptionBlock block)
    {
        switch (block)
        {
            case CaptionBlock.Heading heading:
                var level = Math.Clamp(heading.Level - topHeading + 2, 2, 6);
                Element(string.Create(CultureInfo.InvariantCulture, $"h{level}"), heading.Words);
                break;
            case CaptionBlock.Paragraph { Words: [CaptionInline.Picture picture] }:
                Figure(picture);
                break;
            case CaptionBlock.Paragraph paragraph:
                Element("p", paragraph.Words);
                break;
            case CaptionBlock.Bullets list:
                List(list);
                break;
            case CaptionBlock.Table table:
                Table(table);
                break;
            case CaptionBlock.Quote quote:
                _html.Append("<blockquote>\n");
                foreach (var inner in quote.Blocks)
                    Write(inner);
                _html.Append("</blockquote>\n");
                break;
            case CaptionBlock.Preformatted text:
                _html.Append("<pre>");
                Encode(_html, text.Text);
                _html.Append("</pre>\n");
                break;
            case CaptionBlock.Rule:
                _html.Append("<hr>\n");
                break;
        }
    }

    /// <summary>A paragraph of plain words, and a link behind them where there is one.</summary>
    public void Note(string kind, string words, string? link = null)
    {
        _html.Append("<p class=\"").Append(kind).Append("\">");
        Encode(_html, words);
        if (link is not null)
            Write(new CaptionInline.Link(link, [new CaptionInline.Words(link)]));
        _html.Append("</p>\n");
    }

    private void Element(string name, IReadOnlyList<CaptionInline> words)
    {
        _html.Append('<').Append(name).Append('>');
        Write(words);
        _html.Append("</").Append(name).Append(">\n");
    }

    private void List(CaptionBlock.Bullets list)
    {
        var name = list.First is null ? "ul" : "ol";
        _html.Append('<').Append(name);
        if (list.First is { } first and not 1)
            _html.Append(CultureInfo.InvariantCulture, $" start=\"{first}\"");
        _html.Append(">\n");
        foreach (var entry in list.Entries)
        {
            _html.Append("<li>");
            if (entry is [CaptionBlock.Paragraph only])
                Write(only.Words);
            else
                foreach (var block in entry)
                    Write(block);
            _html.Append("</li>\n");
        }
        _html.Append("</").Append(name).Append(">\n");
    }

    private void Table(CaptionBlock.Table table)
    {
        // The wrapper scrolls where a phone is narrower than the table; a person at a keyboard must be able to reach it.
        _html.Append("<div class=\"table\" tabindex=\"0\"><table>\n");
        if (table.Header.Any(cell => cell.Count > 0))
            Row(table.Header, "<th scope=\"col\">", "</th>", "thead");
        _html.Append("<tbody>\n");
        foreach (var row in table.Rows)
            Row(row, "<td>", "</td>", null);
        _html.Append("</tbody>\n</table></div>\n");
    }

    private void Row(IReadOnlyList<IReadOnlyList<CaptionInline>> cells, string open, string close, string? around)
    {
        _html.Append(around is null ? "<tr>" : $"<{around}><tr>");
        foreach (var cell in cells)
        {
            _html.Append(open);
            Write(cell);
            _html.Append(close);
        }
        _html.Append(around is null ? "</tr>\n" : $"</tr></{around}>\n");
    }

    private void Figure(CaptionInline.Picture picture)
    {
        _html.Append("<figure>");
        Write(picture);
        if (picture.Alt.Length > 0)
        {
            _html.Append("<figcaption>");
            Encode(_html, picture.Alt);
            _html.Append("</figcaption>");
        }
        _html.Append("</figure>\n");
    }

    private void Write(IReadOnlyList<CaptionInline> pieces)
    {
        foreach (var piece in pieces)
            Write(piece);
    }

    private void Write(CaptionInline piece)
    {
        switch (piece)
        {
            case CaptionInline.Words text:
                Encode(_html, text.Text);
                break;
            case CaptionInline.Code code:
                _html.Append("<code>");
                Encode(_html, code.Text);
                _html.Append("</code>");
                break;
            case CaptionInline.LineBreak:
                _html.Append("<br>\n");
                break;
            case CaptionInline.Marked marked:
                _html.Append('<').Append(marked.Tag).Append('>');
                Write(marked.Inner);
                _html.Append("</").Append(marked.Tag).Append('>');
                break;
            case CaptionInline.Link link:
                _html.Append("<a href=\"");
                Encode(_html, link.Url);
                _html.Append(SafeAddress.IsOfThePortal(link.Url) ? "\">" : "\" rel=\"noopener\">");
                Write(link.Inner);
                _html.Append("</a>");
                break;
            case CaptionInline.Picture picture:
                _html.Append("<img src=\"");
                Encode(_html, picture.Url);
                _html.Append("\" alt=\"");
                Encode(_html, picture.Alt.Length > 0 ? picture.Alt : title);
                _html.Append("\" loading=\"lazy\">");
                break;
        }
    }

    // Not the framework's encoder: it writes Vietnamese as entities, at several times its size.
    private static void Encode(StringBuilder html, string text)
    {
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny("<>&\"'")) >= 0; rest = rest[(at + 1)..])
        {
            html.Append(rest[..at]);
            html.Append(rest[at] switch { '<' => "&lt;", '>' => "&gt;", '&' => "&amp;", '"' => "&quot;", _ => "&#39;" });
        }
        html.Append(rest);
    }
}
