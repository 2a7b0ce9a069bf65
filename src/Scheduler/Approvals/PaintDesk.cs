using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Cards;
using Campaigns.Content.Frozen;
using Campaigns.Content.Items;
using Campaigns.Content.Media;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Scheduler.Approvals;

/// <summary>Where a writer's browser paints the infographics of an item, because this machine has nothing to paint with.</summary>
public sealed class PaintDesk(Database database, ItemStore items, UnitStore units, AccountStore accounts, FrozenStore frozen, DrawnCards drawn, ICardStudio studio, VideoLimits limits, TimeProvider clock)
{
    private readonly Renderer _renderer = new(studio, limits, frozen, drawn);

    /// <summary>The drawings that the posts of an item need and nobody painted yet; each once.</summary>
    public async Task<IReadOnlyList<ComposedCard>> Unpainted(string itemId, CancellationToken cancel = default)
    {
        if (studio.Paints || await items.Find(itemId, cancel) is not { } item)
            return [];
        var shown = await database.Read(async session => (await OpenPost.Of(session, itemId)).Select(post => post.AccountId)
            .Concat((await OldPost.Of(session, itemId, item.Revision)).Select(post => post.AccountId)).ToHashSet(StringComparer.Ordinal), cancel);
        var cards = await items.Cards(itemId, cancel);
        return await _renderer.Unpainted(item, await units.Code(item.UnitId, cancel), cards, [.. (await accounts.Of(item.UnitId, cancel)).Where(account => shown.Contains(account.Id))], cancel);
    }

    /// <summary>Holds the item's posts that wait for an approval which cannot be given because a picture is painted by nobody yet; they go on by themselves once it is.</summary>
    public async Task Hold(string itemId, CancellationToken cancel = default)
    {
        if ((await Unpainted(itemId, cancel)).Count > 0)
            await database.Write(session => OpenPost.HoldForPicture(session, itemId, Renderer.WhyHeld, clock.GetUtcNow().ToUnixTimeMilliseconds()), cancel);
    }

    /// <summary>Keeps a painted drawing; once none is missing, posts that were held for it go on. How many are missing still.</summary>
    /// <param name="itemId">Whose it is.</param>
    /// <param name="drawing">The hash of the drawing that was painted.</param>
    /// <param name="png">What the browser painted.</param>
    /// <param name="person">In whose browser.</param>
    /// <param name="cancel">Ends the wait.</param>
    public async Task<Result<int>> Keep(string itemId, string drawing, byte[] png, string person, CancellationToken cancel = default)
    {
        var (item, missing) = (await items.Find(itemId, cancel), await Unpainted(itemId, cancel));
        if (item is null || missing.FirstOrDefault(card => card.Hash == drawing) is not { } card)
            return Problem.World(new("Infographic này đã đổi, hoặc đã có ảnh.", "The card changed, or is painted."), null, new("Mở lại trang của tin, bài.", "Open the item's page anew."));
        var kept = await drawn.Keep(item.UnitId, card, png, person, cancel);
        if (!kept.Ok)
            return kept.Problems.ToArray();
        if (missing.Count == 1)
            await database.Write(session => OpenPost.LetGo(session, itemId, clock.GetUtcNow().ToUnixTimeMilliseconds()), cancel);
        return missing.Count - 1;
    }
}
