using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Records;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Activities;
using Campaigns.Desk.Assisted;
using Campaigns.Desk.People;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Metrics;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Campaigns.Desk.Reports;

/// <summary>One report: its figures with the rows behind them, its words, its files, its signing.</summary>
internal sealed class ReportPages(ReportStore store, ReportDesk desk, ReportMeasures measures, ReportFormStore forms, PlanBook book, UnitStore units, IAntiforgery antiforgery, TimeProvider clock)
{
    private const string Word = OfficeFile.Word, Workbook = OfficeFile.Workbook;

    private static readonly Problem s_noDay = Problem.Input(new("Ngày chưa đúng.", "The day cannot be read."), null, new("Chọn lại ngày.", "Choose it again."));

    private static readonly Problem s_noTitle = Problem.Input(new("Trích yếu đang trống.", "The subject is empty."), "trich-yeu", new("Ghi báo cáo về việc gì.", "Write what it is about."));

    private static readonly Problem s_tooLong = Problem.Input(new("Có phần dài quá mức nhận.", "A part is too long."), null, new($"Mỗi phần tối đa {ReportWords.Longest} ký tự.", $"At most {ReportWords.Longest} characters a part."));

    private static readonly Problem s_unsigned = Problem.Input(new("Báo cáo chưa ghi nhận ký nên chưa đánh dấu đã gửi được.", "The report is not signed and cannot have been sent."), null, new("Ghi nhận đã ký trước.", "Note that it was signed first."));

    private static readonly Problem s_unsure = Problem.Input(new("Chưa xóa: chưa đánh dấu đồng ý xóa.", "Nothing is removed: nobody said that they are sure."), null, new("Đánh dấu vào ô rồi bấm lại.", "Tick the box and press again."));

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
                Value = line?.All ?? figures.Now[name], Said = line is null && figures.Now[name] is null ? figures.Now.Said(name) : null, Line = line?.Label, Rows = [.. rows.Take(ReportRows.Page)], Page = page, More = rows.Count > ReportRows.Page,
                Address = $"{ReportEndpoints.Root}/{id}/so-lieu/{name}?{(table is null ? "" : $"theo={Uri.EscapeDataString(table)}&dong={Uri.EscapeDataString(key)}&")}",
            },
        });
    });

    public Task<IResult> Save(HttpContext context, string id) => With(context, id, async (report, unit) =>
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, report, unit, [wrong]);
        var (typed, problem) = Typed(await context.Request.ReadFormAsync(cancel), report);
        problem ??= await store.Change(typed, Sitting.Of(context)!.Actor, cancel);
        if (problem is not null)
            return await Refused(context, report, typed, unit, problem);
        if (typed.Period != report.Period || typed.Below != report.Below)
            await Ask(typed, unit, cancel);
        return AccountEndpoints.SeeOther($"{ReportEndpoints.Root}/{id}?xong=1");
    });

    /// <summary>Signs a draft as it stands on the page: words that were typed and not kept yet are kept with it.</summary>
    public Task<IResult> Sign(HttpContext context, string id) => With(context, id, async (report, unit) =>
    {
        var (cancel, who) = (context.RequestAborted, Sitting.Of(context)!.Actor);
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, report, unit, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        var signing = ReportSigning.Of(form);
        var (typed, problem) = Seen(form, report);
        var (number, day, unread) = signing.Read();
        if ((problem ?? unread) is { } wrongly)
            return await Refused(context, report, typed, unit, wrongly, signing);
        // Counted once: what was looked at is what is signed.
        var figures = await desk.Signable(typed, unit, number, day, signing.Ticks, cancel);
        if (!figures.Ok)
            return await Refused(context, report, typed, unit, figures.Problems[0], signing);
        if (typed with { Revision = report.Revision } != report)
        {
            problem = await store.Change(typed, who, cancel);
            typed = typed with { Revision = typed.Revision + 1 };
        }
        problem ??= await desk.Sign(typed, unit, figures.Value, number, day, who, cancel);
        return problem is null ? AccountEndpoints.SeeOther($"{ReportEndpoints.Root}/{id}?xong=1") : await Refused(context, report, typed, unit, problem, signing);
    });

    /// <summary>Has a place that is behind proposed anew, or its words kept on purpose; what else was typed is kept with it.</summary>
    public Task<IResult> Propose(HttpContext context, string id) => With(context, id, async (report, unit) =>
    {
        var cancel = context.RequestAborted;
        if (AssistedForms.Wrong(context.Items) is { } wrong)
            return await Show(context, report, unit, [wrong]);
        var form = await context.Request.ReadFormAsync(cancel);
        var (typed, problem) = Seen(form, report);
        if (problem is null)
        {
            var now = await desk.Proposal(typed, unit, await desk.Figures(typed, unit, cancel), cancel);
            problem = await store.Change(form["giu"].ToString() is { Length: > 0 } kept ? ReportRevision.Keep(typed, now, kept) : ReportRevision.Take(typed, now, form["phan"].ToString()), Sitting.Of(context)!.Actor, cancel);
        }
        return problem is null ? AccountEndpoints.SeeOther($"{ReportEndpoints.Root}/{id}?xong=1") : await Refused(context, report, typed, unit, problem);
    });

    /// <summary>What was typed stays on the page, whatever is wrong.</summary>
    private async Task<IResult> Refused(HttpContext context, Report report, Report typed, Unit unit, Problem problem, ReportSigning? signing = null)
    {
        var now = await store.Find(report.Id, context.RequestAborted) ?? report;
        return now.State == ReportState.Draft ? await Show(context, typed, unit, [problem], newer: RecordClash.Is(problem) ? now : null, signing: signing) : await Show(context, now, unit, [problem], mine: typed);
    }

    /// <summary>As it stands on the page from which something was pressed.</summary>
    private static (Report Typed, Problem? Wrong) Seen(IFormCollection form, Report kept) => form.ContainsKey("trich-yeu") ? Typed(form, kept) : (kept with { Revision = new RecordForm(form).Revision(kept.Revision) }, null);

    /// <summary>With the first thing that is wrong; a period that cannot be is left out.</summary>
    private static (Report Typed, Problem? Wrong) Typed(IFormCollection form, Report kept)
    {
        ReportPeriod? period = DayOption.TryRead(form["tu"].ToString(), out var from) && DayOption.TryRead(form["den"].ToString(), out var to) ? new(from, to) : null;
        var typed = Words(form, kept) with { Period = period?.Check() is null ? period ?? kept.Period : kept.Period };
        return (typed, period is null ? s_noDay : period.Check() ?? Wrong(typed));
    }

    private static Report Words(IFormCollection form, Report kept) => kept with
    {
        Below = form["cap-duoi"] == "1", Title = Clean(form["trich-yeu"]).ReplaceLineEndings(" "), Receiver = Clean(form["kinh-gui"]), Signer = $"{Clean(form["quyen-han"])}\n\n{Clean(form["ho-ten"])}".TrimEnd(),
        Words = new ReportWords { Leadership = Clean(form["phan-1"]), Results = Clean(form["phan-2"]), Assessment = Clean(form["phan-3"]), Ahead = Clean(form["phan-4"]), Proposals = Clean(form["phan-5"]) },
        Revision = new RecordForm(form).Revision(kept.Revision),
    };

    private static Problem? Wrong(Report typed) => typed.Title.Length == 0 ? s_noTitle
        : typed.Title.Length > Report.LongestTitle || typed.Receiver.Length > Report.LongestLines || typed.Signer.Length > Report.LongestLines || typed.Words.Parts().Any(part => part.Text.Length > ReportWords.Longest) ? s_tooLong : null;

    /// <summary>Has the posts of its period measured anew, as far as they were measured long ago.</summary>
    public Task<IResult> Measure(HttpContext context, string id) => Act(context, id, async (report, unit, _) =>
    {
        if (report.State == ReportState.Draft)
            await Ask(report, unit, context.RequestAborted);
        return null;
    });

    /// <summary>Takes the newest counts of the platforms into the words, and changes nothing else of them.</summary>
    public Task<IResult> Take(HttpContext context, string id) => Act(context, id, async (report, unit, _) =>
        await store.Change(report with { Words = ReportDesk.Renewed(report, unit, await desk.Figures(report, unit, context.RequestAborted)) }, Sitting.Of(context)!.Actor, context.RequestAborted));

    /// <summary>Writes the words anew from what is counted now, in the place of those that are there.</summary>
    public Task<IResult> Again(HttpContext context, string id) => Act(context, id, async (report, unit, _) =>
    {
        var now = await desk.Proposal(report, unit, await desk.Figures(report, unit, context.RequestAborted), context.RequestAborted);
        var titled = ReportRevision.Take(report, now, ReportRevision.Untouched);
        if (await store.Change(titled with { Words = now.Words, Proposed = (titled.Proposed ?? now) with { Words = now.Words } }, Sitting.Of(context)!.Actor, context.RequestAborted) is { } problem)
            return problem;
        await Ask(report, unit, context.RequestAborted);
        return null;
    });

    /// <summary>Takes a draft away, where whoever asks for it said that they are sure.</summary>
    public Task<IResult> Remove(HttpContext context, string id) => With(context, id, async (report, unit) =>
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var problem = AssistedForms.Wrong(context.Items)
            ?? (form["chac"] == "1" ? await store.Remove(report with { Revision = new RecordForm(form).Revision(report.Revision) }, Sitting.Of(context)!.Actor, context.RequestAborted) : s_unsure);
        return problem is null ? AccountEndpoints.SeeOther($"{ReportEndpoints.Root}?xoa=1") : await Show(context, report, unit, [problem]);
    });

    /// <summary>Notes that the report of its duty was sent.</summary>
    public Task<IResult> Sent(HttpContext context, string id) => Act(context, id, async (report, unit, _) =>
        report.State == ReportState.Draft ? s_unsigned : await Duty(report, context.RequestAborted) is { } owed ? await book.Sent(owed.Kept.PlanId, owed.Kept.Id, owed.Last, sent: true, Sitting.Of(context)!.Actor, context.RequestAborted) : s_noDay);

    private async Task Ask(Report report, Unit unit, CancellationToken cancel)
    {
        var (those, from, to) = await desk.Span(report, unit, cancel);
        await measures.Ask(those, from, to, cancel);
    }

    private async Task<MeasureState> Measures(Report report, Unit unit, CancellationToken cancel)
    {
        var (those, from, to) = await desk.Span(report, unit, cancel);
        return await measures.State(those, from, to, cancel);
    }

    private static string Clean(string? typed) => (typed ?? "").Normalize().ReplaceLineEndings("\n").Trim();

    /// <summary>The duty that a report is for, by the day that its plan says now: an amended one may have moved it.</summary>
    private async Task<OwedDuty?> Duty(Report report, CancellationToken cancel) => report is { DutyId: { } duty, Due: { } due }
        ? (await book.Duties([report.UnitId], due.AddYears(-1), due.AddYears(1), cancel)).FirstOrDefault(owed => owed.Kept.Id == duty && owed.Kept.Duty.Nearest(due) == owed.Last) : null;

    private Task<IResult> Act(HttpContext context, string id, Func<Report, Unit, IFormCollection, Task<Problem?>> act) => With(context, id, async (report, unit) =>
    {
        var problem = AssistedForms.Wrong(context.Items) ?? await act(report, unit, await context.Request.ReadFormAsync(context.RequestAborted));
        return problem is null ? AccountEndpoints.SeeOther($"{ReportEndpoints.Root}/{id}?xong=1") : await Show(context, report, unit, [problem]);
    });

    private async Task<IResult> With(HttpContext context, string id, Func<Report, Unit, Task<IResult>> answer) =>
        await store.Find(id, context.RequestAborted) is { } report && await units.ById(report.UnitId, context.RequestAborted) is { } unit ? await answer(report, unit) : AccountEndpoints.Missing;

    private async Task<IResult> Show(HttpContext context, Report report, Unit unit, IReadOnlyList<Problem> problems, Report? newer = null, Report? mine = null, ReportSigning? signing = null)
    {
        var figures = await desk.Figures(report, unit, context.RequestAborted);
        // What hinders signing stands where one signs.
        var unsigned = signing is null || newer is not null ? null : problems.FirstOrDefault(problem => problem.Where is "so" or "ngay" or "con-trong" or "loi-cu");
        return new RazorComponentResult<ReportPage>(new
        {
            View = new ReportView
            {
                Report = report, Unit = unit, Figures = figures, Behind = newer is null ? await desk.Behind(report, unit, figures, context.RequestAborted) : [], Duty = await Duty(report, context.RequestAborted),
                Forms = await forms.Of(unit.Id, context.RequestAborted), Measures = await Measures(report, unit, context.RequestAborted), Newer = newer, Mine = mine, Signing = signing ?? new("", unit.Today(clock).Iso()), Unsignable = unsigned,
                Unread = await desk.Unread(report, context.RequestAborted), Today = unit.Today(clock), Token = antiforgery.GetAndStoreTokens(context).RequestToken!, Kept = context.Request.Query["xong"] == "1", Problems = [.. problems.Where(problem => problem != unsigned)],
            },
        }) { StatusCode = newer is not null ? StatusCodes.Status409Conflict : problems.Count > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK };
    }
}
