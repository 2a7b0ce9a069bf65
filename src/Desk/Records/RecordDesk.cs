using System.Globalization;
using Campaigns.Content.Plans;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;

namespace Campaigns.Desk.Records;

/// <summary>What the pages of records share: whose they are, and what may be chosen in their forms.</summary>
internal sealed class RecordDesk(Database database, PlanBook book, PlanStore plans, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    /// <summary>The unit that an address or a form asks for, and those to choose from; null where there is none.</summary>
    public async Task<(Unit Unit, IReadOnlyList<Unit> All)?> Whose(HttpContext context, Right right, string? asked)
    {
        var who = Sitting.Of(context)!;
        var all = (await units.All(context.RequestAborted)).Where(unit => who.May(right, unit.Id)).ToArray();
        return who.Choose(all, asked) is { } unit ? (unit, all) : null;
    }

    public Task<Unit?> Find(string id, CancellationToken cancel) => units.ByCodeOrName(id, cancel);

    public DateOnly Today(Unit unit) => unit.Today(clock);

    /// <summary>The form of a record, with what can be chosen in it: tasks, and items or plans.</summary>
    public async Task<RecordView<T>> View<T>(HttpContext context, string root, Unit unit, T record, string? task, string? item, bool money = false)
    {
        var cancel = context.RequestAborted;
        return new RecordView<T>
        {
            Root = root, Unit = unit, Record = record, Tasks = await book.Choices(unit.Id, task, cancel), Plans = money ? await plans.List(unit.Id, cancel) : [],
            Items = money ? [] : await Items(unit, item, cancel), Page = RecordForm.Page(context.Request.Query), Kept = context.Request.Query.ContainsKey("xong"),
            State = int.TryParse(context.Request.Query["tinh-trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var state) ? state : null,
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!,
        };
    }

    /// <summary>The newest items of the unit, and the one that is chosen.</summary>
    private Task<IReadOnlyList<(string Id, string Title)>> Items(Unit unit, string? chosen, CancellationToken cancel) => database.Read(session => session.List<(string Id, string Title)>("""
        SELECT id, title FROM (SELECT id, title FROM item WHERE unit_id = @Id ORDER BY created DESC, id DESC LIMIT 200) x
        UNION SELECT id, title FROM item WHERE id = @chosen AND unit_id = @Id ORDER BY 1 DESC
        """, new { unit.Id, chosen }), cancel);
}
