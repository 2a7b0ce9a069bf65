using System.Text.Json;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Programmes;

/// <summary>Personal links by which a leader approves a day's or a week's programmes on their phone, without an account's page.</summary>
internal sealed class ProgrammeLinks(Database database, AuditLog audit, TimeProvider clock) : PersonalLinks("programme_link", "programme.link.lock", database, audit, clock)
{
    private readonly Database _database = database;
    private readonly AuditLog _audit = audit;
    private readonly TimeProvider _clock = clock;

    /// <summary>Makes one; what is to stand in its address. An earlier one of the same person for the same station dies.</summary>
    public Task<string> Make(Account station, IReadOnlyDictionary<string, string> programmes, Person person, Actor by, CancellationToken cancel) => _database.Write(async session =>
    {
        var (token, now) = (Token.New(), _clock.GetUtcNow());
        await session.Run("UPDATE programme_link SET closed = @now, closed_why = @why WHERE account_id = @stationId AND person_id = @personId AND closed IS NULL",
            new { now = now.ToUnixTimeMilliseconds(), why = LinkClosed.Replaced, stationId = station.Id, personId = person.Id });
        await session.Run("INSERT INTO programme_link (hash, unit_id, account_id, person_id, programmes, made_by, created, ends) VALUES (@hash, @UnitId, @stationId, @personId, @each, @Name, @now, @ends)", new
        {
            hash = Token.Hash(token), station.UnitId, stationId = station.Id, personId = person.Id, each = JsonSerializer.Serialize(programmes, Json.Compact), by.Name,
            now = now.ToUnixTimeMilliseconds(), ends = (now + Life).ToUnixTimeMilliseconds(),
        });
        await _audit.Note(session, station.UnitId, by, "programme.link", station.Id, $"Liên kết riêng cho {person.Name} duyệt {programmes.Count} chương trình, dùng một lần trong {Life.TotalHours:0} giờ.");
        return token;
    }, cancel);

    /// <summary>Whose a link is; null where it is good no more, or never was.</summary>
    public Task<ProgrammeLink?> Find(string token, CancellationToken cancel) => _database.Read(session => session.First<ProgrammeLink>("""
        SELECT l.hash AS Hash, l.unit_id AS UnitId, l.account_id AS AccountId, l.person_id AS PersonId, l.programmes AS Programmes, l.made_by AS MadeBy, l.ends AS Ends,
               l.failed AS Failed, l.opened AS Opened, l.opened_until AS OpenedUntil
          FROM programme_link l JOIN person p ON p.id = l.person_id WHERE l.hash = @hash AND l.closed IS NULL AND l.ends > @now AND p.locked IS NULL
        """, new { hash = Token.Hash(token), now = Now }), cancel);
}
