using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Approvals;

/// <summary>Personal links to one request: an item as it would go out, and the step that is open.</summary>
internal sealed class LinkStore(Database database, AuditLog audit, TimeProvider clock) : PersonalLinks("approval_link", "item.link.lock", database, audit, clock)
{
    private readonly Database _database = database;
    private readonly TimeProvider _clock = clock;

    private const string Columns = """
        SELECT l.hash AS Hash, l.unit_id AS UnitId, l.item_id AS ItemId, l.person_id AS PersonId, l.revision AS Revision, l.step_id AS StepId, l.seal AS Seal, l.made_by AS MadeBy, l.ends AS Ends,
               l.failed AS Failed, l.opened AS Opened, l.opened_until AS OpenedUntil FROM approval_link l JOIN person p ON p.id = l.person_id JOIN item i ON i.id = l.item_id
        """;

    /// <summary>Makes one; what is to stand in its address. An earlier one of the same person for the same item dies.</summary>
    public Task<string> Make(Item item, string stepId, string seal, Person person, Actor by, CancellationToken cancel) => Make(
        item.UnitId, new Dictionary<string, object?> { ["item_id"] = item.Id, ["person_id"] = person.Id, ["revision"] = item.Revision, ["step_id"] = stepId, ["seal"] = seal }, ["item_id", "person_id"],
        _clock.GetUtcNow() + Life, by, ("item.link", item.Id, $"Liên kết riêng cho {person.Name} duyệt bản {item.Revision}, dùng một lần trong {Life.TotalHours:0} giờ."), cancel);

    /// <summary>Whose a link is; null where it is good no more, or never was. Its words are still what it was made for as far as the revision says.</summary>
    public Task<ApprovalLink?> Find(string token, CancellationToken cancel) => _database.Read(session => session.First<ApprovalLink>(
        $"{Columns} WHERE l.hash = @hash AND l.closed IS NULL AND l.ends > @now AND p.locked IS NULL AND i.revision = l.revision", new { hash = Token.Hash(token), now = Now }), cancel);
}
