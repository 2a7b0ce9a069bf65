namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Who issued a plan and when, where a scan spoilt its head.</summary>
public sealed class ScannedHeadTests
{
    [Theory]
    [InlineData("(iy BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET\n\nNAM\nXA NA LOC Déc lap - Ty do - Hanh phic", "UBND xã Na Loc")]
    [InlineData("‘hy RAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET\n\n, : NAM\nXA NA LOC DOc lap - Ty do - Hanh phic", "UBND xã Na Loc")]
    [InlineData("CONG HOA XA HOI CHU NGHIA VIET\n\nUY BAN NHAN DAN NAMA\nPHU'ONG TAN BINH Déc lap - Ty do - Hanh phic", "UBND phường Tan Binh")]
    [InlineData("UY BAN NHAN DAN CONG HOA XA HOI CHU NGHiA VIET NAM\n\nxA NA LOC DOc lap - Ty do - Hanh phic", "UBND xã Na Loc")]
    [InlineData("Uy BAN NHAN DAN CONG HOA XA HOI CHU NGHIA\nXA NA LOC VIET NAM\nD6éc lap - Tw do - Hanh phic", "UBND xã Na Loc")]
    [InlineData("UY BAN MAT TRAN TO\n\nQUOC VIET NAM CONG HOA XA HOI CHU NGHIA VIET NAM\nTINH SON LA Déc lp - Ty do - Hanh phic\nBAN THUONG TRUC", "Uy ban mat tran to quoc viet nam tỉnh Son La")]
    public async Task The_issuer_is_told_though_its_words_lost_letters(string head, string issuer) =>
        (await PlanSamples.Read(Scan(head, "Na Léc, ngay 12 thang 3 nam 2026"))).Document.Issuer.ShouldBe(issuer);

    [Fact]
    public async Task A_head_whose_words_ran_together_tells_its_number_its_kind_and_who_issued_it()
    {
        var document = (await PlanSamples.Read("""
            UYBANNHANDAN — CONG HOA XA HOI CHU NGHIA VIET NAM
            oe XA NA LOC DOc lap-Tu'do-Hanh phic
            aoe $6: 07/KH-UBND Na Léc, ngay 12 thang 3 nam 2026
            KEHOACH ©
            Tuyén truyén chuyén d6i s6 nam 2026
            Can ctr Nghi quyét s6 57-NQ/TW ngay 22/12/2024 cla BO Chinh tri;
            I. MUC DICH
            1. Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia.
            2. Tao sy théng nhat trong nhan thtc va hanh déng ctia ca hé théng chinh tri; phat huy vai tro ctia cac co quan, don vi.
            """)).Document;

        (document.Number, document.Kind, document.Issuer, document.Date).ShouldBe(("07/KH-UBND", "KH", "UBND xã Na Loc", new DateOnly(2026, 3, 12)));
        document.Title.ShouldBe("Tuyén truyén chuyén d6i s6 nam 2026");
        document.Basis.ShouldHaveSingleItem().Number.ShouldBe("57-NQ/TW");
    }

    [Fact]
    public async Task A_day_is_told_though_a_sign_stands_within_its_words() =>
        (await PlanSamples.Read(Scan("UY BAN NHAN DAN\nXA NA LOC", "Na Léc, ngdy 12 thdng 3 n&ém 2026"))).Document.Date.ShouldBe(new(2026, 3, 12));

    [Fact]
    public async Task A_title_in_capitals_goes_on_line_by_line_and_ends_where_the_bases_begin()
    {
        var document = (await PlanSamples.Read("""
            UY BAN NHAN DAN
            XA NA LOC
            S6: 07/KH-UBND Na Léc, ngay 12 thang O3 nam 2026
            KE HOACH

            TUYEN TRUYEN, PHO BIEN NGHI QUYET S6 57-NQ/TW

            NGAY 22/12/2024 CUA BO CHiNH TRI TREN DIA BAN XA

            Can ctfLuat T6 chute chinh quyén dia phuong ngdy 16 thang 6 nam 2025;
            Cain ctf Nghj quyét s6.71/NQ-CP ngdy 01 thang 4 ndm 2025 cua Chinh phu;
            1, MUC DICH
            1. Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia.
            """)).Document;

        document.Title.ShouldBe("TUYEN TRUYEN, PHO BIEN NGHI QUYET S6 57-NQ/TW NGAY 22/12/2024 CUA BO CHiNH TRI TREN DIA BAN XA");
        document.Date.ShouldBe(new(2026, 3, 12));
        document.Basis.ShouldContain(b => b.Number == "71/NQ-CP" && b.Date == new DateOnly(2025, 4, 1));
    }

    [Fact]
    public async Task A_stroke_behind_the_motto_does_not_take_the_number_with_it() =>
        (await PlanSamples.Read(Scan("UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM\n\nXA NA LOC Déc lap - Tw do - Hanh phic -", "Na Léc, ngay 12 thang 3 nam 2026"))).Document.Number.ShouldBe("07/KH-UBND");

    [Theory]
    [InlineData("ĐOÀN TNCS HỒ CHÍ MINH\t\tĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH SƠN LA", "Đoàn TNCS Hồ Chí Minh tỉnh Sơn La")]
    [InlineData("ĐẢNG BỘ TỈNH SƠN LA\nBAN TUYÊN GIÁO VÀ DÂN VẬN      ────────", "Ban Tuyên giáo và Dân vận")]
    public async Task A_name_in_capitals_is_written_as_its_unit_writes_it(string head, string issuer) =>
        (await PlanSamples.Read($"{head}\nSố: 145-KH/TĐTN-XDĐ\t\tSơn La, ngày 27 tháng 02 năm 2026\nKẾ HOẠCH\nTuyên truyền chuyển đổi số\nI. MỤC ĐÍCH\nNâng cao nhận thức.\nII. NHIỆM VỤ\n1. Treo băng rôn. Chủ trì: Các xã đoàn.")).Document.ShouldSatisfyAllConditions(
            d => d.Issuer.ShouldBe(issuer), d => d.Number.ShouldBe("145-KH/TĐTN-XDĐ"));

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
