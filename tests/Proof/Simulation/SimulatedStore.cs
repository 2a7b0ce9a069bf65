using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Tests.Kit;

namespace Campaigns.Proof.Simulation;

/// <summary>
/// A store with a unit and an account of each manner, made once; every run begins with it as it was then. In memory, or, to show that
/// this makes no difference, in a copy of its file with the product's own engine.
/// </summary>
internal sealed class SimulatedStore : IDisposable
{
    private const string Name = "campaigns.db";

    private readonly TempFolder _made, _run = new();
    private readonly MemoryEngine? _memory;

    private SimulatedStore(TempFolder made, bool onDisk, DateTimeOffset now, string unit, IReadOnlyList<string> accounts) =>
        (_made, _memory, Now, Unit, Accounts) = (made, onDisk ? null : new MemoryEngine(Path.Combine(made.Path, Name)), now, unit, accounts);

    public DateTimeOffset Now { get; }

    public string Unit { get; }

    /// <summary>Ids, in the order of <see cref="Manner"/>.</summary>
    public IReadOnlyList<string> Accounts { get; }

    /// <summary>The data folder of the run at hand.</summary>
    public string Folder => _run.Path;

    public static async Task<SimulatedStore> Make(bool onDisk = false)
    {
        var (folder, clock) = (new TempFolder(), new TestClock());
        var opened = await Database.Open(folder.Path, new StoreOptions(), clock);
        var database = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
        var unit = await new UnitStore(database, clock).Save(new Unit { Id = Id.New(clock), Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La" });
        var accounts = new List<string>();
        foreach (var kind in new[] { ChannelKind.WordPress, ChannelKind.Facebook, ChannelKind.Portal, ChannelKind.ZaloOa })
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            accounts.Add((await new AccountStore(database, clock).Save(new Account { Id = Id.New(clock), UnitId = unit.Id, Kind = kind, Name = kind.ToString() })).Id);
        }
        await database.DisposeAsync();
        return new SimulatedStore(folder, onDisk, clock.GetUtcNow(), unit.Id, accounts);
    }

    /// <summary>As it was made, for the next run.</summary>
    public SimulatedStore Fresh()
    {
        foreach (var left in Directory.EnumerateFiles(Folder))
            File.Delete(left);
        _memory?.Fresh();
        if (_memory is null)
            File.Copy(Path.Combine(_made.Path, Name), Path.Combine(Folder, Name));
        return this;
    }

    /// <summary>A process opens it.</summary>
    public async Task<Database> Open(TimeProvider clock)
    {
        if (_memory is not null)
            return new Database(_memory);
        var opened = await Database.Open(Folder, new StoreOptions(), clock);
        return opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
    }

    public void Dispose()
    {
        _memory?.Dispose();
        _run.Dispose();
        _made.Dispose();
    }
}
