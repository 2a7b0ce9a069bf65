using System.CommandLine;
using System.Globalization;
using Campaigns.Content;
using Campaigns.Content.Campaigns;
using Campaigns.Content.Units;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Campaigns;

namespace Campaigns.Desk.Campaigns;

/// <summary><c>campaign plan OBSERVANCE --year Y [--unit U] [--day ISO]</c>: items and posts of a campaign, each once however often it is called.</summary>
internal sealed class CampaignPlanVerb : ServicesVerb
{
    private readonly Argument<string> _observance = new("observance") { Description = "its key, as `observances` shows it: 10-10" };
    private readonly Option<int> _year = new("--year") { Required = true, Description = "the year of the day itself" };
    private readonly Option<string?> _unit = new("--unit") { Description = "code or name (default: the only one)" };
    private readonly Option<string?> _day = new("--day") { Description = "another day than the observance's own: 2026-10-09" };

    public CampaignPlanVerb() : base("plan", "make the items and posts of a campaign, or move them")
    {
        Add(_observance);
        Add(_year);
        Add(_unit);
        Add(_day);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var unit = await Unit(services.GetRequiredService<UnitStore>(), call.Get(_unit), cancel);
        if (!unit.Ok)
            return Answer.Failed(unit.Problems);
        DateOnly? day = null;
        if (call.Get(_day) is { } text)
        {
            if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var set))
                return Problem.Input(new($"“{text}” không phải một ngày.", $"“{text}” is no day."), "--day", new("Viết như 2026-10-09.", "Write it like 2026-10-09."));
            day = set;
        }
        var report = await services.GetRequiredService<CampaignPosts>().Plan(call.Get(_observance), call.Get(_year), unit.Value, day, cancel);
        return report.Ok ? Answer.Done(Data(report.Value), to => Say(to, report.Value, call.Language)) : Answer.Failed(report.Problems);
    }

    private static async Task<Result<Unit>> Unit(UnitStore units, string? wanted, CancellationToken cancel)
    {
        var all = await units.All(cancel);
        var found = wanted is null ? all.Count == 1 ? all[0] : null : await units.ByCodeOrName(wanted.Normalize(), cancel);
        if (found is not null)
            return found;
        var codes = string.Join(", ", all.Select(u => u.Code));
        return Problem.Input(
            wanted is null ? new("Chưa rõ đơn vị nào.", "Which unit is not clear.") : new($"Không có đơn vị “{wanted}”.", $"There is no unit “{wanted}”."), "--unit",
            all.Count == 0 ? new("Thêm đơn vị bằng campaigns unit add.", "Add a unit with campaigns unit add.") : new($"Các đơn vị: {codes}.", $"The units: {codes}."));
    }

    private static object Data(CampaignReport report) => new
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
    };

    private static void Say(TextWriter to, CampaignReport report, string language)
    {
        to.WriteLine($"{report.Campaign.Name} · {report.Unit.Name} · {report.Campaign.Day:dd'/'MM'/'yyyy}");
        if (report.DayBefore is { } before)
            to.WriteLine(new Phrase($"Ngày đã dời từ {before:dd'/'MM'/'yyyy}; {report.PostsMoved} bài đăng dời theo.", $"The day moved from {before:dd'/'MM'/'yyyy}; {report.PostsMoved} posts moved with it.").In(language));
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
