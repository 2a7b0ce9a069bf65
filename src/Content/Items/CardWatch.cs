using Campaigns.Content.Audit;
using Campaigns.Content.Store;

namespace Campaigns.Content.Items;

/// <summary>Which infographics of an item were filled before the item changed, and are to be looked through.</summary>
public sealed class CardWatch(Database database, AuditLog audit)
{
    /// <summary>Those of the item as it is.</summary>
    public Task<IReadOnlyList<StaleCard>> Of(Item item, CancellationToken cancel = default) => Of(item, item, cancel);

    /// <summary>Those that there will be once the item is changed so; boxes that follow it word for word are none of them.</summary>
    /// <param name="stored">As it is.</param>
    /// <param name="changed">As it will be.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<IReadOnlyList<StaleCard>> Of(Item stored, Item changed, CancellationToken cancel = default) => database.Read<IReadOnlyList<StaleCard>>(async session =>
    {
        var stale = new List<StaleCard>();
        foreach (var (card, filled) in await CardRow.FilledAt(session, stored.Id))
        {
            // Nothing is kept of a revision that something else than a person made, until it changes.
            var then = filled == stored.Revision ? stored : (await ItemVersions.Find(session, stored.Id, filled))?.Item ?? stored;
            if (StaleCard.Of(CardRow.Followed(card, stored, changed), filled, then, changed) is { } one)
                stale.Add(one);
        }
        return stale;
    }, cancel);

    /// <summary>A person looked and the card is right as it is: nothing that is sent changes. A problem where the item changed meanwhile.</summary>
    public Task<Problem?> Right(string itemId, string template, int revision, string person, CancellationToken cancel = default) => database.Write<Problem?>(async session =>
    {
        if (await ItemStore.Find(session, itemId) is not { } item || item.Revision != revision || !await CardRow.LookThrough(session, itemId, template, revision))
            return Problem.World(new("Tin, bài vừa đổi.", "The item changed just now."), itemId, new("Xem lại rồi bấm lần nữa.", "Look again, then press again."));
        await audit.Note(session, item.UnitId, person, "item.card", itemId, $"Xem lại infographic: vẫn đúng với bản {revision}.");
        return null;
    }, cancel);
}
