using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Annexes whose drawn lines a scan kept as bars, with short names in narrow cells and days that other cells part.</summary>
public sealed class BarredAnnexTests
{
    private const string Head = ScanSamples.PoorHead + """
                I. MUC DICH
        Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia; tao sy théng nhat trong nhan thtc.
        PHU LUC
        PHAN CONG NHIEM VU
        (Kém theo Ké hoach s6 07/KH-UBND ngay 12/01/2026 cua UBND xa Na Léc)

        """;

    [Fact]
    public async Task Two_lines_with_bars_at_both_ends_amid_a_scan_are_no_table_of_their_own()
    {
        var tasks = (await PlanSamples.Read(Head + """
            STT Nhiém vu Co quan chi tri Co quan phéi hop Thoi gian
            1 Treo bang rén tai cong chao va nha van héa. | Phong Kinh té | Céng an xa | Thang 3/2026
            ls _ ~ . 2 xe | ~ |
            | Phat tin trén loa truyén thanh méi | | | |
            | 2 sang va chiéu. | Phong Van héa - Xa hdi | Cac thén | Hang tuan |
            3 Mo lép hoc ky nang s6 cho nguoi cao tuoi. | Céng an xa | Cac thén | Quy IV/2026
            """)).Tasks;

        tasks.Select(t => (string.Join("; ", t.Lead), t.When.Kind)).ShouldBe([("Phòng Kinh tế", PlanTimeKind.Range), ("Phòng Văn hóa - Xã hội", PlanTimeKind.Weekly), ("Công an xã", PlanTimeKind.Quarter)]);
    }

    [Fact]
    public async Task A_department_is_known_by_its_S_and_a_name_by_its_other_words()
    {
        var tasks = (await PlanSamples.Read(Head + """
            STT Nhiém vu Co quan chi tri Co quan phéi hop Thoi gian
            1 Bién soan sé tay ky nang sé cho d6ng bao vung cao. $8 Dan tac va Tén gido S& Y té Quy IV/2026
            2 Tap hudn gido vién cét can vé day ky nang sé. Sé Gido duc va Dao tao Céng an tinh Thang 8/2026
            3 Lap dat pano, man hinh LED tai nha ga, bén xe. Sd Van héa, Thé thao va Du lich Sd Xay dung Quy 1/2026
            """)).Tasks;

        tasks.Select(t => t.Lead.ShouldHaveSingleItem()).ShouldBe(["Sở Dân tộc và Tôn giáo", "Sở Giáo dục và Đào tạo", "Sở Văn hóa, Thể thao và Du lịch"]);
        tasks.Select(t => t.Partners.ShouldHaveSingleItem()).ShouldBe(["Sở Y tế", "Công an tỉnh", "Sở Xây dựng"]);
    }

    [Fact]
    public async Task A_place_that_begins_with_an_S_is_no_department() =>
        (await PlanSamples.Read(Head + """
            STT Nhiém vu Co quan chi tri Co quan phéi hop Thoi gian
            1 Treo bang rén tai cho Sa Pa va nha van héa. Phong Kinh té Céng an tinh Quy IV/2026
            2 Mo lép hoc ky nang s6 tai Sa Pa cho nguoi cao tuoi. Phong Kinh té Céng an tinh Thang 8/2026
            """)).Tasks.ShouldAllBe(t => t.Text.Contains("Sa Pa"));

    [Fact]
    public async Task What_stands_below_form_is_none_of_the_task_and_no_product()
    {
        var tasks = (await PlanSamples.Read(Head + """
            STT Noi dung Hinh thirc Thoi gian Cha tri Phéi hop
            1 Phat thanh vé dich vu céng truc tuyén. Ban tin loa truyén thanh Hang ngay Phong VH-XH Cac t6 dan phé
            2 Trang tri khau hiéu tai cac truc duong. Bang rén, pa né Thang 10/2026 Phong VH-XH Phong KT, HT&DT
            3 Cham diém cac t6 dan phé. Bang tin céng céng Hang quy VP HDND-UBND Cac t6 dan phé
            """)).Tasks;

        tasks.Select(t => t.Text).ShouldBe(["Phat thanh vé dich vu céng truc tuyén.", "Trang tri khau hiéu tai cac truc duong.", "Cham diém cac t6 dan phé."]);
        tasks.Select(t => t.Lead.ShouldHaveSingleItem()).ShouldBe(["Phòng VH-XH", "Phòng VH-XH", "VP HĐND-UBND"]);
        tasks.ShouldAllBe(t => t.Result == null);
    }

    [Fact]
    public async Task A_day_in_brackets_is_told_though_the_words_of_another_cell_stand_in_its_name()
    {
        var plan = await PlanSamples.Read(Head + """
            STT Nhiém vu Co quan chi tri Co quan phéi hop Thoi gian
            1 Gidi thiéu san phém khoa hoc nhan Ngay Khoa hoc va Phong Kinh té Céng an xa Thang 5/2026
            Céng nghé Viét Nam (18/5).
            2 Treo bang rén tai cong chao va nha van héa. Phong Kinh té Céng an xa Thang 3/2026
            """);

        plan.Observances.ShouldContain(o => o.Day == 18 && o.Month == 5 && o.Name == "Ngày Khoa học và Công nghệ Việt Nam");
    }
}
