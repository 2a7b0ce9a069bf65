using Campaigns.Proof.Restores;

namespace Campaigns.Proof.Disks;

/// <summary>The real worker and desk on a PostgreSQL whose disk fills up.</summary>
public sealed class PostgresDiskTests
{
    [TmpfsFact]
    public async Task When_the_disk_of_the_server_is_full_nothing_leaves_it_is_told_and_the_work_goes_on_by_itself_when_there_is_room()
    {
        PostgresServer.Missing.ShouldBeNull();
        await using var server = await PostgresServer.Alone();
        using var disk = new SmallDisk(megabytes: 48);
        Directory.CreateDirectory(disk.Data);
        TmpfsFactAttribute.Run("chown", $"--reference={server.Socket}", disk.Data).ShouldBeTrue();
        await server.Run($"CREATE TABLESPACE small LOCATION '{disk.Data}'");
        await server.Run("CREATE DATABASE small TEMPLATE template0 TABLESPACE small");
        await using var town = await Town.Open(more: new Dictionary<string, string> { ["Store:Connection"] = server.Connection("small"), ["Desk:Urls"] = "http://127.0.0.1:0" });
        for (var i = 0; i < 6; i++)
            await town.Store.Fill(prompt: true);
        using var worker = WorkerProcess.Run(town.Data, town.Settings, "serve");
        await Eventually.Holds(async () => worker.Desk.Length > 0 && await town.Count("state = 3") > 20, () => worker.Said);

        using var browser = new HttpClient();
        browser.DefaultRequestHeaders.Add("Cookie", await town.Store.SignIn());

        disk.Fill();
        await Eventually.Holds(() => Task.FromResult(worker.Said.Contains("53100", StringComparison.Ordinal)), () => worker.Said);

        await Eventually.Holds(async () => (await browser.GetStringAsync(worker.Desk)).Contains("Ổ đĩa của máy chủ PostgreSQL đã đầy.", StringComparison.Ordinal), () => worker.Said);
        var seen = town.Seen();
        var marked = (await town.Store.Posts()).Where(post => post.Attempts > 0).Select(post => post.Words).ToList();
        seen.Where(number => !marked.Any(words => words.Contains(number, StringComparison.Ordinal))).ShouldBeEmpty("what citizens see has its durable mark");

        disk.Free();
        await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
        (await browser.GetStringAsync(worker.Desk)).ShouldNotContain("Ổ đĩa của máy chủ PostgreSQL đã đầy.");
        await worker.Stop();
        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
        (await town.Count("state <> 3")).ShouldBe(0);
    }
}
