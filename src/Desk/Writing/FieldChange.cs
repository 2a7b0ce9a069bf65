using Campaigns.Content.Captions;
using Campaigns.Content.Items;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Writing;

/// <summary>What differs in one field between two versions of an item.</summary>
/// <param name="Field">Its name in the form.</param>
/// <param name="Words">In the order of reading.</param>
public sealed record FieldChange(string Field, IReadOnlyList<WordChange> Words)
{
    /// <summary>Every field that a reader reads and that differs.</summary>
    public static IReadOnlyList<FieldChange> Between(IReadOnlyDictionary<string, string> old, IReadOnlyDictionary<string, string> now) =>
        [.. from field in ItemFields.Read
            let before = old.GetValueOrDefault(field, "").Trim()
            let after = now.GetValueOrDefault(field, "").Trim()
            where before != after
            select new FieldChange(field, WordChanges.Between(before, after))];

    public static IReadOnlyList<FieldChange> Between(Item old, Item now, Unit unit) => Between(ItemFields.Of(old, unit), ItemFields.Of(now, unit));
}
