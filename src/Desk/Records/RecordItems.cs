using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;

namespace Campaigns.Desk.Records;

/// <summary>The items among which the one that answers something is chosen: the newest, or those that were sought.</summary>
internal sealed class RecordItems(Database database, ItemSearch search)
{
    /// <summary>Of a list to choose from.</summary>
    public const int Most = 50;

    private const string Page = "/tin-bai/";

    /// <summary>By words of the item, with or without marks, or by its page's address; the newest where nothing is sought. The one that is chosen is always among them.</summary>
    public async Task<(IReadOnlyList<(string Id, string Title)> Choices, int Found)> Of(Unit unit, string? chosen, string sought, CancellationToken cancel)
    {
        var args = new Dictionary<string, object?>(StringComparer.Ordinal) { ["unit"] = unit.Id, ["chosen"] = chosen, ["address"] = Address(sought), ["most"] = Most };
        var where = new List<string> { "unit_id = @unit" };
        if (args["address"] is not null)
            where.Add("id = @address");
        else
        {
            foreach (var (pattern, at) in SoughtText.Patterns(sought).Select((pattern, at) => (pattern, at)))
            {
                args[$"term{at}"] = pattern;
                where.Add($"sought LIKE @term{at} ESCAPE '\\'");
            }
            if (where.Count > 1)
                await search.CatchUp(cancel);
        }
        var found = await database.Read(session => session.List<(string Id, string Title)>($"SELECT id, title FROM item WHERE {string.Join(" AND ", where)} ORDER BY created DESC, id DESC LIMIT @most", args), cancel);
        var kept = chosen is null || found.Any(one => one.Id == chosen) ? [] : await database.Read(session => session.List<(string Id, string Title)>("SELECT id, title FROM item WHERE id = @chosen AND unit_id = @unit", args), cancel);
        return ([.. kept, .. found], found.Count);
    }

    /// <summary>The item whose page somebody copied from the browser; null: words.</summary>
    private static string? Address(string sought) => sought.IndexOf(Page, StringComparison.Ordinal) is >= 0 and var at ? sought[(at + Page.Length)..].Split('/', '?', '#')[0].Trim() : null;
}
