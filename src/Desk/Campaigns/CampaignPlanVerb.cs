using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Campaigns.Desk.Units;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Hours;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Campaigns;

/// <summary><c>campaign plan OBSERVANCE --year Y [--unit U] [--day ISO]</c>: items and posts of a campaign, each once however often it is called.</summary>
internal sealed class CampaignPlanVerb : ServicesVerb
{
    private readonly Argument<string> _observance = new("observance") { Says = new("mã của ngày, như lệnh observances in ra: 10-10", "its key, as `observances` shows it: 10-10") };
    private readonly Option<int> _year = new("--year") { Required = true, Says = new("năm của chính ngày đó", "the year of the day itself") };
    private readonly UnitOption _unit = new();
    private readonly DayOption _day = new("--day", new("ngày khác với ngày của ngày hưởng ứng: 2026-10-09", "another day than the observance's own: 2026-10-09"));

    public CampaignPlanVerb() : base("plan", new("lập tin, bài và bài đăng của một chiến dịch, hoặc dời lịch", "make the items and posts of a campaign, or move them"))
    {
        Add(_observance);
        Add(_year);
        Add(_unit);
        Add(_day);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var unit = await _unit.Find(call, services.GetRequiredService<UnitStore>(), cancel);
        if (!unit.Ok)
            return Answer.Failed(unit.Problems);
        var day = _day.Read(call);
        if (!day.Ok)
            return Answer.Failed(day.Problems);
        var report = await services.GetRequiredService<CampaignPosts>().Plan(call.Get(_observance), call.Get(_year), unit.Value, day.Value, cancel);
        if (!report.Ok)
            return Answer.Failed(report.Problems);
        var warnings = await services.GetRequiredService<RunningHours>().Warnings(unit.Value.Zone,
            report.Value.Items.SelectMany(item => item.Posts).Where(post => post.State == PostState.Scheduled).Select(post => (post.Account.Kind, post.Due)), cancel);
        return Answer.Done(Data(report.Value, warnings.Select(warning => warning.In(call.Language))), to =>
        {
            Say(to, report.Value, call.Language);
            foreach (var warning in warnings)
                to.WriteLine($"! {warning.In(call.Language)}");
        });
    }

    private static object Data(CampaignReport report, IEnumerable<string> warnings) => new
    {
        Campaign = new { report.Campaign.Id, Unit = report.Unit.Code, report.Campaign.Observance, report.Campaign.Year, report.Campaign.Day, report.Campaign.DaySet, report.Campaign.Name },
        report.DayBefore,
        report.PostsMade,
        report.PostsMoved,
        Items = report.Items.Select(i => new
        {
            Id = i.Beat.ItemId, Beat = i.Beat.Beat.Key, i.Beat.Title, i.Beat.Beat.Genre, i.Beat.State, i.Beat.Day, i.Beat.At, i.Beat.Change,
            Posts = i.Posts.Select(p => new { p.Id, Channel = p.Account.Kind, Account = p.Account.Id, AccountName = p.Account.Name, p.Due, p.NotAfter, p.State }),
        }),
        report.Overlaps,
        Task = report.Tie.Task is { } task ? new { task.Kept.Id, task.Kept.PlanId, Task = task.Kept.Task.Id, task.Plan, report.Tie.Person } : null,
        Naming = report.Tie.Asks ? report.Tie.Naming.Select(one => one.Kept.Id) : [],
        warnings,
    };

    private static void Say(TextWriter to, CampaignReport report, string language)
    {
        to.WriteLine($"{report.Campaign.Name} · {report.Unit.Name} · {report.Campaign.Day:dd'/'MM'/'yyyy}");
        if (report.DayBefore is { } before)
            to.WriteLine(new Phrase($"Ngày đã dời từ {before:dd'/'MM'/'yyyy}; {report.PostsMoved} bài đăng dời theo.", $"The day moved from {before:dd'/'MM'/'yyyy}; {report.PostsMoved} posts moved with it.").In(language));
        if (report.Tie.Task is { } task)
            to.WriteLine(new Phrase($"Gắn với nhiệm vụ {task.Label}", $"For the task {task.Label}").In(language));
        if (report.Tie.Asks)
            to.WriteLine(new Phrase($"! {report.Tie.Naming.Count} nhiệm vụ của đơn vị cùng nêu ngày này: chọn ở trang của chiến dịch tin, bài thuộc nhiệm vụ nào.",
                $"! {report.Tie.Naming.Count} of the unit's tasks name this day: choose on the campaign's page for which its items are.").In(language));
        foreach (var item in report.Items)
        {
            to.WriteLine($"  {item.Beat.At:dd'/'MM'/'yyyy HH':'mm}  {item.Beat.ItemId}  {item.Beat.Title}{Mark(item.Beat.Change).In(language)}");
            foreach (var post in item.Posts)
                to.WriteLine($"      {post.Due:dd'/'MM HH':'mm}  {post.Account.Name}  {post.Id}");
            if (item.Posts.Count == 0)
                to.WriteLine("      " + new Phrase("không có bài đăng: đã qua giờ, hoặc chưa có kênh", "no posts: the time is over, or there is no account").In(language));
        }
        foreach (var overlap in report.Overlaps)
            to.WriteLine(new Phrase($"! Trùng với chiến dịch {overlap.Name} từ {overlap.From:dd'/'MM'/'yyyy} đến {overlap.To:dd'/'MM'/'yyyy}: giãn bài để người dân không bị dội tin.",
                $"! Runs beside the campaign {overlap.Name} from {overlap.From:dd'/'MM'/'yyyy} to {overlap.To:dd'/'MM'/'yyyy}: spread the posts.").In(language));
    }

    private static Phrase Mark(BeatChange change) => change switch
    {
        BeatChange.Made => new(" (mới)", " (new)"),
        BeatChange.Rewritten => new(" (lời đã đổi theo ngày mới, cần duyệt lại)", " (its words follow the new day; approve it again)"),
        BeatChange.Kept => new(" (lời do người sửa, giữ nguyên: kiểm tra ngày ghi trong bài)", " (a person's words, left alone: check the day they name)"),
        BeatChange.Out => new(" (đã phát hành)", " (out)"),
        _ => new("", ""),
    };
}
