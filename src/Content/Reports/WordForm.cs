using System.Text;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Reports;

/// <summary>The names in a .docx: Word cuts a paragraph into runs as it likes, so that a name may begin in one and end in another.</summary>
internal static class WordForm
{
    public static void Fill(WordprocessingDocument document, Regex name, Func<string, (string Text, double? Number)?> value)
    {
        if (document.MainDocumentPart is not { Document: { } main } part)
            throw new InvalidDataException("no document");
        foreach (var root in part.HeaderParts.Select(header => (OpenXmlElement?)header.Header).Concat(part.FooterParts.Select(footer => footer.Footer)).Append(main).OfType<OpenXmlElement>())
            foreach (var paragraph in root.Descendants<Paragraph>())
                Fill(paragraph, name, value);
    }

    private static void Fill(Paragraph paragraph, Regex name, Func<string, (string Text, double? Number)?> value)
    {
        // Words of a paragraph within this one (a text box) are that one's.
        Text[] texts = [.. paragraph.Descendants<Text>().Where(text => text.Ancestors<Paragraph>().First() == paragraph)];
        var whole = string.Concat(texts.Select(text => text.Text));
        if (!whole.Contains("{{", StringComparison.Ordinal))
            return;
        // From the last to the first, so that places before stay where they are.
        foreach (Match match in name.Matches(whole).Reverse())
        {
            if (value(match.Groups["name"].Value.Trim()) is not { } found)
                continue;
            var at = 0;
            var put = false;
            foreach (var text in texts)
            {
                var (begin, end) = (Math.Max(match.Index - at, 0), Math.Min(match.Index + match.Length - at, text.Text.Length));
                at += text.Text.Length;
                if (begin >= end)
                    continue;
                var said = new StringBuilder(text.Text).Remove(begin, end - begin).Insert(begin, put ? "" : found.Text).ToString();
                put = true;
                text.Text = said;
                text.Space = SpaceProcessingModeValues.Preserve;
            }
            // The lengths are those before; texts changed only behind what is looked for next.
        }
    }
}
