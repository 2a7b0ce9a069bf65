using Campaigns.Content.Store;

namespace Campaigns.Content.Items;

/// <summary>What an item has of the library, noted for ever, so that nothing is deleted that was once used.</summary>
internal static class ItemMedia
{
    public static async Task Note(Session session, Item item, long now)
    {
        foreach (var entry in Entries(item))
            await session.Run("INSERT INTO library_use (entry_id, item_id, first) SELECT id, @Id, @now FROM library WHERE id = @entry ON CONFLICT (entry_id, item_id) DO NOTHING", new { entry, item.Id, now });
    }

    /// <summary>
    /// The same after a change. Where it was of pictures, video and versions written by hand alone, what people type in the item goes on from the new revision:
    /// no field of theirs changed under their hands.
    /// </summary>
    public static async Task Note(Session session, Item before, Item after, long now)
    {
        await Note(session, after, now);
        if (ItemStore.SameWords(before with { Pictures = after.Pictures, Video = after.Video, Edits = after.Edits }, after))
            await session.Run("UPDATE item_typing SET revision = @now WHERE item_id = @Id AND revision = @old", new { now = after.Revision, after.Id, old = before.Revision });
    }

    private static IEnumerable<string> Entries(Item item) => item.Pictures.Select(picture => picture.Entry).Concat(item.Video?.Entry is { } video ? [video] : []).Distinct(StringComparer.Ordinal);
}
