using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Tests.Plans;

public sealed class SyllablesTests
{
    [Theory]
    [InlineData("nghiêng"), InlineData("gì"), InlineData("quyết"), InlineData("khuỷu"), InlineData("giếng"), InlineData("hoà"), InlineData("hòa"), InlineData("Đổi"), InlineData("uỷ"), InlineData("khuya")]
    public void A_syllable_is_one(string word) => Syllables.Valid(word).ShouldBeTrue();

    [Theory]
    [InlineData("nghi¢p"), InlineData("quyet"), InlineData("cuta"), InlineData("tuyén"), InlineData("facebook"), InlineData("hoc"), InlineData("mátt"), InlineData("bàc")]
    public void What_no_Vietnamese_writes_is_none(string word) => Syllables.Valid(word).ShouldBeFalse();
}
