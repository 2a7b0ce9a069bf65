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
    private readonly TimeProvider _clock = clock;

    /// <summary>Makes one; what is to stand in its address. An earlier one of the same person for the same station dies.</summary>
    public Task<string> Make(Account station, IReadOnlyDictionary<string, string> programmes, Person person, Actor by, CancellationToken cancel) => Make(
        station.UnitId, new Dictionary<string, object?> { ["account_id"] = station.Id, ["person_id"] = person.Id, ["programmes"] = JsonSerializer.Serialize(programmes, Json.Compact) }, ["account_id", "person_id"],
        _clock.GetUtcNow() + Life, by, ("programme.link", station.Id, $"Liên kết riêng cho {person.Name} duyệt {programmes.Count} chương trình, dùng một lần trong {Life.TotalHours:0} giờ."), cancel);

    /// <summary>Whose a link is; null where it is good no more, or never was.</summary>
    public Task<ProgrammeLink?> Find(string token, CancellationToken cancel) => _database.Read(session => session.First<ProgrammeLink>("""
        SELECT l.hash AS Hash, l.unit_id AS UnitId, l.account_id AS AccountId, l.person_id AS PersonId, l.programmes AS Programmes, l.made_by AS MadeBy, l.ends AS Ends,
               l.failed AS Failed, l.opened AS Opened, l.opened_until AS OpenedUntil
          FROM programme_link l JOIN person p ON p.id = l.person_id WHERE l.hash = @hash AND l.closed IS NULL AND l.ends > @now AND p.locked IS NULL
        """, new { hash = Token.Hash(token), now = Now }), cancel);
}
