using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Desk.People;

namespace Campaigns.Desk.Approvals;

/// <summary>
/// Personal links. The address holds 256 random bits, the store their hash; a link dies on use, after its hours, on too many wrong
/// PINs, when its content changes, and when its person is locked out. What died and what never was look alike.
/// </summary>
internal sealed class LinkStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>How long one is good, and how long the browser that typed the right PIN may look and decide.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromHours(48), Look = TimeSpan.FromMinutes(30);

    /// <summary>Wrong PINs after which it is dead for good.</summary>
    public const int MostWrong = 10;

    private const string Columns = """
        SELECT l.hash AS Hash, l.unit_id AS UnitId, l.item_id AS ItemId, l.person_id AS PersonId, l.revision AS Revision, l.step_id AS StepId, l.seal AS Seal, l.made_by AS MadeBy, l.ends AS Ends,
               l.failed AS Failed, l.opened AS Opened, l.opened_until AS OpenedUntil FROM approval_link l JOIN person p ON p.id = l.person_id JOIN item i ON i.id = l.item_id
        """;

    /// <summary>Makes one; what is to stand in its address. An earlier one of the same person for the same item dies.</summary>
    public Task<string> Make(Item item, string stepId, string seal, Person person, Actor by, CancellationToken cancel) => database.Write(async session =>
    {
        var (token, now) = (Token.New(), clock.GetUtcNow());
        await session.Run("UPDATE approval_link SET closed = @now, closed_why = @why WHERE item_id = @itemId AND person_id = @personId AND closed IS NULL",
            new { now = now.ToUnixTimeMilliseconds(), why = LinkClosed.Replaced, itemId = item.Id, personId = person.Id });
        await session.Run("""
            INSERT INTO approval_link (hash, unit_id, item_id, person_id, revision, step_id, seal, made_by, created, ends)
            VALUES (@hash, @UnitId, @Id, @personId, @Revision, @stepId, @seal, @Name, @now, @ends)
            """, new { hash = Token.Hash(token), item.UnitId, item.Id, personId = person.Id, item.Revision, stepId, seal, by.Name, now = now.ToUnixTimeMilliseconds(), ends = (now + Life).ToUnixTimeMilliseconds() });
        await audit.Note(session, item.UnitId, by, "item.link", item.Id, $"Liên kết riêng cho {person.Name} duyệt bản {item.Revision}, dùng một lần trong {Life.TotalHours:0} giờ.");
        return token;
    }, cancel);

    /// <summary>Whose a link is; null where it is good no more, or never was. Its words are still what it was made for as far as the revision says.</summary>
    public Task<ApprovalLink?> Find(string token, CancellationToken cancel) => database.Read(session => session.First<ApprovalLink>(
        $"{Columns} WHERE l.hash = @hash AND l.closed IS NULL AND l.ends > @now AND p.locked IS NULL AND i.revision = l.revision", new { hash = Token.Hash(token), now = Now }), cancel);

    /// <summary>The right PIN was typed: what the browser is to hold while it looks.</summary>
    public async Task<string> Open(ApprovalLink link, CancellationToken cancel)
    {
        var held = Token.New();
        await database.Write(session => session.Run("UPDATE approval_link SET opened = @opened, opened_until = @until, failed = 0 WHERE hash = @Hash AND closed IS NULL",
            new { link.Hash, opened = Token.Hash(held), until = (clock.GetUtcNow() + Look).ToUnixTimeMilliseconds() }), cancel);
        return held;
    }

    /// <summary>Whether this browser typed the right PIN lately.</summary>
    public bool Holds(ApprovalLink link, string? held) => held is not null && link.Opened == Token.Hash(held) && link.OpenedUntil > Now;

    /// <summary>Counts a wrong PIN; true where that was the last.</summary>
    public Task<bool> Wrong(ApprovalLink link, Person person, CancellationToken cancel) => database.Write(async session =>
    {
        await session.Run("UPDATE approval_link SET failed = failed + 1 WHERE hash = @Hash", new { link.Hash });
        if (await session.Value<int>("SELECT failed FROM approval_link WHERE hash = @Hash", new { link.Hash }) < MostWrong)
            return false;
        if (await Close(session, link, LinkClosed.Locked))
            await audit.Note(session, link.UnitId, "", "item.link.lock", link.ItemId, $"Liên kết của {person.Name} bị khóa sau {MostWrong} lần nhập sai PIN.");
        return true;
    }, cancel);

    /// <summary>Closes it; false where it was closed already, so that of two who press at once one does it.</summary>
    public Task<bool> Close(ApprovalLink link, LinkClosed why, CancellationToken cancel) => database.Write(session => Close(session, link, why), cancel);

    /// <summary>Opens one again whose use came to nothing.</summary>
    public Task Reopen(ApprovalLink link, CancellationToken cancel) =>
        database.Write(session => session.Run("UPDATE approval_link SET closed = NULL, closed_why = NULL WHERE hash = @Hash AND closed_why = @why", new { link.Hash, why = LinkClosed.Used }), cancel);

    private async Task<bool> Close(Session session, ApprovalLink link, LinkClosed why) =>
        await session.Run("UPDATE approval_link SET closed = @now, closed_why = @why WHERE hash = @Hash AND closed IS NULL", new { link.Hash, why, now = Now }) > 0;

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();
}
