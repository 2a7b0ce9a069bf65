using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaigns.Channels.Assisted;
using Campaigns.Content;
using Campaigns.Content.Accounts;
using Campaigns.Content.Broadcasts;
using Campaigns.Content.Bulletins;
using Campaigns.Content.Items;
using Campaigns.Content.Library;
using Campaigns.Content.Library.Pictures;
using Campaigns.Content.Plans;
using Campaigns.Content.Reports;
using Campaigns.Content.Store;
using Campaigns.Content.Templates;
using Campaigns.Content.Units;
using Campaigns.Desk.Approvals;
using Campaigns.Desk.Demo;
using Campaigns.Desk.Feeds;
using Campaigns.Desk.Operators;
using Campaigns.Desk.People;
using Campaigns.Desk.Phones;
using Campaigns.Desk.Programmes;
using Campaigns.Desk.Radio;
using Campaigns.Desk.Serve;
using Campaigns.Scheduler.Approvals;
using Campaigns.Scheduler.Campaigns;
using Campaigns.Scheduler.Changes;
using Campaigns.Scheduler.Followers;
using Campaigns.Scheduler.Posts;
using Cookie = Microsoft.Playwright.Cookie;

namespace Campaigns.Desk.Browser;

/// <summary>One desk with something on every page, made once; the tests that share it look and change nothing.</summary>
internal sealed partial class SampleDesk
{
    public const string Everybody = "Lò Thị Hoa", Leader = "Quàng Văn Minh";

    private static readonly Dictionary<PostState, (string Title, string? Why)> ByState = new()
    {
        [PostState.Scheduled] = ("Lịch tiêm chủng mở rộng tháng này", null), [PostState.Waiting] = ("Mời họp bản Nà Ban tối thứ Bảy", null), [PostState.Sending] = ("Tạm ngừng cấp nước để sửa đường ống", null),
        [PostState.Published] = ("Lịch trực của Trạm Y tế xã", null), [PostState.Pending] = ("Video: nộp hồ sơ trực tuyến trong ba phút", null), [PostState.Unknown] = ("Đổi lịch tiếp công dân", "Chưa thấy bài trong nhóm."),
        [PostState.Failed] = ("Lịch khám sức khỏe nghĩa vụ quân sự", "Nhóm không nhận ảnh."), [PostState.Missed] = ("Ra quân Ngày Chủ nhật xanh", "Không ai đăng trong khung giờ."),
        [PostState.Held] = ("Lịch cấp đổi thẻ bảo hiểm y tế", "Chờ xác nhận lại giờ."), [PostState.Cancelled] = ("Giao hữu bóng chuyền giữa các bản", "Hoãn vì mưa."), [PostState.Withdrawn] = ("Họp phụ huynh đầu năm", "Sai giờ họp."),
    };

    private static readonly Lazy<Task<SampleDesk>> s_one = new(Make);

    private SampleDesk(BrowserDesk desk) => Desk = desk;

    public BrowserDesk Desk { get; }

    /// <summary>What stands for the parts of an address in braces: <c>item</c>, <c>post</c>, <c>hand</c> …</summary>
    public Dictionary<string, string> Rows { get; } = new(StringComparer.Ordinal);

    /// <summary>What the browser holds of whoever typed the PIN of the personal link <c>opened</c>.</summary>
    public Cookie Opened { get; private set; } = null!;

    /// <summary>The same of whoever typed the PIN of a leader's link to programmes, and of the operator's link, there for the day <c>operator-day</c> alone: its door is looked at too.</summary>
    public IReadOnlyList<Cookie> Operator { get; private set; } = [];

    public static Task<SampleDesk> One() => s_one.Value;

    /// <summary>Another, for a test that changes what stands on it.</summary>
    public static Task<SampleDesk> Own() => Make();

    private static async Task<SampleDesk> Make()
    {
        var desk = await BrowserDesk.Open(Role.All);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(desk.Folder, recursive: true);
        var sample = new SampleDesk(desk);
        var items = await sample.Campaign();
        await sample.Publish(items);
        // From here on nobody sends: what is put into the store stays as it is.
        await desk.Stop();
        await desk.Start();
        await sample.Queues(items);
        await sample.EveryState();
        await sample.Followers();
        await sample.Portal();
        await sample.Doors();
        await sample.Urgent(items[5]);
        await sample.Station();
        await sample.Records();
        return sample;
    }

    /// <summary>A plan that was read, and the next campaign for 10/10 with its posts.</summary>
    private async Task<string[]> Campaign()
    {
        await Desk.Person("hoa", Everybody, null, [.. PersonRoles.All]);
        await Desk.Person("minh", Leader, null, PersonRole.Approver);
        var today = Desk.Unit.Today(TimeProvider.System);
        // Of this year, so that what it owes stands in the week and in the calendar.
        var plan = (await Desk.Service<PlanImport>().Keep(await DemoPlan.For(Desk.Service<TemplateFolder>().Find("plans/ke-hoach-tuyen-truyen-muong-sang.docx")!, today.Year, CancellationToken.None), Desk.Unit)).Value!;
        (Rows["unit"], Rows["plan"], Rows["task"]) = (Desk.Unit.Id, plan.Id, (await Desk.Service<PlanStore>().Tasks(plan.Id))[0].Id);
        Rows["report"] = (await Desk.Service<ReportDesk>().Make(Desk.Unit, DutyKind.Half, new(new(today.Year, 1, 1), new(today.Year, 12, 31)), below: false, null, Everybody)).Id;
        var year = today.DayOfYear < 250 ? today.Year : today.Year + 1;
        Rows["year"] = year.ToString(CultureInfo.InvariantCulture);
        var report = await Desk.Service<CampaignPosts>().Plan("10-10", year, Desk.Unit);
        return [.. report.Value!.Items.Select(item => item.Beat.ItemId)];
    }

    /// <summary>Two items go out on every channel, by the worker.</summary>
    private async Task Publish(string[] items)
    {
        foreach (var item in items[..2])
        {
            (await Desk.Service<ApprovalDesk>().Approve(item, Leader)).Ok.ShouldBeTrue();
            foreach (var post in await Posts(item))
                (await Desk.Service<PostStore>().Move(post.Id, TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddHours(2), Leader)).ShouldBeNull();
        }
        await using var seat = await Desk.As(Everybody);
        foreach (var post in (await Posts(items[0])).Concat(await Posts(items[1])))
            await seat.Until($"/bai-dang/{post.Id}", "Bài này: đã đăng.");
        Rows["item-out"] = items[0];
        Rows["post-out"] = (await Posts(items[0])).First(p => p.Channel == ChannelKind.Portal).Id;
    }

    /// <summary>One item approved, one that waits for it, one that came back; posting times.</summary>
    private async Task Queues(string[] items)
    {
        (await Desk.Service<ApprovalDesk>().Approve(items[2], Leader)).Ok.ShouldBeTrue();
        var (picture, pictured) = (await Library(), (await Desk.Service<ItemStore>().Find(items[4]))!);
        (await Desk.Service<ItemStore>().Change(pictured.Id, pictured.Revision, item => item with { Pictures = [picture.Picture()] }, Everybody)).Ok.ShouldBeTrue();
        foreach (var item in items[3..5])
            (await Desk.Service<SubmissionDesk>().Submit(item, await Revision(item), Everybody, "Nhờ anh xem giúp trước thứ Sáu.")).Ok.ShouldBeTrue();
        (await Desk.Service<SubmissionDesk>().Return(items[4], await Revision(items[4]), Leader, "Bổ sung số điện thoại của tổ công nghệ số cộng đồng.")).Ok.ShouldBeTrue();
        (Rows["item"], Rows["asked"], Rows["returned"]) = (items[2], items[3], items[4]);
        Rows["post"] = (await Posts(items[2]))[0].Id;
        var accounts = await Desk.Service<AccountStore>().Of(Desk.Unit.Id);
        (Rows["facebook"], Rows["zalo"], Rows["station"]) = (Of(ChannelKind.Facebook), Of(ChannelKind.ZaloOa), Of(ChannelKind.Radio));
        await Desk.Service<PostingTimeStore>().Add(Rows["facebook"], [new(DayOfWeek.Monday, new TimeOnly(19, 30)), new(DayOfWeek.Wednesday, new TimeOnly(11, 30)), new(DayOfWeek.Friday, new TimeOnly(19, 30))], Everybody);
        await Desk.Service<FeedStore>().Add(Desk.Unit.Id, "Điện thoại chị Hoa", Everybody, default);
        Rows["link"] = await Desk.Service<PasswordDesk>().Link((await Desk.Service<PersonStore>().Add(Desk.Unit.Id, "moi", "Vì Văn Mới", [new(Desk.Unit.Id, PersonRole.Viewer)], Everybody, default)).Value!, Everybody, default);
        Rows["person"] = (await Desk.Service<PersonStore>().ByLogin("moi", default))!.Id;
        Rows["month"] = (await Posts(items[2]))[0].Due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

        string Of(ChannelKind kind) => accounts.First(a => a.Kind == kind).Id;
    }

    /// <summary>A group that is worked by hand, with a post in each state.</summary>
    private async Task EveryState()
    {
        var settings = new AssistedSettings { Person = "Trưởng bản Lò Văn Toản", What = "Nhóm Zalo bản Nà Ban", Link = "https://zalo.me/g/naban" };
        var hand = await Account(ChannelKind.Assisted, "Nhóm Zalo bản Nà Ban", JsonSerializer.Serialize(settings, Json.Compact));
        foreach (var state in Enum.GetValues<PostState>())
            Rows[$"state-{state}"] = await Post(hand, ByState[state].Title, state, ByState[state].Why);
        await Desk.Service<ChangeDesk>().Withdraw(Rows[$"state-{PostState.Published}"], Everybody, "Sai giờ họp.");
        Rows["change"] = (await Desk.Service<ChangeList>().Of(Rows[$"state-{PostState.Published}"]))[^1].Id;
        (Rows["hand"], Rows["waiting"]) = (hand.Id, Rows[$"state-{PostState.Waiting}"]);
    }

    /// <summary>A message to followers that waits for its approver.</summary>
    private async Task Followers()
    {
        var account = await Account(ChannelKind.ZaloOa, "Zalo OA Trung tâm Mường Sáng", "{}");
        var article = await Post(account, "Lịch tiêm chủng tháng này", PostState.Published);
        await Desk.Service<Database>().Write(session => session.Run("UPDATE post SET remote_id = 'bai-1', url = 'https://rd.zapps.vn/detail/1' WHERE id = @article", new { article }));
        (Rows["oa"], Rows["message"]) = (account.Id, (await Desk.Service<FollowerDesk>().Propose(account.Id, [article], Everybody)).Value!);
    }

    /// <summary>A line in the station's log, and the link of its operator.</summary>
    private async Task Station()
    {
        var station = (await Desk.Service<AccountStore>().Find(Rows["station"]))!;
        var (links, scripts, today) = (Desk.Service<OperatorLinks>(), Desk.Service<RadioScripts>(), Desk.Unit.Today(TimeProvider.System));
        var (secret, pin) = await links.Make(station, Everybody, default);
        var held = (await links.Enter((await links.Find(secret, default))!, pin, "Lò Văn Pâng", "127.0.0.1", default)).Value!;
        // However long the run takes, this one is still to come.
        var (soon, post) = (today.AddDays(OperatorPages.DaysAhead), await Post(station, "Lịch tiêm chủng tháng này", PostState.Published));
        await Desk.Service<Database>().Write(async session =>
        {
            await session.Run("DELETE FROM bulletin_entry WHERE post_id = @post", new { post });
            await session.Run("INSERT INTO bulletin (id, account_id, day, start, minutes, created) VALUES ('sample', @Id, @day, 1215, 15, 0)", new { station.Id, day = soon.Iso() });
            await session.Run("""
                INSERT INTO bulletin_entry (id, bulletin_id, position, kind, post_id, title, text, content_hash, by_hand, handed)
                VALUES ('sample', 'sample', 1, 0, @post, 'Lịch tiêm chủng tháng này', 'Trạm y tế tiêm chủng từ 7h30 ngày 18/5. Bà con đưa trẻ đến đúng giờ.', 'sample', 0, 1)
                """, new { post });
        });
        var (day, script) = (soon.Iso(), (await scripts.Of(station, soon, default)).Value!.Single(one => one.Bulletin.Id == "sample"));
        var (programmes, leader) = (Desk.Make<ProgrammeLinks>(), (await Desk.Service<PersonStore>().ByLogin("minh", default))!);
        Rows["programmes"] = await programmes.Make(station, new Dictionary<string, string> { ["sample"] = script.Hash }, leader, Everybody, default);
        var look = await programmes.Open((await programmes.Find(Rows["programmes"], default))!, default);
        await Desk.Service<Database>().Write(session => session.Run("UPDATE programme_link SET opened_until = @late", new { late = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds() }));
        (Rows["log-line"], Rows["operator"], Rows["operator-day"]) = (Id.New(TimeProvider.System), secret, $"{secret}/{day}");
        Operator = [.. new[] { day, "khan-cap" }.Select(part => new Cookie { Name = "campaigns-truc-may", Value = held, Domain = new Uri(Desk.Address).Host, Path = $"{OperatorPages.Address}/{secret}/{part}" }),
            new Cookie { Name = "campaigns-duyet-chuong-trinh", Value = look, Url = $"{Desk.Address}{ProgrammeLinkPages.Address}/{Rows["programmes"]}" }];
        (await Desk.Service<BroadcastStore>().Add(new Broadcast
        {
            Id = Rows["log-line"], UnitId = Desk.Unit.Id, AccountId = station.Id, Day = Desk.Unit.Today(TimeProvider.System), Start = new TimeOnly(0, 5), Seconds = 1_800, Kind = BroadcastKind.Relay, Title = "Tiếp âm Thời sự VOV1", Operator = Everybody,
            Made = TimeProvider.System.GetUtcNow(),
        })).ShouldBe(BroadcastTaken.New);
    }

    /// <summary>The addresses that the portal itself gives what is out.</summary>
    private async Task Portal()
    {
        using var client = new HttpClient { BaseAddress = new Uri(Desk.Address) };
        var home = await client.GetStringAsync($"/cong/{Desk.Unit.Code}");
        Rows["code"] = Desk.Unit.Code;
        Rows["slug"] = Page().Matches(home).Select(m => m.Groups["slug"].Value).First(s => s is not "rss.xml" and not "atom.xml");
        var story = await client.GetStringAsync($"/cong/{Desk.Unit.Code}/{Rows["slug"]}");
        foreach (Match shelf in Shelf().Matches(home + story))
            Rows[shelf.Groups["kind"].Value] = shelf.Groups["slug"].Value;
    }

    /// <summary>What is opened by an address alone: a personal link before its PIN and after it, a phone's place for photographs, a printed sheet.</summary>
    private async Task Doors()
    {
        var (item, seal) = ((await Desk.Service<ItemStore>().Find(Rows["asked"]))!, (await Desk.Service<ApprovalDesk>().Propose(Rows["asked"])).Value!.Seal);
        var (step, links) = ((await Desk.Service<StepDesk>().State(item.Id, seal))!.Next.Id, Desk.Make<LinkStore>());
        Rows["personal"] = await links.Make(item, step, seal, (await Desk.Service<PersonStore>().ByLogin("minh", default))!, Everybody, default);
        Rows["opened"] = await links.Make(item, step, seal, await Desk.Person("duyen", "Vì Thị Duyên", null, PersonRole.Approver), Everybody, default);
        var held = await links.Open((await links.Find(Rows["opened"], default))!, default);
        Opened = new() { Name = "campaigns-duyet-nhanh", Value = held, Url = $"{Desk.Address}{LinkPages.Address}/{Rows["opened"]}" };
        Rows["phone"] = (await Desk.Make<PhoneStore>().Open(item, Everybody, default)).Secret;
        Rows["sheet"] = (await Desk.Service<SheetDesk>().Print(item.Id, seal, Everybody)).Value!.Id;
        // However long the run takes.
        var late = TimeProvider.System.GetUtcNow().AddDays(1).ToUnixTimeMilliseconds();
        await Desk.Service<Database>().Write(async session =>
        {
            await session.Run("UPDATE approval_link SET opened_until = @late WHERE opened IS NOT NULL", new { late });
            await session.Run("UPDATE phone_link SET expires = @late", new { late });
            // Nobody sends, and the pages do not cry for it.
            await session.Run("UPDATE worker SET stopped = NULL, beat = @late", new { late });
        });
    }

    /// <summary>One goes out before anybody approved it, and waits to be confirmed by the person who looks at the pages.</summary>
    private async Task Urgent(string item)
    {
        var looks = (await Desk.Service<PersonStore>().ByLogin("hoa", default))!;
        (await Desk.Service<ApprovalDesk>().Approve(new ApprovalRequest(item, Leader)
        {
            AtOnce = true, By = ApprovalBy.Urgent, How = "phát khẩn cấp", Urgent = new UrgentCall(new(looks.Name, looks.Id), "Mưa lớn, đường vào bản sạt lở."),
        })).Ok.ShouldBeTrue();
        Rows["urgent"] = item;
    }

    /// <summary>A picture with what was said of it, and a text.</summary>
    private async Task<LibraryEntry> Library()
    {
        var library = Desk.Service<LibraryStore>();
        var bytes = await File.ReadAllBytesAsync(Repository.Path("tests", "Browser", "Bench", "infographic.png"));
        var notes = new LibraryNotes { Title = "Tổ công nghệ số cộng đồng bản Nà Ban", Alt = "Tấm bìa có bốn bước nộp hồ sơ", Credit = "Lò Thị Hoa", Until = Desk.Unit.Today(TimeProvider.System).AddDays(20) };
        var picture = (await library.Add(Desk.Unit.Id, new CleanPicture("image/png", 1200, 630, bytes), notes, Everybody)).Value!;
        Rows["picture"] = picture.Id;
        await library.Add(Desk.Unit.Id, new LibraryNotes { Title = "Lời mời họp bản", Body = "Mời bà con đến **nhà văn hóa** lúc 19 giờ." }, Everybody);
        return picture;
    }

    private Task<Account> Account(ChannelKind kind, string name, string settings) =>
        Desk.Service<AccountStore>().Save(new Account { Id = Id.New(TimeProvider.System), UnitId = Desk.Unit.Id, Kind = kind, Name = name, Settings = settings });

    private async Task<string> Post(Account account, string title, PostState state, string? why = null)
    {
        var item = (await Desk.Service<ItemStore>().Save(new Item { Id = Id.New(TimeProvider.System), UnitId = Desk.Unit.Id, Title = title, Body = "Mời bà con đến nhà văn hóa lúc 19 giờ." }, Everybody)).Value!;
        var at = TimeProvider.System.GetUtcNow();
        await Desk.Service<PostStore>().Plan([new NewPost(Desk.Unit.Id, item.Id, account.Id, at.AddHours(3), at.AddHours(8))]);
        if (state != PostState.Scheduled)
            (await Desk.Service<ApprovalDesk>().Approve(item.Id, Leader)).Ok.ShouldBeTrue();
        var id = (await Posts(item.Id))[0].Id;
        await Desk.Service<Database>().Write(session => session.Run("UPDATE post SET state = @state, why = @why, published = @published WHERE id = @id",
            new { id, state, why, published = state is PostState.Published or PostState.Withdrawn ? at.ToUnixTimeMilliseconds() : (long?)null }));
        return id;
    }

    private Task<IReadOnlyList<PostView>> Posts(string item) => Desk.Service<PostList>().Find(new PostQuery { ItemId = item });

    private async Task<int> Revision(string item) => (await Desk.Service<ItemStore>().Find(item))!.Revision;

    [GeneratedRegex("href=\"/cong/[a-z0-9-]+/(?<slug>[a-z0-9.-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Page();

    [GeneratedRegex("href=\"/cong/[a-z0-9-]+/(?<kind>chuyen-muc|chien-dich|chu-de)/(?<slug>[a-z0-9-]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Shelf();
}
