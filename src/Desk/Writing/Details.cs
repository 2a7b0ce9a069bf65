using System.Security.Cryptography;
using System.Text;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Writing;

/// <summary>
/// The details in a form (authors, person, times: what is no word and makes no revision) beside what the item has now. The form carries
/// what stood there when it was opened: what this person did not touch is as the other left it, and what both changed is decided by a person.
/// </summary>
/// <param name="Fields">The form, with every detail that was not touched as it is now.</param>
/// <param name="Clashing">The details that both changed, each to something else.</param>
/// <param name="Joined">Something that was not touched was changed meanwhile.</param>
internal sealed record Details(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Clashing, bool Joined)
{
    /// <summary>The buttons that decide, named in the form; their value is the <see cref="Stamp"/> of what the person saw.</summary>
    public const string Mine = "giu-thong-tin", Theirs = "lay-thong-tin";

    public static Details Of(IReadOnlyDictionary<string, string> fields, Item item, Unit unit)
    {
        var (now, all, clashing, joined) = (ItemFields.Of(item, unit), new Dictionary<string, string>(fields, StringComparer.Ordinal), new List<string>(), false);
        foreach (var name in ItemFields.Details.Where(fields.ContainsKey))
        {
            // A form of before this was known does not say how it began: what it brings is taken as it was then.
            var (began, mine, theirs) = (fields.GetValueOrDefault(ItemFields.Before(name), now[name]).Trim(), fields[name].Trim(), now[name].Trim());
            if (began != theirs && mine != began && mine != theirs)
            {
                clashing.Add(name);
                continue;
            }
            if (began != theirs && mine != theirs)
                (all[name], joined) = (now[name], true);
            all[ItemFields.Before(name)] = now[name];
        }
        return new Details(all, clashing, joined);
    }

    /// <summary>With what the person decided, who saw both: nothing is decided where the item's details are others by now.</summary>
    public Details Decided(IFormCollection form, Item item, Unit unit)
    {
        var seen = Stamp(item, unit);
        if (Clashing.Count == 0 || (form[Mine] != seen && form[Theirs] != seen))
            return this;
        var (now, all) = (ItemFields.Of(item, unit), new Dictionary<string, string>(Fields, StringComparer.Ordinal));
        foreach (var name in Clashing)
        {
            all[ItemFields.Before(name)] = now[name];
            if (form[Theirs] == seen)
                all[name] = now[name];
        }
        return this with { Fields = all, Clashing = [] };
    }

    /// <summary>Of the details as they are now; 16 letters.</summary>
    public static string Stamp(Item item, Unit unit)
    {
        var now = ItemFields.Of(item, unit);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', ItemFields.Details.Select(name => now[name])))))[..16];
    }

    /// <summary>Who changed the item last; null: nobody is known.</summary>
    public static Task<string?> ChangedBy(Database database, string itemId, CancellationToken cancel) => database.Read(session => session.First<string>(
        "SELECT person FROM audit WHERE subject = @itemId AND act = 'item.change' ORDER BY at DESC, id DESC LIMIT 1", new { itemId }), cancel);
}
