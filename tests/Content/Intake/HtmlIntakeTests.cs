using Campaigns.Content.Intake;

namespace Campaigns.Content.Tests.Intake;

/// <summary>What lies on the clipboard, as Markdown.</summary>
public sealed class HtmlIntakeTests
{
    /// <summary>As Word 2019 lays a short notice on the clipboard.</summary>
    private const string Word = """
        <html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
        <head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-parent:"";} --></style></head>
        <body lang=EN-US style='tab-interval:36.0pt'><!--StartFragment-->
        <h2><span lang=VI>Ra quân chuyển đổi số<o:p></o:p></span></h2>
        <p class=MsoNormal style='text-align:justify'><b><span style='font-size:14.0pt;font-family:"Times New Roman",serif'>Sáng</span></b><b> 10/10</b><span
        style='font-size:14.0pt'>, xã Mường Sáng <i>ra quân</i>; xem <a href="https://xa.gov.vn/tin"><span style='color:blue'>trang xã</span></a>.<o:p></o:p></span></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
        style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Thanh niên</p>
        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>o<span>&nbsp;</span></span></span><![endif]>Chi đoàn bản</p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span style='mso-list:Ignore'>·<span>&nbsp;</span></span></span><![endif]>Phụ nữ</p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span></span><![endif]>Cài ứng dụng</p>
        <p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span><span style='mso-list:Ignore'>2.<span>&nbsp;</span></span></span><![endif]>Nộp hồ sơ</p>
        <p class=MsoListParagraph style='mso-list:l2 level1 lfo3'><![if !supportLists]><span><span style='mso-list:Ignore'>a)<span>&nbsp;</span></span></span><![endif]>Hộ nghèo</p>
        <table class=MsoTableGrid><tr><td><p class=MsoNormal><b>Bản</b></p></td><td><p class=MsoNormal><b>Hộ</b></p></td></tr>
        <tr><td><p>Nà Ban</p></td><td><p>45 | 50</p></td></tr></table>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <!--EndFragment--></body></html>
        """;

    [Fact]
    public void Word_leaves_its_styles_behind_and_keeps_headings_bold_links_lists_and_tables() =>
        HtmlIntake.Read(Word).Body.ShouldBe("""
            ## Ra quân chuyển đổi số

            **Sáng 10/10**, xã Mường Sáng *ra quân*; xem [trang xã](https://xa.gov.vn/tin).

            - Thanh niên
              - Chi đoàn bản
            - Phụ nữ

            1. Cài ứng dụng
            2. Nộp hồ sơ

            a) Hộ nghèo

            | Bản | Hộ |
            | --- | --- |
            | Nà Ban | 45 \| 50 |
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void A_web_page_gives_its_words_and_neither_scripts_nor_pictures_nor_unsafe_addresses()
    {
        var read = HtmlIntake.Read("""
            <article><script>alert(1)</script><style>p{}</style><h1>Tin</h1><p style="display:none">ẩn</p><div>Một<br>hai</div>
            <p>Ảnh <img src="https://la.example/theo-doi.png" alt="x"> và <a href="javascript:alert(1)">bấm</a> và <a href="/trong">nội bộ</a>.</p>
            <ol start=3><li>Ba<ul><li>ba rưỡi</li></ul></li><li>Bốn</li></ol><blockquote><p>Lời trích</p></blockquote><hr></article>
            """);

        read.Body.ShouldBe("## Tin\n\nMột  \nhai\n\nẢnh và bấm và nội bộ.\n\n3. Ba\n   - ba rưỡi\n4. Bốn\n\n> Lời trích\n\n---");
        read.Notes.ShouldHaveSingleItem().Vi.ShouldContain("Ảnh");
    }

    [Fact]
    public void Text_of_the_old_fonts_is_converted_with_its_capitals_and_said_so()
    {
        var read = HtmlIntake.Read("""<p style='font-family:".VnTimeH"'>ñy ban nh©n d©n x·</p><p style='font-family:.VnTime'>KÝnh mêi bµ con ®Õn dù häp b¶n ®Ó bµn viÖc chuyÓn ®æi sè, <b>®óng giê</b> s¸ng mai.</p>""");

        read.Body.ShouldBe("ỦY BAN NHÂN DÂN XÃ\n\nKính mời bà con đến dự họp bản để bàn việc chuyển đổi số, **đúng giờ** sáng mai.");
        read.Notes.ShouldHaveSingleItem().Vi.ShouldContain("TCVN3");
    }

    [Fact]
    public void Google_documents_hold_their_paragraphs_in_a_bold_that_is_none() =>
        HtmlIntake.Read("""<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:700">Đậm</span><span> thường</span></p><p>Hai</p></b>""").Body.ShouldBe("**Đậm** thường\n\nHai");

    [Fact]
    public void Typed_dashes_are_a_list_and_a_plus_stands_below() =>
        HtmlIntake.Read("<p>Yêu cầu:</p><p>- Đúng giờ</p><p>+ Mang sổ</p><p>– Giữ trật tự</p>").Body.ShouldBe("Yêu cầu:\n\n- Đúng giờ\n  - Mang sổ\n- Giữ trật tự");

    [Theory]
    [InlineData("")]
    [InlineData("<p>  </p><table></table><ul></ul>")]
    public void What_holds_no_words_gives_none(string html) => HtmlIntake.Read(html).Body.ShouldBe("");

    [Theory]
    [InlineData("<div><span>", 200_000)]
    [InlineData("<b id=x><p>", 200_000)]
    [InlineData("<div></x>", 200_000)]
    [InlineData("<div>", 500)]
    [InlineData("<p>", 200_000)]
    public void A_page_that_nests_without_end_gives_its_words(string tags, int times) =>
        HtmlIntake.Read(string.Concat(Enumerable.Repeat(tags, times)) + "Mời bà con").Body.ShouldBe("Mời bà con");

    [Fact]
    public void Its_first_heading_is_the_title_where_one_is_asked_for() =>
        HtmlIntake.Titled(Word).ShouldSatisfyAllConditions(read => read.Title.ShouldBe("Ra quân chuyển đổi số"), read => read.Body.ShouldStartWith("**Sáng 10/10**"));
}
