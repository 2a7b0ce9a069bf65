using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Numbers, days and names that a bad scan lost within a running text.</summary>
public sealed class LostNumbersTests
{
    private const string Damaged = """
        Uy BAN NHAN DAN
        TINH LAO CAI D6c lap - Tu do - Hanh phic
        S6: 203/KH-UBND Lao Cai, ngay 24 thang 3.ném 2026

        KE HOACH

        Tuyén truyén phat trién khoa hoc, cong nghé trén dia ban tinh Lao Cai nam 2026

        Thuc hién Nghi quyét sO 57-NQ/TW ngay-22/12/2024 cla BO Chinh tri vé dét pha phat trién khoa hoc.

        1. MUC DicH, YEU CAU
        1. Muc dich

        - Nang cao nhan thitc, trach nhiém cla cap ty, chinh quyén.

        2. Chi tiéu nam 2026

        - 95% can b6, cong chitc duoc hoc tap Nghi quyét.

        I. NOI DUNG, HiINH THUC TUYEN TRUYEN
        1. NOi dung tuyén truyén

        Lt. Cac quan diém chi dao, muc tiéu cla tinh.

        iz Nhitng thuan loi, khé khan sau khi hgp nhat.

        1.3. Tién bd ky thuat trong trong qué.

        IV. TO CHUC THUC HIEN
        1. Bao va Phat thanh, Truyén hinh Lao Cai

        M@ chuyén muc, phat song phong su.

        cE Uy ban nhan dan cac xa, phuOng

        Xay dung ké hoach tuyén trayén cla dia phuong.

        3. S6 Gido duc va Dao tao

        Chi dao cac trudng hoc; bao cao truéc ngay 12/6 va tre ngay 08/12 vé SO Khoa hoc va Céng nghé.
        """;

    [Fact]
    public async Task A_first_heading_read_as_a_1_is_a_section_and_what_stands_in_it_is_read()
    {
        (await PlanSamples.Read(Damaged)).Targets.ShouldHaveSingleItem().ShouldSatisfyAllConditions(t => t.Value.ShouldBe(95), t => t.Year.ShouldBe(2026));
    }

    [Fact]
    public async Task Numbers_that_nobody_can_read_follow_from_those_around_them()
    {
        var plan = await PlanSamples.Read(Damaged);

        plan.Responsibilities.Select(r => r.Unit).ShouldBe(["Báo và Phát thanh, Truyền hình Lào Cai", "Ủy ban nhân dân các xã, phường", "Sở Giáo dục và Đào tạo"]);
        plan.Themes.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Days_with_a_speck_before_or_behind_them_and_a_before_that_lost_its_end_are_read()
    {
        var plan = await PlanSamples.Read(Damaged);

        plan.Document.Date.ShouldBe(new(2026, 3, 24));
        plan.Document.Basis.ShouldContain(b => b.Number == "57-NQ/TW" && b.Date == new DateOnly(2024, 12, 22));
        plan.Duties.Select(d => (d.BeforeDay, d.BeforeMonth)).ShouldBe([(12, 6), (8, 12)]);
    }
}
