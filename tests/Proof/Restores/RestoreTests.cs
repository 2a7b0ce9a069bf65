using System.Text.Json;

namespace Campaigns.Proof.Restores;

/// <summary>Last night's copy in the place of a store that has gone on since: the real program, real files, platforms that remember.</summary>
public sealed class RestoreTests
{
    [Fact]
    public async Task What_went_out_after_the_copy_is_found_and_nothing_is_doubled_or_lost()
    {
        await using var town = await Town.Open();
        await town.Store.Fill();
        await town.Store.Fill();
        await town.PutOff();
        var copy = town.Beside("copy.db");
        int copied;
        using (var worker = town.Worker())
        {
            await Eventually.Holds(async () => await town.Count("state = 3") >= 40, () => worker.Said);
            await town.Store.Database.CopyTo(copy);
            copied = await town.Count("state = 3");
            await town.BringForward();
            await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
            town.Platforms.Facebook.Post("Một người đăng thẳng lên Trang, không qua chương trình này.");

            (await town.Run("restore", copy)).Error.ShouldContain("Đã có một bộ đăng bài đang chạy");
            await worker.Stop();
        }
        (await town.Run("restore", copy)).Error.ShouldContain("Chương trình khác đang mở dữ liệu này", customMessage: "the test itself has it open, as a desk would");
        var (out_, before) = (town.Seen(), await town.Count("state = 3"));
        before.ShouldBeGreaterThan(copied, "the copy is older than what citizens see");
        await town.Close();

        var restored = await town.Run("restore", copy, "--json");

        restored.Exit.ShouldBe(0, restored.ToString());
        var said = JsonDocument.Parse(restored.Output).RootElement;
        File.Exists(Path.Combine(said.GetProperty("aside").GetString()!, "campaigns.db")).ShouldBeTrue("what was there is set aside");
        said.GetProperty("asked").GetInt32().ShouldBeGreaterThan(0);
        await town.Reopen();
        using (var worker = town.Worker())
        {
            await Eventually.Holds(async () => await Unasked(town) == 0 && await Outside(town) > 0, () => worker.Said);
            town.Seen().ShouldBe(out_, "on hold nothing leaves");
            (await town.Run("check")).Output.ShouldContain("Kho dữ liệu đang tạm giữ");
            var hold = JsonDocument.Parse((await town.Run("hold", "show", "--json")).Output).RootElement;
            hold.GetProperty("hold").GetBoolean().ShouldBeTrue();
            hold.GetProperty("restore").GetProperty("out").GetInt32().ShouldBeGreaterThan(0);
            hold.GetProperty("restore").GetProperty("outside").GetInt32().ShouldBe(1, "what the program itself posted is not foreign to it");
            (await town.Lost()).ShouldBeEmpty("every post that citizens see is published again, with its link");
            (await town.Count("state = 3 AND remote_id IS NULL AND account_id IN (SELECT id FROM account WHERE kind <> 0)")).ShouldBe(0);

            (await town.Run("hold", "off")).Exit.ShouldBe(0);
            await Eventually.Holds(async () => await town.Open() == 0, () => worker.Said);
            await worker.Stop();
        }
        town.Doubled().ShouldBeEmpty();
        (await town.Lost()).ShouldBeEmpty();
        (await town.Count("state = 0 AND due > 0")).ShouldBe(1, "tomorrow's post waits for tomorrow");
    }

    [Fact]
    public async Task A_file_that_is_no_sound_copy_changes_nothing()
    {
        await using var town = await Town.Open();
        await town.Store.Fill();
        var copy = town.Beside("copy.db");
        await town.Store.Database.CopyTo(copy);
        await town.Close();
        var before = await File.ReadAllBytesAsync(Path.Combine(town.Data, "campaigns.db"));
        var newer = town.Beside("newer.db");
        File.Copy(copy, newer);
        await using (var future = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={newer};Pooling=False"))
        {
            await future.OpenAsync();
            await using var command = future.CreateCommand();
            command.CommandText = "INSERT INTO migration (number, name, applied) VALUES (9999, 'future', 0)";
            await command.ExecuteNonQueryAsync();
        }
        await File.WriteAllTextAsync(town.Beside("letter.db"), "Kính gửi…");
        var torn = await File.ReadAllBytesAsync(copy);
        await File.WriteAllBytesAsync(town.Beside("torn.db"), torn.AsMemory(0, torn.Length / 2));

        foreach (var (file, exit, word) in new[] { ("none.db", 2, "Không có tệp này"), ("letter.db", 1, "hỏng"), ("torn.db", 1, "hỏng"), ("newer.db", 1, "phiên bản mới hơn") })
        {
            var run = await town.Run("restore", town.Beside(file));
            (run.Exit, run.Error.Contains(word, StringComparison.Ordinal)).ShouldBe((exit, true), $"{file}: {run}");
        }
        (await File.ReadAllBytesAsync(Path.Combine(town.Data, "campaigns.db"))).ShouldBe(before);
        Directory.EnumerateDirectories(town.Data, "restore.*").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_restore_that_broke_off_lets_nothing_start_until_it_is_done_again()
    {
        await using var town = await Town.Open();
        var copy = town.Beside("copy.db");
        await town.Store.Database.CopyTo(copy);
        await town.Close();
        // As a power cut leaves it: the old store is aside, the new one not in its place yet.
        await File.WriteAllTextAsync(Path.Combine(town.Data, "restore.unfinished"), "");
        File.Move(Path.Combine(town.Data, "campaigns.db"), town.Beside("aside.db"));

        var start = await town.Run("work", "--until-idle");
        (start.Exit, File.Exists(Path.Combine(town.Data, "campaigns.db"))).ShouldBe((1, false), start.ToString());
        start.Error.ShouldContain("Lần khôi phục trước chưa xong");

        (await town.Run("restore", copy)).Exit.ShouldBe(0);
        (await town.Run("hold", "show")).Output.ShouldContain("đang tạm giữ: Khôi phục từ copy.db.");
    }

    private static Task<int> Unasked(Town town) => town.Count($"state IN (2, 4, 5) AND account_id <> '{town.Store.Unreadable}'");

    private static Task<int> Outside(Town town) => town.Store.Database.Read(s => s.Value<int>("SELECT COUNT(*) FROM outside_post"));
}
