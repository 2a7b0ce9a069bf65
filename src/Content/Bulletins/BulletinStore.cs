using Campaigns.Content.Store;

namespace Campaigns.Content.Bulletins;

/// <summary>The programmes of stations.</summary>
public sealed class BulletinStore(Database database, TimeProvider clock)
{
    /// <summary>The programmes of one station on one local day, in order of their start.</summary>
    public Task<IReadOnlyList<Bulletin>> Day(string accountId, DateOnly day, CancellationToken cancel = default) => database.Read<IReadOnlyList<Bulletin>>(async session =>
    {
        var bulletins = new List<Bulletin>();
        foreach (var row in await session.List<Row>(
            "SELECT id AS Id, start AS Start, minutes AS Minutes FROM bulletin WHERE account_id = @accountId AND day = @day ORDER BY start", new { accountId, day = day.Iso() }))
            bulletins.Add(new Bulletin(row.Id, accountId, day, Time(row.Start), row.Minutes, await Entries(session, row.Id)));
        return bulletins;
    }, cancel);

    /// <summary>The programme of that slot on that day, made where there is none yet.</summary>
    public async Task<Bulletin> Open(Session session, Slot slot, DateOnly day)
    {
        var start = (int)slot.Start.ToTimeSpan().TotalMinutes;
        await session.Run("""
            INSERT INTO bulletin (id, account_id, day, start, minutes, created) VALUES (@id, @AccountId, @day, @start, @Minutes, @now)
            ON CONFLICT (account_id, day, start) DO NOTHING
            """, new { id = Id.New(clock), slot.AccountId, day = day.Iso(), start, slot.Minutes, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
        var row = (await session.First<Row>("SELECT id AS Id, start AS Start, minutes AS Minutes FROM bulletin WHERE account_id = @AccountId AND day = @day AND start = @start",
            new { slot.AccountId, day = day.Iso(), start }))!;
        return new Bulletin(row.Id, slot.AccountId, day, slot.Start, row.Minutes, await Entries(session, row.Id));
    }

    /// <summary>Puts an approved text at the end of a programme; a post stands in one programme once.</summary>
    public static Task Append(Session session, Bulletin bulletin, string postId, string title, string text, string contentHash) => session.Run("""
        INSERT INTO bulletin_entry (post_id, bulletin_id, position, title, text, content_hash)
        VALUES (@postId, @Id, (SELECT COALESCE(MAX(position), 0) + 1 FROM bulletin_entry WHERE bulletin_id = @Id), @title, @text, @contentHash)
        ON CONFLICT (post_id) DO NOTHING
        """, new { postId, bulletin.Id, title, text, contentHash });

    /// <summary>In which programme a post stands; null where in none.</summary>
    public Task<(DateOnly Day, TimeOnly Start)?> Placed(string postId, CancellationToken cancel = default) => database.Read<(DateOnly, TimeOnly)?>(async session =>
        await session.First<PlacedRow>("SELECT b.day AS Day, b.start AS Start FROM bulletin_entry e JOIN bulletin b ON b.id = e.bulletin_id WHERE e.post_id = @postId", new { postId }) is { } row
            ? (Days.OfIso(row.Day), Time(row.Start)) : null, cancel);

    /// <summary>Changes the words of an entry; false where it is in no programme.</summary>
    public Task<bool> Change(string postId, string title, string text, string contentHash, CancellationToken cancel = default) => database.Write(async session =>
        await session.Run("UPDATE bulletin_entry SET title = @title, text = @text, content_hash = @contentHash WHERE post_id = @postId AND withdrawn IS NULL",
            new { postId, title, text, contentHash }) == 1, cancel);

    public Task Withdraw(string postId, CancellationToken cancel = default) => database.Write(session =>
        session.Run("UPDATE bulletin_entry SET withdrawn = @now WHERE post_id = @postId AND withdrawn IS NULL", new { postId, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }), cancel);

    private static Task<IReadOnlyList<BulletinEntry>> Entries(Session session, string bulletinId) => session.List<BulletinEntry>(
        "SELECT post_id AS PostId, position AS Position, title AS Title, text AS Text FROM bulletin_entry WHERE bulletin_id = @bulletinId AND withdrawn IS NULL ORDER BY position",
        new { bulletinId });

    private static TimeOnly Time(int minutes) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes));

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public int Start { get; set; }
        public int Minutes { get; set; }
    }

    private sealed class PlacedRow
    {
        public string Day { get; set; } = "";
        public int Start { get; set; }
    }
}
