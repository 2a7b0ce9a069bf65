using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Speech;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Speech;

public sealed class PinsTests
{
    [Fact]
    public void A_pinned_reading_wins_over_every_table()
    {
        var reading = Readers.Usual.Read("Mời {CT UBND=chủ tịch} xã và {112=một trăm mười hai} hộ.");

        reading.Text.ShouldBe("Mời chủ tịch xã và một trăm mười hai hộ.");
        reading.Steps.Select(s => s.Rule).ShouldBe(["pin", "pin"]);
    }

    [Fact]
    public void Something_may_be_pinned_as_not_read() => Readers.Say("Mời bà con {(xem hình)=} đến dự").ShouldBe("Mời bà con đến dự");

    [Theory]
    [InlineData("{x}")]
    [InlineData("{=đọc}")]
    [InlineData("a { b")]
    [InlineData("{a\n=b}")]
    [InlineData("{năm=5}")]
    public void What_is_no_pin_stays(string text) => Pins.Written(text).ShouldBe(text);

    [Fact]
    public void Eyes_see_what_is_written_and_only_the_loudspeaker_what_is_said()
    {
        var item = new Item { Id = "i", UnitId = "u", Title = "Họp {CT=chủ tịch} xã", Body = "Mời {CT=chủ tịch} các bản.", Summary = "{CT=chủ tịch} mời." };
        var unit = new Unit { Id = "u", Code = "u", Name = "UBND xã", Place = "xã" };
        foreach (var variant in CaptionWriter.WriteAll(item, unit, Enum.GetValues<VariantForm>().Where(f => f != VariantForm.RadioText)))
            (variant.Title + variant.Text + variant.Description).ShouldNotContain("chủ tịch");

        Readers.Say(CaptionWriter.Write(item, unit, VariantForm.RadioText).Text).ShouldContain("Mời chủ tịch các bản.");
    }
}
