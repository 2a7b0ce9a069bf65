using Campaigns.Content.Audit;
using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;

namespace Campaigns.Content.Reports;

/// <summary>Reports from the first draft to the files: made of a duty or freely, finished by a person, signed.</summary>
public sealed class ReportDesk(ReportStore store, ReportCounter counter, ReportRows rows, UnitStore units, PlanStore plans, PlanBook book, ReportCharts charts, TimeProvider clock)
{
    /// <summary>Items listed in the workbook.</summary>
    private const int MostItems = 10_000;

    /// <summary>A draft whose words say what is counted now; kept by <see cref="Make"/> alone.</summary>
    /// <param name="unit">Whose.</param>
    /// <param name="form">Of which kind.</param>
    /// <param name="period">Checked.</param>
    /// <param name="below">With the units below it.</param>
    /// <param name="duty">What it is written for; null: nothing.</param>
    /// <param name="cancel">Ends the counting.</param>
    public async Task<Report> Draft(Unit unit, DutyKind form, ReportPeriod period, bool below, OwedDuty? duty, CancellationToken cancel = default)
    {
        var room = duty is null ? null : DutyRoom.Of(unit, duty.Kept.Duty);
        var report = new Report
        {
            Id = Id.New(clock), UnitId = unit.Id, DutyId = duty?.Kept.Id, PlanId = duty?.Kept.PlanId, Due = duty?.Last, Form = form, Period = period, Below = below, Title = "",
            Receiver = string.Join('\n', new[] { duty?.Kept.Duty.To, duty?.Kept.Duty.Via }.OfType<string>().Select(name => ReportPaper.Addressed(name, unit))), Signer = room?.Signer ?? ReportPaper.UsualSigner(unit), Reporter = room?.Name ?? "",
        };
        var proposed = await Proposal(report, unit, await Figures(report, unit, cancel), cancel);
        return report with { Title = proposed.Title, Words = proposed.Words, Proposed = proposed };
    }

    /// <summary>Makes a draft and keeps it. A duty that has a report already gives that one, unless another is asked for.</summary>
    public async Task<Report> Make(Unit unit, DutyKind form, ReportPeriod period, bool below, OwedDuty? duty, Actor who, bool another = false, CancellationToken cancel = default)
    {
        var report = await Draft(unit, form, period, below, duty, cancel);
        return await store.Add(report, who, another, cancel) is { } known ? (await store.Find(known, cancel))! : report;
    }

    /// <summary>What would be proposed now: the title and the words that a report's period and its figures give.</summary>
    public async Task<ReportProposal> Proposal(Report report, Unit unit, ReportFigures figures, CancellationToken cancel = default)
    {
        var known = await Known(unit.Id, cancel);
        return new(ReportDraft.Title(report.Form, report.Period, known.FirstOrDefault(plan => plan.Id == report.PlanId)),
            ReportDraft.Write(unit, (await Units(report, unit, cancel)).Count - 1, report.Form, figures, unit.Today(clock), known, await book.Tasks([unit.Id], report.Period.To.AddDays(1), report.Period.To.AddMonths(6), cancel)));
    }

    /// <summary>The unit's plans but those that are set aside, and those of another unit that nobody called theirs.</summary>
    private async Task<IReadOnlyList<PlanSummary>> Known(string unitId, CancellationToken cancel)
    {
        var withheld = await plans.Withheld(unitId, cancel);
        return [.. (await plans.List(unitId, cancel)).Where(plan => !plan.Aside && !withheld.Contains(plan.Id))];
    }

    /// <summary>The plans of which a draft leaves the number and the title blank: their scans were read badly, and nobody mended their heads.</summary>
    public async Task<IReadOnlyList<PlanSummary>> Unread(Report report, CancellationToken cancel = default) => report.State == ReportState.Frozen ? []
        : [.. ReportDraft.Told(report.Period, await Known(report.UnitId, cancel)).Where(plan => plan.Unread && ((plan.Id == report.PlanId && report.Title.Contains('…', StringComparison.Ordinal)) || report.Words.Leadership.Contains(ReportDraft.Unread(plan), StringComparison.Ordinal)))];

    /// <summary>The places of a draft that are behind its figures and its period; of a signed report none.</summary>
    public async Task<IReadOnlyList<ReportBehind>> Behind(Report report, Unit unit, ReportFigures figures, CancellationToken cancel = default) =>
        report.State == ReportState.Frozen ? [] : ReportRevision.Behind(report, await Proposal(report, unit, figures, cancel));

    /// <summary>The words as they are, with the line of views and reactions as it is counted now; the same words where that line says it already.</summary>
    public static ReportWords Renewed(Report report, Unit unit, ReportFigures figures) => ReportDraft.Renewed(report.Words, unit, figures.Now);

    /// <summary>The units that are counted, and the moments between which what they posted is.</summary>
    public async Task<(IReadOnlyList<string> Units, DateTimeOffset From, DateTimeOffset To)> Span(Report report, Unit unit, CancellationToken cancel = default) =>
        ([.. (await Units(report, unit, cancel)).Select(one => one.Id)], unit.At(report.Period.From, TimeOnly.MinValue), unit.At(report.Period.To.AddDays(1), TimeOnly.MinValue));

    /// <summary>As signed; of a draft, counted now.</summary>
    public async Task<ReportFigures> Figures(Report report, Unit unit, CancellationToken cancel = default)
    {
        if (report.Frozen is { } frozen)
            return frozen;
        var those = await Units(report, unit, cancel);
        return new(await counter.Count(those, report.Period, report.PlanId, unit.Today(clock), cancel), await counter.Count(those, report.Period.Before, report.PlanId, cancel: cancel));
    }

    /// <summary>The rows behind a figure as they are today, also of a signed report.</summary>
    public async Task<IReadOnlyList<ReportRow>> Rows(Report report, Unit unit, ReportFigure figure, string? table, string key, int skip, int take, CancellationToken cancel = default) =>
        await rows.Of(await Units(report, unit, cancel), report.Period, figure, table, key, skip, take, report.PlanId, unit.Today(clock), cancel);

    /// <summary>The figures with which a draft may be signed as they are counted now; or why it may not.</summary>
    /// <param name="report">As it is to be signed.</param>
    /// <param name="unit">Whose.</param>
    /// <param name="number">Of the document; null: none yet.</param>
    /// <param name="day">On the paper.</param>
    /// <param name="ticks">What may stay as it is, as whoever signs said on purpose.</param>
    /// <param name="cancel">Ends the counting.</param>
    public async Task<Result<ReportFigures>> Signable(Report report, Unit unit, int? number, DateOnly day, ReportTicks ticks, CancellationToken cancel = default)
    {
        if (day > unit.Today(clock))
            return Problem.Input(new("Ngày ký còn ở phía trước.", "The day of signing is still to come."), "ngay", new("Ghi ngày ký trên văn bản.", "Write the day on the paper."));
        if (number is < 1)
            return Problem.Input(new("Số văn bản phải từ 1 trở lên.", "A number is 1 at least."), "so", new("Để trống nếu chưa có số.", "Leave it empty where there is none yet."));
        if (ticks.Refused(ReportBlanks.Of(report)) is { } blank)
            return blank;
        var figures = await Figures(report, unit, cancel);
        return ticks.Refused(await Behind(report, unit, figures, cancel)) is { } behind ? behind : figures;
    }

    /// <summary>Signs a draft where it may be: what is counted at this moment is what it says from then on. The parameters are those of <see cref="Signable"/>.</summary>
    public async Task<Problem?> Sign(Report report, Unit unit, int? number, DateOnly day, ReportTicks ticks, Actor who, CancellationToken cancel = default)
    {
        var figures = await Signable(report, unit, number, day, ticks, cancel);
        return figures.Ok ? await Sign(report, unit, figures.Value, number, day, who, cancel) : figures.Problems[0];
    }

    /// <summary>Signs it with the figures of <see cref="Signable"/>.</summary>
    public async Task<Problem?> Sign(Report report, Unit unit, ReportFigures figures, int? number, DateOnly day, Actor who, CancellationToken cancel = default) =>
        await store.Sign(report, figures, await Lists(report, unit, cancel), number, day, who, cancel);

    /// <summary>The .docx in the official form.</summary>
    public async Task<byte[]> Document(Report report, Unit unit, CancellationToken cancel = default)
    {
        var figures = await Figures(report, unit, cancel);
        var above = unit.ParentId is { } parent ? await units.ById(parent, cancel) : null;
        return OfficialForm.Write(ReportPaper.Of(report, unit, above, figures, await Lists(report, unit, cancel), await charts.Months(figures, cancel)));
    }

    /// <summary>The figures as .xlsx.</summary>
    public async Task<byte[]> Sheet(Report report, Unit unit, CancellationToken cancel = default) =>
        ReportSheets.Write(report, unit.Name, await Figures(report, unit, cancel), (await Lists(report, unit, cancel)).Items, report.SignedDay ?? unit.Today(clock));

    /// <summary>As signed; of a draft, what stands now.</summary>
    private async Task<ReportLists> Lists(Report report, Unit unit, CancellationToken cancel) => (report.Frozen is null ? null : await store.Lists(report.Id, cancel))
        ?? new(await Rows(report, unit, FigureCatalog.Find("so-tin-bai")!, null, "", 0, MostItems, cancel), await Rows(report, unit, FigureCatalog.Find("luot-nguoi")! with { People = false }, null, "", 0, ReportPaper.MostListed, cancel));

    private async Task<IReadOnlyList<Unit>> Units(Report report, Unit unit, CancellationToken cancel) => report.Below ? UnitTree.WithBelow(unit, await units.All(cancel)) : [unit];
}
