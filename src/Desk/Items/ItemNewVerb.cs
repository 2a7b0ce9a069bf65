using System.CommandLine;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Address;
using Campaigns.Desk.Posts;
using Campaigns.Desk.Shell;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Items;

/// <summary><c>item new FILE.md --account ID … --at TIME</c>: an item and its posts, all of it or none.</summary>
internal sealed class ItemNewVerb : ServicesVerb
{
    /// <summary>Who works at the machine, as the audit names them.</summary>
    public const string Administrator = "quản trị";

    private readonly Argument<string> _file = new("file") { Says = new("tệp Markdown, đầu tệp có title, summary, tags, link, video, videoAlt", "Markdown with title, summary, tags, link, video, videoAlt at its head") };
    private readonly Option<string?> _unit = new("--unit") { Says = new("mã hoặc tên đơn vị; bỏ trống là đơn vị của kênh", "code or name; without it the accounts' own") };
    private readonly Option<string[]> _accounts = new("--account") { Required = true, AllowMultipleArgumentsPerToken = true, Says = new("mã các kênh", "ids of accounts") };
    private readonly Option<string> _at = new("--at") { Required = true, Says = new("now, hoặc giờ dạng ISO 8601", "now, or ISO 8601") };
    private readonly Option<string?> _notAfter = new("--not-after") { Says = new("giờ dạng ISO 8601; bỏ trống thì theo kênh", "ISO 8601; without it as the account says") };
    private readonly Option<string?> _video = new("--video") { Says = new("tệp video MP4 đi kèm", "an MP4 video that goes along") };
    private readonly Option<string?> _videoAlt = new("--video-alt") { Says = new("video cho thấy gì, cho người không xem được", "what the video shows, for those who cannot see it") };
    private readonly Option<bool> _approved = new("--approved") { Says = new("quản trị duyệt ngay tại máy; được ghi vào nhật ký", "approved by the administrator at the machine; stands in the audit") };

    public ItemNewVerb() : base("new", new("lập tin, bài và bài đăng từ một tệp Markdown", "an item and its posts from a Markdown file"))
    {
        Add(_file);
        Add(_unit);
        Add(_accounts);
        Add(_at);
        Add(_notAfter);
        Add(_video);
        Add(_videoAlt);
        Add(_approved);
    }

    protected override async Task<Answer> Run(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var draft = await ItemFile.Read(call.Get(_file), cancel);
        var where = await Where(call, services, cancel);
        if (!draft.Ok || !where.Ok)
            return Answer.Failed([.. draft.Problems, .. where.Problems]);
        var (unit, accounts) = where.Value;
        var times = Times(call, unit, clock);
        if (!times.Ok)
            return Answer.Failed(times.Problems);
        var (due, notAfter) = times.Value;
        var video = await ItemVideos.Take(call.Get(_video) ?? draft.Value.Video, call.Get(_videoAlt) ?? draft.Value.VideoAlt, draft.Value, unit, accounts, services, cancel);
        if (video is { Ok: false })
            return Answer.Failed(video.Problems);
        var item = draft.Value.Item(Id.New(clock), unit.Id) with { NotAfter = notAfter, Video = video?.Value };
        var entry = new NewItem(item, [.. accounts.Select(account => new NewPost(unit.Id, item.Id, account.Id, due, notAfter ?? due + account.Grace))]);
        if (await Keep(entry, call.Get(_approved), services, cancel) is { Count: > 0 } problems)
            return Answer.Failed(problems);
        var posts = await services.GetRequiredService<DeskAddress>().Whole(await services.GetRequiredService<PostList>().Find(new PostQuery { ItemId = item.Id }, cancel), cancel);
        var twins = await TwinWords.Of(item.Id, services, cancel);
        var warnings = await HourWarnings.Of(item.Id, services, cancel);
        return Answer.Done(new { id = item.Id, posts, twins = twins.Select(twin => twin.In(call.Language)), warnings = warnings.Select(warning => warning.In(call.Language)) }, to =>
        {
            to.WriteLine(item.Id);
            PostTable.Write(to, posts, call.Language);
            foreach (var line in twins.Concat(warnings))
                to.WriteLine(line.In(call.Language));
        });
    }

    /// <summary>What kept the item from being kept; empty where it is there with its posts.</summary>
    private static async Task<IReadOnlyList<Problem>> Keep(NewItem entry, bool approved, IServiceProvider services, CancellationToken cancel)
    {
        if (approved)
            return (await services.GetRequiredService<ApprovalDesk>().Keep(entry,
                new ApprovalRequest(entry.Item.Id, Administrator) { WindowTo = entry.Item.NotAfter, How = ItemApproveVerb.AtTheMachine, By = ApprovalBy.Machine }, cancel)).Problems;
        await services.GetRequiredService<Database>().Write(async session =>
        {
            await services.GetRequiredService<ItemStore>().Add(session, entry.Item, Administrator);
            await services.GetRequiredService<PostStore>().Plan(session, entry.Posts);
        }, cancel);
        return [];
    }

    private async Task<Result<(Unit Unit, IReadOnlyList<Account> Accounts)>> Where(VerbCall call, IServiceProvider services, CancellationToken cancel)
    {
        var problems = new List<Problem>();
        var accounts = new List<Account>();
        foreach (var id in call.Get(_accounts)!.Distinct(StringComparer.Ordinal))
        {
            if (await services.GetRequiredService<AccountStore>().Find(id, cancel) is { } account)
                accounts.Add(account);
            else
                problems.Add(Problem.Input(new("Không có kênh này.", "There is no such account."), id, new("Xem danh sách bằng: campaigns account list.", "campaigns account list shows them.")));
        }
        if (problems.Count > 0 || accounts.Count == 0)
            return problems.Count > 0 ? problems.ToArray() : Problem.Input(new("Chưa chọn kênh.", "No account is named."), "--account");
        var unit = await Known.Unit(services, call.Get(_unit) ?? accounts[0].UnitId, cancel);
        if (!unit.Ok)
            return unit.Problems.ToArray();
        problems.AddRange(accounts.Where(account => account.UnitId != unit.Value.Id).Select(account => Problem.Input(
            new($"Kênh “{account.Name}” không thuộc {unit.Value.Name}.", $"Account \"{account.Name}\" does not belong to {unit.Value.Name}."), account.Id,
            new("Chọn kênh của cùng một đơn vị.", "Choose accounts of one unit."))));
        return problems.Count > 0 ? problems.ToArray() : (unit.Value, accounts);
    }

    private Result<(DateTimeOffset Due, DateTimeOffset? NotAfter)> Times(VerbCall call, Unit unit, TimeProvider clock)
    {
        var due = WhenArgument.Parse(call.Get(_at)!, unit.Zone, "--at", clock);
        if (!due.Ok)
            return due.Problems.ToArray();
        if (call.Get(_notAfter) is not { } text)
            return (due.Value, (DateTimeOffset?)null);
        var notAfter = WhenArgument.Parse(text, unit.Zone, "--not-after", clock);
        if (!notAfter.Ok)
            return notAfter.Problems.ToArray();
        return notAfter.Value >= due.Value ? (due.Value, (DateTimeOffset?)notAfter.Value) : Problem.Input(
            new("Hạn đăng cuối sớm hơn giờ đăng.", "Not-after lies before the time to post."), "--not-after", new("Chọn giờ muộn hơn --at.", "Choose a time later than --at."));
    }
}
