using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Audit;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Records;

/// <summary>Money of a year: lines by plan, task and source, with their sums.</summary>
internal sealed class BudgetPages(BudgetStore store, RecordDesk desk) : RecordPages<BudgetLine>(desk)
{
    /// <summary>Removes a line that was entered by mistake.</summary>
    public async Task<IResult> Remove(HttpContext context, string id)
    {
        if (await Of(context, id) is not { } view)
            return Missing();
        var (form, wrong) = await RecordForm.Read(context);
        var problem = wrong ?? await store.Remove(id, form.Revision(view.Record.Revision), Sitting.Of(context)!.Actor, context.RequestAborted);
        return problem is null ? Results.Redirect(Kept(view.Record)) : Show(view with { Problems = [problem] });
    }

    protected override BudgetLine New(Unit unit) => new() { UnitId = unit.Id, Year = Desk.Today(unit).Year, Source = BudgetSource.Commune, Title = "", Planned = 0 };

    protected override BudgetLine Asked(HttpContext context, Unit unit) => RecordForm.Year(context.Request.Query["nam"]) is { } asked ? New(unit) with { Year = asked } : New(unit);

    protected override string UnitOf(BudgetLine record) => record.UnitId;

    protected override Task<BudgetLine?> Find(string id, CancellationToken cancel) => store.Find(id, cancel);

    protected override BudgetLine Typed(RecordForm form, BudgetLine kept) => kept with
    {
        Year = form.Count("nam") ?? kept.Year, Source = form.Choice("nguon", kept.Source), Title = form.Text("noi-dung"), Planned = form.Whole("du-toan") ?? 0, Approved = form.Whole("duoc-giao"), Spent = form.Whole("da-chi"),
        Note = form.Text("ghi-chu"), PlanId = form.Maybe("ke-hoach"), TaskId = form.Maybe("nhiem-vu"), SpentDay = form.MaybeDay("ngay-chi"),
        Revision = form.Revision(kept.Revision),
    };

    protected override Task<Result<BudgetLine>> Keep(BudgetLine typed, bool sure, Actor who, CancellationToken cancel) => store.Save(typed, sure, who, cancel);

    protected override string Kept(BudgetLine record) => string.Create(CultureInfo.InvariantCulture, $"{RecordEndpoints.Money}?don-vi={record.UnitId}&nam={record.Year}&xong=1");

    protected override async Task<RecordView<BudgetLine>> View(HttpContext context, Unit unit, BudgetLine record) =>
        (await Desk.View(context, RecordEndpoints.Money, unit, record, record.TaskId, null, money: true)) with { Year = record.Year };

    protected override async Task<RecordView<BudgetLine>> List(HttpContext context, Unit unit, IReadOnlyList<Unit> all, BudgetLine record)
    {
        var (view, cancel) = (await View(context, unit, record), context.RequestAborted);
        return view with { Units = all, Found = await store.List([unit.Id], record.Year, view.Page, cancel), Sums = await store.Sums([unit.Id], record.Year, cancel) };
    }

    protected override IResult Show(RecordView<BudgetLine> view) => new RazorComponentResult<BudgetPage>(new { View = view }) { StatusCode = Status(view) };
}
