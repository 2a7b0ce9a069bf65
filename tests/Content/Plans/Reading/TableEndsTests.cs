namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Where a table that a scan ran together begins and ends among the plan's running text.</summary>
public sealed class TableEndsTests
{
    private const string Head = """
        UY BAN NHAN DAN CONG HOA XA HOI CHU NGHIA VIET NAM
        XA BAN MU D6c lap - Tw do - Hanh phic
        S6: 21/KH-UBND Bdn Mu, ngay 14 thang 02 nam 2026

        KE HOACH

        Tuyén truyén phong, chong chay rimg trén dia ban x4 Ban Mu nam 2026

        I. MUC DiCH, YEU CAU

        1. Nang cao y thttc cua nguOi dan trong viéc gitr rimg va ding Ita an toan
        khi lam nuong,

        Il. NHIEM VU


        """;

    private const string Named = """
        NGi dung nhiém vu, don vi cht tri, don vi phéi hop va thoi gian thuc hién
        cu thé nhu sau:


        """;

    private const string Annexed = """
        Cac nhiém vu cu thé, don vi cht ti, don vi phi hop va thoi gian thuc
        hién tai Phu luc kém theo Ké hoach nay.


        """;

    private const string Table = """
        TT N6i dung nhiém vu Don vi chu. | Don vi phéi | Thdi gian | Két qua
        tri hop thuc hién

        1. [Phat cdc ban tin canh bdo cap chdy rimg| Trung tam Cac thn. |Hangtudn) Bantin
        trén hé thOng loa truyén thanh cla xa val Dich vu tong
        cla cdc thon vao dau gid sang va cudi gid! hop
        chiéu.

        3 |T6 chitc ky cam két bao vé rig voi timng| © Céng an xa Cac thén ~ | Quy 1/2026] Cam két
        hé gia dinh co nuong ray gidp ring.

        4 |Dua tin, bai, hinh anh vé cng tac. phong] Phong Van Van phong Thuong | Tin, bai
        chdy lén Trang thong tin dién ttr cla x va] héa- X&hdi | HDND va xuyén
        cdc nhém Zalo ctia thén. UBND xa

        5 |T6 chitc budi ngoai khéa vé giir rig cho| Phong Van | Cac trudng Thang H6i thi
        hoc sinh cdc trudng trén dia ban xa. hoa - Xa hdi hoc 4/2026


        """;

    private const string Clauses = """
        1. Phong Kinh té: Chu tri, dén déc cdc don vi thuc hién Ké hoach; bé tri
        kinh phi tr ngu6n su nghiép nam 2026.

        2. Trung tém Dich vu t6ng hop: San xuat, phat song cdc ban tin; stra chtta
        cum loa bi hong truéc mita khé.

        3. Céng an xa: Tuyén truyén vé xt phat hanh vi d6t nuong trai phép; truc
        theo di khi c6 canh bao cp V.


        """;

    private static readonly string[] Units = ["Phòng Kinh tế", "Trung tâm Dịch vụ tổng hợp", "Công an xã"];

    [Theory]
    [InlineData(Named), InlineData(Annexed)]
    public async Task A_sentence_that_names_the_columns_is_no_heading_and_the_clauses_below_it_are_no_rows(string sentence)
    {
        var plan = await PlanSamples.Read(Head + sentence + "III. TO CHUC THUC HIEN\n\n" + Clauses);

        plan.Tasks.ShouldNotContain(t => t.Text.Contains("don vi", StringComparison.Ordinal) || t.Text.Contains("Phu luc", StringComparison.Ordinal) || t.Text.Contains("ngu6n", StringComparison.Ordinal));
        plan.Responsibilities.Select(r => r.Unit).ShouldBe(Units);
    }

    [Theory]
    [InlineData("I. TO CHUC THUC HIEN\n\n"), InlineData("Phan Il\n\nTO CHUC THUC HIEN\n\n")]
    public async Task A_table_whose_names_break_over_two_lines_is_read_and_ends_where_the_text_goes_on(string heading)
    {
        var plan = await PlanSamples.Read(Head + Named + Table + heading + Clauses);

        plan.Tasks.Select(t => t.Id).ShouldBe(["PL.1", "PL.3", "PL.4", "PL.5"]);
        plan.Tasks[2].Lead.ShouldBe(["Phòng Văn hóa - Xã hội"]);
        plan.Tasks[3].Partners.ShouldBe(["Các trường học"]);
        plan.Responsibilities.Select(r => r.Unit).ShouldBe(Units);
    }

    [Theory]
    [InlineData("16 CHUC THUC HIEN\n\n"), InlineData(""), InlineData("Trén day 14 Ké hoach cua UBND xa Ban Mit/. —\n\nNoinha@n: TM. UY BAN NHAN DAN\n\n"), InlineData("Can ctf Phu luc nay, cdc.co’ quan, don vi chi dOng trién khai.\n\n")]
    public async Task No_clause_of_a_unit_and_no_signature_below_a_table_is_its_row(string between)
    {
        var plan = await PlanSamples.Read(Head + Table + between + Clauses);

        var rows = plan.Tasks.Where(t => t.Id.StartsWith("PL.", StringComparison.Ordinal)).ToList();
        rows.Select(t => t.Id).ShouldBe(["PL.1", "PL.3", "PL.4", "PL.5"]);
        rows.ShouldAllBe(t => !t.Text.Contains("ngu6n", StringComparison.Ordinal) && !t.Text.Contains("cum loa", StringComparison.Ordinal) && !t.Text.Contains("nhan dan", StringComparison.OrdinalIgnoreCase));
    }
}
