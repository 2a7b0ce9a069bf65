using Campaigns.Content.Store;
using Campaigns.Desk.Shell;
using Campaigns.Proof.Restores;
using Campaigns.Scheduler.Posts;
using Campaigns.Scheduler.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Campaigns.Proof.Disks;

/// <summary>
/// Drains posts by the real worker, stops it at a random moment, keeps its files as a power cut leaves them, damages them and works
/// on. What was refused or held sent nothing, so that the undamaged files go on from there.
/// </summary>
internal static class DamageLoop
{
    private const string Store = "campaigns.db", Log = "campaigns.db-wal", Index = "campaigns.db-shm";

    public static IReadOnlyList<Damage> Kinds { get; } =
    [
        new("nothing more than the power", (_, _) => { }, Harmless: true),
        new("half a write at the end of the log", (folder, random) => Damage.Append(Path.Combine(folder, Log), random), Harmless: true),
        new("the index of the log is gone", (folder, _) => File.Delete(Path.Combine(folder, Index)), Harmless: true),
        new("the index of the log is nonsense", (folder, random) => Damage.Flip(Path.Combine(folder, Index), random, 500), Harmless: true),
        new("the log is gone", (folder, _) => { File.Delete(Path.Combine(folder, Log)); File.Delete(Path.Combine(folder, Index)); }),
        new("the log is cut", (folder, random) => Damage.Cut(Path.Combine(folder, Log), random)),
        new("bits of the log are flipped", (folder, random) => Damage.Flip(Path.Combine(folder, Log), random, 30)),
        new("the store is cut", (folder, random) => Damage.Cut(Path.Combine(folder, Store), random)),
        new("the store is empty", (folder, _) => File.WriteAllBytes(Path.Combine(folder, Store), [])),
        new("the store has another header", (folder, _) => Damage.Header(Path.Combine(folder, Store))),
        new("whole pages of the store are nonsense", (folder, random) => Scramble(Path.Combine(folder, Store), random)),
    ];

    public static async Task<DamageRun> Run(int rounds, int seed, Action<string> say, CancellationToken cancel = default)
    {
        var random = new Random(seed);
        // What was on its way when the power went is asked about three seconds later.
        await using var town = await Town.Open(more: new Dictionary<string, string> { ["Worker:SendSeconds"] = "3", ["Worker:LeaseSeconds"] = "5" });
        var (refused, held, worked, wrong) = (0, 0, 0, new List<string>());
        for (var round = 0; round < rounds; round++)
        {
            var damage = Kinds[round % Kinds.Count];
            await town.Store.Fill();
            var whole = Path.Combine(town.Beside("cuts"), $"{round}");
            using (var worker = town.Worker())
            {
                var before = town.Seen().Count;
                var enough = random.Next(1, 20);
                await Eventually.Holds(() => Task.FromResult(town.Seen().Count >= before + enough || worker.Ended), () => worker.Said);
                // Nothing of it is on its way to the disk while it stands still; the store here is closed, so that nobody recovers the log.
                worker.Pause();
                Keep(town.Data, whole);
                await worker.Kill();
            }
            await town.Close();
            Put(whole, town.Data);
            damage.Do(town.Data, random);
            var seen = town.Seen().Count;
            var end = await Work(town);
            say($"{round + 1} {damage.Name}: {end}");
            if (end != End.WorkedOn)
            {
                if (town.Seen().Count != seen)
                    wrong.Add($"round {round}, {damage.Name}: sent though {end}");
                if (damage.Harmless)
                    wrong.Add($"round {round}, {damage.Name}: {end}, though nothing was lost");
                // What was undamaged when the power went is worked on to its end.
                Put(whole, town.Data);
                if (await Work(town) != End.WorkedOn)
                    wrong.Add($"round {round}: the undamaged files are not worked on");
            }
            (refused, held, worked) = (refused + (end == End.Refused ? 1 : 0), held + (end == End.Held ? 1 : 0), worked + (end == End.WorkedOn ? 1 : 0));
            await town.Reopen();
            wrong.AddRange((await town.Lost()).Select(lost => $"round {round}, {damage.Name}: {lost}"));
            cancel.ThrowIfCancellationRequested();
        }
        return new(rounds, refused, held, worked, (await town.Store.Posts()).Count, town.Doubled(), wrong);
    }

    private enum End { Refused, Held, WorkedOn }

    /// <summary>The worker of this process on what lies there, until nothing is due; of a store that is held every channel was asked at least once, which may have forgotten its password.</summary>
    private static async Task<End> Work(Town town)
    {
        var opened = await House.Open(town.Data, town.Settings, TimeProvider.System, default);
        if (!opened.Ok)
            return End.Refused;
        await using var house = opened.Value;
        var worker = house.Services.GetRequiredService<CampaignWorker>();
        if (await worker.Start() is not null)
            return End.Refused;
        var held = await house.Services.GetRequiredService<StoreHold>().Show() is not null;
        var database = house.Services.GetRequiredService<Database>();
        await Eventually.Holds(async () => await database.Read(s => s.Value<int>($"""
            SELECT COUNT(*) FROM post p JOIN account c ON c.id = p.account_id WHERE c.name <> 'Trang không đọc được' AND {(held ? "(state = 2 OR state = 5 AND asks = 0)" : "state IN (0, 2, 4, 5)")}
            """)) == 0, () => "the worker of the test");
        await worker.Stop();
        return held ? End.Held : End.WorkedOn;
    }

    private static void Scramble(string file, Random random)
    {
        using var store = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var page = new byte[4096];
        for (var i = 0; i < 5; i++)
        {
            random.NextBytes(page);
            store.Position = 4096 * random.NextInt64(1, Math.Max(2, store.Length / 4096));
            store.Write(page);
        }
    }

    private static void Keep(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "campaigns.db*").Append(Path.Combine(from, "worker.marks")))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }

    private static void Put(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(to, "campaigns.db*").Append(Path.Combine(to, "worker.marks")))
            File.Delete(file);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
