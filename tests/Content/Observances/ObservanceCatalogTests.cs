using Campaigns.Content.Observances;

namespace Campaigns.Content.Tests.Observances;

public sealed class ObservanceCatalogTests : IDisposable
{
    private readonly TestTemplates _templates = new();

    [Fact]
    public async Task A_day_is_read_with_all_it_says()
    {
        _templates.Write("observances.yaml", """
            - key: 10-10
              name: Ngày Chuyển đổi số quốc gia
              day: 10/10
              lunar: false
              on: true
              basis: "Quyết định số 505/QĐ-TTg"
              confirmed: true
              campaign: 10-10
            """);

        var all = await _templates.Observances.All();

        all.Ok.ShouldBeTrue();
        all.Value.ShouldHaveSingleItem().ShouldBe(new Observance
        {
            Key = "10-10", Name = "Ngày Chuyển đổi số quốc gia", Day = 10, Month = 10, On = true, Basis = "Quyết định số 505/QĐ-TTg", Confirmed = true, Campaign = "10-10",
        });
    }

    [Theory]
    [InlineData("  day: 10/10", "  dya: 10/10", 3, "Unknown key: “dya”. Did you mean “day”?")]
    [InlineData("  day: 10/10", "  day: 30/2", 3, "There is no day 30/2.")]
    [InlineData("  day: 10/10", "  day: 31/11", 3, "There is no day 31/11.")]
    [InlineData("  day: 10/10", "  day: 0/1", 3, "There is no day 0/1.")]
    [InlineData("  day: 10/10", "  day: mùng mười", 3, "is no day and month")]
    [InlineData("  on: true", "  on: bật", 5, "only true or false")]
    [InlineData("  on: true", "  on: true\n  on: false", 6, "not valid YAML")]
    [InlineData("  name: Một ngày", "  name: ''", 2, "“name” is empty")]
    [InlineData("  confirmed: true", "", 1, "The key “confirmed” is missing.")]
    [InlineData("- key: mot-ngay", "- key: Một ngày", 1, "lower-case ASCII")]
    [InlineData("  basis: \"\"", "  basis: [a", 0, "not valid YAML")]
    public async Task A_mistake_is_told_with_file_and_line_and_how_to_mend_it(string right, string wrong, int line, string told)
    {
        _templates.Write("observances.yaml", """
            - key: mot-ngay
              name: Một ngày
              day: 10/10
              lunar: false
              on: true
              basis: ""
              confirmed: true
            """.Replace(right, wrong, StringComparison.Ordinal));

        var all = await _templates.Observances.All();

        all.Ok.ShouldBeFalse();
        var problem = all.Problems.Select(p => p.In("en")).FirstOrDefault(p => p.Contains(told, StringComparison.Ordinal));
        problem.ShouldNotBeNull(string.Join('\n', all.Problems.Select(p => p.In("en"))));
        problem.ShouldContain(line > 0 ? $"observances.yaml:{line}:" : "observances.yaml:");
        all.Problems.ShouldAllBe(p => p.Kind == ProblemKind.Input);
    }

    [Fact]
    public async Task Every_mistake_of_a_file_is_told_at_once()
    {
        _templates.Write("observances.yaml", TestTemplates.Day("a", "A", "30/2") + TestTemplates.Day("a", "B", "1/13"));

        (await _templates.Observances.All()).Problems.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_lunar_month_may_have_a_thirtieth_and_a_leap_year_its_29_February()
    {
        _templates.Write("observances.yaml", TestTemplates.Day("giao-thua", "Giao thừa", "30/12", lunar: true) + TestTemplates.Day("nhuan", "Ngày nhuận", "29/2"));

        var all = (await _templates.Observances.All()).Value!;

        all[0].In(2025).ShouldBe(new DateOnly(2025, 1, 28), "the last day of the year has only 29");
        all[0].In(2026).ShouldBe(new DateOnly(2026, 2, 16));
        all[1].In(2026).ShouldBeNull();
        all[1].In(2028).ShouldBe(new DateOnly(2028, 2, 29));
    }

    [Theory]
    [InlineData(10, 3, 2026, "2026-04-26")]
    [InlineData(23, 12, 2026, "2026-02-10")]
    [InlineData(1, 1, 2030, "2030-02-02")]
    public void A_lunar_day_falls_on_the_date_within_the_solar_year(int day, int month, int year, string expected)
    {
        var observance = new Observance { Key = "x", Name = "x", Day = day, Month = month, Lunar = true };

        observance.In(year)!.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(expected);
    }

    [Fact]
    public async Task A_key_that_is_none_is_answered_with_the_nearest()
    {
        var found = await _templates.Observances.Find("10-1");

        found.Problems.ShouldHaveSingleItem().In("en").ShouldContain("Did you mean “1");
    }

    [Fact]
    public async Task A_file_in_the_data_folder_wins()
    {
        _templates.Write("../data/templates/observances.yaml", TestTemplates.Day("hoi-lang", "Hội làng", "15/2"));

        (await _templates.Observances.All()).Value!.ShouldHaveSingleItem().Key.ShouldBe("hoi-lang");
    }

    public void Dispose() => _templates.Dispose();
}
