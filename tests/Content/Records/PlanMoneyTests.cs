using System.Text;
using Campaigns.Content.Frozen;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Tests.Plans;

namespace Campaigns.Content.Tests.Records;

/// <summary>Money that plans name.</summary>
public sealed class PlanMoneyTests
{
    [Theory]
    [InlineData("Kinh phí 45.000.000 đồng, từ ngân sách xã năm 2026 và các nguồn hợp pháp khác.", "45000000 Commune 2026")]
    [InlineData("Dự kiến 45 triệu đồng. Nguồn: ngân sách nhà nước.", "45000000 State 2025")]
    [InlineData("Tổng kinh phí: 45.000.000 đồng, trong đó ngân sách xã 30.000.000 đồng; xã hội hóa 15.000.000 đồng.", "30000000 Commune 2025|15000000 Raised 2025")]
    [InlineData("Huy động xã hội hóa 1,5 tỷ đồng.", "1500000000 Raised 2025")]
    [InlineData("Xã hội hóa 0,125 tỷ đồng.", "125000000 Raised 2025")]
    [InlineData("Xã hội hóa 1,125 triệu đồng.", "1125000 Raised 2025")]
    [InlineData("Xã hội hóa 1.125 triệu đồng.", "1125000000 Raised 2025")]
    [InlineData("Ngân sách xã năm 2026: 50 triệu đồng; năm 2027: 50 triệu đồng.", "50000000 Commune 2026|50000000 Commune 2027")]
    [InlineData("Lồng ghép trong kinh phí tập huấn: 12.500.000đ", "12500000 Merged 2025")]
    [InlineData("Từ ngân sách xã năm 2026.", "")]
    [InlineData("Chi bồi dưỡng 50.000 đồng/buổi từ ngân sách xã.", "")]
    [InlineData("Khoảng 45.000.000 đồng.", "")]
    public void An_amount_with_its_source_is_read_from_the_section_on_money(string words, string found) =>
        string.Join('|', Read($"IV. KINH PHÍ THỰC HIỆN\n{words}\nV. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: tham mưu, đặt hàng 9.000.000 đồng từ ngân sách xã.").Select(one => FormattableString.Invariant($"{one.Amount} {one.Source} {one.Year}"))).ShouldBe(found);

    [StoreFact]
    public async Task A_person_takes_it_over_once_and_nothing_is_made_by_itself()
    {
        await using var at = await RecordStores.Open();
        var plan = await MendBench.Import(at.Store, PlanSamples.Commune.Replace("Từ ngân sách xã năm 2026.", "45.000.000 đồng, từ ngân sách xã năm 2026.", StringComparison.Ordinal));
        var budget = new BudgetStore(at.Store.Database, at.Audit, at.Store.Clock);
        var money = new PlanMoneys(new PlanPapers(at.Store.Database, new FrozenStore(at.Store.Database, at.Store.Clock)), budget);
        var one = (await money.Of(plan)).ShouldHaveSingleItem();
        ((one.Amount, one.Source, one.Year, one.Taken), (await budget.OfPlan(plan.Id)).Count).ShouldBe(((45_000_000, BudgetSource.Commune, 2026, false), 0));

        (await money.Take(plan, one.Amount, one.Source, one.Year, MendBench.Who)).ShouldBeNull();
        (await money.Take(plan, one.Amount, one.Source, one.Year, MendBench.Who)).ShouldBeNull();

        var line = (await budget.OfPlan(plan.Id)).ShouldHaveSingleItem();
        (line.Planned, line.Title, line.Year, line.Approved).ShouldBe((45_000_000, "Kinh phí thực hiện Kế hoạch số 12/KH-UBND", 2026, null));
        (await money.Of(plan)).ShouldHaveSingleItem().Taken.ShouldBeTrue();
        (await money.Take(plan, 1, one.Source, one.Year, MendBench.Who))!.What.Vi.ShouldBe("Kế hoạch không nêu khoản này.");
    }

    [StoreFact]
    public async Task The_same_sum_of_two_years_is_two_lines_and_who_presses_twice_at_once_makes_one()
    {
        await using var at = await RecordStores.Open();
        var plan = await MendBench.Import(at.Store, PlanSamples.Commune.Replace("Từ ngân sách xã năm 2026.", "Ngân sách xã năm 2026: 50 triệu đồng; năm 2027: 50 triệu đồng.", StringComparison.Ordinal));
        var budget = new BudgetStore(at.Store.Database, at.Audit, at.Store.Clock);
        var money = new PlanMoneys(new PlanPapers(at.Store.Database, new FrozenStore(at.Store.Database, at.Store.Clock)), budget);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => money.Take(plan, 50_000_000, BudgetSource.Commune, 2026, MendBench.Who)));
        (await money.Of(plan)).Select(one => (one.Year, one.Taken)).ShouldBe([(2026, true), (2027, false)]);
        (await money.Take(plan, 50_000_000, BudgetSource.Commune, 2027, MendBench.Who)).ShouldBeNull();

        (await budget.OfPlan(plan.Id)).Select(line => (line.Year, line.Planned)).ShouldBe([(2026, 50_000_000), (2027, 50_000_000)], ignoreOrder: true);
    }

    private static IReadOnlyList<PlanMoney> Read(string words) => PlanMoneyReader.Read([.. $"I. MỤC ĐÍCH\nNâng cao nhận thức.\n{words}".Split('\n').Select((line, at) => new KeptLine(at + 1, line, null))], damaged: false, 2025);
}
