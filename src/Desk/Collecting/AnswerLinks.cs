using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Collecting;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Collecting;

/// <summary>Personal links by which those who owe figures send them, without an account. They are good until a month after the last day; a new one ends the one before.</summary>
internal sealed class AnswerLinks(Database database, Passwords passwords, AuditLog audit, TimeProvider clock) : PersonalLinks("collecting_link", "collecting.link.lock", database, audit, clock)
{
    /// <summary>A village fills in on a telephone what it began on a computer.</summary>
    protected override int Browsers => 3;

    private readonly Database _database = database;
    private readonly AuditLog _audit = audit;

    /// <summary>Makes one; what is to stand in its address, and the PIN where one is asked, which nobody can be told again.</summary>
    public async Task<(string Token, string? Pin)> Make(CollectingRound round, CollectingPart part, Unit unit, bool withPin, Actor by, CancellationToken cancel)
    {
        var pin = withPin ? Pins.New() : null;
        var ends = round.LinksEnd(unit);
        var token = await Make(round.UnitId, new Dictionary<string, object?> { ["part_id"] = part.Id, ["pin"] = pin is null ? null : passwords.Hash(pin) }, ["part_id"], ends, by,
            ("collecting.link", round.Id, $"Liên kết gửi số liệu cho {part.Contributor.Name}{(withPin ? ", có PIN" : "")}, dùng đến hết ngày {unit.Local(ends):dd/MM/yyyy}."), cancel);
        return (token, pin);
    }

    /// <summary>Ends the one of a part, if it has one.</summary>
    public Task Revoke(CollectingPart part, Actor by, CancellationToken cancel) => _database.Write(async session =>
    {
        if (await session.Run("UPDATE collecting_link SET closed = @Now, closed_why = @why WHERE part_id = @Id AND closed IS NULL", new { Now, why = (int)LinkClosed.Revoked, part.Id }) > 0)
            await _audit.Note(session, part.UnitId, by, "collecting.revoke", part.RoundId, part.Contributor.Name);
    }, cancel);

    /// <summary>Whose a link is; null where it is good no more, or never was.</summary>
    public Task<AnswerLink?> Find(string token, CancellationToken cancel) => _database.Read(session => session.First<AnswerLink>("""
        SELECT l.hash AS Hash, l.unit_id AS UnitId, l.part_id AS PartId, p.round_id AS RoundId, l.pin AS Pin, l.made_by AS MadeBy, l.ends AS Ends, l.failed AS Failed, l.opened AS Opened, l.opened_until AS OpenedUntil
          FROM collecting_link l JOIN collecting_part p ON p.id = l.part_id WHERE l.hash = @hash AND l.closed IS NULL AND l.ends > @Now
        """, new { hash = Token.Hash(token), Now }), cancel);

    /// <summary>Those of a round that have a good one, with the moment in which it was made.</summary>
    public async Task<IReadOnlyDictionary<string, DateTimeOffset>> Of(string roundId, CancellationToken cancel) => (await _database.Read(session => session.List<Row>("""
        SELECT l.part_id AS PartId, MAX(l.created) AS Created FROM collecting_link l JOIN collecting_part p ON p.id = l.part_id WHERE p.round_id = @roundId AND l.closed IS NULL AND l.ends > @Now GROUP BY l.part_id
        """, new { roundId, Now }), cancel)).ToDictionary(row => row.PartId, row => DateTimeOffset.FromUnixTimeMilliseconds(row.Created), StringComparer.Ordinal);

    private sealed class Row
    {
        public string PartId { get; set; } = "";
        public long Created { get; set; }
    }
}
