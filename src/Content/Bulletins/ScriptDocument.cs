using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Bulletins;

/// <summary>A day's scripts as a Word document to hold in the hand: large type, a paragraph a breath.</summary>
public static class ScriptDocument
{
    // Half points; a script is read at arm's length.
    private const string TitleSize = "36", TextSize = "32";

    public static byte[] Write(IReadOnlyList<Script> scripts)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            foreach (var script in scripts)
            {
                body.Append(Paragraph(Heading(script), TitleSize, bold: true));
                foreach (var text in script.Paragraphs())
                    body.Append(Paragraph(text, TextSize, bold: false));
            }
            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1701, Right = 851, Header = 567, Footer = 567, Gutter = 0 }));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return stream.ToArray();
    }

    /// <summary>"17:00, 10/10/2026 · Đài Truyền thanh … · 4 phút", and what is special about it.</summary>
    public static string Heading(Script script) => string.Create(CultureInfo.InvariantCulture,
        $"{script.Bulletin.Start:HH\\:mm}, {script.Bulletin.Day:dd/MM/yyyy} · {script.Station} · {Math.Ceiling(script.Seconds / 60):F0} phút{(script.Bulletin.Language is { } language ? $" · tiếng {language}" : "")}{(script.StandsIn ? " · dự phòng" : "")}");

    private static Paragraph Paragraph(string text, string size, bool bold)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman", EastAsia = "Times New Roman" });
        if (bold)
            look.Append(new Bold());
        look.Append(new FontSize { Val = size }, new Languages { Val = "vi-VN" });
        return new Paragraph(
            new ParagraphProperties(new SpacingBetweenLines { After = "160", Line = "360", LineRule = LineSpacingRuleValues.Auto }),
            new Run(look, new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }
}
