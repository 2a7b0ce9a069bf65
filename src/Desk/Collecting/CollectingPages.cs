using System.Globalization;
using Campaigns.Content.Collecting;
using Campaigns.Content.Units;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Collecting;

/// <summary>The list of rounds.</summary>
internal sealed class CollectingPages(CollectingStore rounds, UnitStore units, TimeProvider clock)
{
    public async Task<IResult> Page(HttpContext context)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        var all = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        var page = int.TryParse(context.Request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 1_000) : 1;
        var found = await rounds.List([.. all.Select(unit => unit.Id)], page, cancel);
        return new RazorComponentResult<CollectingListPage>(new
        {
            View = new CollectingListView
            {
                Units = all, Mine = [.. all.Where(unit => who.May(Right.Collect, unit.Id))], Rounds = [.. found.Take(CollectingStore.PageLength)], More = found.Count > CollectingStore.PageLength, Page = page,
                Today = all.ToDictionary(unit => unit.Id, unit => unit.Today(clock), StringComparer.Ordinal),
            },
        });
    }
}
