using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans.Reading;

/// <summary>Annex tables that came as text: laid out with spaces by a program that wrote out a PDF, or read from a scan of the same pages.</summary>
public sealed class TableTextTests
{
    private static readonly string[] OfTables = ["unit", "document", "task", "channels", "audiences"];

    [Theory]
    [InlineData("laid-ward", 0.97)]
    [InlineData("laid-times-first", 0.9)]
    [InlineData("laid-province", 0.97)]
    [InlineData("scanned-partners-first", 0.8)]
    [InlineData("scanned-times-first", 0.8)]
    [InlineData("scanned-columns", 0.7)]
    public async Task The_rows_of_a_table_are_read_with_who_and_when(string name, double least)
    {
        var sample = SamplePlan.LoadTable(name);

        var plan = await PlanSamples.Read(sample.Text, sample.Unit);

        var score = PlanScore.Of(sample with { Gold = [.. sample.Gold.Where(g => OfTables.Contains(g[0]))] }, plan, sample.Text);
        score.Share.ShouldBeGreaterThanOrEqualTo(least, score.ToString());
        score.Invented.Where(i => i.StartsWith("task ", StringComparison.Ordinal)).ShouldBeEmpty(score.ToString());
    }

    private const string Head = """
        ỦY BAN NHÂN DÂN                  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
          XÃ MƯỜNG SÁNG                       Độc lập - Tự do - Hạnh phúc
         Số: 31/KH-UBND                   Mường Sáng, ngày 12 tháng 02 năm 2026

                                    KẾ HOẠCH
             Truyền thông bảo vệ môi trường trên địa bàn xã Mường Sáng

        I. MỤC ĐÍCH
        Giúp người dân hiểu rõ lợi ích của việc phân loại rác tại nguồn.
        II. NHIỆM VỤ

        """;

    private const string Table = """
        TT                  Nội dung                     Chủ trì           Phối hợp      Thời gian
        1    Phát bản tin về phân loại rác trên loa Trung tâm Văn hóa,   Các thôn        Hằng tuần
             truyền thanh của xã và các thôn, nhắc  Thể thao và Truyền
             lại vào buổi chiều.                    thanh xã
        2    Treo băng rôn tại chợ và trường học.   Đoàn Thanh niên xã Trường THCS       Tháng 6/2026
                                                                       Lê Lợi
        3    Kiểm tra các điểm tập kết rác, nhắc    Công an xã         Phòng Kinh tế;    Thường
                                              2

             nhở hộ để rác sai nơi quy định.                           các thôn          xuyên

        """;

    private const string Tail = """
        III. TỔ CHỨC THỰC HIỆN
        1. Phòng Kinh tế: Theo dõi, đôn đốc việc thực hiện Kế hoạch này.
        2. Các thôn: Báo cáo kết quả về Phòng Kinh tế trước ngày 05 tháng 12 hằng năm.
        """;

    [Fact]
    public async Task Cells_one_space_apart_and_a_row_over_two_pages_are_told_by_the_places_of_the_columns()
    {
        var tasks = (await PlanSamples.Read(Head + Table)).Tasks;

        tasks.Select(t => t.Id).ShouldBe(["PL.1", "PL.2", "PL.3"]);
        tasks.Select(t => t.Text).ShouldBe(
        [
            "Phát bản tin về phân loại rác trên loa truyền thanh của xã và các thôn, nhắc lại vào buổi chiều.",
            "Treo băng rôn tại chợ và trường học.",
            "Kiểm tra các điểm tập kết rác, nhắc nhở hộ để rác sai nơi quy định.",
        ]);
        tasks.Select(t => string.Join("; ", t.Lead)).ShouldBe(["Trung tâm Văn hóa, Thể thao và Truyền thanh xã", "Đoàn Thanh niên xã", "Công an xã"]);
        tasks.Select(t => string.Join("; ", t.Partners)).ShouldBe(["Các thôn", "Trường THCS Lê Lợi", "Phòng Kinh tế; các thôn"]);
        tasks.Select(t => t.When.Kind).ShouldBe([PlanTimeKind.Weekly, PlanTimeKind.Range, PlanTimeKind.Ongoing]);
    }

    [Fact]
    public async Task Words_that_were_cut_before_their_marked_vowel_are_whole_again_and_the_columns_stay()
    {
        var cut = Head + Table.Replace("Hằng tuần", "Hằng tu ần", StringComparison.Ordinal).Replace("Phòng Kinh tế;", "Phòng Kinh t ế;", StringComparison.Ordinal)
            .Replace("chợ và trường học", "ch ợ và tr ường h ọc", StringComparison.Ordinal) + Tail.Replace("trước ngày 05", "tr ước ngày 05", StringComparison.Ordinal);

        var plan = await PlanSamples.Read(cut);

        plan.Tasks[1].Text.ShouldBe("Treo băng rôn tại chợ và trường học.");
        plan.Tasks.Select(t => t.When.Kind).ShouldBe([PlanTimeKind.Weekly, PlanTimeKind.Range, PlanTimeKind.Ongoing]);
        plan.Tasks[2].Partners.ShouldBe(["Phòng Kinh tế", "các thôn"]);
        plan.Duties.ShouldHaveSingleItem().BeforeDay.ShouldBe(5);
    }

    [Fact]
    public async Task Words_of_one_letter_that_stand_alone_once_are_left_as_they_are() =>
        (await PlanSamples.Read(Head + "1. Treo băng rôn ở tổ K ấp Đông và tổ ở chợ. Chủ trì: Các thôn.")).Tasks[0].Text.ShouldContain("tổ K ấp Đông và tổ ở chợ");

    [Fact]
    public async Task What_stands_below_a_laid_out_table_is_read_as_it_is_without_one()
    {
        var plan = await PlanSamples.Read(Head + Table + Tail);

        plan.Tasks.Count.ShouldBe(3);
        plan.Responsibilities.Select(r => r.Unit).ShouldBe(["Phòng Kinh tế", "Các thôn"]);
        plan.Duties.ShouldContain(d => d.BeforeDay == 5 && d.BeforeMonth == 12);
    }

    [Fact]
    public async Task Columns_that_a_scan_read_one_after_the_other_are_joined_where_their_cells_are_as_many()
    {
        const string columns = """
            PHỤ LỤC
            (Kèm theo Kế hoạch số 31/KH-UBND)

            Nội dung

            Phát bản tin về phân loại rác trên loa truyền thanh.

            Treo băng rôn tại chợ và trường học.

            Kiểm tra các điểm tập kết rác.

            Chủ trì

            Phòng Kinh tế

            Đoàn Thanh niên xã

            Công an xã

            Thời gian

            Hằng tuần

            Thường xuyên
            """;

        var tasks = (await PlanSamples.Read(Head + columns)).Tasks;

        tasks.Select(t => string.Join("; ", t.Lead)).ShouldBe(["Phòng Kinh tế", "Đoàn Thanh niên xã", "Công an xã"]);
        tasks.ShouldAllBe(t => t.When.Kind == PlanTimeKind.None);   // two times for three tasks: nobody can tell whose
    }
}
