using Campaigns.Content.Captions;
using Campaigns.Content.Plans.Paper;
using Campaigns.Content.Speech;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Intake;

/// <summary>Reads the inside of a paragraph of a .docx: bold, italic, struck, links and line breaks.</summary>
/// <param name="main">Where the addresses of links stand.</param>
/// <param name="encoding">Of its words; null: Unicode.</param>
internal sealed class DocxInlines(MainDocumentPart main, LegacyEncoding? encoding)
{
    public List<CaptionInline> Read(OpenXmlElement parent)
    {
        var pieces = new List<CaptionInline>();
        foreach (var child in parent.ChildElements)
            switch (child)
            {
                case Run run:
                    pieces.AddRange(Words(run));
                    break;
                case Hyperlink link:
                    pieces.AddRange(Link(link));
                    break;
                case ParagraphProperties or DeletedRun or MoveFromRun or AlternateContent or SdtProperties:
                    break;
                default:
                    pieces.AddRange(Read(child));
                    break;
            }
        return pieces;
    }

    private IEnumerable<CaptionInline> Words(Run run)
    {
        var properties = run.RunProperties;
        if (On(properties?.Vanish))
            yield break;
        var words = new DocxWords();
        words.Add(run);
        var text = CleanText.Of(encoding?.Read(words.Text) ?? words.Text).Replace('\t', ' ');
        if (On(properties?.Caps) || encoding is not null && properties?.RunFonts?.Ascii?.Value is ['.', 'V', 'n', .., 'H'])
            text = text.ToUpperInvariant();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                yield return new CaptionInline.LineBreak();
            if (lines[i].Length > 0)
                yield return Marked(properties, lines[i]);
        }
    }

    private static CaptionInline Marked(RunProperties? properties, string text)
    {
        CaptionInline piece = new CaptionInline.Words(text);
        if (text.Trim().Length == 0)
            return piece;
        if (On(properties?.Strike))
            piece = new CaptionInline.Marked("del", [piece]);
        if (On(properties?.Italic))
            piece = new CaptionInline.Marked("em", [piece]);
        return On(properties?.Bold) ? new CaptionInline.Marked("strong", [piece]) : piece;
    }

    private List<CaptionInline> Link(Hyperlink link)
    {
        var inner = Read((OpenXmlElement)link);
        var url = link.Id?.Value is { } id ? main.HyperlinkRelationships.FirstOrDefault(known => known.Id == id)?.Uri.OriginalString ?? "" : "";
        return SafeAddress.IsSafe(url) && !SafeAddress.IsOfThePortal(url) && PlainWords.Of(inner).Trim().Length > 0 ? [new CaptionInline.Link(url, inner)] : inner;
    }

    private static bool On(OnOffType? property) => property is not null && (property.Val is null || property.Val.Value);
}
