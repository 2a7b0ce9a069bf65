using Campaigns.Content.Media;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Tests.Kit.Stores;

namespace Campaigns.Tests.Kit;

/// <summary>A real store of a test's own, with one unit in it: SQLite in a folder, or a database of the tests' PostgreSQL.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private static readonly AsyncLocal<StoreKind> s_kind = new();
    private readonly TempFolder _folder;
    private readonly StorePlace _place;

    private TestStore(TempFolder folder, StorePlace place, Database store, TestClock clock, Unit unit) =>
        (_folder, _place, Database, Clock, Unit) = (folder, place, store, clock, unit);

    /// <summary>The engine of every store that is opened in this test from now on.</summary>
    public static StoreKind Kind
    {
        get => s_kind.Value;
        set => s_kind.Value = value;
    }

    public Database Database { get; }

    /// <summary>With which the same store is opened once more.</summary>
    public StoreOptions Options => _place.Options;

    public TestClock Clock { get; }

    public Unit Unit { get; }

    public string Folder => _folder.Path;

    /// <summary>The videos beside the store.</summary>
    public MediaShelf Media { get; private init; } = null!;

    public VideoLimits Limits { get; private init; } = null!;

    /// <param name="clock">A new one where it is null.</param>
    /// <param name="ownClock">On PostgreSQL: the store's time is the server's, as it is outside of tests, and not the clock's.</param>
    public static async Task<TestStore> Open(TestClock? clock = null, bool ownClock = false)
    {
        clock ??= new TestClock();
        var folder = new TempFolder();
        var place = await StorePlace.Take(ownClock);
        var database = await place.Open(folder.Path, clock);
        var unit = await new UnitStore(database, clock).Save(new Unit
        {
            Id = Content.Id.New(clock), Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La",
        });
        var limits = new VideoLimits(Microsoft.Extensions.Options.Options.Create(new MediaOptions()));
        return new TestStore(folder, place, database, clock, unit) { Limits = limits, Media = new MediaShelf(new Content.Installation(AppContext.BaseDirectory, folder.Path), limits, clock) };
    }

    /// <summary>The same rows by another program.</summary>
    public async Task<Database> Again()
    {
        var opened = await Database.Open(Folder, Options, Clock);
        return opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
    }

    /// <summary>Makes the store refuse, as a full disk would: <c>INSERT ON attempt</c>, <c>UPDATE OF outcome ON attempt</c>.</summary>
    public Task Refuse(string what) => Database.Write(async session =>
    {
        if (Database.OneWorker)
            return await session.Run($"CREATE TRIGGER full_disk BEFORE {what} BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END");
        await session.Run("CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE EXCEPTION ''disk full'' USING ERRCODE = ''53100''; END'");
        return await session.Run($"CREATE TRIGGER full_disk BEFORE {what} FOR EACH ROW EXECUTE FUNCTION full_disk()");
    });

    /// <summary>Takes what is refused again.</summary>
    public Task Accept(string what) => Database.Write(session =>
        session.Run($"DROP TRIGGER IF EXISTS full_disk{(Database.OneWorker ? "" : what[what.IndexOf("ON ", StringComparison.Ordinal)..].Insert(0, " "))}"));

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await _place.DisposeAsync();
        _folder.Dispose();
    }
}
