using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Desk.Activities;
using Campaigns.Desk.People;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Plans;

/// <summary>What was done of a plan: task by task, target by target, on the page and on paper.</summary>
internal sealed class CoveragePages(CoverageBook book, TargetReadings targets, IAntiforgery antiforgery)
{
    private const string Word = OfficeFile.Word, Sheet = OfficeFile.Workbook;

    public async Task<IResult> Page(HttpContext context, string id) => await View(context, id) is { } view ? Show(view) : PlanPages.Missing();

    /// <summary>The same as a report with its appendices, or as a workbook.</summary>
    public async Task<IResult> Paper(HttpContext context, string id, string form)
    {
        if (form is not ("docx" or "xlsx") || await book.Of(id, RecordForm.Year(context.Request.Query["nam"]), context.RequestAborted) is not { } coverage)
            return Results.NotFound();
        var name = string.Create(CultureInfo.InvariantCulture, $"ket-qua-{Slug.Of(CoveragePaper.Named(coverage.Plan), 60)}-{coverage.Year}.{form}");
        return form == "docx" ? Results.File(CoveragePaper.Docx(coverage), Word, name) : Results.File(CoveragePaper.Xlsx(coverage), Sheet, name);
    }

    /// <summary>Notes how far a target is.</summary>
    public Task<IResult> Measure(HttpContext context, string id, string target) => Act(context, id, target, async (form, who, cancel) =>
    {
        var reading = new TargetReading { TargetId = target, Numerator = form.Number("tu-so") ?? -1, Denominator = form.Number("mau-so"), Source = form.Text("nguon"), Day = form.Day("ngay", default) };
        return form.Problems.Count > 0 ? form.Problems[0] : await targets.Add(id, reading, who.Actor, form.Text(Doubt.Field) == "1", cancel);
    });

    /// <summary>Lets a reading count no more.</summary>
    public Task<IResult> Void(HttpContext context, string id, string target) => Act(context, id, target, (form, who, cancel) => targets.Void(id, form.Text("so-do"), who.Actor, cancel));

    private async Task<IResult> Act(HttpContext context, string id, string target, Func<RecordForm, Sitting, CancellationToken, Task<Problem?>> act)
    {
        var (form, wrong) = await RecordForm.Read(context);
        var problem = wrong ?? await act(form, Sitting.Of(context)!, context.RequestAborted);
        if (await View(context, id, form.Maybe("nam")) is not { } view)
            return PlanPages.Missing();
        return problem is null ? Results.Redirect(string.Create(CultureInfo.InvariantCulture, $"{view.Plan}/ket-qua?nam={view.Coverage.Year}#chi-tieu")) : Show(view with { Problems = [problem], Asked = target, Typed = form.Text });
    }

    private async Task<CoverageView?> View(HttpContext context, string id, string? year = null) =>
        await book.Of(id, RecordForm.Year(year ?? context.Request.Query["nam"].ToString()), context.RequestAborted) is not { } coverage ? null
            : new CoverageView { Coverage = coverage, Page = RecordForm.Page(context.Request.Query), Token = antiforgery.GetAndStoreTokens(context).RequestToken! };

    private static RazorComponentResult<CoveragePage> Show(CoverageView view) => new(new { View = view }) { StatusCode = view.Problems.Count == 0 ? StatusCodes.Status200OK : view.Problems.Any(Doubt.Is) ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest };
}
