using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Cards;
using Campaigns.Content.Columns;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Media;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Renders and paints what each account would post of an item: what is shown before an approval, and what it freezes.</summary>
internal sealed class Proposer(
    Database database, ItemStore items, UnitStore units, AccountStore accounts, FrozenStore frozen, MediaShelf media, Renderer renderer, TimeProvider clock)
{
    /// <summary>
    /// Exactly what an approval of the newest revision would freeze now. Without a post that may still go out or is out with older
    /// words it is empty.
    /// </summary>
    public async Task<Result<Proposal>> Propose(string itemId, CancellationToken cancel)
    {
        var read = await Rendered(itemId, cancel);
        if (!read.Ok)
            return read.Problems.ToArray();
        var (loaded, rendered) = read.Value;
        return new Proposal(loaded.Item!, [.. loaded.All.Where(post => rendered.ContainsKey(post.AccountId)).OrderBy(post => post.Due).Select(post =>
            new ProposedPost(post.Id, post.AccountId, DateTimeOffset.FromUnixTimeMilliseconds(post.Due), rendered[post.AccountId].Variant(), post.Out))],
            Rendering.Seal(loaded.All.Select(post => (post.Id, post.AccountId, post.Due)), rendered));
    }

    /// <summary>A picture of <see cref="Propose"/> by its hash, a card painted anew; null where it is not, or no longer, among them.</summary>
    public async Task<FrozenBytes?> Picture(string itemId, string hash, CancellationToken cancel = default) =>
        (await items.Find(itemId, cancel))?.Pictures.Any(picture => picture.Hash == hash) == true ? await frozen.Find(hash, cancel)
        : await Rendered(itemId, cancel) is { Ok: true } read
            ? read.Value.Rendered.Values.SelectMany(rendering => rendering.Pictures).FirstOrDefault(picture => FrozenStore.Hash(picture.Bytes) == hash) : null;

    private async Task<Result<(Approvable Loaded, IReadOnlyDictionary<string, Rendering> Rendered)>> Rendered(string itemId, CancellationToken cancel)
    {
        var read = await Load(itemId, cancel);
        if (read.Item is not { } item)
            return ApprovalRefusal.NoItem(itemId);
        var rendered = await Render(read, item, cancel);
        return rendered.Ok ? (read, rendered.Value) : rendered.Problems.ToArray();
    }

    /// <summary>An item as it is stored now, with what an approval of it would reach.</summary>
    public Task<Approvable> Load(string itemId, CancellationToken cancel) => database.Read(async session => await ItemStore.Find(session, itemId) is not { } item
        ? new Approvable(null, null, [], [], null)
        : new(item, await Campaign(session, item), await OpenPost.Of(session, itemId), await OldPost.Of(session, itemId, item.Revision), await ApprovalRow.Live(session, itemId, item.Revision)), cancel);

    private static Task<string?> Campaign(Session session, Item item) =>
        session.Value<string>("SELECT name FROM campaign WHERE id = @CampaignId", new { item.CampaignId });

    /// <summary>What each account that an approval reaches would post, or why that cannot be rendered, painted or used.</summary>
    public async Task<Result<IReadOnlyDictionary<string, Rendering>>> Render(Approvable read, Item item, CancellationToken cancel) =>
        await Render(item, read.Campaign, read.All.Select(post => post.AccountId), await items.Cards(item.Id, cancel), read.Posts.Select(post => post.Due), cancel);

    /// <summary>The same of an item that is not stored yet.</summary>
    public async Task<Result<IReadOnlyDictionary<string, Rendering>>> Render(NewItem entry, CancellationToken cancel) =>
        await Render(entry.Item, await database.Read(session => Campaign(session, entry.Item), cancel), entry.Posts.Select(post => post.AccountId), entry.Cards,
            entry.Posts.Select(post => post.Due.ToUnixTimeMilliseconds()), cancel);

    private async Task<Result<IReadOnlyDictionary<string, Rendering>>> Render(
        Item item, string? campaign, IEnumerable<string> accountIds, IReadOnlyList<ItemCard> cards, IEnumerable<long> due, CancellationToken cancel)
    {
        var unit = await units.ById(item.UnitId, cancel) ?? throw new InvalidOperationException($"Item {item.Id} belongs to no unit.");
        if (item.Video is { } video && !await media.Whole(video.Hash, cancel))
            return Problem.World(new("Tệp video của tin, bài không còn hoặc không còn đúng như lúc chọn.", "The item's video is gone, or is not what it was."), item.Title,
                new("Chọn lại video: campaigns item video MÃ --file TỆP.mp4.", "Choose the video again: campaigns item video ID --file FILE.mp4."));
        var last = DateTimeOffset.FromUnixTimeMilliseconds(due.Append(clock.GetUtcNow().ToUnixTimeMilliseconds()).Max());
        if (await database.Read(session => LibraryRights.Refuse(session, item, unit, last), cancel) is { Count: > 0 } ended)
            return ended.ToArray();
        var ids = accountIds.ToHashSet(StringComparer.Ordinal);
        var speaking = (await accounts.Of(item.UnitId, cancel)).Where(account => ids.Contains(account.Id)).ToArray();
        // Under the category of its column, which may bear another name where citizens read.
        var placed = await database.Read(session => ColumnStore.Placed(session, item), cancel);
        return await renderer.Render(placed, unit, campaign, cards, speaking, cancel);
    }
}
