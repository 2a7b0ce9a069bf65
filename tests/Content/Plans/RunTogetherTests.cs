using Campaigns.Content.Plans;

namespace Campaigns.Content.Tests.Plans;

/// <summary>Annex tables whose columns a scan read into each other, drawn from a table that is known.</summary>
public sealed class RunTogetherTests
{
    private static readonly IReadOnlyList<AnnexRow> Rows = [.. ScanSamples.Annex.Where(r => r.Lead.Length > 0)];

    private static Task<PlanContent> Read(int seed, string annex, string? unit = null) => PlanSamples.Read(ScanSamples.Plan(new ScanDamage(seed), annex), unit);

    [Theory]
    [InlineData(1, false, true, false, 0, 17), InlineData(2, false, true, true, 0, 17), InlineData(3, false, true, false, 23, 17), InlineData(4, true, true, false, 0, 17)]
    [InlineData(5, false, false, false, 0, 17), InlineData(6, false, true, false, 0, 12)]
    public async Task Each_row_keeps_its_number_its_units_and_its_time_however_the_table_is_set(int seed, bool top, bool bars, bool spaced, int page, int width)
    {
        var tasks = (await Read(seed, AnnexScan.Write(ScanSamples.Annex, top, bars, spaced, page, unit: width))).Tasks;

        tasks.Select(t => t.Id).ShouldBe(Rows.Select(r => "PL." + r.Number));
        tasks.Select(t => string.Join("; ", t.Lead)).ShouldBe(Rows.Select(r => r.Lead));
        tasks.Select(t => string.Join("; ", t.Partners)).ShouldBe(Rows.Select(r => r.Partners));
        tasks.Select(t => t.When.Kind).ShouldBe(
        [
            PlanTimeKind.Ongoing, PlanTimeKind.Monthly, PlanTimeKind.Quarter, PlanTimeKind.Ongoing, PlanTimeKind.Range, PlanTimeKind.Year, PlanTimeKind.Ongoing, PlanTimeKind.Yearly,
        ]);
    }

    [Fact]
    public async Task A_table_of_clean_text_is_parted_to_the_word()
    {
        var tasks = (await PlanSamples.Read(ScanSamples.Head + AnnexScan.Write(ScanSamples.Annex))).Tasks;

        tasks.Select(t => t.Text).ShouldBe(Rows.Select(r => r.Task));
        tasks.Select(t => t.Result).ShouldBe(Rows.Select(r => r.Result));
    }

    [Fact]
    public async Task Groups_may_bear_letters_and_number_their_rows_anew()
    {
        AnnexRow[] rows = [.. ScanSamples.Annex.Select(r => r with
        {
            Number = r.Lead.Length == 0 ? $"{(char)('A' + r.Number[0] - '1')}." : r.Number[2..],
        })];

        var tasks = (await Read(9, AnnexScan.Write(rows))).Tasks;

        tasks.Select(t => t.Id).ShouldBe(Rows.Select(r => $"PL.{(char)('A' + r.Number[0] - '1')}.{r.Number[2..]}"));
        tasks.Select(t => string.Join("; ", t.Lead)).ShouldBe(Rows.Select(r => r.Lead));
    }

    [Fact]
    public async Task The_heading_of_a_further_page_with_its_names_broken_and_the_page_number_above_it_is_in_no_row()
    {
        const string Heading = "TT Nội dung công việc Đơn vị chủ | Đơn vị phối | Kết Thời\ntrì hợp quả,sản| gian\nphẩm\n\n";
        string Page(int from, int to) => Heading + AnnexScan.Write([.. ScanSamples.Annex.Where((_, i) => i >= from && i < to)]).Split("Thời gian\nthực hiện\n\n")[1];

        var tasks = (await PlanSamples.Read(ScanSamples.Head + "Phụ lục\n\n" + Page(0, 4) + "\n\n\n\n3\n\n" + Page(4, 11))).Tasks;

        tasks.Select(t => (t.Id, t.Text)).ShouldBe(Rows.Select(r => ("PL." + r.Number, r.Task)));
    }

    [Fact]
    public async Task A_lead_that_the_scan_lost_stays_blank()
    {
        AnnexRow[] rows = [Rows[0] with { Number = "1" }, Rows[6] with { Number = "2", Lead = "Ph)n;/#gih" }, Rows[3] with { Number = "3" }];

        var tasks = (await Read(7, AnnexScan.Write(rows))).Tasks;

        tasks.Select(t => t.Id).ShouldBe(["PL.1", "PL.2", "PL.3"]);
        tasks[1].Lead.ShouldBeEmpty();
        tasks[1].Partners.ShouldBe(["Trung tâm Dịch vụ tổng hợp"]);
    }

    [Fact]
    public async Task A_number_that_lost_its_point_is_known_by_its_place()
    {
        var annex = AnnexScan.Write(ScanSamples.Annex).Replace("\n1.2 |", "\n12 |", StringComparison.Ordinal).Replace("\n2.3 |", "\n2 3 |", StringComparison.Ordinal);

        var tasks = (await Read(8, annex)).Tasks;

        tasks.Select(t => t.Id).ShouldBe(Rows.Select(r => "PL." + r.Number));
    }

    [Theory]
    [InlineData("Phòng Văn hóa - Xã hội", "Partner,None,Partner,None,None,Partner,Lead,Partner")]
    [InlineData("Trung tâm Dịch vụ tổng hợp", "Lead,None,Partner,None,None,None,Partner,Partner")]
    public async Task What_is_ours_is_known_though_its_name_was_misread(string unit, string roles)
    {
        var tasks = (await Read(9, AnnexScan.Write(ScanSamples.Annex), unit)).Tasks;

        string.Join(",", tasks.Select(t => t.Mine)).ShouldBe(roles);
    }

    [Fact]
    public async Task Lines_that_mean_nothing_below_a_heading_of_columns_give_no_units_and_end()
    {
        var random = new Random(11);
        var noise = string.Join('\n', Enumerable.Range(0, 1500).Select(i => (i % 3 == 0 ? $"{i / 3 % 90 + 1} | " : "")
            + string.Join(' ', Enumerable.Range(0, 1 + random.Next(12)).Select(_ => string.Concat(Enumerable.Range(0, 1 + random.Next(9)).Select(_ => (char)('a' + random.Next(26))))))));

        var plan = await PlanSamples.Read(ScanSamples.Head + "Phụ lục\nTT\nTên nhiệm vụ\nCơ quan chủ trì\nCơ quan phối hợp\nThời gian\n" + noise);

        plan.Tasks.ShouldAllBe(t => t.Lead.Count == 0 && t.Partners.Count == 0 && t.When.Kind == PlanTimeKind.None);
    }
}
