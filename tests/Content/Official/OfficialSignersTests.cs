using Campaigns.Content.Official;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Official;

public sealed class OfficialSignersTests
{
    [Theory]
    [InlineData("UBND xã Mường Sáng", UnitKind.Commune, "UBND", "TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH")]
    [InlineData("Uỷ ban nhân dân xã Mường Sáng", UnitKind.Commune, "UBND", "TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH")]
    [InlineData("ỦY BAN NHÂN DÂN PHƯỜNG 1", UnitKind.Ward, "UBND", "TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH")]
    [InlineData("Trung tâm Dịch vụ tổng hợp", UnitKind.Centre, "TTDVTH", "GIÁM ĐỐC")]
    [InlineData("Trung tâm Dịch vụ tổng hợp xã Mường Sáng", UnitKind.Centre, "TTDVTH", "GIÁM ĐỐC")]
    [InlineData("Phòng Văn hóa - Xã hội", UnitKind.Department, "PVHXH", "TRƯỞNG PHÒNG")]
    [InlineData("Đội Thông tin lưu động", UnitKind.Other, "ĐTTLĐ", "THỦ TRƯỞNG ĐƠN VỊ")]
    public void Every_paper_of_a_unit_has_the_same_symbol_and_is_signed_by_the_same_post(string name, UnitKind kind, string symbol, string post)
    {
        var unit = new Unit { Id = "u", Code = "u", Name = name, Place = "xã Mường Sáng", Kind = kind };

        OfficialSigners.Symbol(unit).ShouldBe(symbol);
        OfficialSigners.LetterSymbol(unit).ShouldBe($"{symbol}-…");
        string.Join('/', OfficialSigners.Of(unit)[0]).ShouldBe(post);
        ReportPaper.UsualSigner(unit).ShouldBe(post.Replace('/', '\n'));
    }
}
