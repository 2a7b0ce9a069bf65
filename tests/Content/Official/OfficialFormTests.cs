using Campaigns.Content.Official;
using Campaigns.Content.Units;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaigns.Content.Tests.Official;

/// <summary>Measured in what Word will read, in twentieths of a point and half points.</summary>
public sealed class OfficialFormTests
{
    private static readonly OfficialDocument s_report = new()
    {
        Kind = OfficialKind.Report,
        Superior = "UBND xã Mường Sáng",
        Issuer = "Trung tâm Dịch vụ tổng hợp",
        Symbol = "TTDVTH",
        Place = "Mường Sáng",
        Date = new(2026, 6, 4),
        Year = 2026,
        Subject = "Kết quả tuyên truyền thực hiện Nghị quyết số 57-NQ/TW 6 tháng đầu năm 2026",
        To = ["Phòng Văn hóa - Xã hội", "Ủy ban nhân dân xã Mường Sáng."],
        Bases = ["Căn cứ Kế hoạch số 116/KH-UBND ngày 02 tháng 4 năm 2025;", "Căn cứ chức năng, nhiệm vụ được giao"],
        Body =
        [
            new OfficialParagraph("Công tác lãnh đạo, chỉ đạo", ParagraphRank.Part), new OfficialParagraph("Văn bản đã ban hành", ParagraphRank.Section),
            new OfficialParagraph("Kế hoạch tuyên truyền;", ParagraphRank.Point), new OfficialParagraph("Lịch tuyên truyền.", ParagraphRank.Point),
            new OfficialParagraph("Kết quả", ParagraphRank.Part), new OfficialParagraph("Đã đăng 120 tin, 14 bài.", ParagraphRank.Section),
            new OfficialTable([new("TT", 1, ColumnAlign.Centre), new("Kênh", 4), new("Số tin, bài", 2, ColumnAlign.Right)], [["1", "Cổng thông tin", "90"], ["", "Cộng", "134"]]) { Strong = [1] },
            new OfficialParagraph("Trân trọng báo cáo."),
        ],
        Signer = new(["KT. Giám đốc", "Phó Giám đốc"]),
        Receivers = ["Như trên", "Lãnh đạo Trung tâm"],
        Kept = "VT, BBT",
        Appendices = [new("Danh mục sản phẩm", [new OfficialParagraph("Danh mục.")], Lying: true), new("Số liệu", [new OfficialParagraph("Số liệu.")])],
    };

    [Fact]
    public void Paper_and_margins_are_the_decrees_to_the_twip()
    {
        using var file = Made(s_report);

        new OpenXmlValidator().Validate(file).Select(error => error.Description).ShouldBeEmpty();
        var body = Body(file);
        body.Descendants<PageSize>().Select(page => (page.Width!.Value, page.Height!.Value)).ShouldBe([(11_906u, 16_838u), (16_838u, 11_906u), (11_906u, 16_838u)]);
        body.Descendants<PageMargin>().ShouldAllBe(margin => margin.Top! == 1_134 && margin.Bottom! == 1_134 && margin.Left! == 1_701u && margin.Right! == 851u);
    }

    [Fact]
    public void The_page_number_is_in_the_upper_margin_and_not_on_the_first_page()
    {
        using var file = Made(s_report);

        var sections = Body(file).Descendants<SectionProperties>().ToArray();
        sections.Select(section => section.Elements<TitlePage>().Any()).ShouldBe([true, false, false]);
        foreach (var reference in sections.SelectMany(section => section.Elements<HeaderReference>()))
        {
            var header = ((HeaderPart)file.MainDocumentPart!.GetPartById(reference.Id!)).Header!;
            header.InnerText.ShouldBe(reference.Type! == HeaderFooterValues.First ? "" : "2");
            if (reference.Type! == HeaderFooterValues.Default)
            {
                header.Descendants<SimpleField>().Single().Instruction!.Value.ShouldBe(" PAGE ");
                header.Descendants<FontSize>().Single().Val!.Value.ShouldBe("28");
                header.Descendants<Justification>().Single().Val!.Value.ShouldBe(JustificationValues.Center);
            }
        }
    }

    [Fact]
    public void Every_letter_is_Times_New_Roman_in_Vietnamese()
    {
        using var file = Made(s_report);

        var runs = Body(file).Descendants<Run>().Where(run => run.InnerText.Length > 0).ToArray();
        runs.ShouldAllBe(run => run.RunProperties!.RunFonts!.Ascii == "Times New Roman" && run.RunProperties.RunFonts.HighAnsi == "Times New Roman"
            && run.RunProperties.RunFonts.ComplexScript == "Times New Roman" && run.RunProperties.RunFonts.EastAsia == "Times New Roman");
        file.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().ShouldAllBe(language => language.Val == "vi-VN");
        Body(file).InnerText.ShouldNotContain("__");
    }

    [Theory]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 24, true, false)]
    [InlineData("Độc lập - Tự do - Hạnh phúc", 26, true, false)]
    [InlineData("UBND XÃ MƯỜNG SÁNG", 24, false, false)]
    [InlineData("TRUNG TÂM DỊCH", 24, true, false)]
    [InlineData("VỤ TỔNG HỢP", 24, true, false)]
    [InlineData("Số:         /BC-TTDVTH", 26, false, false)]
    [InlineData("Mường Sáng, ngày 04 tháng 6 năm 2026", 26, false, true)]
    [InlineData("BÁO CÁO", 28, true, false)]
    [InlineData("Kính gửi:", 28, false, false)]
    [InlineData("- Phòng Văn hóa - Xã hội;", 28, false, false)]
    [InlineData("- Ủy ban nhân dân xã Mường Sáng.", 28, false, false)]
    [InlineData("Căn cứ Kế hoạch số 116/KH-UBND ngày 02 tháng 4 năm 2025;", 28, false, true)]
    [InlineData("Căn cứ chức năng, nhiệm vụ được giao.", 28, false, true)]
    [InlineData("I. CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO", 28, true, false)]
    [InlineData("1. Văn bản đã ban hành", 28, true, false)]
    [InlineData("a) Kế hoạch tuyên truyền;", 28, false, false)]
    [InlineData("b) Lịch tuyên truyền.", 28, false, false)]
    [InlineData("II. KẾT QUẢ", 28, true, false)]
    [InlineData("1. Đã đăng 120 tin, 14 bài.", 28, false, false)]
    [InlineData("Trân trọng báo cáo./.", 28, false, false)]
    [InlineData("KT. GIÁM ĐỐC", 28, true, false)]
    [InlineData("PHÓ GIÁM ĐỐC", 28, true, false)]
    [InlineData("Nơi nhận:", 24, true, true)]
    [InlineData("- Như trên;", 22, false, false)]
    [InlineData("- Lưu: VT, BBT.", 22, false, false)]
    [InlineData("Phụ lục II", 28, true, false)]
    [InlineData("DANH MỤC SẢN PHẨM", 28, true, false)]
    public void An_element_has_the_size_and_the_look_of_the_decree(string text, int size, bool bold, bool italic)
    {
        using var file = Made(s_report);

        var run = Body(file).Descendants<Run>().First(run => run.InnerText == text).RunProperties!;
        (run.FontSize!.Val!.Value, run.Bold is not null, run.Italic is not null).ShouldBe((size.ToString(System.Globalization.CultureInfo.InvariantCulture), bold, italic));
    }

    [Fact]
    public void Rules_are_drawn_the_nations_as_long_as_its_line_and_the_others_a_third_to_a_half()
    {
        using var file = Made(s_report);

        var rules = Body(file).Descendants<Paragraph>().Where(paragraph => paragraph.ParagraphProperties?.ParagraphBorders is not null)
            .DistinctBy(rule => rule.PreviousSibling<Paragraph>()!.InnerText).ToDictionary(rule => rule.PreviousSibling<Paragraph>()!.InnerText, rule => rule);
        // 12.197 times the size of its letters in Times New Roman Bold.
        Length(rules["Độc lập - Tự do - Hạnh phúc"], 9_354 - 3_742).ShouldBeInRange(3_150, 3_192);
        // TRUNG TÂM DỊCH, the longer line, is 9.055 times the size of its letters: 2,173.
        Length(rules["VỤ TỔNG HỢP"], 3_742).ShouldBeInRange(2_173 / 3, 2_173 / 2);
        var subject = rules.Keys.Single(text => text.EndsWith("năm 2026", StringComparison.Ordinal) && !text.Contains("Kèm", StringComparison.Ordinal));
        Length(rules[subject], 9_354).ShouldBeInRange(1_800, 4_700);
        rules.Values.ShouldAllBe(rule => rule.InnerText == "" && rule.ParagraphProperties!.ParagraphBorders!.TopBorder!.Val! == BorderValues.Single && rule.ParagraphProperties.ParagraphBorders.ChildElements.Count == 1);
    }

    [Fact]
    public void The_body_is_justified_its_first_lines_stand_in_and_six_points_part_its_paragraphs()
    {
        using var file = Made(s_report);

        var paragraph = Body(file).Elements<Paragraph>().First(paragraph => paragraph.InnerText.StartsWith("a) ", StringComparison.Ordinal)).ParagraphProperties!;
        (paragraph.Indentation!.FirstLine!.Value, paragraph.SpacingBetweenLines!.After!.Value, paragraph.SpacingBetweenLines.Line!.Value, paragraph.Justification!.Val!.Value).ShouldBe(("720", "120", "264", JustificationValues.Both));
    }

    [Fact]
    public void The_head_of_a_table_stands_on_every_page_and_no_row_is_parted()
    {
        using var file = Made(s_report);

        var table = Body(file).Elements<Table>().Single(table => table.InnerText.StartsWith("TTKênh", StringComparison.Ordinal));
        table.Elements<TableRow>().Select(row => (row.TableRowProperties!.Elements<TableHeader>().Any(), row.TableRowProperties.Elements<CantSplit>().Any())).ShouldBe([(true, true), (false, true), (false, true)]);
        table.Descendants<FontSize>().ShouldAllBe(size => size.Val == "24");
        table.Elements<TableGrid>().Single().Elements<GridColumn>().Sum(column => int.Parse(column.Width!, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(9_354);
    }

    [Fact]
    public void The_head_has_no_frame_and_who_signs_is_not_parted_from_the_end()
    {
        using var file = Made(s_report);

        Body(file).Elements<Table>().Where(table => table.InnerText.Contains("CỘNG HÒA", StringComparison.Ordinal) || table.InnerText.Contains("Nơi nhận", StringComparison.Ordinal))
            .SelectMany(table => table.Descendants<TableBorders>()).ShouldBeEmpty();
        Body(file).Elements<Paragraph>().Single(paragraph => paragraph.InnerText.EndsWith("./.", StringComparison.Ordinal)).ParagraphProperties!.KeepNext.ShouldNotBeNull();
    }

    [Fact]
    public void An_appendix_says_what_it_belongs_to()
    {
        using var file = Made(s_report);

        Body(file).InnerText.ShouldContain("(Kèm theo Báo cáo số       /BC-TTDVTH ngày 04 tháng 6 năm 2026 của Trung tâm Dịch vụ tổng hợp)");
    }

    [Fact]
    public void A_letter_has_its_subject_under_its_number_and_no_kind()
    {
        using var file = Made(s_report with { Kind = OfficialKind.Letter, Number = 7, Symbol = "UBND-VHXH", Issuer = "UBND xã Mường Sáng", Superior = "", Subject = "đôn đốc gửi số liệu", To = ["Các thôn, bản"], Date = null, Appendices = [] });

        var lines = Body(file).Descendants<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 0).ToArray();
        lines.Take(8).ShouldBe(["ỦY BAN NHÂN DÂN", "XÃ MƯỜNG SÁNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Số: 07/UBND-VHXH", "V/v đôn đốc gửi số liệu", "Mường Sáng, ngày      tháng      năm 2026", "Kính gửi: Các thôn, bản."]);
        new OpenXmlValidator().Validate(file).ShouldBeEmpty();
    }

    [Fact]
    public void A_picture_is_no_wider_than_the_text_and_says_what_it_shows()
    {
        using var file = Made(s_report with { Body = [new OfficialPicture([0x89, 0x50], 2_000, 1_000, "Số tin, bài theo tháng"), new OfficialParagraph("Hết.")] });

        var extent = Body(file).Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.Extent>().Single();
        (extent.Cx!.Value, extent.Cy!.Value).ShouldBe((9_354L * 635, 9_354L * 635 / 2));
        Body(file).Descendants<DocumentFormat.OpenXml.Drawing.Wordprocessing.DocProperties>().Single().Description!.Value.ShouldBe("Số tin, bài theo tháng");
        new OpenXmlValidator().Validate(file).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2026, 1, 5, "ngày 05 tháng 01 năm 2026")]
    [InlineData(2026, 2, 15, "ngày 15 tháng 02 năm 2026")]
    [InlineData(2026, 3, 9, "ngày 09 tháng 3 năm 2026")]
    [InlineData(2026, 12, 31, "ngày 31 tháng 12 năm 2026")]
    public void A_zero_stands_before_small_days_and_the_first_two_months(int year, int month, int day, string words) => OfficialWords.Date(new(year, month, day), year).ShouldBe(words);

    [Theory]
    [InlineData("xã Mường Sáng", "Mường Sáng")]
    [InlineData("phường 1", "Phường 1")]
    [InlineData("thành phố Sơn La", "Sơn La")]
    [InlineData("Chí Minh", "Chí Minh")]
    public void A_place_is_named_without_its_level(string place, string named) => OfficialWords.Place(new() { Id = "u", Code = "u", Name = "u", Place = place }).ShouldBe(named);

    [Fact]
    public void What_a_person_typed_becomes_paragraphs() => OfficialText.Read("1. Ưu điểm\r\n\r\n- Kịp thời;\na) Một\nCâu thường.").ShouldBe(
        [new("Ưu điểm", ParagraphRank.Section), new("Kịp thời;", ParagraphRank.Dash), new("Một", ParagraphRank.Point), new("Câu thường.")]);

    [Theory]
    [InlineData(UnitKind.Centre, "Trung tâm Cung ứng dịch vụ công xã Mường Sáng", "UBND xã Mường Sáng")]
    [InlineData(UnitKind.Commune, "UBND xã Mường Sáng", "")]
    public void What_belongs_to_a_committee_has_it_above_its_name(UnitKind kind, string name, string above) =>
        OfficialWords.Superior(new() { Id = "u", Code = "u", Name = name, Place = "xã Mường Sáng", Kind = kind }).ShouldBe(above);

    [Fact]
    public void A_title_is_broken_nowhere_between_a_word_and_its_number() =>
        TimesWidths.Lines("Lịch tuyên truyền tuần từ ngày 23 tháng 11 đến ngày 29 tháng 11 năm 2026", 28, bold: true, 5_000).ShouldAllBe(line => !char.IsAsciiDigit(line[0]));

    [Fact]
    public void Points_go_by_the_Vietnamese_alphabet() => Enumerable.Range(0, 25).Select(OfficialWords.Letter).ShouldBe(
        ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y", "aa", "ab"]);

    [Fact]
    public void Letters_that_a_file_cannot_hold_are_left_out()
    {
        using var file = Made(s_report with { Subject = "Kết\u0001 quả\uFFFF 😀", Appendices = [] });

        Body(file).InnerText.ShouldContain("Kết quả 😀");
    }

    private static WordprocessingDocument Made(OfficialDocument document) => WordprocessingDocument.Open(new MemoryStream(OfficialForm.Write(document)), false);

    private static Body Body(WordprocessingDocument file) => file.MainDocumentPart!.Document!.Body!;

    private static int Length(Paragraph rule, int width)
    {
        var indent = rule.ParagraphProperties!.Indentation!;
        return width - int.Parse(indent.Left!, System.Globalization.CultureInfo.InvariantCulture) - int.Parse(indent.Right!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
