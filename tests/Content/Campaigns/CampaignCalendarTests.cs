using Campaigns.Content.Campaigns;

namespace Campaigns.Content.Tests.Campaigns;

public sealed class CampaignCalendarTests : IDisposable
{
    private readonly TestTemplates _templates = new();

    [Fact]
    public async Task The_campaigns_of_1_and_10_October_share_the_days_between()
    {
        var windows = (await _templates.Calendar.Of(2026)).Value.ShouldNotBeNull();

        windows.Select(w => w.Observance.Key).ShouldBe(["1-10", "10-10"]);
        windows[0].Overlaps.ShouldHaveSingleItem().ShouldBe(new CampaignOverlap("10-10", "Ngày Chuyển đổi số quốc gia", Day(10), Day(3), Day(4)));
        windows[1].Overlaps.ShouldHaveSingleItem().ShouldBe(new CampaignOverlap("1-10", "Ngày hội Đổi mới sáng tạo quốc gia", Day(1), Day(3), Day(4)));
    }

    [Fact]
    public async Task A_campaign_that_is_off_stands_in_nobodys_way()
    {
        _templates.Write("observances.yaml", TestTemplates.Day("10-10", "A", "10/10", campaign: "10-10") + TestTemplates.Day("1-10", "B", "1/10", on: false, campaign: "1-10"));

        var windows = (await _templates.Calendar.Of(2026)).Value.ShouldNotBeNull();

        windows.Single(w => w.Observance.Key == "10-10").Overlaps.ShouldBeEmpty();
        windows.Single(w => w.Observance.Key == "1-10").Overlaps.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_campaign_around_New_Year_meets_that_of_the_year_after()
    {
        _templates.Write("observances.yaml", TestTemplates.Day("a", "A", "30/12", campaign: "1-10") + TestTemplates.Day("b", "B", "5/1", campaign: "10-10"));

        var windows = (await _templates.Calendar.Of(2026)).Value.ShouldNotBeNull();

        var overlap = windows.Single(w => w.Observance.Key == "a").Overlaps.ShouldHaveSingleItem();
        (overlap.Observance, overlap.Day, overlap.From, overlap.To).ShouldBe(("b", new DateOnly(2027, 1, 5), new DateOnly(2026, 12, 29), new DateOnly(2027, 1, 2)));
    }

    [Fact]
    public async Task A_day_that_a_person_set_counts()
    {
        var moved = new Campaign { Id = "x", UnitId = "u", Observance = "10-10", Year = 2026, Day = Day(25), DaySet = true, Name = "" };

        (await _templates.Calendar.Of(2026, [moved])).Value.ShouldNotBeNull().ShouldAllBe(w => w.Overlaps.Count == 0);
    }

    private static DateOnly Day(int day) => new(2026, 10, day);

    public void Dispose() => _templates.Dispose();
}
