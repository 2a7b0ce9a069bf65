using Campaigns.Content.Bulletins;
using Campaigns.Content.Templates;

namespace Campaigns.Content.Tests.Bulletins;

public sealed class StationPresetsTests : IDisposable
{
    private readonly TempFolder _data = new();

    [Fact]
    public async Task The_products_own_presets_are_read_with_the_limits_that_were_found()
    {
        var all = (await Presets().All()).Value.ShouldNotBeNull();

        all.ShouldContain(preset => preset.Rules == new StationRules());
        var ward = all.Single(preset => preset.Key == "ha-noi-phuong");
        ward.Rules.ShouldBe(new StationRules { Sessions = 2, Minutes = 15, WeekendSpecial = true });
        ward.Basis.ShouldNotBeEmpty();
        all.Select(preset => preset.Name).ShouldBeUnique();
    }

    [Fact]
    public async Task A_centres_own_file_wins_and_may_have_quiet_hours()
    {
        await Write("- { key: xa-ta, name: Xã ta, sessions: 2, minutes: 20, weekend: every-day, quiet: \"21:30-05:00\", basis: Quy chế của xã }\n");

        (await Presets().All()).Value.ShouldNotBeNull().ShouldHaveSingleItem()
            .ShouldBe(new StationPreset("xa-ta", "Xã ta", "Quy chế của xã", new StationRules { Sessions = 2, Minutes = 20, QuietFrom = new(21, 30), QuietTo = new(5, 0) }));
    }

    [Theory]
    [InlineData("sessions: 2", "sessions: 25", "it must be a whole number from 0 to 24")]
    [InlineData("minutes: 15", "minutes: 0", "it must be a whole number from 1 to 60")]
    [InlineData("weekend: special", "weekend: never", "“never” is not one of the words allowed here.")]
    [InlineData("basis: Quy chế", "basis: Quy chế\n  quiet: 22 giờ", "“22 giờ” is no range of hours.")]
    [InlineData("basis: Quy chế", "basis: Quy chế\n- {key: a, name: B, sessions: 1, minutes: 1, weekend: special, basis: x}", "The key “a” stands above already.")]
    [InlineData("name: A", "nme: A", "Unknown key: “nme”.")]
    public async Task A_mistake_is_told(string right, string wrong, string told)
    {
        await Write("- key: a\n  name: A\n  sessions: 2\n  minutes: 15\n  weekend: special\n  basis: Quy chế\n".Replace(right, wrong, StringComparison.Ordinal));

        (await Presets().All()).Problems.ShouldContain(problem => problem.What.En.Contains(told, StringComparison.Ordinal) && problem.Where!.Contains("presets.yaml:", StringComparison.Ordinal));
    }

    public void Dispose() => _data.Dispose();

    private Task Write(string text)
    {
        Directory.CreateDirectory(Path.Combine(_data.Path, "templates", "stations"));
        return File.WriteAllTextAsync(Path.Combine(_data.Path, "templates", "stations", "presets.yaml"), text);
    }

    private StationPresets Presets() => new(new TemplateFolder(new Installation(Repository.Root, _data.Path)));
}
