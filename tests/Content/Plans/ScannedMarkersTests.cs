using Campaigns.Content.Plans.Understanding;

namespace Campaigns.Content.Tests.Plans;

public sealed class ScannedMarkersTests
{
    [Theory]
    [InlineData("Iv. TO CHUC THUC HIEN", "IV. TO CHUC THUC HIEN")]
    [InlineData("v. TO CHUC THUC HIEN", "V. TO CHUC THUC HIEN")]
    [InlineData("v.16 CHUC THUC HIEN", "V. TO CHUC THUC HIEN")]
    [InlineData("Y. KINH PHi THUC HIEN", "V. KINH PHi THUC HIEN")]
    [InlineData("II. NHIEM vU, GIAI PHAP", "II. NHIEM vU, GIAI PHAP")]
    [InlineData("UJ. NHIEM VU CU THE", "II. NHIEM VU CU THE")]
    [InlineData("|. MUC PiCH, YEU CAU", "I. MUC PiCH, YEU CAU")]
    [InlineData("IL. Truyén thong truc tiép", "II. Truyén thong truc tiép")]
    [InlineData("c. TO CHUC THUC HIEN", "C. TO CHUC THUC HIEN")]
    [InlineData("€. VIEC LAM CA NAM", "C. VIEC LAM CA NAM")]
    public void A_heading_is_told_by_what_it_says_whatever_its_numeral_was_read_as(string read, string meant) => ScannedMarkers.Mend(read).ShouldBe(meant);

    [Theory]
    [InlineData("_ ~ Kay dung ké hoach trién khai", "- Kay dung ké hoach trién khai")]
    [InlineData("_> CO quan ph6i hgp: SO Ngoai vu", "- CO quan ph6i hgp: SO Ngoai vu")]
    [InlineData("~ 3. Dén nam 2030", "3. Dén nam 2030")]
    [InlineData("- 3. Cac mé hinh hay", "3. Cac mé hinh hay")]
    [InlineData("~nhan dan thanh pho", "nhan dan thanh pho")]
    [InlineData("- 100% can bd", "- 100% can bd")]
    [InlineData(", 7 Co'quan phi hop: Hiép hdi Ché bién", "- Co quan phi hop: Hiép hdi Ché bién")]
    [InlineData("$6: 12/KH-UBND", "S6: 12/KH-UBND")]
    [InlineData("4. S6'N6i vu", "4. S6 N6i vu")]
    [InlineData("- Co’quan chu tri: SO’ Tai chinh", "- Co quan chu tri: SO’ Tai chinh")]
    [InlineData("“ _b) Xay dung chuyén muc", "b) Xay dung chuyén muc")]
    [InlineData("1. S@Khoa hoc va Céng nghé", "1. S6 Khoa hoc va Céng nghé")]
    [InlineData("Nghi quyét s6-04-NQ/DU va s6.57-NQ/TW", "Nghi quyét s6 04-NQ/DU va s6 57-NQ/TW")]
    [InlineData("2.1. ¥ nghia cua Ngay", "2.1. Ý nghia cua Ngay")]
    [InlineData("1169/QD-TT¢ ngay 16/6", "1169/QD-TTg ngay 16/6")]
    [InlineData("- Thoi gian: Tru6c.ngay 05/10/2025", "- Thoi gian: Tru6c ngay 05/10/2025")]
    public void Dirt_goes_and_bullets_stay(string read, string meant) => ScannedMarkers.Mend(read).ShouldBe(meant);

    [Theory]
    [InlineData("1. Phong Van héa - Xa hdi")]
    [InlineData("7 Co quan phoi hop: So Tai chinh")]
    [InlineData("a) Co quan chu tri: Cong an xa")]
    [InlineData("i. Dang tai tin, bai.")]
    [InlineData("Phu‘ong Ha Trai, tru'6c ngay 05/6")]
    public void What_is_no_heading_keeps_its_marker(string line) => ScannedMarkers.Mend(line).ShouldBe(line);

    [Theory]
    [InlineData("; R ‘ x 4k 2 on pa ca a", true), InlineData("' . _ ~ |", true), InlineData("Luu: VT, VH.", false), InlineData("ngay 05/6", false)]
    public void A_line_without_a_word_is_dirt(string line, bool dirt) => ScannedMarkers.IsDirt(line).ShouldBe(dirt);

    [Theory]
    [InlineData("I. MUC DiCH|I. NOI DUNG TUYEN TRUYEN|II. HINH THUC TUYEN TRUYEN|IV. KINH PHi|v. TO CHUC THUC HIEN", "I|II|III|IV|V")]
    [InlineData("I. MUC DICH|Il. NHIEM VU|1. Dai Truyén thanh|2. Cac ban|1. TO CHUC THUC HIEN", "I|II|1|2|III")]
    [InlineData("III. NHIEM VU|1. Truyén thong|1.1. Lap trang|1.2. Xay dung kho|1, 3. Treo bang ron|2. Tap hudn", "I|1|1.1|1.2|1.3|2")]
    [InlineData("I. NOI DUNG|1. Thong diép|2. NOi dung|21,Y nghia cua Ngay|2.2. Két qua cua phuong|2.3. Canh bao", "I|1|2|2.1|2.2|2.3")]
    [InlineData("I. NOI DUNG|2. NOi dung|21, quan huyén|3. Canh bao", "I|2||3")]
    [InlineData("III. TO CHUC THUC HIEN|l. Phong Kinh té|2, Cong an xa|3. Cac thon|S, Tram Y té", "I|1|2|3|")]
    public void Numbers_follow_from_those_before(string lines, string numbers)
    {
        var paper = lines.Split('|').Select((l, i) => new Content.Plans.Paper.PaperLine(i + 1, l));

        Paragraphs.Of(paper, damaged: true).Select(p => p.Marker.Label).ShouldBe(numbers.Split('|'));
    }
}
