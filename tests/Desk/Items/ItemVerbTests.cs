using System.CommandLine;
using Campaigns.Content.Accounts;
using Campaigns.Content.Items;
using Campaigns.Content.Store;
using Campaigns.Content.Units;
using Campaigns.Desk.Captions;
using Campaigns.Desk.Items;
using Campaigns.Desk.Tests.Campaigns;
using Campaigns.Scheduler.Posts;

namespace Campaigns.Desk.Tests.Items;

/// <summary>The verbs as the shell calls them, on a store of their own; what they print is not looked at here.</summary>
public sealed class ItemVerbTests
{
    private const string Good = "---\ntitle: Họp bản\n---\nMời bà con.";

    [Fact]
    public async Task A_new_item_has_a_post_on_every_account_at_the_units_own_clock()
    {
        await using var store = await TestStore.Open();
        var (portal, radio) = (await Account(store, ChannelKind.Portal), await Account(store, ChannelKind.Radio));

        var exit = await New(store, Good, "--account", portal, radio, "--at", "2026-10-10T07:00");

        exit.ShouldBe(0);
        var item = (await Items(store).List()).Items.ShouldHaveSingleItem();
        item.Title.ShouldBe("Họp bản");
        var posts = await new PostList(store.Database, store.Clock).Find(new PostQuery { ItemId = item.Id });
        posts.Select(post => post.Account).ShouldBe([portal, radio], ignoreOrder: true);
        posts.ShouldAllBe(post => post.Due == new DateTimeOffset(2026, 10, 10, 0, 0, 0, TimeSpan.Zero) && post.State == PostState.Scheduled && !post.Approved);
        (await NotAfter(store)).ShouldAllBe(at => at == new DateTimeOffset(2026, 10, 10, 2, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task Not_after_is_what_was_said_instead_of_what_the_account_says()
    {
        await using var store = await TestStore.Open();

        (await New(store, Good, "--account", await Account(store, ChannelKind.Portal), "--at", "2026-10-10T07:00:00Z", "--not-after", "2026-10-10T23:59:00+07:00")).ShouldBe(0);

        (await NotAfter(store)).ShouldBe([new DateTimeOffset(2026, 10, 10, 16, 59, 0, TimeSpan.Zero).ToUnixTimeMilliseconds()]);
    }

    [Theory]
    [InlineData("Không có tiêu đề", "now", null)]
    [InlineData(Good, "ngày mai", null)]
    [InlineData(Good, "2026-02-30T07:00", null)]
    [InlineData(Good, "2026-10-10T07:00", "2026-10-10T06:00")]
    public async Task A_wrong_file_or_time_is_the_callers_and_nothing_is_kept(string text, string at, string? notAfter)
    {
        await using var store = await TestStore.Open();
        string[] args = ["--account", await Account(store, ChannelKind.Portal), "--at", at, .. notAfter is null ? Array.Empty<string>() : ["--not-after", notAfter]];

        (await New(store, text, args)).ShouldBe(2);

        (await Items(store).List()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_account_that_is_not_there_or_another_units_is_refused()
    {
        await using var store = await TestStore.Open();

        (await New(store, Good, "--account", "nothing", "--at", "now")).ShouldBe(2);
        (await New(store, Good, "--account", await Account(store, ChannelKind.Portal), "--at", "now", "--unit", "no-such-unit")).ShouldBe(2);

        (await Items(store).List()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Approved_at_the_machine_it_is_there_with_its_approval()
    {
        await using var store = await TestStore.Open();

        (await New(store, Good, "--account", await Account(store, ChannelKind.Portal), "--at", "2026-10-10T07:00", "--approved")).ShouldBe(0);

        (await Items(store).List()).Items.ShouldHaveSingleItem().State.ShouldBe(ItemState.Approved);
        (await new PostList(store.Database, store.Clock).Find(new PostQuery())).ShouldHaveSingleItem().Approved.ShouldBeTrue();
    }

    [Fact]
    public async Task A_video_comes_along_from_the_command_line_or_from_the_head_of_the_file_and_can_be_taken_away()
    {
        await using var store = await TestStore.Open();
        var portal = await Account(store, ChannelKind.Portal);
        var file = await TestVideo.File(store.Folder);

        (await New(store, Good, "--account", portal, "--at", "now", "--video", file, "--video-alt", "Bà con xem")).ShouldBe(0);
        var item = (await Items(store).List()).Items.ShouldHaveSingleItem();
        (item.Video!.Alt, item.Video.Size).ShouldBe(("Bà con xem", 4_000));
        (await Call(store, "video", item.Id, "--none")).ShouldBe(0);
        (await Items(store).Find(item.Id))!.ShouldSatisfyAllConditions(it => it.Video.ShouldBeNull(), it => it.Revision.ShouldBe(2));
        (await Call(store, "video", item.Id, "--file", file)).ShouldBe(0);
        (await Items(store).Find(item.Id))!.Video!.Hash.ShouldBe(item.Video.Hash);
        (await Call(store, "video", item.Id, "--file", file, "--none")).ShouldBe(2);

        store.Clock.Advance(TimeSpan.FromMinutes(1));
        (await New(store, "---\ntitle: Họp bản khác\nvideo: clip.mp4\n---\nMời bà con.", "--account", portal, "--at", "now")).ShouldBe(0);
        (await Items(store).List()).Items.Single(it => it.Title == "Họp bản khác").Video!.Hash.ShouldBe(item.Video.Hash);
        (await Call(store, "preview", item.Id)).ShouldBe(0);
    }

    [Fact]
    public async Task A_file_that_is_no_video_leaves_no_item()
    {
        await using var store = await TestStore.Open();
        var file = await TestVideo.File(store.Folder, "không phải video"u8.ToArray());

        (await New(store, Good, "--account", await Account(store, ChannelKind.Portal), "--at", "now", "--video", file)).ShouldBe(2);

        (await Items(store).List()).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_time_at_which_the_machine_is_mostly_off_is_warned_of_at_writing_and_at_approval()
    {
        await using var store = await TestStore.Open();
        var (portal, byHand) = (await Account(store, ChannelKind.Portal), await Account(store, ChannelKind.Assisted));
        await store.Database.Write(session => session.Run("INSERT INTO worker (id, machine, started, beat) VALUES ('w', 'pc', @at, @at + 60000)",
            new { at = TimeProvider.System.GetUtcNow().AddDays(-20).ToUnixTimeMilliseconds() }));
        var file = Path.Combine(store.Folder, "item.md");
        await File.WriteAllTextAsync(file, Good);
        string[] at = ["--at", "2099-10-10T03:00", "--json", "--data", store.Folder];

        var made = (await DeskRun.Of(["item", "new", file, "--account", portal, byHand, .. at])).Json;
        var approved = (await DeskRun.Of("item", "approve", made.GetProperty("id").GetString()!, "--as", "Lãnh đạo", "--json", "--data", store.Folder)).Json;
        var quiet = (await DeskRun.Of(["item", "new", file, "--account", byHand, .. at])).Json;

        const string warning = "Máy này thường tắt lúc 03:00 thứ Bảy (chạy 0 % thời gian trong 20 ngày qua).";
        Warnings(made).ShouldBe([warning]);
        Warnings(approved).ShouldBe([warning]);
        approved.GetProperty("posts").GetArrayLength().ShouldBe(2);
        Warnings(quiet).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_approves_at_the_machine_what_they_wrote_unless_their_unit_allows_it_and_then_it_is_marked()
    {
        await using var store = await TestStore.Open();
        await New(store, Good, "--account", await Account(store, ChannelKind.Portal), "--at", "2099-10-10T03:00");
        var item = (await Items(store).List()).Items[0];
        (await Items(store).Change(item.Id, 1, before => before with { Title = "Họp bản Nà Ban" }, "Chị Hoa")).Ok.ShouldBeTrue();

        (await Call(store, "approve", item.Id, "--as", " chị hoa ")).ShouldBe(2);
        (await Call(store, "approve", item.Id, "--as", ItemNewVerb.Administrator)).ShouldBe(2, "the first words were written at the machine");
        (await store.Database.Read(session => session.Value<int>("SELECT COUNT(*) FROM approval"))).ShouldBe(0);

        var units = new UnitStore(store.Database, store.Clock);
        await units.Save(store.Unit with { Settings = store.Unit.Settings with { SelfApproval = true } });
        (await Call(store, "approve", item.Id, "--as", "Chị Hoa")).ShouldBe(0);
        (await store.Database.Read(session => session.Value<string>("SELECT detail FROM audit WHERE act = 'item.approve'")))!.ShouldEndWith("(bằng dòng lệnh tại máy; người viết tự duyệt)");
    }

    private static string?[] Warnings(System.Text.Json.JsonElement answer) => [.. answer.GetProperty("warnings").EnumerateArray().Select(warning => warning.GetString())];

    [Fact]
    public async Task Items_are_listed_shown_and_previewed()
    {
        await using var store = await TestStore.Open();
        await New(store, Good, "--account", await Account(store, ChannelKind.Portal), "--at", "now");
        var id = (await Items(store).List()).Items[0].Id;

        (await Call(store, "list", "--unit", "muong-sang")).ShouldBe(0);
        (await Call(store, "show", id)).ShouldBe(0);
        (await Call(store, "preview", id)).ShouldBe(0);
        (await Call(store, "preview", id, "--channel", "talkingPoints", "-o", Path.Combine(store.Folder, "a.docx"))).ShouldBe(0);
        new FileInfo(Path.Combine(store.Folder, "a.docx")).Length.ShouldBeGreaterThan(1_000);
        (await Call(store, "preview", id, "--channel", "fax")).ShouldBe(2);
        (await Call(store, "show", "nothing")).ShouldBe(2);
    }

    [Theory]
    [InlineData("facebook", 0)]
    [InlineData("ZaloOA", 0)]
    [InlineData("fax", 2)]
    public async Task A_caption_needs_no_store(string channel, int exit)
    {
        using var folder = new TempFolder();
        await File.WriteAllTextAsync(folder.File("a.md"), Good);

        (await new CaptionVerb().Parse([folder.File("a.md"), "--channel", channel, "--data", folder.File("none")]).InvokeAsync()).ShouldBe(exit);

        Directory.Exists(folder.File("none")).ShouldBeFalse();
    }

    private static async Task<int> New(TestStore store, string text, params string[] args)
    {
        var file = Path.Combine(store.Folder, "item.md");
        await File.WriteAllTextAsync(file, text);
        return await Call(store, ["new", file, .. args]);
    }

    private static Task<int> Call(TestStore store, params string[] args) => new ItemVerb().Parse([.. args, "--data", store.Folder]).InvokeAsync();

    private static async Task<string> Account(TestStore store, ChannelKind kind) => (await new AccountStore(store.Database, store.Clock).Save(
        new Account { Id = Content.Id.New(store.Clock), UnitId = store.Unit.Id, Kind = kind, Name = kind.ToString(), Sandbox = true })).Id;

    private static ItemStore Items(TestStore store) => new(store.Database, new Content.Audit.AuditLog(store.Clock), store.Clock);

    private static Task<IReadOnlyList<long>> NotAfter(TestStore store) => store.Database.Read(session => session.List<long>("SELECT not_after FROM post"));
}
