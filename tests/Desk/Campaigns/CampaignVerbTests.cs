using System.Text.Json;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Tests.Campaigns;

public sealed class CampaignVerbTests : IDisposable
{
    private readonly TestTemplates _templates = new();

    [Fact]
    public async Task The_days_of_a_year_are_told_with_their_dates_and_overlaps()
    {
        var run = await DeskRun.Of("observances", "--year", "2026", "--json", "--data", _templates.Root);

        run.Exit.ShouldBe(0, run.Errors);
        var days = run.Json.GetProperty("observances").EnumerateArray().ToArray();
        days.Select(d => (d.GetProperty("key").GetString(), d.GetProperty("date").GetString(), d.GetProperty("lunar").GetBoolean(), d.GetProperty("on").GetBoolean()))
            .ShouldBe([("gio-to", "2026-04-26", true, false), ("1-10", "2026-10-01", false, true), ("10-10", "2026-10-10", false, true)]);
        days[2].GetProperty("overlaps").EnumerateArray().ShouldHaveSingleItem().GetProperty("observance").GetString().ShouldBe("1-10");
        Directory.EnumerateFiles(_templates.Root).ShouldBeEmpty("listing the days makes no store");
    }

    [Fact]
    public async Task A_campaign_is_planned_once_and_told_as_data()
    {
        await DeskRun.Of("unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng", "--data", _templates.Root);

        var first = await DeskRun.Of("campaign", "plan", "10-10", "--year", "2026", "--json", "--data", _templates.Root);
        var again = await DeskRun.Of("campaign", "plan", "10-10", "--year", "2026", "--json", "--data", _templates.Root);
        var list = await DeskRun.Of("campaign", "list", "--json", "--data", _templates.Root);

        first.Exit.ShouldBe(0, first.Errors);
        Ids(first).Length.ShouldBe(2);
        Ids(again).ShouldBe(Ids(first));
        list.Json.GetProperty("campaigns").EnumerateArray().ShouldHaveSingleItem().GetProperty("items").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_campaign_in_hours_when_the_machine_is_mostly_off_is_planned_and_warned_of()
    {
        await DeskRun.Of("unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng", "--data", _templates.Root);
        await using (var database = (await Database.Open(_templates.Root, new StoreOptions(), TimeProvider.System)).Value!)
        {
            var unit = (await new UnitStore(database, TimeProvider.System).All()).ShouldHaveSingleItem();
            foreach (var kind in Enum.GetValues<ChannelKind>())
                await new AccountStore(database, TimeProvider.System).Save(new Account { Id = $"{kind}", UnitId = unit.Id, Kind = kind, Name = $"{kind}", Sandbox = true });
            await database.Write(session => session.Run("INSERT INTO worker (id, machine, started, beat) VALUES ('w', 'pc', @at, @at + 60000)",
                new { at = TimeProvider.System.GetUtcNow().AddDays(-20).ToUnixTimeMilliseconds() }));
        }

        var run = await DeskRun.Of("campaign", "plan", "10-10", "--year", "2098", "--json", "--data", _templates.Root);
        var told = await DeskRun.Of("campaign", "plan", "10-10", "--year", "2098", "--data", _templates.Root);

        run.Exit.ShouldBe(0, run.Errors);
        run.Json.GetProperty("postsMade").GetInt32().ShouldBeGreaterThan(0);
        var warnings = run.Json.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString()!).ToArray();
        warnings.ShouldNotBeEmpty();
        warnings.ShouldAllBe(warning => warning.StartsWith("Máy này thường tắt lúc ") && told.Output.Contains($"! {warning}"));
    }

    [Fact]
    public async Task A_mistake_in_a_template_is_wrong_input_with_file_and_line()
    {
        _templates.Write("observances.yaml", TestTemplates.Day("a", "A", "30/2"));

        var run = await DeskRun.Of("observances", "--json", "--data", _templates.Root);

        run.Exit.ShouldBe(2);
        run.Json.GetProperty("problems")[0].GetProperty("where").GetString().ShouldEndWith("observances.yaml:3");
        run.Errors.ShouldContain("observances.yaml:3: Không có ngày 30/2.");
    }

    [Fact]
    public async Task Where_several_units_are_the_command_asks_which()
    {
        foreach (var code in new[] { "mot", "hai" })
            await DeskRun.Of("unit", "add", code, "--name", code, "--place", code, "--data", _templates.Root);

        var run = await DeskRun.Of("campaign", "plan", "10-10", "--year", "2026", "--data", _templates.Root);

        run.Exit.ShouldBe(2);
        run.Errors.ShouldContain("mot, hai");
    }

    private static string?[] Ids(DeskRun run) => [.. run.Json.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString())];

    public void Dispose() => _templates.Dispose();
}
