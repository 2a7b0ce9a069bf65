using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;

namespace Campaigns.Desk.Reports;

/// <summary><c>report --unit U --from D --to D [--form half|year|quarter|month|adhoc] -o OUT</c>: the report of a period as a file; nothing is kept in the store.</summary>
internal sealed class ReportVerb : ServicesVerb
{
    private readonly UnitOption _unit = new();
    private readonly DayOption _from = new("--from", new("ngày đầu kỳ, như 2026-01-01", "the first day, such as 2026-01-01")) { Required = true };
    private readonly DayOption _to = new("--to", new("ngày cuối kỳ", "the last day")) { Required = true };
    private readonly Option<string> _form = new("--form") { Says = new("half (6 tháng), year (năm), quarter (quý), month (tháng) hoặc adhoc (đột xuất)", "half, year, quarter, month or adhoc"), DefaultValueFactory = _ => "adhoc" };
    private readonly Option<bool> _below = new("--below") { Says = new("cộng cả các đơn vị trực thuộc", "with the units below it") };
    private readonly Option<string> _out = new("--out", "-o") { Required = true, Says = new("ghi vào: .docx (văn bản theo Nghị định 30/2020) hoặc .xlsx (số liệu)", "where to: .docx (the official form) or .xlsx (the figures)") };

    public ReportVerb() : base("report", new("báo cáo của một kỳ từ những gì đã đăng, đã phát, đã làm", "the report of a period, from what was published, read and done"))
    {
        Add(_unit);
        Add(_from);
        Add(_to);
        Add(_form);
        Add(_below);
        Add(_out);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var unit = await _unit.Find(call, services.GetRequiredService<UnitStore>(), cancel);
        var (from, to, form, path) = (_from.Read(call), _to.Read(call), DutyWords.Named(call.Get(_form)), Path.GetFullPath(call.Get(_out)!));
        var kind = Path.GetExtension(path).ToLowerInvariant();
        var problems = unit.Problems.Concat(from.Problems).Concat(to.Problems).ToList();
        if (form is null)
            problems.Add(Problem.Input(new("Loại báo cáo không có.", "There is no such form."), "--form", new("Viết half, year, quarter, month hoặc adhoc.", "Write half, year, quarter, month or adhoc.")));
        if (kind is not (".docx" or ".xlsx"))
            problems.Add(Problem.Input(new("Báo cáo chỉ ghi được ra .docx hoặc .xlsx.", "A report is written as .docx or .xlsx."), path, new("Đổi đuôi tệp sau -o.", "Change the ending of the file after -o.")));
        if (problems.Count > 0)
            return Answer.Failed(problems);
        var period = new ReportPeriod(from.Value!.Value, to.Value!.Value);
        if (period.Check() is { } wrong)
            return wrong with { Where = "--from, --to" };
        var desk = services.GetRequiredService<ReportDesk>();
        var report = await desk.Draft(unit.Value!, form!.Value, period, call.Get(_below), null, cancel);
        var bytes = kind == ".docx" ? await desk.Document(report, unit.Value!, cancel) : await desk.Sheet(report, unit.Value!, cancel);
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancel);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không ghi được báo cáo", "The report cannot be written")), path);
        }
        return Answer.Done(new { path, bytes = bytes.Length, title = report.Title, from = period.From.Iso(), to = period.To.Iso() }, said => said.WriteLine(path));
    }
}
