using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Writing;

/// <summary>What happened to an item, and what each revision changed.</summary>
internal sealed class HistoryPages(Database database, ItemStore items, ItemVersions versions, UnitStore units)
{
    private const int MostActs = 200;

    public async Task<IResult> Page(string id, int? revision, CancellationToken cancel)
    {
        if (await items.Find(id, cancel) is not { } item || await units.ById(item.UnitId, cancel) is not { } unit)
            return WritingPages.Missing();
        var all = await versions.Of(id, cancel);
        var chosen = all.FirstOrDefault(version => version.Revision == (revision ?? item.Revision));
        var before = chosen is null ? null : all.FirstOrDefault(version => version.Revision < chosen.Revision);
        return new RazorComponentResult<HistoryPage>(new
        {
            View = new HistoryView
            {
                Item = item, Unit = unit, Versions = all, Acts = await Acts(id, cancel), Chosen = chosen, Before = before,
                Changes = chosen is null || before is null ? [] : FieldChange.Between(before.Item, chosen.Item, unit),
            },
        });
    }

    /// <summary>Newest first.</summary>
    public Task<IReadOnlyList<ItemAct>> Acts(string itemId, CancellationToken cancel) => database.Read(session => session.List<ItemAct>(
        $"SELECT at AS At, person AS Person, act AS Act, detail AS Detail FROM audit WHERE subject = @itemId ORDER BY at DESC, id DESC LIMIT {MostActs}", new { itemId }), cancel);
}
