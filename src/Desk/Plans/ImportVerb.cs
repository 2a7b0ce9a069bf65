using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Media;
using Campaigns.Content.Plans;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;
using Microsoft.Extensions.Options;

namespace Campaigns.Desk.Plans;

/// <summary><c>import FILE</c>: a plan document into tasks, responsibilities, themes, duties, targets.</summary>
internal sealed class ImportVerb : ServicesVerb
{
    private readonly Argument<string> _file = new("file") { Says = new("tệp kế hoạch: .docx, .xlsx, .pdf, .html, .txt, hoặc ảnh chụp trang", "a plan: .docx, .xlsx, .pdf, .html, .txt, or the picture of a page") };
    private readonly UnitOption _unit = new();
    private readonly Option<bool> _dryRun = new("--dry-run") { Says = new("chỉ đọc và in ra, không lưu gì", "read and show, keep nothing") };

    public ImportVerb() : base("import", new("đọc văn bản kế hoạch thành nhiệm vụ, trách nhiệm, nội dung, chế độ báo cáo, chỉ tiêu", "a plan document into tasks, responsibilities, themes, duties, targets"))
    {
        Add(_file);
        Add(_unit);
        Add(_dryRun);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var file = call.Get(_file);
        var unit = await Whose(call, services.GetRequiredService<UnitStore>(), cancel);
        if (!unit.Ok)
            return Answer.Failed(unit.Problems);
        var progress = new ReadingBar(Console.Error, !Console.IsErrorRedirected && !call.Json, TimeProvider.System);
        if (call.Get(_dryRun))
        {
            var read = await PlanImport.Read(file, unit.Value.Unit, services.GetRequiredService<IOptions<PlanOptions>>(), services.GetRequiredService<IOptions<MediaOptions>>(), progress, cancel);
            progress.Clear();
            return read.Ok ? Answer.Done(PlanJson.Of(read.Value), to => PlanPrint.Write(to, read.Value, call.Language)) : Answer.Failed(read.Problems);
        }
        var kept = await services.GetRequiredService<PlanImport>().Keep(file, unit.Value.Unit!, Administrator.AtTheMachine, progress, cancel);
        progress.Clear();
        if (!kept.Ok)
            return Answer.Failed(kept.Problems);
        var plan = kept.Value;
        return Answer.Done(PlanJson.Of(plan.Content), to =>
        {
            PlanPrint.Write(to, plan.Content, call.Language);
            to.WriteLine();
            to.WriteLine((plan.New ? new Phrase($"Đã lưu kế hoạch {plan.Id}.", $"Kept as plan {plan.Id}.")
                : new($"Kế hoạch này đã có: đã cập nhật {plan.Id}, không tạo bản thứ hai.", $"This plan was there: {plan.Id} is brought up to date, no second one is made.")).In(call.Language));
            if (plan.Aside is { } aside)
                to.WriteLine(new Phrase($"Kế hoạch này đang ngừng dùng ({aside.Reason}). Mở trang kế hoạch để dùng lại.", $"This plan is set aside ({aside.Reason}). Open its page to take it back.").In(call.Language));
            if (plan.News is { All: > 0 } news)
                to.WriteLine(new Phrase($"Khác bản trước, chờ người xem: {news.New} dòng mới, {news.Changed} dòng đổi, {news.Gone} dòng không còn.", $"Otherwise than before, to be looked at: {news.New} rows new, {news.Changed} changed, {news.Gone} gone.").In(call.Language));
        });
    }

    /// <summary>For a dry run a name that nobody knows is a unit for that run, and none is needed.</summary>
    private async Task<Result<Reader>> Whose(VerbCall call, UnitStore units, CancellationToken cancel)
    {
        if (call.Get(_dryRun))
            return _unit.Named(call) is not { } name ? new Reader(null)
                : new Reader(await units.ByCodeOrName(name, cancel) ?? new Unit { Id = "", Code = "", Name = name, Place = name, Kind = UnitKind.Other });
        var unit = await _unit.Find(call, units, cancel);
        return unit.Ok ? new Reader(unit.Value) : unit.Problems.ToArray();
    }

    private sealed record Reader(Unit? Unit);
}
