using System.Globalization;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;

namespace Campaigns.Desk.Records;

/// <summary>What the pages of records share: whose they are, and what may be chosen in their forms.</summary>
internal sealed class RecordDesk(RecordItems items, PlanBook book, PlanStore plans, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>The unit that an address or a form asks for, and those to choose from; null where there is none.</summary>
    public async Task<(Unit Unit, IReadOnlyList<Unit> All)?> Whose(HttpContext context, Right right, string? asked)
    {
        var who = Sitting.Of(context)!;
        var all = (await units.All(context.RequestAborted)).Where(unit => who.May(right, unit.Id)).ToArray();
        return who.Choose(all, asked) is { } unit ? (unit, all) : null;
    }

    public Task<Unit?> Find(string id, CancellationToken cancel) => units.ById(id, cancel);

    public DateOnly Today(Unit unit) => unit.Today(clock);

    /// <summary>The form of a record, with what can be chosen in it: tasks, and items or plans.</summary>
    public async Task<RecordView<T>> View<T>(HttpContext context, string root, Unit unit, T record, string? task, string? item, bool money = false)
    {
        var cancel = context.RequestAborted;
        var choices = money ? [] : (await items.Of(unit, item, "", cancel)).Choices;
        return new RecordView<T>
        {
            Root = root, Unit = unit, Record = record, Tasks = await book.Choices(unit.Id, task, cancel), Plans = money ? [.. (await plans.List(unit.Id, cancel)).Where(plan => !plan.Aside || plan.Id == (record as BudgetLine)?.PlanId)] : [],
            Items = choices, Page = RecordForm.Page(context.Request.Query), Kept = context.Request.Query.ContainsKey("xong"),
            State = int.TryParse(context.Request.Query["tinh-trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var state) ? state : null,
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    /// <summary>The same form with the items that were sought.</summary>
    public async Task<RecordView<T>> Seek<T>(RecordView<T> view, string? chosen, string sought, CancellationToken cancel)
    {
        var (choices, found) = await items.Of(view.Unit, chosen, sought, cancel);
        return view with { Items = choices, Sought = sought, Matches = sought.Length > 0 ? found : null };
    }
}
