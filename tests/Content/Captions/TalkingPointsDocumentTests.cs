using Campaigns.Content.Captions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Tests.Captions;

public sealed class TalkingPointsDocumentTests
{
    [Fact]
    public void The_document_holds_the_title_and_a_bullet_for_every_point_and_is_valid()
    {
        var bytes = TalkingPointsDocument.Write(new Variant
        {
            Form = VariantForm.TalkingPoints, Title = "Ba việc của bà con", Text = "", Paragraphs = ["Căn cước & điện thoại", "Đặt mật khẩu <mạnh>"],
        });

        using var document = WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false);
        new OpenXmlValidator().Validate(document).Select(error => error.Description).ShouldBeEmpty();
        var paragraphs = document.MainDocumentPart!.Document.Body!.Elements<Paragraph>().ToArray();
        paragraphs.Select(paragraph => paragraph.InnerText).ShouldBe(["Ba việc của bà con", "Căn cước & điện thoại", "Đặt mật khẩu <mạnh>"]);
        paragraphs.Count(paragraph => paragraph.ParagraphProperties!.NumberingProperties is not null).ShouldBe(2);
    }
}
