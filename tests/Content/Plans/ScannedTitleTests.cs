using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Tests.Plans;

public sealed class ScannedTitleTests
{
    [Theory]
    [InlineData("Can ctr Luat Té chitc chinh quyén dia phuong ngay 16/6/2025;")]
    [InlineData("Cin cir Quyét dinh s6 1169/QD-TTg ngay 16/6/2025")]
    [InlineData("Cdn ct Ké hoach s6 88/KH-UBND ngay 04/3/2025")]
    [InlineData("Thue hién Ké hoach sb 52/KH-UBND ngay 25/02/2025")]
    [InlineData("Trién khai Ké hoach s6 118/KH-UBND ngay 10/12/2025")]
    [InlineData("‘ Thyc hi¢n Nghi quyét s6 57-NQ/TW ngay 22/12/2024")]
    [InlineData("1. MUC Dicu, YEU CAU")]
    [InlineData("I. MUC PiCH")]
    public void A_line_that_founds_the_plan_or_opens_its_first_section_is_no_title(string line) => ScannedTitle.End(line, begun: true).ShouldBe(0);

    [Theory]
    [InlineData("Tuyén truyén thuc hién Nghi quyét 50 57-NQ/TW ngay 22/12/2024 cia B}")]
    [InlineData("TUYEN TRUYEN VA THUC HIEN NGHI QUYET S6 57-NQ/TW")]
    [InlineData("Chinh trij ve dot pha phat trlen khoa hoc cong nghé")]
    [InlineData("chuyén d6i s6, muc tiéu va can bd ké hoach nam 2026")]
    public void A_title_stays_whole(string line) => ScannedTitle.End(line, begun: true).ShouldBe(line.Length);

    [Fact]
    public void A_title_begins_with_what_it_carries_out() =>
        ScannedTitle.End("Thuc hién Nghi quyét s6 57-NQ/TW trén dia ban xa", begun: false).ShouldBe("Thuc hién Nghi quyét s6 57-NQ/TW trén dia ban xa".Length);

    [Fact]
    public void What_ran_into_the_title_is_cut_off()
    {
        const string title = "Tuyén truyén chuyén d6i s6 nam 2026 trén dia ban xa An Phu ";

        ScannedTitle.End(title + "Can cr Quyét dinh s6 12/QD-UBND ngay 05/01/2026", begun: false).ShouldBe(title.Length);
    }
}
