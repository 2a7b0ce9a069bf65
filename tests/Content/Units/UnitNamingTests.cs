using Campaigns.Content.Official;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Units;

public sealed class UnitNamingTests
{
    [Theory]
    [InlineData("UBND xã Ngọc Liên", "xã Ngọc Liên", UnitKind.Commune)]
    [InlineData("Trung tâm Cung ứng dịch vụ công xã Ngọc Liên", "xã Ngọc Liên", UnitKind.Centre)]
    [InlineData("Trung tâm Cung ứng dịch vụ công xã Ngọc Liên, tỉnh Thanh Hóa", "xã Ngọc Liên", UnitKind.Centre)]
    [InlineData("Trung tâm Văn hóa phường 1 thành phố Sơn La", "phường 1", UnitKind.Centre)]
    [InlineData("Trung tâm Văn hóa tỉnh Sơn La", "tỉnh Sơn La", UnitKind.Centre)]
    [InlineData("Phòng Văn hóa - Xã hội xã Ngọc Liên", "xã Ngọc Liên", UnitKind.Department)]
    [InlineData("Trường THCS xã Ngọc Liên", "xã Ngọc Liên", UnitKind.School)]
    [InlineData("UBND phường Chiềng Lề", "phường Chiềng Lề", UnitKind.Ward)]
    [InlineData("UBND tỉnh Sơn La", "tỉnh Sơn La", UnitKind.Province)]
    [InlineData("Trung tâm Văn hóa - Xã hội", "Trung tâm Văn hóa - Xã hội", UnitKind.Centre)]
    public void A_name_says_where_a_unit_is_and_what(string name, string area, UnitKind kind) => (UnitNaming.Area(name), UnitNaming.Kind(name)).ShouldBe((area, kind));

    [Fact]
    public void Papers_of_a_centre_whose_place_nobody_set_stand_at_its_commune_below_its_committee()
    {
        var centre = new Unit { Id = "u", Code = "u", Name = "Trung tâm Cung ứng dịch vụ công xã Ngọc Liên", Place = "Trung tâm Cung ứng dịch vụ công xã Ngọc Liên" };

        (UnitNaming.Area(centre), OfficialWords.Place(centre), OfficialWords.Superior(centre)).ShouldBe(("xã Ngọc Liên", "Ngọc Liên", "UBND xã Ngọc Liên"));
        UnitNaming.Area(centre with { Place = "phường Hai" }).ShouldBe("phường Hai", "what was set stands");
    }
}
