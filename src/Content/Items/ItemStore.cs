using System.Globalization;
using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Items;

/// <summary>
/// The items of a store. A change of words, pictures, video or card makes a new revision, and voids in the same transaction every approval of the
/// old one: nothing goes out that differs from what was approved.
/// </summary>
public sealed class ItemStore(Database database, AuditLog audit, TimeProvider clock)
{
    /// <summary>No page is longer.</summary>
    public const int LongestPage = 200;

    /// <summary>Keeps a new item.</summary>
    public async Task<Result<Item>> Save(Item item, string person, CancellationToken cancel = default)
    {
        var checkedItem = ItemRules.Check(item);
        return checkedItem.Ok ? await database.Write(session => Add(session, checkedItem.Value, person), cancel) : checkedItem;
    }

    /// <summary>Keeps a new item that <see cref="ItemRules.Check"/> passed, within a transaction of the caller's.</summary>
    public async Task<Item> Add(Session session, Item item, string person, IReadOnlyList<ItemCard>? cards = null)
    {
        await session.Run("""
            INSERT INTO item (id, unit_id, campaign_id, beat, plan_task_id, title, summary, body, radio, genre, section, theme, tags, link, slogans, video, pictures, edits,
              authors, origin, audience, language, person, write_by, sought, state, revision, earliest, not_after, created, updated)
            VALUES (@Id, @UnitId, @CampaignId, @Beat, @PlanTaskId, @Title, @Summary, @Body, @Radio, @Genre, @Section, @Theme, @Tags, @Link, @Slogans, @Video, @Pictures, @Edits,
              @Authors, @Origin, @Audience, @Language, @Person, @WriteBy, @sought, @State, @Revision, @Earliest, @NotAfter, @now, @now)
            """, ItemRow.Parameters(item, Now));
        await ItemVersions.Put(session, item, person, Now);
        await ItemMedia.Note(session, item, Now);
        foreach (var card in cards ?? [])
            await CardRow.Put(session, item, card, Id.New(clock));
        await audit.Note(session, item.UnitId, person, "item.new", item.Id, item.Title);
        return item;
    }

    public Task<Item?> Find(string id, CancellationToken cancel = default) => database.Read(session => Find(session, id), cancel);

    /// <summary>The same within a transaction of the caller's.</summary>
    public static async Task<Item?> Find(Session session, string id) =>
        (await session.First<ItemRow>($"SELECT {ItemRow.Columns} FROM item WHERE id = @id", new { id }))?.Item();

    /// <summary>Items newest first.</summary>
    /// <param name="unitId">Only of this unit; null: of all.</param>
    /// <param name="after"><see cref="ItemPage.Next"/> of the page before; null: the first page.</param>
    /// <param name="most">At least one, at most <see cref="LongestPage"/>.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<ItemPage> List(string? unitId = null, string? after = null, int most = 50, CancellationToken cancel = default) => database.Read(async session =>
    {
        most = Math.Clamp(most, 1, LongestPage);
        var (created, id) = Place(after);
        var rows = await session.List<ItemRow>($"""
            SELECT {ItemRow.Columns} FROM item
            WHERE (@unitId IS NULL OR unit_id = @unitId) AND (created < @created OR (created = @created AND id < @id))
            ORDER BY created DESC, id DESC LIMIT @limit
            """, new { unitId, created, id, limit = most + 1 });
        var next = rows.Count > most ? string.Create(CultureInfo.InvariantCulture, $"{rows[most - 1].Created}-{rows[most - 1].Id}") : null;
        return new ItemPage([.. rows.Take(most).Select(row => row.Item())], next);
    }, cancel);

    /// <summary>Those of these ids (at most <see cref="LongestPage"/>) that are there, in their order.</summary>
    public async Task<IReadOnlyList<Item>> Some(IReadOnlyList<string> ids, CancellationToken cancel = default)
    {
        if (ids.Count == 0)
            return [];
        var rows = await database.Read(session => session.List<ItemRow>($"SELECT {ItemRow.Columns} FROM item WHERE id IN @ids", new { ids }), cancel);
        var found = rows.ToDictionary(row => row.Id, row => row.Item(), StringComparer.Ordinal);
        return [.. ids.Select(id => found.GetValueOrDefault(id)).OfType<Item>()];
    }

    /// <summary>Changes what somebody read at <paramref name="revision"/>, and the cards that say it word for word; a problem where another change came between.</summary>
    public Task<Result<Item>> Change(string id, int revision, Func<Item, Item> change, string person, CancellationToken cancel = default) =>
        ChangeWhere(id, revision, now => change(now), person, cancel);

    /// <summary>The same where the change itself may refuse, by what the item is now: its problems are the answer then, and nothing is kept.</summary>
    public async Task<Result<Item>> ChangeWhere(string id, int revision, Func<Item, Result<Item>> change, string person, CancellationToken cancel = default) =>
        await database.Write<Result<Item>>(async session =>
        {
            var read = await AtRevision(session, id, revision);
            if (!read.Ok)
                return read;
            var before = read.Value;
            var wanted = change(before);
            if (!wanted.Ok)
                return wanted;
            var checkedItem = ItemRules.Check(wanted.Value with { Id = before.Id, UnitId = before.UnitId, Revision = before.Revision });
            if (!checkedItem.Ok)
                return checkedItem;
            var words = SameWords(before, checkedItem.Value);
            var after = words ? checkedItem.Value : checkedItem.Value with { Revision = revision + 1, State = ItemState.Draft };
            await session.Run("""
                UPDATE item SET campaign_id = @CampaignId, beat = @Beat, plan_task_id = @PlanTaskId, title = @Title, summary = @Summary, body = @Body,
                  radio = @Radio, genre = @Genre, section = @Section, theme = @Theme, tags = @Tags, link = @Link, slogans = @Slogans, video = @Video, pictures = @Pictures, edits = @Edits, authors = @Authors, origin = @Origin,
                  audience = @Audience, language = @Language, person = @Person, write_by = @WriteBy, sought = @sought, state = @State,
                  revision = @Revision, earliest = @Earliest, not_after = @NotAfter, updated = @now WHERE id = @Id
                """, ItemRow.Parameters(after, Now));
            await audit.Note(session, after.UnitId, person, "item.change", id, words ? "Không đổi chữ." : $"Bản {after.Revision}: {after.Title}");
            if (!words)
            {
                await ItemVersions.Put(session, before, after, person, Now);
                await ItemMedia.Note(session, before, after, Now);
                await CardRow.Follow(session, before, after);
                await VoidApprovals(session, after, person, "Nội dung đã sửa sau khi duyệt.");
            }
            return after;
        }, cancel);

    /// <summary>The cards of an item, by template.</summary>
    public Task<IReadOnlyList<ItemCard>> Cards(string itemId, CancellationToken cancel = default) =>
        database.Read(session => CardRow.Of(session, itemId), cancel);

    /// <summary>Gives the item this card instead of the one it has of that template, by who looked at all of it; a change like one of words.</summary>
    public Task<Result<Item>> SetCard(string itemId, int revision, ItemCard card, string person, CancellationToken cancel = default) =>
        SetCard(itemId, revision, card, person, whole: true, cancel);

    /// <summary>The same by who may have looked at a part of it alone.</summary>
    /// <param name="itemId">Whose card it is.</param>
    /// <param name="revision">Of the item, as it was read.</param>
    /// <param name="card">The card.</param>
    /// <param name="person">Who gives it.</param>
    /// <param name="whole">Whether the person looked at all of it; false: at the box that changed, so that others stay to be looked at (<see cref="CardWatch"/>).</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<Result<Item>> SetCard(string itemId, int revision, ItemCard card, string person, bool whole, CancellationToken cancel = default) =>
        ChangeCards(itemId, revision, person, async (session, item) =>
        {
            var changed = await CardRow.Put(session, item, card, Id.New(clock));
            if (whole)
                await CardRow.LookThrough(session, item.Id, card.Template, item.Revision);
            return changed;
        }, cancel);

    /// <summary>Takes the card of that template away; a change like one of words.</summary>
    public Task<Result<Item>> RemoveCard(string itemId, int revision, string template, string person, CancellationToken cancel = default) =>
        ChangeCards(itemId, revision, person, (session, item) => CardRow.Remove(session, item, template), cancel);

    /// <summary>Voids the live approvals of an item and, unless told otherwise, the steps that were taken on the way to one; within a transaction of the caller's.</summary>
    public async Task VoidApprovals(Session session, Item item, string person, string why, bool alsoSteps = true)
    {
        if (await VoidApprovals(session, item.Id, why, Now, alsoSteps) > 0)
            await audit.Note(session, item.UnitId, person, "approval.void", item.Id, why);
    }

    /// <summary>The same without a word in the audit; how many there were.</summary>
    internal static async Task<int> VoidApprovals(Session session, string id, string why, long now, bool alsoSteps = true) =>
        await session.Run("UPDATE approval SET voided = @now, void_why = @why WHERE item_id = @id AND voided IS NULL", new { now, why, id })
        + (alsoSteps ? await session.Run("UPDATE approval_act SET voided = @now, void_why = @why WHERE item_id = @id AND approval_id IS NULL AND voided IS NULL", new { now, why, id }) : 0);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<Result<Item>> ChangeCards(string itemId, int revision, string person, Func<Session, Item, Task<bool>> change, CancellationToken cancel) =>
        database.Write<Result<Item>>(async session =>
        {
            var read = await AtRevision(session, itemId, revision);
            if (!read.Ok || !await change(session, read.Value))
                return read;
            var after = read.Value with { Revision = revision + 1, State = ItemState.Draft };
            await session.Run("UPDATE item SET revision = @Revision, state = @State, updated = @now WHERE id = @Id", new { after.Revision, after.State, now = Now, after.Id });
            await ItemVersions.Put(session, read.Value, after, person, Now);
            await audit.Note(session, after.UnitId, person, "item.card", itemId, $"Bản {after.Revision}: đổi infographic.");
            await VoidApprovals(session, after, person, "Infographic đã sửa sau khi duyệt.");
            return after;
        }, cancel);

    private static async Task<Result<Item>> AtRevision(Session session, string id, int revision)
    {
        if (await Find(session, id) is not { } item)
            return Problem.Input(new("Không có tin, bài này.", "There is no such item."), id);
        return item.Revision == revision ? item : Problem.World(
            new($"Tin, bài đã được người khác sửa (bản {item.Revision}, bạn đang sửa bản {revision}).", $"Somebody else changed the item (revision {item.Revision}; yours is {revision})."), id,
            new("Mở lại bản mới rồi sửa.", "Open the new revision and change that."));
    }

    /// <summary>Everything that a variant is made of.</summary>
    public static bool SameWords(Item a, Item b) =>
        (a.Title, a.Summary, a.Body, a.Radio, a.Link, a.Section, a.Theme, a.Genre, a.CampaignId, a.Video)
            == (b.Title, b.Summary, b.Body, b.Radio, b.Link, b.Section, b.Theme, b.Genre, b.CampaignId, b.Video)
        && a.Tags.SequenceEqual(b.Tags) && a.Slogans.SequenceEqual(b.Slogans) && a.Pictures.SequenceEqual(b.Pictures) && a.Edits.SequenceEqual(b.Edits);

    private static (long Created, string Id) Place(string? after) =>
        after?.Split('-', 2) is [var created, var id] && long.TryParse(created, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? (at, id) : (long.MaxValue, "");
}
