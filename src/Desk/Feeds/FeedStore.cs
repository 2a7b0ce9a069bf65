using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Feeds;

/// <summary>The secret addresses of calendars. Of a secret only its SHA-256 is kept: 256 random bits need no salt.</summary>
internal sealed class FeedStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>A unit has no more addresses than this, the revoked ones aside; a name is no longer, in characters.</summary>
    public const int Most = 50, LongestName = 100;

    private static readonly TimeSpan Noted = TimeSpan.FromHours(1);

    /// <summary>Those that hold, newest first.</summary>
    public Task<IReadOnlyList<CalendarFeed>> Of(IReadOnlyCollection<string> units, CancellationToken cancel) => units.Count == 0
        ? Task.FromResult<IReadOnlyList<CalendarFeed>>([])
        : database.Read<IReadOnlyList<CalendarFeed>>(async session => [.. (await session.List<Row>("""
            SELECT id AS Id, unit_id AS UnitId, name AS Name, person AS Person, created AS Created, read AS Read FROM calendar_feed WHERE unit_id IN @units AND revoked IS NULL ORDER BY created DESC, id DESC LIMIT 500
            """, new { units })).Select(row => row.Feed())], cancel);

    /// <summary>Makes an address; what stands in it, which nobody can be told again.</summary>
    public async Task<Result<string>> Add(string unitId, string name, Actor person, CancellationToken cancel)
    {
        var said = name.Normalize().Trim();
        if (said.Length is 0 or > LongestName || said.Any(char.IsControl))
            return Problem.Input(new("Chưa ghi địa chỉ này cho ai.", "It is not said for whom the address is."), null, new($"Ghi tên người hoặc máy, tối đa {LongestName} ký tự.", $"Name a person or a device, in at most {LongestName} characters."));
        var secret = Token.New();
        return await database.Write<Result<string>>(async session =>
        {
            if (await session.Value<int>("SELECT COUNT(*) FROM calendar_feed WHERE unit_id = @unitId AND revoked IS NULL", new { unitId }) >= Most)
                return Problem.Input(new($"Một đơn vị có tối đa {Most} địa chỉ lịch.", $"A unit has at most {Most} calendar addresses."), null, new("Thu hồi địa chỉ không dùng nữa.", "Revoke those that are not used."));
            var id = Id.New(clock);
            await session.Run("INSERT INTO calendar_feed (id, unit_id, name, secret_hash, person, created) VALUES (@id, @unitId, @said, @hash, @person, @now)",
                new { id, unitId, said, hash = Token.Hash(secret), person = person.Name, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
            await audit.Note(session, unitId, person, "feed.add", id, said);
            return secret;
        }, cancel);
    }

    /// <summary>Takes an address of one of these units back; false where there is none, or it was taken back already.</summary>
    public Task<bool> Revoke(string id, IReadOnlyCollection<string> units, Actor person, CancellationToken cancel) => database.Write(async session =>
    {
        if (units.Count == 0 || await session.Run("UPDATE calendar_feed SET revoked = @now WHERE id = @id AND unit_id IN @units AND revoked IS NULL", new { id, units, now = clock.GetUtcNow().ToUnixTimeMilliseconds() }) == 0)
            return false;
        var (unit, name) = await session.First<(string, string)>("SELECT unit_id, name FROM calendar_feed WHERE id = @id", new { id });
        await audit.Note(session, unit, person, "feed.revoke", id, name);
        return true;
    }, cancel);

    /// <summary>The feed of a secret; null where there is none or it was revoked. That it is read is noted once an hour.</summary>
    public async Task<CalendarFeed?> Find(string secret, CancellationToken cancel)
    {
        var feed = (await database.Read(session => session.First<Row>("""
            SELECT id AS Id, unit_id AS UnitId, name AS Name, person AS Person, created AS Created, read AS Read FROM calendar_feed WHERE secret_hash = @hash AND revoked IS NULL
            """, new { hash = Token.Hash(secret) }), cancel))?.Feed();
        var now = clock.GetUtcNow();
        if (feed is not null && !(now - feed.Read < Noted))
            await database.Write(session => session.Run("UPDATE calendar_feed SET read = @now WHERE id = @Id", new { feed.Id, now = now.ToUnixTimeMilliseconds() }), cancel);
        return feed;
    }

    private sealed class Row
    {
        public string Id { get; set; } = "";
        public string UnitId { get; set; } = "";
        public string Name { get; set; } = "";
        public string Person { get; set; } = "";
        public long Created { get; set; }
        public long? Read { get; set; }

        public CalendarFeed Feed() => new(Id, UnitId, Name, Person, DateTimeOffset.FromUnixTimeMilliseconds(Created), Read is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
    }
}
