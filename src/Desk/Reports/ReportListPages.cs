using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Metrics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Reports;

/// <summary>The list of reports, and making one: of a duty, with the period that ends before its day, or freely.</summary>
internal sealed class ReportListPages(ReportStore store, ReportDesk desk, ReportMeasures measures, PlanBook book, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    private static readonly Problem s_noUnit = Problem.Input(new("Chưa chọn đơn vị.", "No unit is chosen."), null, new("Chọn đơn vị báo cáo.", "Choose whose report it is."));

    private static readonly Problem s_noDay = Problem.Input(new("Ngày của kỳ báo cáo chưa đúng.", "The days of the period cannot be read."), null, new("Chọn ngày đầu kỳ và ngày cuối kỳ.", "Choose the first and the last day."));

    private static readonly Problem s_noDuty = Problem.Input(new("Không có chế độ báo cáo này.", "There is no such duty."), null, new("Tải lại trang.", "Load the page again."));

    public async Task<IResult> Page(HttpContext context) => Show(await View(context, null, []));

    public async Task<IResult> Make(HttpContext context)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return Show(await View(context, null, [wrong]));
        var form = await context.Request.ReadFormAsync(cancel);
        var mine = (await units.All(cancel)).Where(unit => who.May(Right.Write, unit.Id)).ToArray();
        if ((mine.Length == 1 ? mine[0] : mine.FirstOrDefault(unit => unit.Id == form["don-vi"])) is not { } unit)
            return Show(await View(context, form, [s_noUnit]));
        if (form["che-do"].ToString() is { Length: > 0 } duty)
        {
            // The plan's own date wins: the period ends before it.
            if (!DayOption.TryRead(form["han"].ToString(), out var last) || (await book.Duties([unit.Id], last, last, cancel)).FirstOrDefault(owed => owed.Kept.Id == duty) is not { } owed)
                return Show(await View(context, form, [s_noDuty]));
            var due = await desk.Make(unit, owed.Kept.Duty.Kind, ReportPeriod.For(owed.Kept.Duty.Kind, last), form["cap-duoi"] == "1", owed, who.Actor, form["them"] == "1", cancel);
            return await Begun(due, unit, cancel);
        }
        if (!DayOption.TryRead(form["tu"].ToString(), out var from) || !DayOption.TryRead(form["den"].ToString(), out var to))
            return Show(await View(context, form, [s_noDay]));
        var period = new ReportPeriod(from, to);
        if (period.Check() is { } refused)
            return Show(await View(context, form, [refused]));
        var made = await desk.Make(unit, DutyWords.Named(form["loai"]) ?? DutyKind.Adhoc, period, form["cap-duoi"] == "1", null, who.Actor, cancel: cancel);
        return await Begun(made, unit, cancel);
    }

    /// <summary>What its posts were seen is asked for anew; the worker does that while the report is written.</summary>
    private async Task<IResult> Begun(Report report, Unit unit, CancellationToken cancel)
    {
        if (report.State == ReportState.Frozen)
            return Results.Redirect($"{ReportEndpoints.Root}/{report.Id}");
        var (those, from, to) = await desk.Span(report, unit, cancel);
        await measures.Ask(those, from, to, cancel);
        return Results.Redirect($"{ReportEndpoints.Root}/{report.Id}");
    }

    private async Task<ReportListView> View(HttpContext context, IFormCollection? form, IReadOnlyList<Problem> problems)
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!);
        var all = (await units.All(cancel)).Where(unit => who.May(Right.See, unit.Id)).ToArray();
        var ids = all.Select(unit => unit.Id).ToArray();
        var page = int.TryParse(context.Request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 1_000) : 1;
        var known = await store.Of(ids, (page - 1) * ReportStore.Page, cancel);
        var today = all.Length > 0 ? all[0].Today(clock) : DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var half = new DateOnly(today.Year, today.Month < 7 ? 1 : 7, 1);
        return new ReportListView
        {
            Units = all, Mine = [.. all.Where(unit => who.May(Right.Write, unit.Id))], Reports = [.. known.Take(ReportStore.Page)], More = known.Count > ReportStore.Page, Page = page, Today = today,
            Owed = [.. (await book.Unsent(ids, today.AddMonths(-1), today.AddMonths(6), cancel)).Take(ReportStore.Page)],
            Made = (await store.OfDuties(ids, today.AddMonths(-1), cancel)).ToDictionary(made => (made.DutyId, made.Owed)), Removed = context.Request.Query["xoa"] == "1",
            From = form?["tu"].ToString() ?? half.Iso(), To = form?["den"].ToString() ?? half.AddMonths(6).AddDays(-1).Iso(), Form = form is null ? DutyKind.Half : DutyWords.Named(form["loai"]) ?? DutyKind.Adhoc, Chosen = form?["don-vi"],
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Problems = problems,
        };
    }

    private static RazorComponentResult<ReportListPage> Show(ReportListView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
}
