using Campaigns.Channels.Contract;
using Campaigns.Content;
using Campaigns.Content.Observances;
using Campaigns.Content.Plans;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Campaigns.Desk.Accounts;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Demo;

/// <summary>The main job on the sample commune: plan in, next campaign planned, its first beats approved and brought forward to the coming minute.</summary>
internal sealed class DemoRun(
    DemoCommune commune, DemoRecords records, TemplateFolder templates, PlanImport plans, ObservanceCatalog observances, CampaignPosts campaigns,
    ApprovalDesk approvals, PostStore posts, IEnumerable<IConnector> connectors, ConnectDesk connecting, TimeProvider clock)
{
    /// <summary>How many beats go out in the demo, and how long after one another: enough to watch, over within the minute.</summary>
    private const int Beats = 3;

    private const string Plan = "plans/ke-hoach-tuyen-truyen-muong-sang.docx", Leader = "Lãnh đạo xã (bản demo)";

    private static readonly TimeSpan First = TimeSpan.FromSeconds(3), Apart = TimeSpan.FromSeconds(3);

    /// <summary>Everything up to the first post; each step told as it is done.</summary>
    /// <param name="wire">Platforms to connect to; null: sandboxes.</param>
    /// <param name="tell">Told each step.</param>
    /// <param name="cancel">Stops between two steps.</param>
    public async Task<Result<CampaignReport>> Prepare(DemoWire? wire, Action<Phrase> tell, CancellationToken cancel)
    {
        var unit = await commune.Settle(sandboxes: wire is null, cancel);
        if (wire is not null && await wire.Connect(unit, connectors, connecting, cancel) is { Count: > 0 } unconnected)
            return unconnected.ToArray();
        if (templates.Find(Plan) is not { } sample)
            return Problem.Configuration(new("Thiếu kế hoạch mẫu.", "The sample plan is missing."), $"templates/{Plan}");
        var (campaign, year) = await Next(unit, cancel);
        var plan = await plans.Keep(await DemoPlan.For(sample, year, cancel), unit, cancel: cancel);
        if (!plan.Ok)
            return plan.Problems.ToArray();
        var content = plan.Value.Content;
        var mine = content.Tasks.Count(t => t.Mine != TaskRole.None);
        tell(new($"Đã đọc kế hoạch {content.Document.Number}: {content.Tasks.Count} nhiệm vụ, {mine} của xã; {content.Duties.Count} kỳ báo cáo; {content.Observances.Count} ngày hưởng ứng.",
            $"Plan {content.Document.Number} read: {content.Tasks.Count} tasks, {mine} of the commune's; {content.Duties.Count} reports due; {content.Observances.Count} observances."));
        var report = await campaigns.Plan(campaign.Key, year, unit, cancel: cancel);
        if (!report.Ok)
            return report.Problems.ToArray();
        tell(new($"{report.Value.Campaign.Name}: {report.Value.Items.Count} tin, bài, {report.Value.Items.Sum(i => i.Posts.Count)} bài đăng.",
            $"{report.Value.Campaign.Name}: {report.Value.Items.Count} items, {report.Value.Items.Sum(i => i.Posts.Count)} posts."));
        if (report.Value.Tie.Task is { } task)
            tell(new($"Tự gắn với nhiệm vụ {task.Label}", $"Tied by itself to the task {task.Label}"));
        if (await Approve(report.Value, tell, cancel) is { Length: > 0 } problems)
            return problems;
        var kept = await records.Fill(unit, plan.Value, cancel);
        if (!kept.Ok)
            return kept.Problems.ToArray();
        tell(new($"Đã ghi {kept.Value} việc ngoài tin, bài: pa nô, tập huấn, xe lưu động, một tin sai, một câu hỏi, kinh phí, số đo chỉ tiêu.",
            $"{kept.Value} records beside the posts: posters, training, a mobile van, false words, a question, money, targets measured."));
        return report;
    }

    /// <summary>The first beats are moved to the coming minute before they are approved, and the rest approved as planned.</summary>
    private async Task<Problem[]> Approve(CampaignReport report, Action<Phrase> tell, CancellationToken cancel)
    {
        var due = clock.GetUtcNow() + First;
        foreach (var item in report.Items.Take(Beats))
        {
            var approved = await approvals.Approve(item.Beat.ItemId, Leader, cancel: cancel);
            if (!approved.Ok)
                return [.. approved.Problems];
        }
        tell(new($"Đã duyệt {Math.Min(Beats, report.Items.Count)} tin, bài; infographic đã vẽ và đóng băng cùng lời văn.",
            $"{Math.Min(Beats, report.Items.Count)} items approved; their infographics are painted and frozen with the words."));
        foreach (var post in report.Items.Take(Beats).SelectMany(i => i.Posts))
        {
            var later = due > clock.GetUtcNow() ? due : clock.GetUtcNow();
            if (await posts.Move(post.Id, later, later + TimeSpan.FromHours(2), Leader, cancel) is { } problem)
                return [problem];
            due = later + Apart;
        }
        return [];
    }

    /// <summary>The next observance that is on and has a campaign whose first beat is still to come.</summary>
    private async Task<(Observance Observance, int Year)> Next(Unit unit, CancellationToken cancel)
    {
        var all = await observances.All(cancel);
        var today = unit.Today(clock);
        return (from observance in all.Ok ? all.Value : []
                where observance.On && observance.Campaign is not null
                from year in new[] { today.Year, today.Year + 1 }
                let day = observance.In(year)
                // A campaign begins two weeks before its day.
                where day is not null && day.Value.AddDays(-14) > today
                orderby day
                select (observance, year)).First();
    }
}
