using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Scheduler.Changes;

/// <summary>
/// Đính chính: an item of its own that puts right what another one said, drafted on the accounts where that one is or was out. It is
/// approved like any other, and goes out a quarter of an hour after it was drafted, or as soon as it is approved after that.
/// </summary>
public sealed class CorrectionDesk(Database database, ItemStore items, UnitStore units, PostStore posts, AuditLog audit, TimeProvider clock)
{
    /// <summary>The longest text that puts right, in characters.</summary>
    public const int LongestWords = 4_000;

    /// <summary>Time for the approver to be told; and how long a correction is still worth posting.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(15), StillOf = TimeSpan.FromDays(1);

    /// <summary>The draft's item. To ask for the same words again answers with the draft that is there.</summary>
    /// <param name="itemId">What was wrong.</param>
    /// <param name="person">Who drafts.</param>
    /// <param name="words">What is right, as it is to be said.</param>
    /// <param name="links">Where what was wrong still stands; whole addresses.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Result<Item>> Draft(string itemId, string person, string words, IReadOnlyList<string> links, CancellationToken cancel = default)
    {
        var right = words.Normalize().Trim();
        if (right.Length is 0 or > LongestWords)
            return Problem.Input(new("Chưa có nội dung đúng để đính chính.", "It is not said what is right."), itemId,
                new($"Ghi nội dung đúng, tối đa {LongestWords} ký tự.", $"Say what is right, in at most {LongestWords} characters."));
        if (await items.Find(itemId, cancel) is not { } wrong || await units.ById(wrong.UnitId, cancel) is not { } unit)
            return Problem.Input(new("Không có tin, bài này.", "There is no such item."), itemId, new("Xem mã bằng: campaigns item list.", "campaigns item list shows the ids."));
        var made = await database.Write<Result<Item>>(async session =>
        {
            var outs = await session.List<Out>("""
                SELECT p.account_id AS AccountId, MIN(p.published) AS Published, MAX(a.active) AS Active FROM post p JOIN account a ON a.id = p.account_id
                WHERE p.item_id = @itemId AND p.published IS NOT NULL AND p.state IN (3, 10) GROUP BY p.account_id ORDER BY p.account_id
                """, new { itemId });
            if (outs.Count == 0)
                return Problem.World(new("Tin, bài này chưa đăng ở đâu nên chưa có gì để đính chính.", "The item was never out, so there is nothing to put right."), wrong.Title,
                    new("Sửa chính tin, bài đó rồi cho duyệt lại.", "Change the item itself and have it approved again."));
            var first = unit.Local(DateTimeOffset.FromUnixTimeMilliseconds(outs.Min(o => o.Published)));
            var draft = ItemRules.Check(Write(wrong, unit, first, right, links));
            if (!draft.Ok)
                return draft;
            if (await session.Value<string>("SELECT i.id FROM correction k JOIN item i ON i.id = k.item_id WHERE k.of_item = @itemId AND i.body = @Body ORDER BY k.created DESC LIMIT 1",
                new { itemId, draft.Value.Body }) is { } there)
                return (await ItemStore.Find(session, there))!;
            var due = clock.GetUtcNow() + Soon;
            await items.Add(session, draft.Value, person);
            await session.Run("INSERT INTO correction (item_id, of_item, unit_id, person, created) VALUES (@Id, @itemId, @UnitId, @person, @now)",
                new { draft.Value.Id, itemId, wrong.UnitId, person, now = clock.GetUtcNow().ToUnixTimeMilliseconds() });
            foreach (var post in await session.List<string>("SELECT id FROM post WHERE item_id = @itemId AND published IS NOT NULL AND state IN (3, 10) ORDER BY id LIMIT 1000", new { itemId }))
                await audit.Note(session, wrong.UnitId, person, "post.correct", post, draft.Value.Id);
            await posts.Plan(session, [.. outs.Where(o => o.Active > 0).Select(o => new NewPost(wrong.UnitId, draft.Value.Id, o.AccountId, due, due + StillOf))]);
            return draft;
        }, cancel);
        posts.Ring();
        return made;
    }

    /// <summary>The newest correction of an item; null where there is none.</summary>
    public Task<string?> Newest(string itemId, CancellationToken cancel = default) =>
        database.Read(session => session.Value<string>("SELECT item_id FROM correction WHERE of_item = @itemId ORDER BY created DESC, item_id DESC LIMIT 1", new { itemId }), cancel);

    /// <summary>What an item puts right; null where it is no correction.</summary>
    public Task<string?> Of(string itemId, CancellationToken cancel = default) =>
        database.Read(session => session.Value<string>("SELECT of_item FROM correction WHERE item_id = @itemId", new { itemId }), cancel);

    private Item Write(Item wrong, Unit unit, DateTimeOffset first, string right, IReadOnlyList<string> links)
    {
        var title = $"Đính chính: {wrong.Title}";
        var day = first.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
        return new Item
        {
            Id = Id.New(clock), UnitId = wrong.UnitId, CampaignId = wrong.CampaignId, PlanTaskId = wrong.PlanTaskId, Genre = Genre.Notice,
            Section = wrong.Section, Theme = wrong.Theme, Tags = wrong.Tags, Link = links.Count > 0 ? links[0] : null,
            Title = title.Length <= ItemRules.LongestTitle ? title : title[..(ItemRules.LongestTitle - 1)] + "…",
            Summary = $"{unit.Name} đính chính thông tin trong bài “{wrong.Title}” đã đăng ngày {day}.",
            Body = $"Bài “{wrong.Title}” do {unit.Name} đăng ngày {day} có nội dung chưa chính xác. Nội dung đúng như sau:\n\n{right}\n\n{unit.Name} xin đính chính và mong bà con thông cảm."
                + (links.Count > 1 ? "\n\nBài đã đăng:\n\n" + string.Join('\n', links.Select(link => $"- <{link}>")) : ""),
        };
    }

    private sealed class Out
    {
        public string AccountId { get; set; } = "";
        public long Published { get; set; }
        public int Active { get; set; }
    }
}
