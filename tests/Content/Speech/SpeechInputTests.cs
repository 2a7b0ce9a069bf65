using System.Text;

namespace Campaigns.Content.Tests.Speech;

/// <summary>Whatever people paste is read as what they meant.</summary>
public sealed class SpeechInputTests
{
    private const string Written = "Ủy ban nhân dân xã tổ chức hội nghị về chuyển đổi số, ngày 22/12/2024", Tail = "ngày hai mươi hai tháng mười hai năm hai nghìn không trăm hai mươi tư";

    [Fact]
    public void Decomposed_letters_are_read_as_composed_ones() =>
        Readers.Say($"Đề án của HĐND {Written}".Normalize(NormalizationForm.FormD)).ShouldBe(Readers.Say($"Đề án của HĐND {Written}"));

    [Theory]
    [InlineData("1169/QÐ-TTg")]
    [InlineData("1169/QƉ-TTg")]
    [InlineData("1169/Q\u0110-TTg")]
    [InlineData("1169\u200B/Q\u0110-\uFEFFTTg")]
    [InlineData("1169/QĐ\u00ad-TTg")]
    [InlineData("1169/QĐ–TTg")]
    [InlineData("1169/QĐ‑TTg")]
    public void Letters_that_look_alike_and_invisible_ones_make_no_difference(string number) =>
        Readers.Say($"Quyết định số {number}").ShouldBe("Quyết định số một nghìn một trăm sáu mươi chín của Thủ tướng Chính phủ");

    [Theory]
    [InlineData("hoà, khoẻ, thuỷ, uỷ, HOÁ, Uỷ", "hòa, khỏe, thủy, ủy, HÓA, Ủy")]
    [InlineData("quý, quỳ, quả, toán, hoàn, tuyết, khoản, loại, thuế, huỳnh", "quý, quỳ, quả, toán, hoàn, tuyết, khoản, loại, thuế, huỳnh")]
    public void Old_places_of_the_tone_become_new_ones_and_nothing_else_moves(string written, string said) => Readers.Say(written).ShouldBe(said);

    [Theory]
    [InlineData("1\u00a0250\u00a0000 đồng", "một triệu hai trăm năm mươi nghìn đồng")]
    [InlineData("1\u2009250\u2009000 đồng", "một triệu hai trăm năm mươi nghìn đồng")]
    [InlineData("1,250,000 đồng", "một triệu hai trăm năm mươi nghìn đồng")]
    [InlineData("1.250.000,5 đồng", "một triệu hai trăm năm mươi nghìn phẩy năm đồng")]
    [InlineData("1,250,000.5 đồng", "một triệu hai trăm năm mươi nghìn phẩy năm đồng")]
    [InlineData("１２ hộ", "mười hai hộ")]
    [InlineData("٣ hộ", "ba hộ")]
    [InlineData("5\u2002%", "năm phần trăm")]
    [InlineData("  hai   khoảng\ttrống ", "hai khoảng trống")]
    public void Numbers_of_any_country_and_spaces_of_any_width_are_understood(string written, string said) => Readers.Say(written).ShouldBe(said);

    [Fact]
    public void Tcvn3_is_recognised_converted_and_said_so()
    {
        var reading = Readers.Usual.Read(Tcvn3(Written));

        reading.Text.ShouldBe(Readers.Say(Written.ToLowerInvariant()));
        reading.Text.ShouldEndWith(Tail);
        reading.Notes.ShouldHaveSingleItem().En.ShouldContain("TCVN3");
    }

    [Fact]
    public void A_line_of_Tcvn3_in_capitals_is_read_as_such_and_names_and_numbers_are_not()
    {
        const string written = "kÕ hoach: KÕ HO¹CH\nKÕ HO¹CH\nUBND X· M­êNG S¸NG\nBµ Tù\nSè: 15/KH-UBND";

        Content.Speech.Tcvn3.Read(written).ShouldBe("kế hoach: Kế HOạCH\nKẾ HOẠCH\nUBND XÃ MƯỜNG SÁNG\nBà Tự\nSố: 15/KH-UBND");
    }

    [Fact]
    public void Vni_is_recognised_converted_and_said_so()
    {
        var reading = Readers.Usual.Read("UÛy ban nhaân daân xaõ toå chöùc hoäi nghò veà chuyeån ñoåi soá, ngaøy 22/12/2024");

        reading.Text.ShouldBe(Readers.Say(Written));
        reading.Notes.ShouldHaveSingleItem().En.ShouldContain("VNI");
    }

    [Theory]
    [InlineData("Café Müller và Société Générale ở Besançon")]
    [InlineData("© 2024 ® «Tin tức» §5 ±3°")]
    [InlineData("Bà con đến nhà văn hóa: ĐÚNG GIỜ")]
    public void Other_languages_and_signs_are_no_old_encoding(string written) =>
        Readers.Usual.Read(written).Notes.ShouldBeEmpty();

    [Fact]
    public void A_text_in_which_nothing_is_to_be_done_is_answered_as_it_is()
    {
        const string plain = "Kính thưa bà con và các bạn, sáng nay xã ta ra quân.";

        Readers.Say(plain).ShouldBeSameAs(plain);
    }

    [Fact]
    public void Lines_stay_lines() => Readers.Say("Một\r\n\r\nsố 2\n3").ShouldBe("Một\n\nsố hai\nba");

    /// <summary>As the old fonts write it: one byte a letter, capitals with tones as small ones.</summary>
    private static string Tcvn3(string text)
    {
        const string meant = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ", written = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ";
        return string.Concat(text.ToLowerInvariant().Select(c => meant.IndexOf(c, StringComparison.Ordinal) is >= 0 and var place ? written[place] : c));
    }
}
