using Campaigns.Content.Store;

namespace Campaigns.Tests.Kit.Stores;

/// <summary>An SQLite store with nothing in it, whose schema was brought up once in this process: a copy is there in no time where every test would run the migrations.</summary>
public static class EmptyStore
{
    private static readonly Lazy<Task<byte[]>> s_bytes = new(Make);

    /// <summary>Puts a copy where <see cref="Database.Open"/> looks for the store of this data folder; leaves one alone that is there.</summary>
    public static async Task Into(string dataFolder)
    {
        var file = Path.Combine(dataFolder, "campaigns.db");
        if (!File.Exists(file))
            await File.WriteAllBytesAsync(file, await s_bytes.Value);
    }

    private static async Task<byte[]> Make()
    {
        using var folder = new TempFolder();
        await (await Database.Open(folder.Path, new StoreOptions(), new TestClock())).Value!.DisposeAsync();
        return await File.ReadAllBytesAsync(Path.Combine(folder.Path, "campaigns.db"));
    }
}
