using System.Text.Json;

namespace Campaigns.Proof.Restores;

/// <summary>A dump of an hour ago in the place of a PostgreSQL store that has gone on since, put back by the server's own tools.</summary>
public sealed class PostgresRestoreTests
{
    [PostgresFact]
    public async Task After_a_dump_was_put_back_hold_restored_finds_what_went_out_since_and_nothing_is_doubled_or_lost()
    {
        var server = await PostgresServer.One();
        var name = await server.Empty();
        await using var town = await Town.Open(more: new Dictionary<string, string> { ["Store:Connection"] = server.Connection(name) });
        await town.Store.Fill(prompt: true);
        await town.Store.Fill(prompt: true);
        await town.PutOff();
        var (dump, copied) = (town.Beside("copy.dump"), 0);
        using (var worker = town.Worker())
        {
            await Eventually.Holds(async () => await town.Count("state = 3") >= 40, () => worker.Said);
            (await town.Store.Database.CopyTo(dump)).ShouldBeNull();
            copied = await town.Count("state = 3");
            await town.BringForward();
            await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
            await worker.Stop();
        }
        var seen = town.Seen();
        (await town.Count("state = 3")).ShouldBeGreaterThan(copied, "the dump is older than what citizens see");
        await town.Close();
        await server.Run($"DROP DATABASE {name} WITH (FORCE)");
        await server.Run($"CREATE DATABASE {name} TEMPLATE template0");
        var put = await Command.Run(Path.Combine(PostgresServer.Programs!, "pg_restore"), town.Data, new Dictionary<string, string> { ["PGPASSWORD"] = PostgresServer.Password },
            "--no-owner", "--exit-on-error", "--host", Path.GetDirectoryName(server.Socket)!, "--username", PostgresServer.User, "--dbname", name, dump);
        put.Exit.ShouldBe(0, put.ToString());

        var held = await town.Run("hold", "restored", "--json");

        held.Exit.ShouldBe(0, held.ToString());
        JsonDocument.Parse(held.Output).RootElement.GetProperty("asked").GetInt32().ShouldBeGreaterThan(0);
        await town.Reopen();
        using (var worker = town.Worker())
        {
            await Eventually.Holds(async () => await town.Count("state IN (2, 4, 5)") == 0, () => worker.Said);
            town.Seen().ShouldBe(seen, "on hold nothing leaves");
            (await town.Run("check")).Output.ShouldContain("Kho dữ liệu đang tạm giữ");
            var hold = JsonDocument.Parse((await town.Run("hold", "show", "--json")).Output).RootElement;
            hold.GetProperty("hold").GetBoolean().ShouldBeTrue();
            hold.GetProperty("restore").GetProperty("out").GetInt32().ShouldBeGreaterThan(0);
            (await town.Lost()).ShouldBeEmpty("every post that citizens see is published again");
            (await town.Count("state = 3 AND remote_id IS NULL AND account_id IN (SELECT id FROM account WHERE kind <> 0)")).ShouldBe(0, "with its link");

            (await town.Run("hold", "off")).Exit.ShouldBe(0);
            await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
            await worker.Stop();
        }
        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
        (await town.Count("state <> 3")).ShouldBe(1, "tomorrow's post waits for tomorrow");
    }
}
