using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Captions;

/// <summary>Talking points as a Word document: A4, Times New Roman, the title and one bullet a point.</summary>
public static class TalkingPointsDocument
{
    // Twentieths of a point: A4, margins of 2 cm and 3 cm to the left; half points: 14 and 16 pt.
    private const uint PageWidth = 11_906, PageHeight = 16_838, Narrow = 1_134, Wide = 1_701;
    private const string Body = "28", Heading = "32";

    /// <summary>The bytes of the .docx of a variant in the form <see cref="VariantForm.TalkingPoints"/>.</summary>
    public static byte[] Write(Variant variant)
    {
        using var bytes = new MemoryStream();
        using (var document = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = variant.Title;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Numbering();
            main.Document = new Document(new DocumentFormat.OpenXml.Wordprocessing.Body(
                [Title(variant.Title), .. variant.Paragraphs.Select(Point), Page()]));
        }
        return bytes.ToArray();
    }

    private static Paragraph Title(string title) => new(
        new ParagraphProperties(new SpacingBetweenLines { After = "240" }, new Justification { Val = JustificationValues.Center }, new OutlineLevel { Val = 0 }),
        new Run(new RunProperties(new Bold(), new FontSize { Val = Heading }), Words(title)));

    private static Paragraph Point(string point) => new(
        new ParagraphProperties(
            new NumberingProperties(new NumberingLevelReference { Val = 0 }, new NumberingId { Val = 1 }),
            new SpacingBetweenLines { After = "120", Line = "312", LineRule = LineSpacingRuleValues.Auto }),
        new Run(Words(point)));

    private static Text Words(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };

    private static SectionProperties Page() => new(
        new PageSize { Width = PageWidth, Height = PageHeight },
        new PageMargin { Top = (int)Narrow, Bottom = (int)Narrow, Left = Wide, Right = Narrow, Header = 708, Footer = 708, Gutter = 0 });

    private static Styles Styles() => new(new DocDefaults(
        new RunPropertiesDefault(new RunPropertiesBaseStyle(
            new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", ComplexScript = "Times New Roman" },
            new FontSize { Val = Body }, new Languages { Val = "vi-VN" })),
        new ParagraphPropertiesDefault()));

    private static Numbering Numbering() => new(
        new AbstractNum(new Level(
            new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "–" }, new LevelJustification { Val = LevelJustificationValues.Left },
            new PreviousParagraphProperties(new Indentation { Left = "425", Hanging = "425" })) { LevelIndex = 0 }) { AbstractNumberId = 0 },
        new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 });
}
