using Campaigns.Content;
using Campaigns.Content.Store;

namespace Campaigns.Desk.People;

/// <summary>Who is signed in where. A browser holds a random token, the store its hash; a row that is gone is a sign-in that has ended.</summary>
internal sealed class SittingStore(Database database, TimeProvider clock)
{
    /// <summary>A browser that was not seen for so long signs in again, and every one after <see cref="Life"/>.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromDays(14), Life = TimeSpan.FromDays(60);

    /// <summary>What is seen more often than this is not written down each time.</summary>
    private static readonly TimeSpan Seen = TimeSpan.FromMinutes(5);

    private const int MostListed = 50, LongestBrowser = 200, LongestAddress = 64;

    /// <summary>Begins one; what the browser is to hold.</summary>
    public Task<string> Start(string personId, string address, string browser, CancellationToken cancel) => database.Write(session => Start(session, personId, address, browser), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public async Task<string> Start(Session session, string personId, string address, string browser)
    {
        var (token, now) = (Token.New(), Now);
        await session.Run("DELETE FROM person_session WHERE seen < @idle OR started < @life", new { idle = now - (long)Idle.TotalMilliseconds, life = now - (long)Life.TotalMilliseconds });
        await session.Run("INSERT INTO person_session (id, person_id, hash, started, seen, address, browser) VALUES (@id, @personId, @hash, @now, @now, @address, @browser)",
            new { id = Id.New(clock), personId, hash = Token.Hash(token), now, address = Cut(address, LongestAddress), browser = Cut(browser, LongestBrowser) });
        return token;
    }

    /// <summary>Whose browser it is; null where nobody's, or not any more.</summary>
    public async Task<Sitting?> Find(string token, CancellationToken cancel)
    {
        var now = Now;
        var found = await database.Read(async session =>
        {
            var row = await session.First<SessionRow>($"""
                SELECT s.id AS Session, s.seen AS Seen, s.person_id AS PersonId FROM person_session s JOIN person p ON p.id = s.person_id
                WHERE s.hash = @hash AND s.seen >= @idle AND s.started >= @life AND p.locked IS NULL
                """, new { hash = Token.Hash(token), idle = now - (long)Idle.TotalMilliseconds, life = now - (long)Life.TotalMilliseconds });
            return row is null ? default : (Sitting: await Of(session, row.Session, row.PersonId), row.Seen);
        }, cancel);
        if (found.Sitting is { } sitting && now - found.Seen > (long)Seen.TotalMilliseconds)
            await Note(sitting, now, cancel);
        return found.Sitting;
    }

    /// <summary>What a person may do where, got in by the row <paramref name="key"/>; null where there is no such person.</summary>
    internal static async Task<Sitting?> Of(Session session, string key, string personId)
    {
        if (await PersonRow.With(session, await session.First<PersonRow>($"{PersonRow.Columns} WHERE p.id = @personId", new { personId })) is not { } person)
            return null;
        return new Sitting(key, person, await Parents(session));
    }

    /// <summary>Every unit with the one above it.</summary>
    public static async Task<IReadOnlyDictionary<string, string?>> Parents(Session session) =>
        (await session.List<(string Id, string? Parent)>("SELECT id, parent_id FROM unit")).ToDictionary(u => u.Id, u => u.Parent, StringComparer.Ordinal);

    private async Task Note(Sitting sitting, long now, CancellationToken cancel)
    {
        try
        {
            await database.Write(session => session.Run("UPDATE person_session SET seen = @now WHERE id = @Session AND seen < @now", new { now, sitting.Session }), cancel);
        }
        catch (Exception e) when (e is not OperationCanceledException && database.Trouble is not null)
        {
            // A disk that is full keeps nobody from the page that says so.
        }
    }

    /// <summary>The browsers in which a person is signed in, the newest first.</summary>
    public Task<IReadOnlyList<SittingLine>> Of(string personId, CancellationToken cancel) => database.Read<IReadOnlyList<SittingLine>>(async session =>
        [.. (await session.List<SessionRow>("""
            SELECT id AS Session, started AS Started, seen AS Seen, address AS Address, browser AS Browser FROM person_session
            WHERE person_id = @personId AND seen >= @idle AND started >= @life ORDER BY seen DESC, id LIMIT @MostListed
            """, new { personId, MostListed, idle = Now - (long)Idle.TotalMilliseconds, life = Now - (long)Life.TotalMilliseconds }))
            .Select(r => new SittingLine(r.Session, DateTimeOffset.FromUnixTimeMilliseconds(r.Started), DateTimeOffset.FromUnixTimeMilliseconds(r.Seen), r.Address, r.Browser))], cancel);

    /// <summary>Ends one of a person's.</summary>
    public Task End(string personId, string id, CancellationToken cancel) =>
        database.Write(session => session.Run("DELETE FROM person_session WHERE person_id = @personId AND id = @id", new { personId, id }), cancel);

    /// <summary>Ends all of a person's but <paramref name="but"/>; how many.</summary>
    public static Task<int> EndAll(Session session, string personId, string but = "") => session.Run("DELETE FROM person_session WHERE person_id = @personId AND id <> @but", new { personId, but });

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Cut(string text, int most) => text.Length > most ? text[..most] : text;

    private sealed class SessionRow
    {
        public string Session { get; set; } = "";
        public string PersonId { get; set; } = "";
        public long Started { get; set; }
        public long Seen { get; set; }
        public string Address { get; set; } = "";
        public string Browser { get; set; } = "";
    }
}
