using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Shell;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Reports;

/// <summary>One report: its figures with the rows behind them, its words, its files, its signing.</summary>
internal sealed class ReportPages(ReportStore store, ReportDesk desk, ReportFormStore forms, PlanBook book, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly Problem s_noDay = Problem.Input(new("Ngày chưa đúng.", "The day cannot be read."), null, new("Chọn lại ngày.", "Choose it again."));

    private static readonly Problem s_noNumber = Problem.Input(new("Số văn bản chỉ gồm chữ số.", "A number is digits alone."), "so", new("Để trống nếu chưa có số.", "Leave it empty where there is none yet."));

    private static readonly Problem s_noTitle = Problem.Input(new("Trích yếu đang trống.", "The subject is empty."), "trich-yeu", new("Ghi báo cáo về việc gì.", "Write what it is about."));

    private static readonly Problem s_tooLong = Problem.Input(new("Có phần dài quá mức nhận.", "A part is too long."), null, new($"Mỗi phần tối đa {ReportWords.Longest} ký tự.", $"At most {ReportWords.Longest} characters a part."));

    public Task<IResult> Page(HttpContext context, string id) => With(context, id, (report, unit) => Show(context, report, unit, []));

    public Task<IResult> Download(HttpContext context, string id, string kind) => With(context, id, async (report, unit) =>
    {
        var name = $"bao-cao-{Slug.Of(unit.Name, 40)}-{report.Period.From.Iso()}-{report.Period.To.Iso()}";
        return kind switch
        {
            "docx" => Results.File(await desk.Document(report, unit, context.RequestAborted), Word, $"{name}.docx"),
            "xlsx" => Results.File(await desk.Sheet(report, unit, context.RequestAborted), Workbook, $"{name}.xlsx"),
            _ => AccountEndpoints.Missing,
        };
    });

    /// <summary>The rows behind a figure, or behind one line of a breakdown of it.</summary>
    public Task<IResult> Rows(HttpContext context, string id, string name) => With(context, id, async (report, unit) =>
    {
        if (FigureCatalog.Find(name) is not { } figure)
            return AccountEndpoints.Missing;
        var query = context.Request.Query;
        var (table, key) = (query["theo"].ToString() is { Length: > 0 } by ? by : null, query["dong"].ToString());
        var page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, 10_000) : 1;
        var figures = await desk.Figures(report, unit, context.RequestAborted);
        var rows = await desk.Rows(report, unit, figure, table, key, (page - 1) * ReportRows.Page, ReportRows.Page + 1, context.RequestAborted);
        var line = table is null ? null : figures.Now.Table(table)?.Lines.FirstOrDefault(one => one.Key == key);
        return new RazorComponentResult<ReportRowsPage>(new
        {
            View = new ReportRowsView
            {
                Report = report, Unit = unit, Figure = figures.Now.Sent.FirstOrDefault(sent => sent.Name == name) is { } sent ? figure with { Label = sent.Label, Measure = sent.Measure } : figure,
                Value = line?.All ?? figures.Now[name], Line = line?.Label, Rows = [.. rows.Take(ReportRows.Page)], Page = page, More = rows.Count > ReportRows.Page,
                Address = $"{ReportEndpoints.Root}/{id}/so-lieu/{name}?{(table is null ? "" : $"theo={Uri.EscapeDataString(table)}&dong={Uri.EscapeDataString(key)}&")}",
            },
        });
    });

    public Task<IResult> Save(HttpContext context, string id) => Act(context, id, async (report, unit, form) =>
    {
        if (!DayOption.TryRead(form["tu"].ToString(), out var from) || !DayOption.TryRead(form["den"].ToString(), out var to))
            return s_noDay;
        var period = new ReportPeriod(from, to);
        var (title, receiver) = (Clean(form["trich-yeu"]).ReplaceLineEndings(" "), Clean(form["kinh-gui"]));
        var signer = $"{Clean(form["quyen-han"])}\n\n{Clean(form["ho-ten"])}".TrimEnd();
        var words = new ReportWords { Leadership = Clean(form["phan-1"]), Results = Clean(form["phan-2"]), Assessment = Clean(form["phan-3"]), Ahead = Clean(form["phan-4"]), Proposals = Clean(form["phan-5"]) };
        var changed = report with { Period = period, Below = form["cap-duoi"] == "1", Title = title, Receiver = receiver, Words = words, Signer = signer };
        return period.Check()
            ?? (title.Length == 0 ? s_noTitle : null)
            ?? (title.Length > Report.LongestTitle || receiver.Length > Report.LongestLines || signer.Length > Report.LongestLines || words.Parts().Any(part => part.Text.Length > ReportWords.Longest) ? s_tooLong : null)
            ?? await store.Change(changed, Sitting.Of(context)!.Actor, context.RequestAborted);
    });

    /// <summary>Writes the words anew from what is counted now, in the place of those that are there.</summary>
    public Task<IResult> Again(HttpContext context, string id) => Act(context, id, async (report, unit, _) =>
        await store.Change(report with { Words = await desk.Words(report, unit, context.RequestAborted) }, Sitting.Of(context)!.Actor, context.RequestAborted));

    public Task<IResult> Sign(HttpContext context, string id) => Act(context, id, async (report, unit, form) =>
        !DayOption.TryRead(form["ngay"].ToString(), out var day) ? s_noDay
        : form["so"].ToString().Trim() is { Length: > 0 } typed && !int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? s_noNumber
        : await desk.Sign(report, unit, int.TryParse(form["so"].ToString().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, day, Sitting.Of(context)!.Actor, context.RequestAborted));

    /// <summary>Notes that the report of its duty was sent.</summary>
    public Task<IResult> Sent(HttpContext context, string id) => Act(context, id, async (report, unit, _) =>
        await Duty(report, context.RequestAborted) is { } owed ? await book.Sent(owed.Kept.PlanId, owed.Kept.Id, owed.Last, sent: true, Sitting.Of(context)!.Actor, context.RequestAborted) : s_noDay);

    private static string Clean(string? typed) => (typed ?? "").Normalize().ReplaceLineEndings("\n").Trim();

    private async Task<OwedDuty?> Duty(Report report, CancellationToken cancel) => report is { DutyId: { } duty, Due: { } due }
        ? (await book.Duties([report.UnitId], due, due, cancel)).FirstOrDefault(owed => owed.Kept.Id == duty) : null;

    private Task<IResult> Act(HttpContext context, string id, Func<Report, Unit, IFormCollection, Task<Problem?>> act) => With(context, id, async (report, unit) =>
    {
        var problem = AssistedForms.Wrong(context.Items) ?? await act(report, unit, await context.Request.ReadFormAsync(context.RequestAborted));
        return problem is null ? AccountEndpoints.SeeOther($"{ReportEndpoints.Root}/{id}?xong=1") : await Show(context, report, unit, [problem]);
    });

    private async Task<IResult> With(HttpContext context, string id, Func<Report, Unit, Task<IResult>> answer) =>
        await store.Find(id, context.RequestAborted) is { } report && await units.ByCodeOrName(report.UnitId, context.RequestAborted) is { } unit ? await answer(report, unit) : AccountEndpoints.Missing;

    private async Task<IResult> Show(HttpContext context, Report report, Unit unit, IReadOnlyList<Problem> problems) => new RazorComponentResult<ReportPage>(new
    {
        View = new ReportView
        {
            Report = report, Unit = unit, Figures = await desk.Figures(report, unit, context.RequestAborted), Duty = await Duty(report, context.RequestAborted), Forms = await forms.Of(unit.Id, context.RequestAborted),
            Today = unit.Today(clock), Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Kept = context.Request.Query["xong"] == "1", Problems = problems,
        },
    }) { StatusCode = problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
}
