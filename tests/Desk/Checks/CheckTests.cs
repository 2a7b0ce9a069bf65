using System.Text.Json;
using Campaigns.Content.Accounts;
using Campaigns.Desk.Checks;

namespace Campaigns.Desk.Tests.Checks;

public sealed class CheckTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Every_finding_and_a_verdict_come_as_one_document()
    {
        using var folder = new TempFolder();

        var run = await Command.Campaigns(folder.Path, null, "check", "--json", "--lang", "en");

        var answer = JsonDocument.Parse(run.Output).RootElement;
        var findings = answer.GetProperty("findings").EnumerateArray().ToDictionary(f => f.GetProperty("name").GetString() + f.GetProperty("what").GetString(), f => f.GetProperty("level").GetString());
        new[] { "settings", "unicode", "store", "disk", "clock", "painter", "address", "account", "keys", "worker", "hours" }
            .ShouldAllBe(name => findings.Keys.Any(k => k.StartsWith(name, StringComparison.Ordinal)), run.Output);
        findings.Where(f => !f.Key.StartsWith("painter", StringComparison.Ordinal)).ShouldAllBe(f => f.Value == "ok", run.Output);
        answer.GetProperty("verdict").GetString().ShouldBe(findings.ContainsValue("failed") ? "failed" : findings.ContainsValue("warning") ? "warning" : "ok");
        run.Exit.ShouldBe(findings.ContainsValue("failed") ? 1 : 0);
        answer.GetProperty("data").GetString().ShouldBe(folder.File("data"));
    }

    [Fact]
    public async Task A_damaged_store_is_a_finding_and_the_verdict()
    {
        using var folder = new TempFolder();
        (await Command.Campaigns(folder.Path, null, "unit", "list")).Exit.ShouldBe(0);
        await using (var store = File.OpenWrite(Path.Combine(folder.Path, "data", "campaigns.db")))
        {
            store.Position = store.Length / 2;
            await store.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)store.Length / 3).ToArray());
        }

        var run = await Command.Campaigns(folder.Path, null, "check", "--json", "--lang", "en");

        run.Exit.ShouldBe(1, run.ToString());
        JsonDocument.Parse(run.Output).RootElement.GetProperty("findings").EnumerateArray()
            .ShouldContain(f => f.GetProperty("name").GetString() == "store" && f.GetProperty("level").GetString() == "failed" && f.GetProperty("what").GetString()!.Contains("damaged"), run.Output);
    }

    [Fact]
    public async Task Wrong_settings_are_findings_and_exit_three()
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("appsettings.json"), """{ "Stor": {} , "Store": { "BackupKeep": 0 } }""");

        var run = await Command.Campaigns(folder.Path, null, "check", "--lang", "en");

        run.Exit.ShouldBe(3, run.ToString());
        run.Output.ShouldContain("✗");
        run.Output.ShouldContain("Did you mean Store?");
    }

    [Theory]
    [InlineData(50_000_000, "Failed")]
    [InlineData(500_000_000, "Warning")]
    [InlineData(50_000_000_000, "Ok")]
    public void Room_on_the_disk_is_judged(long free, string level) =>
        new DiskCheck().Judge(free, "d").Level.ToString().ShouldBe(level);

    [Fact]
    public void A_clock_of_a_year_long_gone_or_behind_the_store_is_told()
    {
        var check = new ClockCheck();

        check.Time(new(2009, 1, 1, 0, 0, 0, TimeSpan.Zero), null).Level.ShouldBe(CheckLevel.Failed);
        check.Time(Now, Now.AddHours(1)).Level.ShouldBe(CheckLevel.Failed);
        check.Time(Now, Now.AddMinutes(1)).Level.ShouldBe(CheckLevel.Ok);
        check.Time(Now, null).Level.ShouldBe(CheckLevel.Ok);
    }

    [Fact]
    public void A_worker_that_is_missed_by_a_post_is_told()
    {
        var check = new WorkerCheck();

        check.Judge("pc-1", 3).Level.ShouldBe(CheckLevel.Ok);
        check.Judge(null, 0).Level.ShouldBe(CheckLevel.Ok);
        check.Judge(null, 3).What.En.ShouldContain("3 posts are overdue");
    }

    [Fact]
    public void An_account_that_no_citizen_was_seen_to_see_is_told()
    {
        var check = new AccountsCheck();
        var page = new Account { Id = "a", UnitId = "u", Kind = ChannelKind.Facebook, Name = "Trang xã" };

        check.Judge(page).What.Vi.ShouldContain("chưa xác nhận công khai");
        check.Judge(page with { Confirmed = Now }).Level.ShouldBe(CheckLevel.Ok);
        check.Judge(page with { Sandbox = true }).Level.ShouldBe(CheckLevel.Ok);
        check.Judge(page with { Active = false, InactiveWhy = "mất kết nối" }).What.Vi.ShouldContain("mất kết nối");
        check.Judge(page with { Kind = ChannelKind.Portal }).Level.ShouldBe(CheckLevel.Ok);
    }
}
