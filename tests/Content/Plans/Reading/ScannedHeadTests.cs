namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Who issued a plan and when, where a scan spoilt its head.</summary>
public sealed class ScannedHeadTests
{
    [Theory]
    [InlineData("(iy BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET\n\nNAM\nXA NA LOC Déc lap - Ty do - Hanh phic", "UBND xã Na Loc")]
    [InlineData("‘hy RAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET\n\n, : NAM\nXA NA LOC DOc lap - Ty do - Hanh phic", "UBND xã Na Loc")]
    [InlineData("CONG HOA XA HOI CHU NGHIA VIET\n\nUY BAN NHAN DAN NAMA\nPHU'ONG TAN BINH Déc lap - Ty do - Hanh phic", "UBND phường Tan Binh")]
    [InlineData("UY BAN NHAN DAN CONG HOA XA HOI CHU NGHiA VIET NAM\n\nxA NA LOC DOc lap - Ty do - Hanh phic", "UBND xã Na Loc")]
    [InlineData("UY BAN MAT TRAN TO\n\nQUOC VIET NAM CONG HOA XA HOI CHU NGHIA VIET NAM\nTINH SON LA Déc lp - Ty do - Hanh phic\nBAN THUONG TRUC", "Uy ban mat tran to quoc viet nam tỉnh Son La")]
    public async Task The_issuer_is_told_though_its_words_lost_letters(string head, string issuer) =>
        (await PlanSamples.Read(Scan(head, "Na Léc, ngay 12 thang 3 nam 2026"))).Document.Issuer.ShouldBe(issuer);

    [Fact]
    public async Task A_day_is_told_though_a_sign_stands_within_its_words() =>
        (await PlanSamples.Read(Scan("UY BAN NHAN DAN\nXA NA LOC", "Na Léc, ngdy 12 thdng 3 n&ém 2026"))).Document.Date.ShouldBe(new(2026, 3, 12));

    private static string Scan(string head, string day) => $"""
        {head}
        S6: 07/KH-UBND {day}
        KE HOACH
        Tuyén truyén chuyén d6i s6 nam 2026
        I. MUC DICH
        1. Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia.
        2. Tao sy théng nhat trong nhan thtc va hanh déng ctia ca hé théng chinh tri; phat huy vai tro ctia cac co quan, don vi.
        """;
}
