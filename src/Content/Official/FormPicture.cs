using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Draw = DocumentFormat.OpenXml.Drawing;
using Inline = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using Pic = DocumentFormat.OpenXml.Drawing.Pictures;

namespace Campaigns.Content.Official;

/// <summary>A picture in a paragraph of its own.</summary>
internal static class FormPicture
{
    // Of English Metric Units, in which drawings are measured.
    private const long InTwip = 635, InPixel = 9_525;

    public static Paragraph Of(MainDocumentPart main, OfficialPicture picture, int width)
    {
        var part = main.AddImagePart(ImagePartType.Png);
        using (var bytes = new MemoryStream(picture.Png))
            part.FeedData(bytes);
        var number = (uint)main.ImageParts.Count();
        var wide = Math.Min(picture.Width * InPixel, width * InTwip);
        var high = wide * picture.Height / picture.Width;
        var alt = OfficialWords.Clean(picture.Alt);
        return new(
            new ParagraphProperties { KeepLines = new(), SpacingBetweenLines = Pieces.Spacing(60, FormMeasures.Between, 240), Justification = new() { Val = JustificationValues.Center } },
            new Run(new Drawing(new Inline.Inline(
                new Inline.Extent { Cx = wide, Cy = high }, new Inline.DocProperties { Id = number, Name = $"Hình {number}", Description = alt },
                new Draw.Graphic(new Draw.GraphicData(new Pic.Picture(
                    new Pic.NonVisualPictureProperties(new Pic.NonVisualDrawingProperties { Id = number, Name = $"hinh-{number}.png", Description = alt }, new Pic.NonVisualPictureDrawingProperties()),
                    new Pic.BlipFill(new Draw.Blip { Embed = main.GetIdOfPart(part) }, new Draw.Stretch(new Draw.FillRectangle())),
                    new Pic.ShapeProperties(new Draw.Transform2D(new Draw.Offset { X = 0, Y = 0 }, new Draw.Extents { Cx = wide, Cy = high }), new Draw.PresetGeometry(new Draw.AdjustValueList()) { Preset = Draw.ShapeTypeValues.Rectangle })))
                { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
            { DistanceFromTop = 0, DistanceFromBottom = 0, DistanceFromLeft = 0, DistanceFromRight = 0 })));
    }
}
