using System.Text.Json;
using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Items;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Reports;
using Campaigns.Content.Tests.Broadcasts;
using Campaigns.Content.Units;

namespace Campaigns.Content.Tests.Reports;

/// <summary>The money of a report, and the days and the year that it is of.</summary>
public sealed class ReportMoneyTests
{
    private static readonly DateOnly March = new(2026, 3, 10), May = new(2026, 5, 20);

    [StoreFact]
    public async Task Half_a_year_has_the_money_that_was_spent_in_it_and_says_what_cannot_be_divided()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        await rig.Money("In áp phích", 700_000, March);
        await rig.Money("Loa", 900_000, new(2026, 8, 1));
        await rig.Money("Chưa ghi ngày", 300_000, null);
        await rig.Money("Trả nốt năm ngoái", 50_000, new(2026, 1, 20), year: 2025);

        var half = await rig.Counter.Count([store.Unit], ReportRig.Half);
        var year = await rig.Counter.Count([store.Unit], new(new(2026, 1, 1), new(2026, 12, 31)));

        (half["kinh-phi-chi-ky"], half["kinh-phi-chi"], half["kinh-phi-du-kien"], half.Undated).ShouldBe((750_000, 1_900_000, 3_000_000, 300_000));
        (year["kinh-phi-chi-ky"], year["kinh-phi-chi"], year.Undated).ShouldBe((1_950_000, 1_900_000, 0));
    }

    [StoreFact]
    public async Task A_year_that_ends_in_the_middle_of_January_has_the_money_of_the_year_before()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        await rig.Money("In áp phích", 700_000, March);
        await rig.Money("Chưa ghi ngày", 300_000, null);
        await rig.Money("Năm sau", 50_000, new(2027, 1, 10), year: 2027);

        var year = await rig.Counter.Count([store.Unit], ReportPeriod.For(DutyKind.Year, new(2027, 1, 19)));

        (year["kinh-phi-chi"], year["kinh-phi-du-kien"], year["kinh-phi-chi-ky"]).ShouldBe((1_000_000, 2_000_000, 1_050_000));
        foreach (var name in new[] { "kinh-phi-chi", "kinh-phi-chi-ky" })
            (await rig.Rows.Of([store.Unit], year.Period, FigureCatalog.Find(name)!)).Sum(row => row.Value).ShouldBe(year[name]!.Value);
    }

    [Theory]
    [InlineData(DutyKind.Year, "2027-01-19", "năm 2026")]
    [InlineData(DutyKind.Year, "2026-12-04", "năm 2026")]
    [InlineData(DutyKind.Year, "2026-12-19", "năm 2026")]
    [InlineData(DutyKind.Half, "2027-01-19", "6 tháng cuối năm 2026")]
    [InlineData(DutyKind.Half, "2026-06-04", "6 tháng đầu năm 2026")]
    [InlineData(DutyKind.Half, "2026-06-19", "6 tháng đầu năm 2026")]
    [InlineData(DutyKind.Half, "2026-12-04", "6 tháng cuối năm 2026")]
    [InlineData(DutyKind.Month, "2027-01-04", "tháng 12 năm 2026")]
    public void A_report_bears_the_year_that_most_of_its_days_lie_in(DutyKind kind, string last, string said) => ReportSay.Period(ReportPeriod.For(kind, Days.OfIso(last)), kind).ShouldBe(said);

    [StoreFact]
    public async Task Money_of_which_no_day_is_known_is_not_said_to_be_nought_in_half_a_year()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        await rig.Money("Chưa ghi ngày", 300_000, null);

        var half = await rig.Counter.Count([store.Unit], ReportRig.Half);

        (half["kinh-phi-chi-ky"], half.Undated).ShouldBe((null, 300_000));
    }

    [StoreFact]
    public async Task Fees_are_of_what_first_went_out_in_the_period()
    {
        await using var store = await TestStore.Open();
        var rig = new ReportRig(store);
        var portal = await rig.Account(ChannelKind.Portal, "Cổng xã");
        (await rig.Counter.Count([store.Unit], ReportRig.Half))["nhuan-but-ky"].ShouldBeNull("the unit has no rates");
        await rig.Rate(Genre.News, 100_000, 0.5);
        await rig.Post(await rig.Item(Genre.News, "Có tác giả", authors: """["Lò Thị Hoa"]"""), portal, May);
        await rig.Post(await rig.Item(Genre.News, "Sau kỳ", authors: """["Lò Thị Hoa"]"""), portal, new(2026, 7, 1));
        await rig.Post(await rig.Item(Genre.News, "Đăng lại", authors: """["Lò Thị Hoa"]""", origin: Origin.Reprinted), portal, May);
        await rig.Post(await rig.Item(Genre.News, "Không tác giả"), portal, May);
        await rig.Post(await rig.Item(Genre.Article, "Không hệ số", authors: """["Lò Thị Hoa"]"""), portal, May);

        (await rig.Counter.Count([store.Unit], ReportRig.Half))["nhuan-but-ky"].ShouldBe(50_000);
        (await rig.Rows.Of([store.Unit], ReportRig.Half, FigureCatalog.Find("nhuan-but-ky")!)).ShouldHaveSingleItem().Title.ShouldBe("Có tác giả");
    }

    [Theory]
    [InlineData(DutyKind.Half, "2026-06-04", "2025-12-01", "2026-05-31")]
    [InlineData(DutyKind.Half, "2026-06-19", "2025-12-15", "2026-06-14")]
    [InlineData(DutyKind.Year, "2026-12-04", "2025-12-01", "2026-11-30")]
    [InlineData(DutyKind.Year, "2026-12-19", "2025-12-15", "2026-12-14")]
    [InlineData(DutyKind.Month, "2026-03-24", "2026-02-15", "2026-03-14")]
    [InlineData(DutyKind.Month, "2026-03-04", "2026-02-01", "2026-02-28")]
    [InlineData(DutyKind.Quarter, "2026-09-14", "2026-06-01", "2026-08-31")]
    public void A_period_ends_before_the_plans_own_day(DutyKind kind, string last, string from, string to) => ReportPeriod.For(kind, Days.OfIso(last)).ShouldBe(new(Days.OfIso(from), Days.OfIso(to)));

    [Fact]
    public void The_year_before_ends_with_its_own_February() => new ReportPeriod(new(2027, 3, 1), new(2028, 2, 29)).Before.ShouldBe(new(new(2026, 3, 1), new(2027, 2, 28)));
}
