using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Tests.Kit;

namespace Campaigns.Proof.Simulation;

/// <summary>A store with a unit and an account of each manner, made once; every run begins with a copy of it.</summary>
internal sealed class SimulatedStore : IDisposable
{
    /// <summary>Memory where the system has some as a folder: a process that dies loses nothing of it, and nothing else dies here.</summary>
    private const string Memory = "/dev/shm";

    private readonly TempFolder _made;
    private readonly string _folder = Directory.Exists(Memory) ? Path.Combine(Memory, $"campaigns-{Environment.ProcessId}-{Interlocked.Increment(ref s_stores)}") : Directory.CreateTempSubdirectory("campaigns-").FullName;
    private static int s_stores;

    private SimulatedStore(TempFolder made, DateTimeOffset now, string unit, IReadOnlyList<string> accounts) => (_made, Now, Unit, Accounts) = (made, now, unit, accounts);

    public DateTimeOffset Now { get; }

    public string Unit { get; }

    /// <summary>Ids, in the order of <see cref="Manner"/>.</summary>
    public IReadOnlyList<string> Accounts { get; }

    /// <summary>Where the run at hand has its store: always the same place, for queries are compiled anew for each.</summary>
    public string Folder => _folder;

    public static async Task<SimulatedStore> Make()
    {
        var (folder, clock) = (new TempFolder(), new TestClock());
        var opened = await Database.Open(folder.Path, new StoreOptions(), clock);
        await using var database = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
        var unit = await new UnitStore(database, clock).Save(new Unit { Id = Id.New(clock), Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La" });
        var accounts = new List<string>();
        foreach (var kind in new[] { ChannelKind.WordPress, ChannelKind.Facebook, ChannelKind.Portal, ChannelKind.ZaloOa })
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            accounts.Add((await new AccountStore(database, clock).Save(new Account { Id = Id.New(clock), UnitId = unit.Id, Kind = kind, Name = kind.ToString() })).Id);
        }
        return new SimulatedStore(folder, clock.GetUtcNow(), unit.Id, accounts);
    }

    /// <summary>A fresh copy for the next run.</summary>
    public SimulatedStore Fresh()
    {
        Directory.CreateDirectory(Folder);
        File.Copy(Path.Combine(_made.Path, "campaigns.db"), Path.Combine(Folder, "campaigns.db"));
        return this;
    }

    public void Clear() => Directory.Delete(Folder, recursive: true);

    public void Dispose()
    {
        _made.Dispose();
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }
}
