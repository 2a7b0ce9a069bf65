using System.Text.Json;
using Campaigns.Proof.Kills;

namespace Campaigns.Proof.Restores;

/// <summary>Platforms, a folder of settings and data, and the store in it: what a proof on files and clocks begins with.</summary>
internal sealed class Town : IAsyncDisposable
{
    private readonly TempFolder _folder;
    private readonly string _data;
    private Store? _store;

    private Town(TempFolder folder, string data, Platforms platforms) => (_folder, _data, Platforms) = (folder, data, platforms);

    public Platforms Platforms { get; }

    public string Data => _data;

    public string Settings => _folder.File("settings.json");

    public Store Store => _store!;

    /// <param name="data">Where the store is; null: in a folder of the test's own.</param>
    /// <param name="more">Settings beside the platforms' own.</param>
    public static async Task<Town> Open(string? data = null, IReadOnlyDictionary<string, string>? more = null)
    {
        var folder = new TempFolder();
        var town = new Town(folder, data ?? folder.File("data"), await Platforms.Open());
        var settings = town.Platforms.Settings("");
        foreach (var (key, value) in more ?? new Dictionary<string, string>())
            settings[key] = value;
        await File.WriteAllTextAsync(town.Settings, JsonSerializer.Serialize(settings));
        town._store = await Store.Open(town.Data, town.Settings, town.Platforms);
        return town;
    }

    public string Beside(string name) => _folder.File(name);

    /// <summary>Closes the store here, so that its files may be moved.</summary>
    public async Task Close()
    {
        if (Interlocked.Exchange(ref _store, null) is { } store)
            await store.DisposeAsync();
    }

    /// <summary>Opens it again, whatever lies there now.</summary>
    public async Task Reopen() => _store = await Store.Again(Data, Settings);

    public WorkerProcess Worker() => WorkerProcess.Run(Data, Settings, "serve", "--role", "worker");

    /// <summary>A verb of the real program on this store.</summary>
    public Task<CommandResult> Run(params string[] verb) => Command.Campaigns(_folder.Path, null, [.. verb, "--data", Data, "--settings", Settings]);

    /// <summary>Puts two posts of the page off until tomorrow: what no worker can send before the copy is made.</summary>
    public Task PutOff() => Store.Database.Write(s => s.Run("""
        UPDATE post SET due = due + 86400000, wake = due + 86400000, not_after = not_after + 86400000 WHERE id IN (
          SELECT p.id FROM post p JOIN account c ON c.id = p.account_id WHERE c.name = 'Trang xã' ORDER BY p.id LIMIT 2)
        """));

    /// <summary>Makes one of them due after the copy, so that citizens see something that the copy does not know, however fast the worker was.</summary>
    public Task BringForward() => Store.Database.Write(s => s.Run(
        "UPDATE post SET due = due - 86400000, wake = 0 WHERE id = (SELECT id FROM post WHERE state = 0 AND due > @now ORDER BY id LIMIT 1)",
        new { now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() }));

    /// <summary>Posts of channels that can be read and on which the worker still has something to do now.</summary>
    public Task<int> Open() => Store.Database.Read(session => session.Value<int>(
        "SELECT COUNT(*) FROM post WHERE account_id <> @blind AND (state = 0 AND due <= @now OR state IN (2, 4, 5))",
        new { blind = Store.Unreadable, now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() }));

    public Task<int> Count(string where) => Store.Database.Read(session => session.Value<int>($"SELECT COUNT(*) FROM post WHERE {where}"));

    /// <summary>The number of each post that citizens see, once for every time they see it; pages of the portal are the store's own.</summary>
    public IReadOnlyList<string> Seen() => [.. Platforms.Seen().Where(w => w.Contains("Tin số ", StringComparison.Ordinal)).Select(Number).Order(StringComparer.Ordinal)];

    /// <summary>What citizens see more than once.</summary>
    public IReadOnlyList<string> Doubled() => [.. Seen().CountBy(n => n).Where(n => n.Value > 1).Select(n => n.Key)];

    /// <summary>What the store calls published though nobody sees it, and what a channel that can be read shows though the store does not know it.</summary>
    public async Task<IReadOnlyList<string>> Lost()
    {
        var seen = Seen().ToHashSet(StringComparer.Ordinal);
        return [.. (await Store.Posts()).Where(p => p.Account != Store.Unreadable && p.State != 0 && (p.State == 3) != (p.Pages == 1 || seen.Contains(Number(p.Words))))
            .Select(p => $"{p.Words} state {p.State}, {p.Attempts} attempts: {p.Why}")];
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        await Platforms.DisposeAsync();
        _folder.Dispose();
    }

    private static string Number(string words) => words.Substring(words.IndexOf("Tin số ", StringComparison.Ordinal) + 7, 7);
}
