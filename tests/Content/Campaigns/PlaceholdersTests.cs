using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Campaigns;

public sealed class PlaceholdersTests
{
    private static readonly Unit Ward = new() { Id = "u", Code = "u", Name = "ủy ban nhân dân phường Ánh Sáng", Place = "đặc khu Ánh Sáng", Province = "tỉnh Sơn La" };

    [Theory]
    [InlineData("{place}", "đặc khu Ánh Sáng")]
    [InlineData("{Place}", "Đặc khu Ánh Sáng")]
    [InlineData("{unit}", "ủy ban nhân dân phường Ánh Sáng")]
    [InlineData("{Unit}", "Ủy ban nhân dân phường Ánh Sáng")]
    [InlineData("{province}", "tỉnh Sơn La")]
    [InlineData("{contact}", "trụ sở ủy ban nhân dân phường Ánh Sáng")]
    [InlineData("{weekday}, {day}.", "thứ Năm, 01/10/2026.")]
    [InlineData("{year}{year}", "20262026")]
    [InlineData("không có gì để điền", "không có gì để điền")]
    [InlineData("", "")]
    public void Every_name_becomes_what_the_unit_says(string text, string filled) => Fill(text, new DateOnly(2026, 10, 1)).ShouldBe(filled);

    [Theory]
    [InlineData("2026-05-18", "thứ Hai 18/5/2026")]
    [InlineData("2026-02-03", "thứ Ba 03/02/2026")]
    [InlineData("2026-09-02", "thứ Tư 02/9/2026")]
    [InlineData("2027-01-01", "thứ Sáu 01/01/2027")]
    [InlineData("2026-10-10", "thứ Bảy 10/10/2026")]
    [InlineData("2026-10-11", "Chủ nhật 11/10/2026")]
    public void A_day_is_written_as_documents_write_it(string day, string written) =>
        Fill("{weekday} {day}", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(written);

    [Fact]
    public void A_unit_with_a_contact_gives_it()
    {
        var unit = Ward with { Settings = new UnitSettings { Contact = "Tổ công nghệ số, nhà văn hóa phường" } };

        Placeholders.Fill("{contact}", Placeholders.Values(unit, new DateOnly(2026, 10, 10), 2026), "", []).ShouldBe("Tổ công nghệ số, nhà văn hóa phường");
    }

    [Theory]
    [InlineData("{tên}", "There is no placeholder {tên}")]
    [InlineData("{}", "There is no placeholder {}")]
    [InlineData("{place", "A brace has no partner")]
    [InlineData("place}", "A brace has no partner")]
    [InlineData("{{place}}", "A brace has no partner")]
    [InlineData("{place} {", "A brace has no partner")]
    public void What_cannot_be_filled_is_a_problem(string text, string told)
    {
        var problems = new List<Problem>();

        Placeholders.Check(text, "mau.yaml:7", problems);

        problems.ShouldHaveSingleItem().In("en").ShouldStartWith("mau.yaml:7: " + told);
    }

    private static string Fill(string text, DateOnly day)
    {
        var problems = new List<Problem>();
        var filled = Placeholders.Fill(text, Placeholders.Values(Ward, day, day.Year), "", problems);
        problems.ShouldBeEmpty();
        return filled;
    }
}
