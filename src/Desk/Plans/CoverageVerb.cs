using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Records;
using Campaigns.Desk.Shell;

namespace Campaigns.Desk.Plans;

/// <summary><c>plan coverage ID</c>: what was done of a plan in a year.</summary>
internal sealed class CoverageVerb : ServicesVerb
{
    private readonly Argument<string> _id = new("id") { Says = new("mã kế hoạch", "of the plan") };
    private readonly Option<int?> _year = new("--year") { Says = new("năm; không nêu là năm nay, hoặc năm của kế hoạch nếu năm nay chưa có việc nào", "the year; where it is left out this one, or the plan's own where nothing of it lies in this one") };

    private readonly Option<string?> _out = new("--out", "-o") { Says = new("ghi ra tệp: .docx (báo cáo và phụ lục) hoặc .xlsx (bảng)", "write to a file: .docx (a report with its appendices) or .xlsx (a workbook)") };

    public CoverageVerb() : base("coverage", new("từng nhiệm vụ của đơn vị đã làm đến đâu, chỉ tiêu đã đo chưa", "how far each task of the unit's own and each target is"))
    {
        Add(_id);
        Add(_year);
        Add(_out);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        if (call.Get(_year) is < 2000 or > 2100)
            return Problem.Input(new("Năm phải từ 2000 đến 2100.", "A year between 2000 and 2100."), "--year");
        if (call.Get(_out) is { } file && Path.GetExtension(file).ToLowerInvariant() is not (".docx" or ".xlsx"))
            return Problem.Input(new("Kết quả chỉ ghi được ra .docx hoặc .xlsx.", "The coverage is written as .docx or .xlsx."), file, new("Đổi đuôi tệp sau -o.", "Change the ending of the file after -o."));
        if (await services.GetRequiredService<CoverageBook>().Of(call.Get(_id), call.Get(_year), cancel) is not { } coverage)
            return Problem.Input(new("Không có kế hoạch mang mã này.", "There is no plan of this id."), call.Get(_id), new("Xem campaigns plan list.", "See campaigns plan list."));
        if (call.Get(_out) is { } written && await Write(coverage, Path.GetFullPath(written), cancel) is { } unwritten)
            return unwritten;
        return Answer.Done(new
        {
            coverage.Plan.Id, coverage.Year, others = coverage.Others.Count,
            tasks = coverage.Tasks.Select(task => new
            {
                task.Kept.Id, task = task.Kept.Task.Id, task.State, items = task.Items.Count, task.Out, activities = task.Activities.Count, task.Done, cases = task.Cases.Count, task.Answered, task.Pictures, task.Monthly, gap = task.Gap, reason = task.Closed?.Reason,
            }),
            targets = coverage.Targets.Select(target => new { target.Id, target.Target, target.Newest?.Numerator, target.Newest?.Denominator, target.Newest?.Source, target.Newest?.Day, target.Reached }),
        }, to =>
        {
            if (call.Get(_out) is { } path)
            {
                to.WriteLine(Path.GetFullPath(path));
                return;
            }
            to.WriteLine(CoveragePaper.Summary(coverage));
            foreach (var task in coverage.Tasks)
                to.WriteLine(string.Join('\t', task.Kept.Task.Id, task.Said.In(call.Language), new Phrase($"{task.Items.Count} tin, bài ({task.Out} đã đăng)", $"{task.Items.Count} items ({task.Out} out)").In(call.Language),
                    new Phrase($"{task.Activities.Count} việc ({task.Done} đã xong)", $"{task.Activities.Count} activities ({task.Done} done)").In(call.Language), Content.Plans.PlanBook.Cut(task.Kept.Task.Text, 80)));
            foreach (var target in coverage.Targets)
                to.WriteLine(string.Join('\t', target.Target.Wanted, CoveragePaper.Reached(target), target.Target.Text));
        });
    }

    private static async Task<Problem?> Write(PlanCoverage coverage, string path, CancellationToken cancel)
    {
        try
        {
            await File.WriteAllBytesAsync(path, Path.GetExtension(path).Equals(".docx", StringComparison.OrdinalIgnoreCase) ? CoveragePaper.Docx(coverage) : CoveragePaper.Xlsx(coverage), cancel);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Problem.World(FileFault.In(e, new("Không ghi được kết quả", "The coverage cannot be written")), path);
        }
    }
}
