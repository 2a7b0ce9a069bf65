using Campaigns.Content.Items;
using Campaigns.Content.Preflights;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Preflights;

/// <summary>Names as the unit writes them: a slip is told, another name is left alone, one that nobody listed is named gently.</summary>
public sealed class ProperNamesTests
{
    private static readonly Unit Commune = new()
    {
        Id = "u", Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "Sơn La",
        Settings = new UnitSettings { ProperNames = ["Nguyễn Văn Hoàng", "Nà Ban", "Nà Bản Hạ", "Lò Văn Toản", "Lò Văn Toàn", "Hòa Bình", "Ban Chỉ huy Quân sự xã"] },
    };

    [Theory]
    [InlineData("Ông Nguyễn Văn Hòang phát biểu.", "Nguyễn Văn Hòang", "Nguyễn Văn Hoàng")]
    [InlineData("Ông Nguyễn Văn Hoang phát biểu.", "Nguyễn Văn Hoang", "Nguyễn Văn Hoàng")]
    [InlineData("Ông Nguyễn Văn Hoagn phát biểu.", "Nguyễn Văn Hoagn", "Nguyễn Văn Hoàng")]
    [InlineData("Ông Nguyên Van Hoàng phát biểu.", "Nguyên Van Hoàng", "Nguyễn Văn Hoàng")]
    [InlineData("Nguyễn văn Hoàng, trưởng bản", "Nguyễn văn Hoàng", "Nguyễn Văn Hoàng")]
    [InlineData("Họp ở bản Nà Bàn lúc 19 giờ", "Nà Bàn", "Nà Ban")]
    [InlineData("NHÀ VĂN HÓA BẢN NÀ BÀN", "NÀ BÀN", "Nà Ban")]
    [InlineData("Nhân dân xã Mường Sang", "Mường Sang", "Mường Sáng")]
    [InlineData("đi tỉnh Sơn Lá về", "Sơn Lá", "Sơn La")]
    [InlineData("theo Ban Chỉ huy Quân sư xã", "Ban Chỉ huy Quân sư xã", "Ban Chỉ huy Quân sự xã")]
    public void What_is_nearly_a_name_is_told_with_the_name_that_was_meant(string body, string written, string meant) =>
        Found(body).Where(finding => finding.Level == FindingLevel.Warning).ShouldHaveSingleItem().What.Vi.ShouldBe($"“{written}” gần giống tên “{meant}” mà đơn vị đã ghi.");

    [Theory]
    [InlineData("Ông Nguyễn Văn Hoàng và bà Lò Văn Toàn ở bản Nà Ban, xã Mường Sáng, tỉnh Sơn La.")]
    [InlineData("NGUYỄN VĂN HOÀNG, BẢN NÀ BAN, BAN CHỈ HUY QUÂN SỰ XÃ")]
    [InlineData("Thi đua ở Hoà Bình năm nay")]
    [InlineData("Hòa bình là điều ai cũng mong.")]
    [InlineData("Bản Nà Bản Hạ họp dân")]
    [InlineData("Nhà nước và nhân dân cùng làm. Nam giới từ 18 tuổi. Na Uy, Hà Nội.")]
    [InlineData("nà bàn là tên cũ")]
    [InlineData("Nguyễn\n\nVăn Hòang")]
    public void What_is_right_or_something_else_is_left_alone(string body) => Found(body).ShouldBeEmpty();

    [Fact]
    public void People_and_villages_that_are_not_listed_are_named_once_in_one_line()
    {
        var found = Found("Ông Vì Văn Ón ở bản Co Phương, đồng chí Cà Thị Lả, ông Vì Văn Ón và Bộ Y tế.").ShouldHaveSingleItem();

        found.Level.ShouldBe(FindingLevel.Hint);
        found.What.Vi.ShouldBe("Tên chưa có trong danh sách tên riêng: Vì Văn Ón, Co Phương, Cà Thị Lả.");
        Found(string.Join(". ", Enumerable.Range(0, 20).Select(n => $"Ông Cầm Văn {(char)('A' + n)}o"))).ShouldHaveSingleItem().What.Vi.ShouldEndWith("Cầm Văn Eo và 15 tên nữa.");
    }

    [Fact]
    public void A_unit_without_a_list_is_told_of_slips_in_its_own_place_alone()
    {
        var unit = Commune with { Settings = new UnitSettings() };
        Preflight.Of(Item("Ông Vì Văn Ón, xã Mường Sàng"), unit, [], null).ShouldHaveSingleItem().What.Vi.ShouldContain("“Mường Sáng”");
        Preflight.Of(Item("Ông Vì Văn Ón"), new Unit { Id = "u", Code = "c", Name = "Trung tâm", Place = "phường" }, [], null).ShouldBeEmpty();
    }

    [Fact]
    public void A_full_list_and_the_longest_text_are_looked_at_whole()
    {
        var unit = Commune with { Settings = new UnitSettings { ProperNames = [.. Enumerable.Range(0, UnitRules.MostProperNames).Select(n => $"Lò Văn {Letters(n)}")] } };
        var body = string.Join(' ', Enumerable.Range(0, 20_000).Select(n => n % 3 == 0 ? "Lò" : "văn")) + " Lo Văn Baab";
        Preflight.Of(Item(body), unit, [], null).ShouldContain(finding => finding.What.Vi.Contains("“Lo Văn Baab” gần giống tên “Lò Văn Baab”", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Lò Văn Toản\n\n - Nà Ban ;\r\nLò Văn Toản", "Lò Văn Toản|Nà Ban")]
    [InlineData("", "")]
    public void A_list_is_kept_one_name_a_line(string lines, string kept) => string.Join('|', UnitRules.ProperNames(lines).Value!).ShouldBe(kept);

    [Theory]
    [InlineData("nà ban", "chưa viết hoa")]
    [InlineData("Ấ{0}", "dài quá 100 ký tự")]
    public void What_is_no_name_is_refused(string line, string why) =>
        UnitRules.ProperNames(line.Replace("{0}", new string('a', 100), StringComparison.Ordinal)).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain(why);

    [Fact]
    public void A_list_has_an_end() =>
        UnitRules.ProperNames(string.Join('\n', Enumerable.Range(0, UnitRules.MostProperNames + 1).Select(n => $"Tên {n}"))).Problems.ShouldHaveSingleItem().What.Vi.ShouldContain("tối đa 1000 tên");

    private static string Letters(int number) => $"B{(char)('a' + (number / 676))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number % 26))}";

    private static IReadOnlyList<Finding> Found(string body) => Preflight.Of(Item(body), Commune, [], null);

    private static Item Item(string body) => new() { Id = "i", UnitId = "u", Title = "Tin", Body = body };
}
