using Campaigns.Content.Intake;
using Campaigns.Content.Tests.Plans;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Tests.Intake;

/// <summary>Word files as items.</summary>
public sealed class DocxIntakeTests
{
    [Fact]
    public void A_notice_becomes_a_title_and_markdown()
    {
        var read = Docx(main =>
        {
            var link = main.AddHyperlinkRelationship(new Uri("https://xa.gov.vn/tin"), true).Id;
            return
            [
                Styled("Heading1", Run("Ra quân chuyển đổi số")),
                Line(Run("Sáng "), Bold("mai"), Bold(", 10/10"), Run(", xem "), new Hyperlink(Run("trang xã")) { Id = link }, Run(".")),
                Listed(0, "Thanh niên"), Listed(1, "Chi đoàn bản"), Listed(0, "Phụ nữ"),
                Styled("Heading2", Run("Thời gian")),
                new Table(new TableRow(Cell("Bản"), Cell("Giờ")), new TableRow(Cell("Nà Ban"), Cell("7 giờ"))),
            ];
        });

        (read.Title, read.Body).ShouldBe(("Ra quân chuyển đổi số",
            "Sáng **mai, 10/10**, xem [trang xã](https://xa.gov.vn/tin).\n\n- Thanh niên\n  - Chi đoàn bản\n- Phụ nữ\n\n## Thời gian\n\n| Bản | Giờ |\n| --- | --- |\n| Nà Ban | 7 giờ |"));
        read.Notes.ShouldBeEmpty();
    }

    [Fact]
    public void The_letterhead_of_a_paper_stays_behind_and_that_is_said()
    {
        var read = DocxIntake.Read(DocxSamples.Annex(), "ke-hoach.docx").Value!;

        read.Title.ShouldBe("KẾ HOẠCH");
        read.Body.ShouldNotContain("CỘNG HÒA");
        read.Body.ShouldContain("I. MỤC ĐÍCH");
        read.Body.ShouldContain("1. Treo băng rôn tại trụ sở.");
        read.Notes.ShouldHaveSingleItem().Vi.ShouldContain("quốc hiệu");
    }

    [Fact]
    public void A_file_of_the_old_fonts_is_converted_and_said_so()
    {
        var read = Docx(_ => [Line(Run("Th«ng b¸o häp b¶n")), Line(Run("KÝnh mêi bµ con ®Õn dù häp b¶n ®Ó bµn viÖc chuyÓn ®æi sè, ®óng giê s¸ng mai."))]);

        (read.Title, read.Body).ShouldBe(("Thông báo họp bản", "Kính mời bà con đến dự họp bản để bàn việc chuyển đổi số, đúng giờ sáng mai."));
        read.Notes.ShouldHaveSingleItem().Vi.ShouldContain("TCVN3");
    }

    [Fact]
    public void What_is_marked_secret_or_no_word_file_or_too_large_is_refused()
    {
        DocxIntake.Read(DocxSamples.Annex(header: "MẬT"), "mat.docx").Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("MẬT");
        DocxIntake.Read([1, 2, 3], "hong.docx").Ok.ShouldBeFalse();
        DocxIntake.Read(new byte[DocxIntake.MostBytes + 1], "to.docx").Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("quá lớn");
        DocxIntake.Read(Bytes(_ => [Line(Run(" "))]), "trong.docx").Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("không có chữ");
    }

    private static BroughtText Docx(Func<MainDocumentPart, OpenXmlElement[]> parts) => DocxIntake.Read(Bytes(parts), "tin.docx").Value!;

    private static byte[] Bytes(Func<MainDocumentPart, OpenXmlElement[]> parts)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleName { Val = "heading 1" }) { StyleId = "Heading1", Type = StyleValues.Paragraph }, new Style(new StyleName { Val = "heading 2" }) { StyleId = "Heading2", Type = StyleValues.Paragraph });
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(Enumerable.Range(0, 2).Select(at => new Level(new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "·" }) { LevelIndex = at })) { AbstractNumberId = 1 },
                new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 1 });
            main.Document = new Document(new Body(parts(main)));
        }
        return stream.ToArray();
    }

    private static Paragraph Line(params OpenXmlElement[] runs) => new(runs);

    private static Paragraph Styled(string style, Run run) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), run);

    private static Paragraph Listed(int level, string text) => new(new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })), Run(text));

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static Run Bold(string text) => new(new RunProperties(new Bold()), new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static TableCell Cell(string text) => new(new TableCellProperties(), Line(Run(text)));
}
