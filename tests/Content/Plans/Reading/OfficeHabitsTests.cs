using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Habits of offices that plans stumbled over: names broken around the motto, a day that only the title names, who signs without "Nơi nhận".</summary>
public sealed class OfficeHabitsTests
{
    [Theory]
    [InlineData("UBND TỈNH QUẢNG AN\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NÔNG NGHIỆP VÀ MÔI\nĐộc lập - Tự do - Hạnh phúc\nTRƯỜNG", "Sở Nông nghiệp và Môi trường")]
    [InlineData("UBND TỈNH QUẢNG AN\nSỞ VĂN HÓA, THỂ THAO\nVÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch")]
    public async Task The_issuers_name_goes_on_below_the_motto(string head, string issuer) =>
        (await Read("Tuyên truyền chuyển đổi số năm 2026", "II. NHIỆM VỤ\n1. Treo băng rôn.", head)).Document.Issuer.ShouldBe(issuer);

    [Fact]
    public async Task A_day_that_the_title_alone_names_is_the_plans()
    {
        var day = (await Read("Hưởng ứng Ngày Chuyển đổi số quốc gia (10/10) năm 2026", "II. NHIỆM VỤ\n1. Treo băng rôn.")).Observances.ShouldHaveSingleItem();

        (day.Day, day.Month, day.Line).ShouldBe((10, 10, 5));
    }

    [Fact]
    public async Task A_section_of_theme_time_and_place_is_no_task() =>
        (await Read("Hưởng ứng Ngày Chuyển đổi số quốc gia năm 2026", "II. CHỦ ĐỀ, THỜI GIAN, ĐỊA ĐIỂM\n1. Chủ đề: Gần dân hơn.\n2. Thời gian: từ ngày 25/9/2026 đến ngày 20/10/2026.\n3. Địa điểm: trụ sở UBND xã.\nIII. NHIỆM VỤ\n1. Treo băng rôn tại chợ.")).Tasks.ShouldHaveSingleItem().Text.ShouldBe("Treo băng rôn tại chợ.");

    [Fact]
    public async Task Who_signs_ends_the_text_where_nobody_can_read_who_receives_it()
    {
        var plan = await Read("Tuyên truyền chuyển đổi số năm 2026", "II. TỔ CHỨC THỰC HIỆN\n1. Các thôn\n- Phát loa hằng tuần.\nNhn nơi: T/M BAN THƯỜNG VỤ\n- Tỉnh ủy (để b/c);\n- Các thôn;\n- Lưu: VP.");

        plan.Responsibilities.ShouldHaveSingleItem().Text.ShouldBe("Phát loa hằng tuần.");
    }

    [Fact]
    public async Task A_list_of_who_reports_is_not_cut_at_its_semicolon() =>
        (await Read("Tuyên truyền chuyển đổi số năm 2026", "II. CHẾ ĐỘ BÁO CÁO\nCác sở, ban, ngành; UBND các xã, phường báo cáo kết quả về Sở Khoa học và Công nghệ trước ngày 05/12.")).Duties.ShouldHaveSingleItem().Reporter.ShouldBe("Các sở, ban, ngành; UBND các xã, phường");

    [Fact]
    public async Task A_sentence_that_refers_to_the_annex_begins_no_table()
    {
        var plan = await PlanSamples.Read("""
            UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
            XA NA LOC Déc lap - Ty do - Hanh phic
            S6: 07/KH-UBND Na Léc, ngay 12 thang 01 nim 2026
            KE HOACH
            Tuyén truyén chuyén d6i s6 nam 2026
            I. MUC DICH
            Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia.
            II. NHIEM VU
            Cac nhiém vu cu thé, phan céng co quan chi tri, phéi hop va thoi gian
            thuc hién dug néu tai Phu luc kém theo Ké hoach nay.
            III. KINH PHi
            Kinh phi do ngan sdch x4 bao dam trong dv toan duoc giao.
            IV. TO CHUC THUC HIEN
            1. Phong Van héa - X4 héi
            - Chu tri, hudng dan, theo déi viéc thuc hién Ké hoach.
            - Téng hop két qua, bao cdo Uy ban nhan dan xa trudc ngay 25/12.
            2. Phong Kinh té
            - Can d6i, b6 tri kinh phi; hudng dan thanh todn, quyét todn theo quy dinh.
            """);

        plan.Tasks.ShouldBeEmpty();
        plan.Duties.ShouldHaveSingleItem().BeforeDay.ShouldBe(25);
        plan.Responsibilities.Select(r => r.Unit).Distinct().ShouldBe(["Phòng Văn hóa - Xã hội", "Phòng Kinh tế"]);
    }

    [Fact]
    public async Task A_scan_names_who_receives_a_report_behind_any_spelling_of_gui()
    {
        var duty = (await PlanSamples.Read("""
            UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
            XA NA LOC Déc lap - Ty do - Hanh phic
            S6: 07/KH-UBND Na Léc, ngay 12 thang 01 nim 2026
            KE HOACH
            Tuyén truyén chuyén d6i s6 nam 2026
            I. MUC DICH
            Nang cao nhan thtc ctia can bé, dang vién va Nhan dan vé khoa hoc, céng nghé, d6i méi sang tao va chuyén d6i s6 quéc gia.
            II. TO CHUC THUC HIEN
            1. Cac thén, t6 dan phé
            - Bao cao ndm trudc ngay 05/12 vé céng tac tuyén truyén gtti Phong Van héa - X4 hdi.
            """)).Duties.ShouldHaveSingleItem();

        duty.To.ShouldBe("Phòng Văn hóa - Xã hội");
    }

    private static Task<PlanContent> Read(string title, string sections, string head = "UBND XÃ NÀ LỐC") =>
        PlanSamples.Read($"{head}\nSố: 07/KH-UBND\nNà Lốc, ngày 12 tháng 01 năm 2026\nKẾ HOẠCH\n{title}\nI. MỤC ĐÍCH\nNâng cao nhận thức của Nhân dân.\n{sections}\n");
}
