using System.Globalization;
using Campaigns.Content.Official;
using Campaigns.Content.Plans;
using Campaigns.Content.PlansOut;
using Campaigns.Content.Units;
using Campaigns.Content.Workbooks;

namespace Campaigns.Content.Records;

/// <summary>What was done of a plan, on paper: a report in the official form with its appendices, and the same as a workbook.</summary>
public static class CoveragePaper
{
    /// <summary>Items and activities that a row names.</summary>
    private const int MostNamed = 12;

    public static byte[] Docx(PlanCoverage coverage)
    {
        var (unit, document, name) = (coverage.Unit, coverage.Plan.Content.Document, OfficialWords.InFull(coverage.Unit.Name));
        var (cited, today) = (document.Number is null ? Named(coverage.Plan) : PlanCitation.Full(document.Kind, document.Number, document.Date, document.Issuer, document.Title), OfficialWords.Date(coverage.Today, coverage.Today.Year));
        return OfficialForm.Write(new OfficialDocument
        {
            Kind = OfficialKind.Report, Superior = OfficialWords.Superior(unit), Issuer = unit.Name, Symbol = OfficialSigners.Symbol(unit), Place = OfficialWords.Place(unit), Year = coverage.Today.Year,
            Subject = $"Kết quả thực hiện {Named(coverage.Plan)} năm {coverage.Year}", Signer = new OfficialSigner(OfficialSigners.Of(unit)[0]), Receivers = ["…"],
            Body =
            [
                new OfficialParagraph($"Thực hiện {cited}, {name} báo cáo kết quả thực hiện năm {coverage.Year} (tính đến {today}) như sau:"),
                new OfficialParagraph("Kết quả thực hiện", ParagraphRank.Part), new OfficialParagraph("Thực hiện nhiệm vụ", ParagraphRank.Section), new OfficialParagraph(Tasks(coverage)),
                new OfficialParagraph("Thực hiện chỉ tiêu", ParagraphRank.Section), new OfficialParagraph(Measured(coverage)),
                new OfficialParagraph("Hạn chế và nguyên nhân", ParagraphRank.Part), new OfficialParagraph("…", ParagraphRank.Dash),
                new OfficialParagraph("Đề xuất, kiến nghị", ParagraphRank.Part), new OfficialParagraph("…", ParagraphRank.Dash),
                new OfficialParagraph($"Trên đây là báo cáo của {name} về kết quả thực hiện {Named(coverage.Plan)} năm {coverage.Year}."),
            ],
            Appendices =
            [
                new OfficialAppendix("Kết quả thực hiện nhiệm vụ", [new OfficialTable(
                    [new("TT", 4, ColumnAlign.Centre), new("Nhiệm vụ", 26), new("Thời gian", 11), new("Tin, bài", 23), new("Việc khác (số lượng, ảnh), vụ việc", 21), new("Tình trạng", 13)],
                    [.. coverage.Tasks.Select((task, at) => (IReadOnlyList<string>)[$"{at + 1}", $"{task.Kept.Task.Id}. {task.Kept.Task.Text}", When(task), Items(task, coverage.Unit), Activities(task), State(task)])])], Lying: true),
                .. coverage.Targets.Count == 0 ? Array.Empty<OfficialAppendix>() : [new OfficialAppendix("Kết quả thực hiện chỉ tiêu", [new OfficialTable(
                    [new("TT", 4, ColumnAlign.Centre), new("Chỉ tiêu", 40), new("Yêu cầu", 12, ColumnAlign.Right), new("Đạt được", 16, ColumnAlign.Right), new("Ngày đo", 11, ColumnAlign.Centre), new("Nguồn số liệu", 20)],
                    [.. coverage.Targets.Select((target, at) => (IReadOnlyList<string>)[$"{at + 1}", target.Target.Text, target.Target.Wanted, Reached(target), target.Newest is { } read ? Day(read.Day) : "", target.Newest?.Source ?? ""])])], Lying: true)],
            ],
        });
    }

    public static byte[] Xlsx(PlanCoverage coverage) => WorkbookWriter.Write($"Kết quả thực hiện {Named(coverage.Plan)} năm {coverage.Year}",
        new WrittenSheet
        {
            Name = "Nhiệm vụ", Widths = [6, 10, 60, 18, 9, 9, 50, 9, 9, 50, 16, 40], Frozen = 1,
            Rows =
            [
                Head("TT", "Mục", "Nhiệm vụ", "Thời gian", "Tin, bài", "Đã đăng", "Tên tin, bài", "Việc khác", "Số ảnh", "Tên việc, số lượng; vụ việc", "Tình trạng", "Lý do, ghi chú"),
                .. coverage.Tasks.Select((task, at) => (IReadOnlyList<WrittenCell>)
                [
                    WrittenCell.Of(at + 1), WrittenCell.Of(task.Kept.Task.Id), WrittenCell.Of(task.Kept.Task.Text), WrittenCell.Of(When(task)), WrittenCell.Of(task.Items.Count), WrittenCell.Of(task.Out), WrittenCell.Of(Items(task, coverage.Unit)),
                    WrittenCell.Of(task.Activities.Count), WrittenCell.Of(task.Pictures), WrittenCell.Of(Activities(task)), WrittenCell.Of(task.Said.Vi), WrittenCell.Of(Note(task)),
                ]),
            ],
        },
        new WrittenSheet
        {
            Name = "Chỉ tiêu", Widths = [6, 70, 12, 10, 12, 12, 12, 12, 40], Frozen = 1,
            Rows =
            [
                Head("TT", "Chỉ tiêu", "Yêu cầu", "Năm", "Tử số", "Mẫu số", "Tỷ lệ %", "Ngày đo", "Nguồn số liệu"),
                .. coverage.Targets.Select((target, at) => (IReadOnlyList<WrittenCell>)
                [
                    WrittenCell.Of(at + 1), WrittenCell.Of(target.Target.Text), WrittenCell.Of(target.Target.Wanted), WrittenCell.Of(target.Target.Year), WrittenCell.Of(target.Newest?.Numerator), WrittenCell.Of(target.Newest?.Denominator),
                    WrittenCell.Of(target.Newest?.Percent is { } percent ? Math.Round(percent, 2) : null), target.Newest is { } read ? WrittenCell.Of(read.Day) : WrittenCell.Of("chưa đo được"), WrittenCell.Of(target.Newest?.Source ?? ""),
                ]),
            ],
        });

    /// <summary>How far it is: "85% (170/200)"; "chưa đo được" where nobody measured.</summary>
    public static string Reached(KeptTarget target) => target.Newest is not { } read ? "chưa đo được"
        : read.Percent is { } percent ? string.Create(RecordText.Vietnamese, $"{percent:0.##}% ({read.Numerator:#,0.##}/{read.Denominator:#,0.##})") : read.Numerator.ToString("#,0.##", RecordText.Vietnamese);

    /// <summary>In one sentence.</summary>
    public static string Summary(PlanCoverage coverage) =>
        $"Đơn vị có {coverage.Tasks.Count} nhiệm vụ trong năm {coverage.Year}: {coverage.Count(CoverageState.Done)} đã xong, {coverage.Count(CoverageState.OnTrack) - coverage.Untouched} đúng tiến độ, {(coverage.Count(CoverageState.DoneLate) is > 0 and var behind ? $"{behind} đã làm, chậm so với hạn, " : "")}{coverage.Untouched} chưa có kết quả, {coverage.Count(CoverageState.Late)} chậm, {coverage.Count(CoverageState.Dropped)} đã bỏ; "
        + $"{coverage.Tasks.Sum(task => task.Out)} tin, bài đã đăng, {coverage.Tasks.Sum(task => task.Done)} việc khác đã làm{(Answered(coverage) is > 0 and var answered ? $", {answered} thông tin sai, câu hỏi của người dân đã xử lý" : "")}. Chỉ tiêu: {coverage.Targets.Count(target => target.Newest is not null)} trên {coverage.Targets.Count} đã đo.";

    /// <summary>How the plan is cited.</summary>
    public static string Named(Plan plan) => plan.Content.Document is { Number: { } number } document ? PlanCitation.Named(document.Kind ?? "KH", number) : plan.Content.Document.Title ?? plan.FileName;

    private static string Tasks(PlanCoverage coverage)
    {
        var states = new[]
        {
            (Count: coverage.Count(CoverageState.Done), Said: "đã hoàn thành"), (Count: coverage.Count(CoverageState.OnTrack) - coverage.Untouched, Said: "đang thực hiện đúng tiến độ"),
            (Count: coverage.Count(CoverageState.DoneLate), Said: "đã làm, chậm so với hạn"), (Count: coverage.Untouched, Said: "chưa quá hạn, chưa có kết quả"), (Count: coverage.Count(CoverageState.Late), Said: "chậm so với yêu cầu"), (Count: coverage.Count(CoverageState.Dropped), Said: "không thực hiện"),
        }.Where(state => state.Count > 0).Select(state => $"{OfficialWords.Count(state.Count)} nhiệm vụ {state.Said}");
        return coverage.Tasks.Count == 0 ? $"Kế hoạch không giao nhiệm vụ nào cho đơn vị trong năm {coverage.Year}."
            : $"Đơn vị có {OfficialWords.Count(coverage.Tasks.Count)} nhiệm vụ trong năm {coverage.Year}, trong đó {string.Join(", ", states)}. Đã đăng, phát {OfficialWords.Count(coverage.Tasks.Sum(task => task.Out))} tin, bài và hoàn thành {OfficialWords.Count(coverage.Tasks.Sum(task => task.Done))} việc ngoài tin, bài{(Answered(coverage) is > 0 and var answered ? $", xử lý {OfficialWords.Count(answered)} thông tin sai, câu hỏi của người dân" : "")} cho các nhiệm vụ này (chi tiết tại {(coverage.Targets.Count > 0 ? "Phụ lục I" : "Phụ lục")} kèm theo).";
    }

    private static string Measured(PlanCoverage coverage) => coverage.Targets.Count == 0 ? "Kế hoạch không giao chỉ tiêu có số lượng."
        : $"Đã có số đo của {OfficialWords.Count(coverage.Targets.Count(target => target.Newest is not null))} trên {OfficialWords.Count(coverage.Targets.Count)} chỉ tiêu (chi tiết tại Phụ lục II kèm theo).";

    private static string When(CoveredTask task) => task.Kept.Task.When.Text ?? "";

    private static string Items(CoveredTask task, Unit unit) => Named(task.Items.Where(item => item.Out > 0).Select(item => Printed(item.Url, unit) is { } url ? $"- {item.Title} ({url})" : $"- {item.Title}"), task.Out);

    /// <summary>On paper an address is whole, or none: one of this host is followed from nowhere.</summary>
    private static string? Printed(string? url, Unit unit) => url is not ['/', ..] ? url : unit.Settings.PublicAddress is { Length: > 0 } host ? host.TrimEnd('/') + url : null;

    private static string Activities(CoveredTask task) => Named(task.Activities.Select(one => "- " + string.Join(", ", new[]
    {
        one.Title, (one.Count ?? one.Planned) is { } number ? $"{(one.Count is null ? "dự kiến " : "")}{number.ToString("N0", RecordText.Vietnamese)} {one.Measure}".TrimEnd() : "",
        one.Attended is { } came ? $"{came.ToString("N0", RecordText.Vietnamese)} người dự" : "", one.Link ?? "",
    }.Where(part => part.Length > 0))).Append(task.Pictures > 0 ? $"({task.Pictures} ảnh)" : "").Concat(task.Cases.Select(Case)).Where(line => line.Length > 0), task.Activities.Count + task.Cases.Count + (task.Pictures > 0 ? 1 : 0));

    private static string Case(TaskCase one) => $"- {(one.Kind == TaskCaseKind.Misinformation ? "Thông tin sai" : "Câu hỏi")} ngày {Day(one.Day)}: “{PlanBook.Cut(one.Words)}” ({one.State.Vi})";

    private static int Answered(PlanCoverage coverage) => coverage.Tasks.Sum(task => task.Answered);

    private static string Named(IEnumerable<string> lines, int count) => string.Join('\n', lines.Take(MostNamed)) + (count > MostNamed ? $"\n… và {count - MostNamed} mục nữa" : "");

    private static string State(CoveredTask task) => Note(task) is { Length: > 0 } note ? $"{task.Said.Vi}: {note}" : task.Said.Vi;

    private static string Note(CoveredTask task) => task.Closed is { Reason.Length: > 0 } closed ? closed.Reason : task.Closed is null && task.Gap is { } gap ? gap.Words().Vi : "";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static WrittenCell[] Head(params string[] names) => [.. names.Select(name => WrittenCell.Of(name, WorkbookStyle.Headed))];
}
