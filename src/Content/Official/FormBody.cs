using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Campaigns.Content.Official.FormMeasures;

namespace Campaigns.Content.Official;

/// <summary>The body: paragraphs with their numbers, tables, pictures. The last paragraph ends with <c>./.</c>.</summary>
internal static class FormBody
{
    /// <param name="main">Takes the pictures.</param>
    /// <param name="blocks">What stands there.</param>
    /// <param name="width">Of the text, in twentieths of a point.</param>
    /// <param name="ends">Whether the document ends here, which <c>./.</c> says.</param>
    public static IEnumerable<OpenXmlElement> Of(MainDocumentPart main, IReadOnlyList<OfficialBlock> blocks, int width, bool ends)
    {
        var last = ends ? blocks.OfType<OfficialParagraph>().LastOrDefault() : null;
        var (part, section, point) = (0, 0, 0);
        for (var at = 0; at < blocks.Count; at++)
        {
            switch (blocks[at])
            {
                case OfficialParagraph paragraph:
                    var number = "";
                    switch (paragraph.Rank)
                    {
                        case ParagraphRank.Part:
                            (number, section, point) = ($"{OfficialWords.Roman(++part)}. ", 0, 0);
                            break;
                        case ParagraphRank.Section:
                            (number, point) = ($"{++section}. ", 0);
                            break;
                        case ParagraphRank.Point:
                            number = $"{OfficialWords.Letter(point++)}) ";
                            break;
                        case ParagraphRank.Dash:
                            number = "- ";
                            break;
                    }
                    var text = paragraph.Rank == ParagraphRank.Part ? OfficialWords.Capitals(paragraph.Text) : paragraph.Text;
                    yield return Text(number + (ReferenceEquals(paragraph, last) ? $"{text.TrimEnd('.', '/', ' ', ';')}./." : text), paragraph, ReferenceEquals(paragraph, last) || (at + 1 < blocks.Count && blocks[at + 1] is OfficialTable));
                    break;
                case OfficialTable table:
                    yield return FormTable.Of(table, width);
                    // Word wants a paragraph between two tables, and so does the eye.
                    yield return Pieces.Line("", ReceiverSize, JustificationValues.Left);
                    break;
                case OfficialPicture picture:
                    yield return FormPicture.Of(main, picture, width);
                    break;
            }
        }
    }

    /// <param name="withNext">No page parts it from what follows: a title, the end, what names a table.</param>
    private static Paragraph Text(string text, OfficialParagraph paragraph, bool withNext)
    {
        var title = IsTitle(paragraph);
        var about = new ParagraphProperties
        {
            SpacingBetweenLines = Pieces.Spacing(0, Between, LineHeight), Indentation = new() { FirstLine = Pieces.N(FirstLine) }, Justification = new() { Val = JustificationValues.Both },
        };
        if (title || withNext)
            about.KeepNext = new();
        if (title)
            about.OutlineLevel = new() { Val = paragraph.Rank == ParagraphRank.Part ? 0 : 1 };
        return new(about, Pieces.Words(text, BodySize, bold: title));
    }

    private static bool IsTitle(OfficialParagraph paragraph) => paragraph.Rank == ParagraphRank.Part
        || (paragraph.Rank == ParagraphRank.Section && paragraph.Text.TrimEnd() is [.., var end] && end is not ('.' or ';' or ':' or ',' or '…'));
}
