using System.Text.Json;
using Campaigns.Content;
using Campaigns.Desk.Keys;
using Campaigns.Scheduler.Worker;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Campaigns.Desk.Tests.Stores;

public sealed class StoreCopyVerbTests
{
    [PostgresFact]
    public async Task What_was_made_on_SQLite_goes_on_on_PostgreSQL_and_goes_out_from_there_alone()
    {
        using var folder = new TempFolder();
        var connection = await Empty();
        await File.WriteAllTextAsync(folder.File("to.txt"), connection + "\n");
        await File.WriteAllTextAsync(folder.File("tin.md"), "---\ntitle: Xã Mường Sáng hưởng ứng ngày 10/10\n---\nNhà văn hóa mở cửa từ 7 giờ 30.\n");
        await Done(folder, null, "unit", "add", "muong-sang", "--name", "UBND xã Mường Sáng", "--place", "xã Mường Sáng", "--province", "tỉnh Sơn La");
        var station = JsonDocument.Parse(await Done(folder, null, "station", "add", "Đài xã", "--json")).RootElement.GetProperty("id").GetString()!;
        await Done(folder, null, "station", "slot", station, "--at", "05:00", "--minutes", "20");
        await Done(folder, null, "item", "new", folder.File("tin.md"), "--account", station, "--at", "now", "--approved");
        var before = await Done(folder, null, "post", "list", "--json");

        var copied = await Done(folder, null, "store", "copy", "--to-file", folder.File("to.txt"), "--json");

        copied.ShouldNotContain(PostgresServer.Password);
        JsonDocument.Parse(copied).RootElement.GetProperty("tables").EnumerateArray().Single(t => t.GetProperty("name").GetString() == "post").GetProperty("rows").GetInt64().ShouldBe(1);
        (await Done(folder, connection, "post", "list", "--json")).ShouldBe(before);
        (await Command.Campaigns(folder.Path, null, "work", "--until-idle", "--for", "20s", "--json")).Output.ShouldNotContain("\"published\"", customMessage: "the old store is on hold");
        var worked = await Command.Campaigns(folder.Path, On(connection), "work", "--until-idle", "--for", "60s", "--json");
        worked.Exit.ShouldBe(0, worked.ToString());
        worked.Output.ShouldContain("\"published\"");

        var check = await Command.Campaigns(folder.Path, On(connection), "check", "--json", "--lang", "en");
        var said = JsonDocument.Parse(check.Output).RootElement.GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("name").GetString() == "store").Select(f => f.GetProperty("what").GetString()!).ToList();
        said.ShouldContain(what => what.Contains("PostgreSQL 1", StringComparison.Ordinal) && what.Contains("schema", StringComparison.Ordinal), check.ToString());
        said.ShouldContain(what => what.Contains("fsync=off", StringComparison.Ordinal), "the tests' server does not wait for the disk");
        said.ShouldContain(what => what.Contains("clocks", StringComparison.Ordinal));
        check.ToString().ShouldNotContain(PostgresServer.Password);
    }

    [PostgresFact]
    public async Task The_keys_go_along_and_a_machine_with_another_passphrase_is_told_so_before_it_starts()
    {
        using var folder = new TempFolder();
        var connection = await Empty();
        var (right, wrong) = (On(connection)!, On(connection)!);
        foreach (var (file, words, machine) in new[] { ("right.txt", "một câu chung của mọi máy", right), ("wrong.txt", "một câu khác hẳn của máy lạ", wrong) })
        {
            await File.WriteAllTextAsync(folder.File(file), TestSecret.Of(words));
            machine["Keys__PassphraseFile"] = folder.File(file);
        }
        await Done(folder, null, "unit", "list");
        var data = new Installation(folder.File("data"), folder.File("data"));
        new ServiceCollection().AddTestLogs().AddKeys(data, null).BuildServiceProvider().GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("");

        var copied = await Command.Campaigns(folder.Path, new Dictionary<string, string> { ["Keys__PassphraseFile"] = folder.File("right.txt") }, "store", "copy", "--to", connection);
        var first = await Command.Campaigns(folder.Path, right, "check", "--data", folder.File("new"), "--lang", "en");
        var stranger = await Command.Campaigns(folder.Path, wrong, "check", "--data", folder.File("new"), "--lang", "en");
        var start = await Command.Campaigns(folder.Path, wrong, "serve", "--data", folder.File("new"), "--lang", "en");

        copied.Exit.ShouldBe(0, copied.ToString());
        first.Output.ShouldContain("✓ The keys are in the database, for all machines, guarded by a passphrase.");
        stranger.Exit.ShouldBe(1, stranger.ToString());
        stranger.Output.ShouldContain("This machine's passphrase is not the one that guards the keys here. Copy the passphrase file (Keys:PassphraseFile) of a machine that works to this one");
        (start.Exit, start.Error.Contains("Keys:PassphraseFile, ", StringComparison.Ordinal)).ShouldBe((3, true), start.ToString());
        start.Error.ShouldNotContain("   at ", customMessage: "it is foreseen");
        Directory.Exists(folder.File("new/keys")).ShouldBeFalse();
    }

    [PostgresFact]
    public async Task A_store_with_a_worker_is_not_moved()
    {
        using var folder = new TempFolder();
        await Done(folder, null, "unit", "list");
        using var worker = WorkerLock.Take(folder.File("data")).Value!;

        var refused = await Command.Campaigns(folder.Path, null, "store", "copy", "--to", await Empty(), "--lang", "en");

        refused.Exit.ShouldBe(1, refused.ToString());
        refused.Error.ShouldContain("already running");
    }

    [Fact]
    public async Task A_server_that_is_not_there_and_a_file_that_is_none_are_told()
    {
        using var folder = new TempFolder();
        var nobody = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = 1, Database = "x", Username = "u", Password = "rất bí mật" }.ConnectionString;

        var refused = await Command.Campaigns(folder.Path, null, "store", "copy", "--to", nobody, "--lang", "en");
        var missing = await Command.Campaigns(folder.Path, null, "store", "copy", "--to-file", "none.txt", "--lang", "en");

        (refused.Exit, missing.Exit).ShouldBe((1, 2));
        refused.Error.ShouldContain("cannot be reached");
        refused.ToString().ShouldNotContain("rất bí mật");
        missing.Error.ShouldContain("no such file");
    }

    private static async Task<string> Empty()
    {
        var server = await PostgresServer.One();
        return server.Connection(await server.Empty());
    }

    private static Dictionary<string, string>? On(string? connection) => connection is null ? null : new() { ["Store__Connection"] = connection };

    private static async Task<string> Done(TempFolder folder, string? connection, params string[] arguments)
    {
        var run = await Command.Campaigns(folder.Path, On(connection), arguments);
        run.Exit.ShouldBe(0, run.ToString());
        return run.Output;
    }
}
