using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Collecting;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Units;
using Campaigns.Desk.Activities;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Records;

/// <summary>Figures that somebody counted outside: entered by hand, as a number of its own or as how far a plan's target is. A wrong one is voided.</summary>
internal sealed class FigurePages(FigureStore figures, TargetReadings targets, RecordDesk desk, IAntiforgery antiforgery)
{
    public async Task<IResult> Page(HttpContext context) => await desk.Whose(context, Right.See, context.Request.Query["don-vi"]) is var (unit, all) ? Show(await View(context, unit, all, null)) : Missing();

    /// <summary>One figure, to which the rows behind a report's number lead: there it is put right or voided.</summary>
    public async Task<IResult> One(HttpContext context, string id)
    {
        var cancel = context.RequestAborted;
        return await figures.Find(id, cancel) is { } one && await desk.Find(one.UnitId, cancel) is { } unit ? Show(Around(one, await View(context, unit, [unit], one))) : Missing();
    }

    public async Task<IResult> Add(HttpContext context)
    {
        var (form, wrong) = await RecordForm.Read(context);
        if (await desk.Whose(context, Right.Write, form.Text("don-vi")) is not var (unit, all))
            return Missing();
        var typed = New(unit) with
        {
            Name = form.Text("ten"), Value = form.Number("so") ?? double.NaN, Measure = form.Text("don-vi-tinh"), First = form.Day("tu-ngay", desk.Today(unit)), Last = form.Day("den-ngay", desk.Today(unit)),
            Source = form.Text("nguon"), Note = form.Text("ghi-chu"),
        };
        var (whole, chosen, mended) = (form.Number("mau-so"), form.Maybe("chi-tieu"), form.Maybe("sua"));
        IReadOnlyList<Problem> problems = wrong is not null ? [wrong] : form.Problems;
        if (problems.Count == 0)
            problems = await Keep(unit, typed, whole, chosen, Chosen(form, mended), form.Text(Doubt.Field) == "1", Sitting.Of(context)!, context.RequestAborted);
        if (problems.Count == 0)
            return Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"{RecordEndpoints.Figures}?don-vi={unit.Id}&nam={typed.Last.Year}&xong=1"));
        var alike = problems.Any(FigureChoice.Is) ? await figures.Alike(typed, context.RequestAborted) : [];
        var view = await View(context, unit, all, typed) with { Whole = whole, Chosen = chosen, Problems = problems, Alike = [.. alike.Where(one => one.Id != mended)] };
        return Show(mended is not null && await figures.Find(mended, context.RequestAborted) is { } known && known.UnitId == unit.Id ? Around(known, view) : view);
    }

    /// <summary>Lets a figure count no more.</summary>
    public async Task<IResult> Void(HttpContext context, string id)
    {
        var (form, wrong) = await RecordForm.Read(context);
        if (await desk.Whose(context, Right.Write, form.Text("don-vi")) is not var (unit, all))
            return Missing();
        return (wrong ?? await figures.Void(id, unit.Id, Sitting.Of(context)!.Actor, context.RequestAborted)) is { } problem
            ? Show(await View(context, unit, all, null) with { Problems = [problem] })
            : Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"{RecordEndpoints.Figures}?don-vi={unit.Id}&nam={form.Count("nam") ?? desk.Today(unit).Year}&xong=1"));
    }

    /// <summary>The view with one figure in the place of a year's.</summary>
    private static FigureView Around(Figure one, FigureView view) => view with { One = one, Found = new([one], 1), Page = 1 };

    /// <summary>What was looked at and is to count no more: the figure in whose place this one comes, too.</summary>
    internal static FigureChoice Chosen(RecordForm form, string? mended = null) => new([.. form.All(FigureChoice.Field), .. Only(mended)], [.. form.All(FigureChoice.VoidedField), .. Only(mended)]);

    private static IEnumerable<string> Only(string? id) => id is null ? [] : [id];

    private async Task<IReadOnlyList<Problem>> Keep(Unit unit, Figure typed, double? whole, string? chosen, FigureChoice choice, bool sure, Sitting who, CancellationToken cancel)
    {
        if (double.IsNaN(typed.Value))
            return [Problem.Input(new("Chưa ghi con số.", "There is no number."), "so")];
        if (chosen is null)
            return (await figures.Add(typed, choice, who.Actor, cancel)).Problems;
        if ((await targets.OfUnit(unit.Id, cancel)).FirstOrDefault(target => target.Id == chosen) is not { } measured)
            return [Problem.Input(new("Kế hoạch của đơn vị không có chỉ tiêu này.", "The unit's plans have no such target."), "chi-tieu", new("Tải lại trang rồi chọn lại.", "Load the page again and choose once more."))];
        var reading = new TargetReading { TargetId = measured.Id, Numerator = typed.Value, Denominator = whole, Source = typed.Source, Day = typed.Last };
        return await targets.Add(measured.PlanId, reading, who.Actor, sure, cancel) is { } problem ? [problem] : [];
    }

    private async Task<FigureView> View(HttpContext context, Unit unit, IReadOnlyList<Unit> all, Figure? typed)
    {
        var (cancel, query) = (context.RequestAborted, context.Request.Query);
        var year = typed?.Last.Year ?? RecordForm.Year(query["nam"]) ?? desk.Today(unit).Year;
        var page = RecordForm.Page(query);
        return new FigureView
        {
            Unit = unit, Units = all, Year = year, Page = page, Found = await figures.List([unit.Id], new(year, 1, 1), new(year, 12, 31), page, cancel), Typed = typed ?? New(unit), Targets = await targets.OfUnit(unit.Id, cancel),
            Names = [.. (await figures.Names(unit.Id, cancel)).Concat(ReadyFigures.All.Select(figure => figure.Name)).Distinct(StringComparer.Ordinal)],
            Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Kept = query.ContainsKey("xong"),
        };
    }

    /// <summary>Of the month in which today lies.</summary>
    private Figure New(Unit unit)
    {
        var today = desk.Today(unit);
        var first = new DateOnly(today.Year, today.Month, 1);
        return new() { UnitId = unit.Id, Name = "", Value = double.NaN, First = first, Last = first.AddMonths(1).AddDays(-1), Source = "" };
    }

    private static RazorComponentResult<RecordMissing> Missing() => new() { StatusCode = StatusCodes.Status404NotFound };

    private static RazorComponentResult<FigurePage> Show(FigureView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest };
}
