using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Units;

/// <summary>What a unit must be to be kept.</summary>
public sealed class UnitRulesTests
{
    private static readonly Unit s_good = new() { Id = "u", Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng" };

    [Fact]
    public void What_can_be_put_right_is_put_right()
    {
        var unit = UnitRules.Check(s_good with
        {
            Name = "  UBND  xã\tMường Sáng ", Zone = " Asia/Ho_Chi_Minh ", Settings = new UnitSettings { Hashtags = ["#MuongSang", "muongsang", " "], Names = ["UBND các xã, phường ", ""] },
        }).Value!;

        unit.Name.ShouldBe("UBND xã Mường Sáng");
        unit.Zone.ShouldBe("Asia/Ho_Chi_Minh");
        unit.Settings.Hashtags.ShouldBe(["MuongSang"]);
        unit.Settings.Names.ShouldBe(["UBND các xã, phường"]);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_by_its_field()
    {
        var long_ = new string('a', 400);
        var problems = UnitRules.Check(s_good with
        {
            Name = " ", Place = long_, Province = long_, Zone = "Sao/Hoa", Settings = new UnitSettings { SourceLine = long_, Contact = long_, Hashtags = [long_], Names = [long_] },
        }).Problems;

        problems.Select(problem => problem.Where).ShouldBe(["ten", "dia-danh", "tinh", "mui-gio", "dong-nguon", "lien-he", "the", "ten-khac"]);
    }

    [Theory]
    [InlineData("SE Asia Standard Time")]
    [InlineData("UTC+7")]
    [InlineData("")]
    public void A_zone_goes_by_its_name_of_the_tz_database(string zone) =>
        UnitRules.Check(s_good with { Zone = zone }).Problems.Select(problem => problem.Where).ShouldBe(["mui-gio"]);

    [Theory]
    [InlineData("NVH", "nhà văn hóa", null)]
    [InlineData("", "nhà văn hóa", "viet")]
    [InlineData("NVH", " ", "doc")]
    [InlineData("QL6", "quốc lộ 6", "doc")]
    public void What_is_said_is_words_alone(string written, string spoken, string? wrong)
    {
        var read = UnitRules.Reading(written, spoken);

        string.Join(' ', read.Problems.Select(problem => problem.Where)).ShouldBe(wrong ?? "");
    }
}
