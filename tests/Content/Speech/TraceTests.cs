namespace Campaigns.Content.Tests.Speech;

/// <summary>What an editor sees of a reading.</summary>
public sealed class TraceTests
{
    [Fact]
    public void Every_part_names_its_place_and_its_rule()
    {
        var reading = Readers.Usual.Read("Từ 7h30 ngày 18/5, UBND chi 3 km.");

        reading.Steps.Select(s => (reading.Written.Substring(s.Start, s.Length), s.Rule, s.Spoken)).ShouldBe([
            ("7h30", "time", "bảy giờ ba mươi phút"), ("18/5", "day", "mười tám tháng năm"), ("UBND", "abbreviation", "Ủy ban nhân dân"), ("3 km", "quantity", "ba ki-lô-mét")]);
    }

    [Theory]
    [InlineData("57-NQ/TW và 22/12/2024", "document date")]
    [InlineData("8-11h, 5-7 người", "time range")]
    [InlineData("thứ 2, Mục III, 1022", "ordinal roman hotline")]
    [InlineData("0912 345 678; sonla.gov.vn", "phone address")]
    [InlineData("chatbot & Facebook", "loanword sign loanword")]
    [InlineData("2/3 dân số, 12,5, đ/c", "fraction number abbreviation")]
    public void Each_kind_has_a_rule_of_its_own(string written, string rules) => Readers.Rules(written).ShouldBe(rules);

    [Fact]
    public void Tokens_nobody_knows_are_listed_once_and_left_as_they_are()
    {
        var reading = Readers.Usual.Read("Tổ MX, khu CD, tổ MX gặp TT và CT.");

        reading.Text.ShouldBe("Tổ MX, khu CD, tổ MX gặp TT và CT.");
        reading.Unknown.ShouldBe(["MX", "CD", "TT", "CT"]);
    }

    [Theory]
    [InlineData("ĐỒNG CHÍ NGUYỄN VĂN AN")]
    [InlineData("BAN TỔ CHỨC MỜI BÀ CON")]
    public void Names_and_headings_in_capitals_are_words(string written)
    {
        var reading = Readers.Usual.Read(written);

        reading.Text.ShouldBe(written);
        reading.Unknown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Chỉ thị số 46-CT/TW", "check who issued it")]
    [InlineData("Kế hoạch số 289-KH/TU", "check who issued it")]
    [InlineData("Nghị quyết số 57NQ/TW", "not written in the official form")]
    [InlineData("Kế hoạch số 02- KH/BCĐ", "not written in the official form")]
    [InlineData("05 (sáu) ngày", "the figure and the words differ")]
    [InlineData("https://sonla.gov.vn/tin?id=5", "only the site is read")]
    public void What_a_person_should_look_at_is_noted(string written, string note) => Readers.Usual.Read(written).Notes.ShouldHaveSingleItem().En.ShouldContain(note);

    [Theory]
    [InlineData("Nghị quyết số 57-NQ/TW của Bộ Chính trị")]
    [InlineData("Kế hoạch số 289-KH/TU ngày 5/3/2025 của Thành ủy")]
    [InlineData("05 (năm) ngày")]
    public void Where_all_is_clear_nothing_is_noted(string written) => Readers.Usual.Read(written).Notes.ShouldBeEmpty();

    [Fact]
    public void An_abbreviation_that_the_text_defines_means_that()
    {
        Readers.Say("Trung tâm Truyền thông (sau đây gọi là TTTT) mời bà con. TTTT cảm ơn.").ShouldBe("Trung tâm Truyền thông mời bà con. Trung tâm Truyền thông cảm ơn.");
        Readers.Say("Chuyển đổi số (CĐS) là gì? CĐS là…").ShouldBe("Chuyển đổi số là gì? Chuyển đổi số là…");
    }
}
