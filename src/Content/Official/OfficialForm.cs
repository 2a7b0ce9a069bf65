using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static Campaigns.Content.Official.FormMeasures;

namespace Campaigns.Content.Official;

/// <summary>
/// A document as a .docx in the form of Nghị định 30/2020/NĐ-CP: A4, Times New Roman, the page number in the upper margin from the
/// second page on, rules drawn and never typed. It is a draft: number, date, signature and seal are the office's.
/// </summary>
public static class OfficialForm
{
    public static byte[] Write(OfficialDocument document)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = OfficialWords.Clean(document.Kind.IsLetter ? document.Subject : $"{document.Kind.Name} {document.Subject}");
            file.PackageProperties.Creator = OfficialWords.Clean(document.Issuer);
            file.PackageProperties.Language = "vi-VN";
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Looks();
            main.AddNewPart<DocumentSettingsPart>().Settings = new(new Compatibility(
                new CompatibilitySetting { Name = CompatSettingNameValues.CompatibilityMode, Uri = "http://schemas.microsoft.com/office/word", Val = "15" }));
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new(new Paragraph(new ParagraphProperties { Justification = new() { Val = JustificationValues.Center } }, Number()));
            // The first page has a header of its own, with nothing in it.
            var first = main.AddNewPart<HeaderPart>();
            first.Header = new(new Paragraph());
            var (any, none) = (main.GetIdOfPart(header), main.GetIdOfPart(first));

            var body = new Body();
            body.Append(FormHead.Of(document));
            body.Append(FormBody.Of(main, document.Body, TextWidth, ends: true));
            body.Append(FormFoot.Of(document));
            var section = Page(lying: false, any, none);
            for (var at = 0; at < document.Appendices.Count; at++)
            {
                // A section ends with its last paragraph, which says what its pages are like.
                body.Append(new Paragraph(new ParagraphProperties { SpacingBetweenLines = Pieces.Spacing(0, 0, 240), SectionProperties = section, ParagraphMarkRunProperties = new(new FontSize { Val = "4" }) }));
                var appendix = document.Appendices[at];
                body.Append(Title(document, at));
                body.Append(FormBody.Of(main, appendix.Body, appendix.Lying ? LyingWidth : TextWidth, ends: false));
                section = Page(appendix.Lying, any, first: null);
            }
            body.Append(section);
            main.Document = new(body);
        }
        return bytes.ToArray();
    }

    private static IEnumerable<Paragraph> Title(OfficialDocument document, int at)
    {
        var appendix = document.Appendices[at];
        var width = appendix.Lying ? LyingWidth : TextWidth;
        yield return Pieces.Line(document.Appendices.Count > 1 ? $"Phụ lục {OfficialWords.Roman(at + 1)}" : "Phụ lục", BodySize, JustificationValues.Center, bold: true, withNext: true);
        foreach (var line in TimesWidths.Lines(OfficialWords.Capitals(appendix.Title), BodySize, bold: true, width * 9 / 10))
            yield return Pieces.Line(line, BodySize, JustificationValues.Center, bold: true, withNext: true);
        var with = $"(Kèm theo {(document.Kind.IsLetter ? "Công văn" : document.Kind.Name)} số {OfficialWords.Symbol(document, "      ")} {OfficialWords.Date(document.Date, document.Year)} của {OfficialWords.InFull(document.Issuer)})";
        yield return Pieces.Line(with, BodySize, JustificationValues.Center, italic: true, withNext: true);
        yield return Pieces.Rule(TextWidth / 5, width, after: 160);
    }

    private static Styles Looks() => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(Pieces.Fonts(), new FontSize { Val = Pieces.N(BodySize) }, new FontSizeComplexScript { Val = Pieces.N(BodySize) }, new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
            new ParagraphPropertiesDefault()),
        new Style(new StyleName { Val = "Normal" }, new PrimaryStyle(),
            new StyleRunProperties(Pieces.Fonts(), new FontSize { Val = Pieces.N(BodySize) }, new FontSizeComplexScript { Val = Pieces.N(BodySize) }, new Languages { Val = "vi-VN", EastAsia = "vi-VN" }))
        { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    private static SimpleField Number() => new(Pieces.Words("2", PageNumberSize)) { Instruction = " PAGE " };

    private static SectionProperties Page(bool lying, string any, string? first)
    {
        var page = new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = any });
        if (first is not null)
            page.Append(new HeaderReference { Type = HeaderFooterValues.First, Id = first });
        page.Append(new SectionType { Val = SectionMarkValues.NextPage });
        page.Append(lying ? new PageSize { Width = PageHeight, Height = PageWidth, Orient = PageOrientationValues.Landscape } : new PageSize { Width = PageWidth, Height = PageHeight });
        page.Append(new PageMargin { Top = Top, Bottom = Bottom, Left = Left, Right = Right, Header = HeaderAt, Footer = HeaderAt, Gutter = 0 });
        if (first is not null)
        {
            page.Append(new PageNumberType { Start = 1 });
            page.Append(new TitlePage());
        }
        return page;
    }
}
