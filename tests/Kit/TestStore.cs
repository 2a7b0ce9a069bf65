using Campaigns.Content.Media;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Microsoft.Extensions.Options;

namespace Campaigns.Tests.Kit;

/// <summary>A real SQLite store in a folder of its own, with one unit in it.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly TempFolder _folder;

    private TestStore(TempFolder folder, Database database, TestClock clock, Unit unit) =>
        (_folder, Database, Clock, Unit) = (folder, database, clock, unit);

    public Database Database { get; }

    public TestClock Clock { get; }

    public Unit Unit { get; }

    public string Folder => _folder.Path;

    /// <summary>The videos beside the store.</summary>
    public MediaShelf Media { get; private init; } = null!;

    public VideoLimits Limits { get; private init; } = null!;

    public static async Task<TestStore> Open(TestClock? clock = null)
    {
        clock ??= new TestClock();
        var folder = new TempFolder();
        var opened = await Database.Open(folder.Path, new StoreOptions(), clock);
        var database = opened.Ok ? opened.Value : throw new InvalidOperationException(opened.Problems[0].ToString());
        var unit = await new UnitStore(database, clock).Save(new Unit
        {
            Id = Content.Id.New(clock), Code = "muong-sang", Name = "UBND xã Mường Sáng", Place = "xã Mường Sáng", Province = "tỉnh Sơn La",
        });
        var limits = new VideoLimits(Options.Create(new MediaOptions()));
        return new TestStore(folder, database, clock, unit) { Limits = limits, Media = new MediaShelf(new Content.Installation(AppContext.BaseDirectory, folder.Path), limits, clock) };
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        _folder.Dispose();
    }
}
