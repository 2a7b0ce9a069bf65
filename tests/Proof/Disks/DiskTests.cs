using Campaigns.Proof.Restores;

namespace Campaigns.Proof.Disks;

/// <summary>The real worker on a disk that fills up, on one that turns read-only, and beside a program that locks the store.</summary>
public sealed class DiskTests
{
    [TmpfsFact]
    public async Task On_a_full_disk_nothing_leaves_it_is_told_and_the_work_goes_on_by_itself_when_there_is_room()
    {
        using var disk = new SmallDisk(megabytes: 24);
        await using var town = await Town.Open(disk.Data, new Dictionary<string, string> { ["Desk:Urls"] = "http://127.0.0.1:0" });
        for (var i = 0; i < 3; i++)
            await town.Store.Fill();
        using var browser = new HttpClient();
        browser.DefaultRequestHeaders.Add("Cookie", await town.Store.SignIn());
        using var worker = WorkerProcess.Run(town.Data, town.Settings, "serve");
        await Eventually.Holds(async () => await town.Count("state = 3") > 20, () => worker.Said);

        disk.Fill();
        await Eventually.Holds(() => Task.FromResult(worker.Said.Contains("database or disk is full", StringComparison.Ordinal)), () => worker.Said);

        (await EveryReceiptHasItsMark(town)).ShouldBeEmpty();
        var check = await town.Run("check", "--lang", "en");
        (check.Exit, check.Output).ShouldSatisfyAllConditions(c => c.Exit.ShouldBe(1), c => c.Output.ShouldContain("is full"));
        (await browser.GetStringAsync(worker.Desk)).ShouldContain("đã đầy: không bài nào được gửi");

        disk.Free();
        await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
        (await browser.GetStringAsync(worker.Desk)).ShouldNotContain("đã đầy: không bài nào được gửi");
        await worker.Stop();
        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
    }

    [TmpfsFact]
    public async Task A_worker_that_starts_on_a_full_disk_says_so_and_leaves_the_store_alone()
    {
        using var disk = new SmallDisk(megabytes: 8);
        await using var town = await Town.Open(disk.Data);
        await town.Store.Fill();
        await town.Close();
        disk.Fill();

        var start = await town.Run("work", "--until-idle");

        (start.Exit, start.Error.Contains("đầy", StringComparison.Ordinal)).ShouldBe((1, true), start.ToString());
        start.Error.ShouldNotContain("   at ", customMessage: "a full disk is foreseen");
        town.Seen().ShouldBeEmpty();
        disk.Free();
        (await town.Run("work", "--until-idle", "--for", "60s", "--json")).Output.ShouldContain("published");
        town.Doubled().ShouldBeEmpty();
    }

    [TmpfsFact]
    public async Task On_a_disk_that_turns_read_only_nothing_leaves_and_the_work_goes_on_when_it_can_be_written()
    {
        using var disk = new SmallDisk(megabytes: 24);
        await using var town = await Town.Open(disk.Data);
        for (var i = 0; i < 3; i++)
            await town.Store.Fill();
        await town.Close();
        using var worker = town.Worker();
        await Eventually.Holds(() => Task.FromResult(town.Seen().Count > 5), () => worker.Said);

        // A file open for writing keeps a disk from being turned over: the worker stands still for that moment.
        worker.Pause();
        var turned = TmpfsFactAttribute.Run("mount", "-o", "remount,ro", Path.GetDirectoryName(disk.Data)!);
        worker.GoOn();
        turned.ShouldBeFalse("as long as the worker has its files open, the kernel itself keeps the disk writable");
        await town.Reopen();
        await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
        await worker.Stop();
        await town.Close();
        disk.ReadOnly(on: true);

        var start = await town.Run("work", "--until-idle");
        (start.Exit, start.Error.Contains("Không ghi được vào thư mục dữ liệu", StringComparison.Ordinal)).ShouldBe((1, true), start.ToString());
        disk.ReadOnly(on: false);
        await town.Reopen();
        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Beside_a_program_that_locks_the_store_for_more_than_ten_seconds_nothing_is_lost_or_doubled()
    {
        await using var town = await Town.Open();
        for (var i = 0; i < 2; i++)
            await town.Store.Fill();
        using var worker = town.Worker();
        await Eventually.Holds(async () => await town.Count("state = 3") > 10, () => worker.Said);
        using var holder = RunningCommand.Built("Campaigns.Proof.dll", "lock", Path.Combine(town.Data, "campaigns.db"));
        (await holder.Line()).ShouldBe("locked");

        // Each write waits five seconds for it: two that gave up are more than ten seconds of lock.
        await Eventually.Holds(() => Task.FromResult(worker.Said.Split("database is locked").Length > 2), () => worker.Said);
        (await EveryReceiptHasItsMark(town)).ShouldBeEmpty("what is read needs no lock");
        await holder.Stop();

        await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
        await worker.Stop();
        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
    }

    /// <summary>What citizens see though the store has no durable attempt of it.</summary>
    private static async Task<IReadOnlyList<string>> EveryReceiptHasItsMark(Town town)
    {
        var seen = town.Seen();
        var marked = (await town.Store.Posts()).Where(p => p.Attempts > 0).Select(p => p.Words).ToList();
        return [.. seen.Where(n => !marked.Any(words => words.Contains(n, StringComparison.Ordinal)))];
    }
}
