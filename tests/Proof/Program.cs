using System.Globalization;
using Campaigns.Proof.Chaos;
using Campaigns.Proof.Clocks;
using Campaigns.Proof.Crashes;
using Campaigns.Proof.Disks;
using Campaigns.Proof.Kills;
using Campaigns.Proof.Simulation;
using Campaigns.Tests.Kit.Stores;

// The long forms of what the tests of this project do for a minute. Exit 0: the promise held.
using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) => { key.Cancel = true; stop.Cancel(); };

switch (args.FirstOrDefault())
{
    case "kill":
        var plan = new KillPlan
        {
            Kills = Number("--kills", 1_000), Longest = TimeSpan.FromMinutes(Number("--minutes", 360)), Seed = Number("--seed", Environment.TickCount & 0xFFFF),
            Workers = Number("--workers", 1), Connection = args.Contains("--postgres") ? await Own() : Text("--store", ""),
        };
        Console.WriteLine($"seed {plan.Seed}, {(plan.Connection.Length == 0 ? "SQLite" : "PostgreSQL")}, {plan.Workers} workers");
        var verdict = await KillLoop.Run(plan, Console.WriteLine, stop.Token);
        Console.WriteLine(verdict);
        return verdict.Good ? 0 : 1;
    case "chaos":
        var chaos = await ChaosRun.Run(new ChaosPlan
        {
            Lasts = TimeSpan.FromSeconds(Number("--seconds", 120)), Window = TimeSpan.FromSeconds(Number("--window", 60)), Rate = Number("--rate", 20), Control = true,
        }, Console.WriteLine, stop.Token);
        Console.WriteLine(chaos);
        return chaos.Good ? 0 : 1;
    case "simulate":
        return await SimulationCommand.Run(args, Console.Out, stop.Token);
    case "points":
        return await CrashCommand.Run(Console.Out);
    case "damage":
        var damages = await DamageLoop.Run(Number("--rounds", 200), Number("--seed", Environment.TickCount & 0xFFFF), Console.WriteLine, stop.Token);
        Console.WriteLine(damages);
        return damages.Good ? 0 : 1;
    case "stop":
        // The long form of a worker that stands still: the real five minutes, at one call.
        var stopped = await Stopped.Run(Text("--account", "Trang xã"), Text("--call", "reveal"), args.Contains("--done"), TimeSpan.FromSeconds(Number("--seconds", 300)),
            args.Contains("--postgres") ? await Own() : "");
        Console.WriteLine(stopped);
        return stopped is { Reached: true, Seen: 1, State: 3 } ? 0 : 1;
    case "start":
        await StartMeasure.Run(Number("--posts", 100_000), Number("--megabytes", 0), Console.WriteLine);
        return 0;
    case "window":
        Console.WriteLine(await LeaseWindow.Measure(Number("--sends", 500), args.Contains("--postgres") ? await Own() : ""));
        return 0;
    case "lock":
        return await StoreLock.Hold(args[1]);
    default:
        Console.Error.WriteLine("chaos [--seconds 120] [--window 60] [--rate 20]");
        Console.Error.WriteLine("damage [--rounds 200] [--seed N]");
        Console.Error.WriteLine("kill [--kills 1000] [--minutes 360] [--seed N] [--store CONNECTION | --postgres] [--workers 1]");
        Console.Error.WriteLine("points");
        Console.Error.WriteLine("simulate [--seeds 2000] [--from 1] [--minutes M] [--all] [--clocks]");
        Console.Error.WriteLine("start [--posts 100000] [--megabytes 0]");
        Console.Error.WriteLine("stop [--account NAME] [--call NAME] [--done] [--seconds 300] [--postgres]");
        Console.Error.WriteLine("window [--sends 500] [--postgres]");
        return 2;
}

int Number(string name, int otherwise) => int.TryParse(Text(name, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

string Text(string name, string otherwise) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : otherwise;

// A PostgreSQL that lives as long as this run.
async Task<string> Own()
{
    var server = await PostgresServer.One();
    return server.Connection(await server.Empty());
}
