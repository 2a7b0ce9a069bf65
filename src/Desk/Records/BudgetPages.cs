using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Records;

/// <summary>Money of a year: lines by plan, task and source, with their sums.</summary>
internal sealed class BudgetPages(BudgetStore store, RecordDesk desk)
{
    public async Task<IResult> Page(HttpContext context)
    {
        var query = context.Request.Query;
        if (await desk.Whose(context, Right.See, query["don-vi"]) is not var (unit, all))
            return Missing();
        var year = int.TryParse(query["nam"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is >= 2000 and <= 2100 ? asked : desk.Today(unit).Year;
        return Show(await List(context, unit, all, new BudgetLine { UnitId = unit.Id, Year = year, Source = BudgetSource.Commune, Title = "", Planned = 0 }));
    }

    public async Task<IResult> One(HttpContext context, string id) => await Of(context, id) is { } view ? Show(view) : Missing();

    /// <summary>Adds a line, or changes the one of that id.</summary>
    public async Task<IResult> Save(HttpContext context, string? id)
    {
        var wrong = AssistedForms.Wrong(context.Items);
        var form = new RecordForm(wrong is null ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty);
        var known = id is null ? null : await Of(context, id);
        if ((id is not null && known is null) || await desk.Whose(context, Right.Write, known?.Unit.Id ?? form.Text("don-vi")) is not var (unit, all))
            return Missing();
        var kept = known?.Record ?? new BudgetLine { UnitId = unit.Id, Year = desk.Today(unit).Year, Source = BudgetSource.Commune, Title = "", Planned = 0 };
        var typed = kept with
        {
            Year = form.Count("nam") ?? kept.Year, Source = form.Choice("nguon", kept.Source), Title = form.Text("noi-dung"), Planned = form.Whole("du-toan") ?? 0, Approved = form.Whole("duoc-giao"), Spent = form.Whole("da-chi"),
            Note = form.Text("ghi-chu"), PlanId = form.Maybe("ke-hoach"), TaskId = form.Maybe("nhiem-vu"),
        };
        IReadOnlyList<Problem> problems = wrong is not null ? [wrong] : form.Problems;
        if (problems.Count == 0)
        {
            var saved = await store.Save(typed, Sitting.Of(context)!.Actor, context.RequestAborted);
            if (saved.Ok)
                return Results.Redirect(Back(saved.Value));
            problems = saved.Problems;
        }
        var view = known is not null ? known with { Record = typed } : await List(context, unit, all, typed);
        return Show(view with { Problems = problems });
    }

    /// <summary>Removes a line that was entered by mistake.</summary>
    public async Task<IResult> Remove(HttpContext context, string id)
    {
        if (await Of(context, id) is not { } view)
            return Missing();
        var problem = AssistedForms.Wrong(context.Items) ?? await store.Remove(id, Sitting.Of(context)!.Actor, context.RequestAborted);
        return problem is null ? Results.Redirect(Back(view.Record)) : Show(view with { Problems = [problem] });
    }

    private async Task<RecordView<BudgetLine>> List(HttpContext context, Unit unit, IReadOnlyList<Unit> all, BudgetLine record)
    {
        var (view, cancel) = (await desk.View(context, RecordEndpoints.Money, unit, record, record.TaskId, null, money: true), context.RequestAborted);
        return view with { Units = all, Year = record.Year, Found = await store.List([unit.Id], record.Year, view.Page, cancel), Sums = await store.Sums([unit.Id], record.Year, cancel) };
    }

    private async Task<RecordView<BudgetLine>?> Of(HttpContext context, string id) => await store.Find(id, context.RequestAborted) is { } one && await desk.Find(one.UnitId, context.RequestAborted) is { } unit
        ? (await desk.View(context, RecordEndpoints.Money, unit, one, one.TaskId, null, money: true)) with { Year = one.Year } : null;

    private static string Back(BudgetLine line) => string.Create(CultureInfo.InvariantCulture, $"{RecordEndpoints.Money}?don-vi={line.UnitId}&nam={line.Year}&xong=1");

    private static RazorComponentResult<RecordMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<BudgetPage> Show(RecordView<BudgetLine> view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
